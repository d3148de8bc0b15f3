import Type from 'typebox'
import { operatorOf } from '../../../kernel/actors.ts'
import { refuse } from '../../../kernel/errors.ts'
import { DecisionBody, DecisionMade, Id } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { requireOthersWallets } from '../../closure/operations/closure.ts'
import { decide } from '../../support/support.ts'
import { lockShared } from '../../wallets/wallets.ts'
import { loanById, standingOf, writeOff } from '../credit.ts'

/** The second of two: the loss is booked, the holder owes nothing more. */
export const decideWriteOff = txUseCase({
  kind: 'tx',
  name: 'operator.decide_write_off',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  key: 'required',
  params: Type.Object({ loan: Id }),
  body: DecisionBody,
  output: DecisionMade,
  refuses: [
    'not_found', 'wallet_unknown', 'approval_own', 'decision_reason_missing', 'approval_over', 'approval_changed', 'loan_unknown', 'loan_settled', 'own_wallet',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { wallet } = (await loanById(tx, params.loan)) ?? refuse('loan_unknown')
    requireOthersWallets(call, [wallet])
    await lockShared(tx, wallet)
    const loan = (await loanById(tx, params.loan)) ?? refuse('loan_unknown')
    const { shown_hash: shownHash, ...decision } = body
    const row = await decide(tx, { ...decision, shownHash, by: operatorOf(call) })
    if (row.subject !== loan.id || row.kind !== 'credit.write_off') refuse('not_found')
    if (row.state === 'rejected') return { state: loan.state }
    // Of today: what was repaid since it was shown makes it another decision.
    const owed = standingOf(loan, await tx.now()).principal.toString()
    if (row.body.shown.principal !== owed) refuse('approval_changed')
    return { state: (await writeOff(tx, loan.id)).state }
  },
})
