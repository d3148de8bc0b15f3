import Type from 'typebox'
import { operatorOf } from '../../../kernel/actors.ts'
import { refuse } from '../../../kernel/errors.ts'
import { Id, ProposalMade, WriteOffBody } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { requireOthersWallets, walletRef } from '../../closure/operations/closure.ts'
import { propose } from '../../support/support.ts'
import { loanById, standingOf } from '../credit.ts'

export const proposeWriteOff = txUseCase({
  kind: 'tx',
  name: 'operator.propose_write_off',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  status: 201,
  key: 'required',
  params: Type.Object({ loan: Id }),
  body: WriteOffBody,
  output: ProposalMade,
  refuses: ['loan_unknown', 'loan_settled', 'approval_pending', 'wallet_unknown', 'own_wallet'],
  async run(tx, call, { params, body }) {
    const loan = (await loanById(tx, params.loan)) ?? refuse('loan_unknown')
    requireOthersWallets(call, [loan.wallet])
    if (loan.ended_at) refuse('loan_settled')
    const { principal } = standingOf(loan, await tx.now())
    const { id, hash } = await propose(tx, {
      subject: loan.id,
      kind: 'credit.write_off',
      shown: { loan: loan.id, principal: principal.toString(), currency: loan.currency, reason: body.reason },
      by: operatorOf(call),
      person: (await walletRef(tx, loan.wallet)).person,
    })
    return { approval: id, shown_hash: hash }
  },
})
