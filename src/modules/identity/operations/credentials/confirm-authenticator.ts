import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { confirmAuthenticator } from '../../credentials/credentials.ts'
import { requireUnfrozen } from '../../freezes/freezes.ts'
import { alert } from '../alert.ts'
import { Code } from '../shapes.ts'

export const finishAuthenticator = txUseCase({
  kind: 'tx',
  name: 'identity.confirm_authenticator',
  access: ['holder'],
  status: 201,
  limit: 'sign_in',
  params: Type.Object({ authenticator: Id }),
  body: namedStrict('CodeEntry', { code: Code }),
  output: named('RecoveryCodes', {
    recovery_codes: Type.Array(Type.String(), { description: 'Ten, each good once: shown once' }),
  }),
  refuses: ['authenticator_unknown', 'code_wrong', 'recovery_needed'],
  async run(tx, call, { params, body }) {
    const { person } = holderOf(call).actor
    await requireUnfrozen(tx, person)
    const confirmed = { id: params.authenticator, person, code: body.code, at: await tx.now() }
    const codes = await confirmAuthenticator(tx, confirmed)
    await alert(tx, person, { template: 'authenticator_added' })
    return { recovery_codes: [...codes] }
  },
})
