import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { named } from '../../../../kernel/named.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { endExemption } from '../../campaigns.ts'

export const endWalletExemption = txUseCase({
  kind: 'tx',
  name: 'operator.end_exemption',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  key: 'required',
  params: WalletParams,
  output: named('ExemptionState', { exempt: Type.Boolean() }),
  refuses: ['exemption_none'],
  async run(tx, call, { params }) {
    if (!(await endExemption(tx, params.wallet, operatorOf(call)))) refuse('exemption_none')
    return { exempt: false }
  },
})
