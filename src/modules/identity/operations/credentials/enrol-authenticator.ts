import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { contactsOf, masked } from '../../contacts/contacts.ts'
import { enrolAuthenticator } from '../../credentials/credentials.ts'
import { actStatement } from '../acts.ts'
import { prove } from './prove.ts'

/** The secret for the app. Nothing changes until a first code has been entered. */
export const startAuthenticator = txUseCase({
  kind: 'tx',
  name: 'identity.enrol_authenticator',
  access: ['holder'],
  status: 201,
  body: namedStrict('ProofOnly', { challenge: Id }),
  output: named('AuthenticatorEnrolment', {
    id: Id,
    secret: Type.String({ description: 'Base32: shown once' }),
    uri: Type.String({ description: 'otpauth:// address, for a QR code' }),
  }),
  refuses: ['recovery_needed', 'proof_missing', 'proof_stale', 'statement_changed'],
  async run(tx, call, { body }) {
    const holder = holderOf(call)
    const { person, wallet } = holder.actor
    await prove(tx, holder, {
      challenge: body.challenge,
      statement: actStatement('authenticator.add', wallet),
    })
    const [contact] = await contactsOf(tx, person)
    const label = contact ? masked(contact) : 'wallet'
    return enrolAuthenticator(tx, { person, label, at: await tx.now() })
  },
})
