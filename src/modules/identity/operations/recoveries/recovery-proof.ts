/** The second of the two ways by which a frozen wallet is recovered. */

import Type, { type Static } from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Id, strict } from '../../../../kernel/shapes.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import type { Contact } from '../../contacts/contacts.ts'
import { checkCode, finishVerification } from '../../contacts/verifications.ts'
import { passwordWas, recoveryCodeIs, totpIs, totpWas } from '../../credentials/credentials.ts'
import { isFactor, secondWays, type Trusted } from '../../freezes/freezes.ts'
import { Code, Password, SecondFactorFields } from '../shapes.ts'
import { DropContacts } from './cut-off.ts'

export const RecoveryBody = namedStrict('RecoveryConfirmation', {
  code: Code,
  new_password: Password,
  ...SecondFactorFields,
  password: Type.Optional(Password),
  drop_contacts: DropContacts,
  other_contact: Type.Optional(
    Type.Object(
      { recovery: Id, code: Code },
      { ...strict, description: 'A second recovery, by your other contact' },
    ),
  ),
})
type Given = Static<typeof RecoveryBody>

/** Whether it was proved, and by which other contact, if by one. */
type Second = { readonly proved: boolean; readonly contact?: Contact }

/** Refuses recovery_proof_needed, which names the ways there are; none: support is the way. */
export const secondIs = async (
  tx: Tx,
  person: Uuid,
  { given, trusted, first }: { given: Given; trusted: Trusted; first: Uuid },
): Promise<Second> => {
  const ways = secondWays(trusted)
  const { totp, recovery_code, password, other_contact: other } = given
  if (totp !== undefined && ways.includes('totp')) {
    const { removed, authenticator } = trusted
    const proved =
      removed && !authenticator
        ? totpWas(tx, { id: removed.id, person, typed: totp })
        : totpIs(tx, person, totp)
    return { proved: await proved }
  }
  if (recovery_code !== undefined && ways.includes('recovery_code'))
    return { proved: await recoveryCodeIs(tx, person, recovery_code) }
  if (password !== undefined && trusted.password && ways.includes('password')) {
    const typed = { person, one: trusted.password, typed: password, line: 'holders' } as const
    return { proved: await passwordWas(tx, typed) }
  }
  if (other && other.recovery !== first && ways.includes('other_contact')) {
    const found = await checkCode(tx, { id: other.recovery, purpose: 'recovery', code: other.code })
    const proved = found.person === person && isFactor(trusted, found.contact)
    if (proved) await finishVerification(tx, other.recovery)
    return { proved, contact: found.contact }
  }
  return refuse('recovery_proof_needed', { facts: { ways } })
}
