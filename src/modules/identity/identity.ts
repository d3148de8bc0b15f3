/** What other modules may call of identity: people, their contacts, credentials, sessions and proofs. */
export {
  type Again,
  BACK,
  countQuiet,
  lockActs,
  lookAgain,
  type Quiet,
  quietBuckets,
  quietIn,
} from './activity.ts'
export { type ActSpec, actNamed, registerAct } from './challenges/acts.ts'
export { requireProof } from './challenges/challenges.ts'
export type { Statement } from './challenges/statement.ts'
export {
  changedHands,
  contactsOf,
  holderOf,
  masked,
  maskedContactsInUse,
  maskedContactsOf,
  parseContact,
  replaceContact,
  subjectIndexes,
} from './contacts/contacts.ts'
export { confirmAuthenticator, enrolAuthenticator } from './credentials/credentials.ts'
export { makeFreezeLinks, spendFreezeLinks } from './freezes/freeze-links.ts'
export {
  disownedAmong,
  frozenAmong,
  frozenSince,
  givenBackSince,
  isWhyRestricted,
  keepRestricted,
  recoveredSince,
  registeredAt,
  requireNoFreeze,
  trustedAt,
  trustedOf,
} from './freezes/freezes.ts'
export { undoneOf } from './freezes/undone.ts'
export { personOf, setIdentityLevel } from './persons.ts'
export { NEWCOMER, PERSON_SENDS } from './rules.ts'
export {
  clearFailures,
  type Quota,
  quotaKey,
  takeSend,
  takeTry,
  takeTryFrom,
  takeTryOfNobody,
} from './sessions/guards.ts'
export { endSessionOf, sessionActor } from './sessions/sessions.ts'
