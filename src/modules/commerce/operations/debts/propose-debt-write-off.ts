import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { Id, ProposalMade, WriteOffBody } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { requireOthersWallets, walletRef } from '../../../closure/operations/closure.ts'
import { propose } from '../../../support/support.ts'
import { availableIn, debtById, owedOn } from '../../disputes/debts.ts'

/** What nobody will repay must not hold a closing for ever. */
export const proposeDebtWriteOff = txUseCase({
  kind: 'tx',
  name: 'operator.propose_debt_write_off',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  status: 201,
  key: 'required',
  params: Type.Object({ debt: Id }),
  body: WriteOffBody,
  output: ProposalMade,
  refuses: ['debt_unknown', 'debt_repaid', 'approval_pending', 'wallet_unknown', 'own_wallet'],
  async run(tx, call, { params, body }) {
    const debt = (await debtById(tx, params.debt)) ?? refuse('debt_unknown')
    const { id, wallet, currency, source } = debt
    requireOthersWallets(call, [wallet])
    const owed = owedOn(debt)
    if (owed === 0n) refuse('debt_repaid')
    const available = (await availableIn(tx, wallet, currency)).toString()
    const proposal = await propose(tx, {
      subject: id,
      kind: 'commerce.write_off',
      shown: { debt: id, owed: owed.toString(), available, currency, source, reason: body.reason },
      by: operatorOf(call),
      person: (await walletRef(tx, wallet)).person,
    })
    return { approval: proposal.id, shown_hash: proposal.hash }
  },
})
