import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { parseCurrency } from '../../../../kernel/money.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { checkCode, finishVerification } from '../../contacts/verifications.ts'
import { openWallet } from '../open-wallet.ts'
import { startedSession } from '../sessions/started.ts'
import { Code, Password, StartedShape } from '../shapes.ts'

/** The code is right: person, wallet and first session come to be in one transaction. */
export const confirmRegistration = txUseCase({
  kind: 'tx',
  name: 'identity.confirm_registration',
  access: ['public'],
  status: 201,
  session: 'starts',
  limit: 'sign_in',
  params: Type.Object({ registration: Id }),
  body: namedStrict('RegistrationConfirmation', { code: Code, password: Type.Optional(Password) }),
  output: StartedShape,
  refuses: [
    'code_request_over', 'code_wrong', 'contact_in_use', 'password_too_short', 'password_too_long', 'password_common',
    'overloaded', 'password_checks_busy',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { registration } = params
    const row = await checkCode(tx, { id: registration, purpose: 'registration', code: body.code })
    await finishVerification(tx, registration)
    const { person, wallet } = await openWallet(tx, {
      contact: row.contact,
      language: row.language,
      terms: row.terms ?? refuse('code_request_over'),
      password: body.password,
      currency: parseCurrency(defaultPack().currency),
      at: await tx.now(),
    })
    return startedSession(tx, { person, wallet }, { call, first: true })
  },
})
