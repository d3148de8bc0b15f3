import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { authenticatorOf, renewRecoveryCodes } from '../../credentials/credentials.ts'
import { actStatement } from '../acts.ts'
import { alert } from '../alert.ts'
import { prove } from './prove.ts'

export const newRecoveryCodes = txUseCase({
  kind: 'tx',
  name: 'identity.renew_recovery_codes',
  access: ['holder'],
  status: 201,
  body: namedStrict('ProofOnly', { challenge: Id }),
  output: named('RenewedRecoveryCodes', { recovery_codes: Type.Array(Type.String()) }),
  refuses: ['authenticator_unknown', 'recovery_needed', 'proof_missing', 'proof_stale', 'statement_changed'],
  async run(tx, call, { body }) {
    const holder = holderOf(call)
    const { person, wallet } = holder.actor
    if (!(await authenticatorOf(tx, person))) refuse('authenticator_unknown')
    await prove(tx, holder, { ...body, statement: actStatement('recovery_codes.renew', wallet) })
    const codes = await renewRecoveryCodes(tx, person, await tx.now())
    await alert(tx, person, { template: 'recovery_codes_renewed' })
    return { recovery_codes: [...codes] }
  },
})
