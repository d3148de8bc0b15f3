import Type from 'typebox'
import { namedStrict } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { contactsOf } from '../../contacts/contacts.ts'
import { finishVerification, lockTries } from '../../contacts/verifications.ts'
import { authenticatorOf, setPassword } from '../../credentials/credentials.ts'
import { requireUnfrozen } from '../../freezes/freezes.ts'
import { clearAllFailures } from '../../sessions/guards.ts'
import { endAllSessions } from '../../sessions/sessions.ts'
import { alsoByCode, personByCode } from '../../sessions/sign-in.ts'
import { alert } from '../alert.ts'
import { ownWords } from '../open-wallet.ts'
import { requireEpoch } from '../require-epoch.ts'
import { Code, OtherContact, Password, SecondFactorFields } from '../shapes.ts'

/** A new password ends every session, and the count of wrong tries. With an authenticator the code alone is not enough. */
export const confirmPasswordReset = txUseCase({
  kind: 'tx',
  name: 'identity.confirm_password_reset',
  access: ['public'],
  status: 204,
  limit: 'sign_in',
  availableDuringMaintenance: true,
  params: Type.Object({ password_reset: Id }),
  body: namedStrict('PasswordResetConfirmation', {
    code: Code,
    password: Password,
    ...SecondFactorFields,
    other_contact: OtherContact,
  }),
  output: Type.Null(),
  refuses: [
    'recovery_needed', 'code_request_over', 'code_wrong', 'second_factor_required', 'factor_locked', 'password_too_short', 'password_too_long',
    'password_common', 'overloaded', 'password_checks_busy',
  ], // biome-ignore format: a list
  async run(tx, _call, { params, body }) {
    const wanted = { id: params.password_reset, purpose: 'password_reset' as const }
    const { other_contact: other, ...given } = body
    await lockTries(tx, other ? [wanted.id, other.password_reset] : [wanted.id])
    const { person, contact, epoch } = await personByCode(tx, { ...wanted, ...given })
    await requireUnfrozen(tx, person.id)
    await requireEpoch(tx, person, epoch)
    const second = (await authenticatorOf(tx, person.id)) !== undefined
    const byOneContact = !second && !(other && (await alsoByCode(tx, { person, contact }, other)))
    const own = (await contactsOf(tx, person.id)).flatMap(ownWords)
    const { password } = body
    const how = { at: await tx.now(), line: 'holders', byOneContact } as const
    await setPassword(tx, { person: person.id, password, own, ...how })
    await finishVerification(tx, wanted.id)
    await clearAllFailures(tx, person.id)
    await endAllSessions(tx, [person.id])
    await alert(tx, person.id, { template: 'password_changed' })
    return null
  },
})
