import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, strict } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { type SecondFactor, signIn, signInWithCode } from '../../sessions/sign-in.ts'
import { contactFrom } from '../country.ts'
import { Code, ContactBody, Password, SecondFactorFields, StartedShape } from '../shapes.ts'
import { startedSession } from './started.ts'

/** Contact and password, or a code to the contact, with the password of whoever has one; with an authenticator, its code as well. */
export const signInToWallet = txUseCase({
  kind: 'tx',
  name: 'identity.sign_in',
  access: ['public'],
  status: 201,
  session: 'starts',
  limit: 'sign_in',
  availableDuringMaintenance: true,
  body: named(
    'SignIn',
    {
      contact: Type.Optional(ContactBody),
      password: Type.Optional(Password),
      sign_in_code: Type.Optional(Id),
      code: Type.Optional(Code),
      ...SecondFactorFields,
    },
    {
      ...strict,
      description:
        '"contact" with "password", or "sign_in_code" with "code" and, where there is one, "password"',
    },
  ),
  output: StartedShape,
  refuses: [
    'contact_invalid', 'sign_in_failed', 'second_factor_required', 'code_wrong', 'code_request_over', 'password_needed',
    'factor_locked', 'request_invalid',    'overloaded', 'password_checks_busy',
  ], // biome-ignore format: a list
  async run(tx, call, { body }) {
    const { contact, password, sign_in_code: request, code } = body
    const second: SecondFactor = { totp: body.totp, recovery_code: body.recovery_code }
    if (contact && password !== undefined && !request && !code) {
      const person = await signIn(tx, { contact: contactFrom(contact), password, ...second, source: call.ip })
      return startedSession(tx, { person: person.id, wallet: person.wallet }, { call, first: false })
    }
    if (!request || code === undefined || contact)
      return refuse('request_invalid', {
        errors: [
          {
            pointer: '',
            message: 'contact with password, or sign_in_code with code and, where there is one, password',
          },
        ],
      })
    const person = await signInWithCode(tx, { request, code, password, ...second })
    return startedSession(tx, { person: person.id, wallet: person.wallet }, { call, first: false })
  },
})
