/** The acts on one's own way in that need a proof: what is signed, and how it is said to the person who signs. */
import type { HolderCall } from '../../../kernel/actors.ts'

import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { mac } from '../../../kernel/keys/keys.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { type ActSpec, registerAct, type Stated } from '../challenges/acts.ts'
import type { Statement } from '../challenges/statement.ts'
import { type Contact, type ContactInput, masked } from '../contacts/contacts.ts'
import { authenticatorOf } from '../credentials/credentials.ts'
import { words } from '../words/words.generated.ts'
import { contactFrom } from './country.ts'

export type OwnAct =
  | 'contact.change'
  | 'password.change'
  | 'authenticator.add'
  | 'authenticator.remove'
  | 'recovery_codes.renew'
  | 'wallet.resume'
  | 'identity.declare'

/** Made once for the challenge and once more by the act; both must agree. */
export const actStatement = (act: OwnAct, wallet: Uuid): Statement => ({ act, wallet })

/** The new contact stands in it masked for the reader, and as a MAC of its own so that it is exactly this one. */
export const contactStatement = (wallet: Uuid, contact: Contact): Statement => ({
  ...actStatement('contact.change', wallet),
  kind: contact.kind,
  contact: masked(contact),
  contact_mac: mac('identity.contact_statement', wallet, contact.address).toString('hex'),
})

/** Who has an authenticator is never asked for less than it, so a stolen password or phone changes no factor. */
export const guarded = async (q: Queryable, { actor }: HolderCall, statement: Statement): Promise<Stated> => {
  if (await authenticatorOf(q, actor.person)) return { statement, methods: ['totp', 'recovery_code'] }
  return { statement, methods: ['password', 'code'], grown: true }
}

const plain = (act: Exclude<OwnAct, 'contact.change'>): ActSpec => ({
  state: (q, call) => guarded(q, call, actStatement(act, call.actor.wallet)),
  words: (_statement, lang) => words[lang].acts[act],
})

const contactOfSubject = ({ phone, email, ...rest }: Readonly<Record<string, string>>): ContactInput => {
  if (Object.keys(rest).length > 0) return refuse('subject_invalid')
  return { ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) }
}

const contactChange: ActSpec = {
  state: (q, call, subject) =>
    guarded(q, call, contactStatement(call.actor.wallet, contactFrom(contactOfSubject(subject)))),
  words: ({ contact }, lang) => words[lang].acts.contact_change(String(contact)),
}

const OWN: Readonly<Record<OwnAct, ActSpec>> = {
  'contact.change': contactChange,
  'password.change': plain('password.change'),
  'authenticator.add': plain('authenticator.add'),
  'authenticator.remove': plain('authenticator.remove'),
  'recovery_codes.renew': plain('recovery_codes.renew'),
  'wallet.resume': plain('wallet.resume'),
  'identity.declare': plain('identity.declare'),
}

/** Called once when the program starts. */
export const registerIdentityActs = (): void => {
  for (const [act, spec] of Object.entries(OWN)) registerAct(act, spec)
}
