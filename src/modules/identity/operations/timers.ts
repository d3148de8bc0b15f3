/** What identity leaves to the worker: codes whose owner is looked up after the answer, and forgetting. */

import { isoOf, plus } from '../../../kernel/clock.ts'
import { type DueRow, type Handler, timer, timerForEach } from '../../../kernel/handler.ts'
import { isUuid } from '../../../kernel/ids.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { forgetSubjects, notify, notifyAddress } from '../../notices/notices.ts'
import { undecided } from '../../support/support.ts'
import { find, lockForFence } from '../../wallets/wallets.ts'
import { CROSSED_PROOF, FORGET_CHALLENGE, removeChallenges } from '../challenges/challenges.ts'
import { FORGET_FORMER, forgetFormer, holderOf } from '../contacts/contacts.ts'
import { assignCode, findOpen, removeVerifications } from '../contacts/verifications.ts'
import { FORGET_PASSWORD, forgetPasswords } from '../credentials/credentials.ts'
import { inOtherHands, objectedSince } from '../freezes/allowed-recoveries.ts'
import { frozenSince, givenBackSince, recoverable } from '../freezes/freezes.ts'
import { personOf } from '../persons.ts'
import { SUSPECT } from '../rules.ts'
import { knowsSource } from '../sessions/session-sql.ts'
import { TELL_TRIED } from '../sessions/sign-in.ts'
import { alert } from './alert.ts'
import { askedFor } from './contacts/allowed-contact.ts'
import { DELIVER_CODE, FORGET_VERIFICATION, MINUTES, RECOVERY_UNDECIDED } from './deliver.ts'
import { tellUndecided } from './recoveries/tell-recovery.ts'

/** Unknown contacts and closed wallets get nothing. */
const deliver = async (tx: Tx, { ref }: DueRow): Promise<void> => {
  const row = await findOpen(tx, ref)
  if (!row) return
  const recovers = row.purpose === 'recovery'
  const holder = await (recovers ? recoverable : holderOf)(tx, row.contact)
  const person = holder === undefined ? undefined : await personOf(tx, holder)
  if (person?.state !== 'active') return
  if (!recovers && (await inOtherHands(tx, person.id))(row.contact)) return
  // Strangers have used up what goes to a contact; where the holder is known they have not.
  if (!row.sends && !(await knowsSource(tx, person.id, row.source))) return
  const [wallet] = await find(tx, [person.wallet])
  if (!wallet || wallet.state === 'closed') return
  const code = await assignCode(tx, { id: ref, person: person.id, epoch: wallet.epoch })
  const template = recovers
    ? 'recovery_code'
    : row.purpose === 'sign_in'
      ? 'sign_in_code'
      : 'password_reset_code'
  const { language } = person
  await notifyAddress(tx, {
    subject: ref,
    to: row.contact,
    language,
    template,
    params: { code, minutes: MINUTES },
  })
}

const forget = async (tx: Tx, rows: readonly DueRow[]): Promise<void> => {
  const ids = rows.map((row) => row.ref)
  await removeVerifications(tx, ids)
  await forgetSubjects(tx, ids)
}

/** Both are told, each with the link that freezes: nobody can know from here which of them it was. */
const crossed = async (tx: Tx, { payload }: DueRow): Promise<void> => {
  const { of, by } = payload
  if (typeof of !== 'string' || typeof by !== 'string' || !isUuid(of) || !isUuid(by))
    throw new Error('a crossed proof names two people')
  await alert(tx, of, { template: 'proof_taken' })
  await alert(tx, by, { template: 'proof_foreign' })
}

/** While the wallet is frozen a recovery may need it: it is looked at again later. */
const forgetPassword = async (tx: Tx, { bucket, ref }: DueRow): Promise<void> => {
  const at = await tx.now()
  if ((await frozenSince(tx, ref)) === undefined) return forgetPasswords(tx, ref, plus(at, `-${SUSPECT}`))
  await schedule(tx, [{ bucket, kind: FORGET_PASSWORD, ref, dueAt: plus(at, SUSPECT) }])
}

/** Nobody has decided about a recovery in time. What was objected to meanwhile, or is over as the wallet was given back, was told. */
const recoveryUndecided = async (tx: Tx, { ref, wallet }: DueRow): Promise<void> => {
  const [row] = wallet ? await lockForFence(tx, [wallet]) : []
  const asked = row && row.state !== 'closed' ? await undecided(tx, ref) : undefined
  if (!row || !asked || (await givenBackSince(tx, row.person, asked.requested_at))) return
  if (await objectedSince(tx, row.person, asked.requested_at)) return
  await tellUndecided(tx, await askedFor(tx, row.person, asked.requested_at))
}

/** Somebody has typed wrong passwords until sign-in rests. Without a link that freezes: strangers can cause this letter. */
const tried = async (tx: Tx, { ref, bucket }: DueRow): Promise<void> => {
  if ((await personOf(tx, ref))?.state !== 'active') return
  const params = { at: isoOf(await tx.now()) }
  await notify(tx, [{ person: ref, bucket, to: 'all_recent', template: 'sign_in_tried', params }])
}

export const identityHandlers: readonly Handler[] = [
  timerForEach(DELIVER_CODE, deliver),
  timerForEach(CROSSED_PROOF, crossed),
  timerForEach(TELL_TRIED, tried),
  timerForEach(RECOVERY_UNDECIDED, recoveryUndecided),
  timer({ kind: FORGET_VERIFICATION, run: forget }),
  timerForEach(FORGET_FORMER, (tx, { ref, bucket }) => forgetFormer(tx, { contact: ref, bucket })),
  timerForEach(FORGET_PASSWORD, forgetPassword),
  timer({
    kind: FORGET_CHALLENGE,
    run: (tx, rows) =>
      removeChallenges(
        tx,
        rows.map((row) => row.ref),
      ),
  }),
]
