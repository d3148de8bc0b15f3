import Type from 'typebox'
import { debtById, writeOffDebt } from '../../domain/commerce/debts.ts'
import { postingRefusesBut } from '../../domain/ledger/ledger.ts'
import { decide } from '../../domain/support/approvals.ts'
import { lockShared } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { txUseCase } from '../../usecase.ts'
import { operatorOf, requireOthersWallets } from '../closure/operator-of.ts'
import { Id } from '../operations/shapes.ts'
import { DecisionBody } from '../support/shapes.ts'

/** The second of two: what the wallet has is taken for it, the loss is booked, the holder owes nothing more. */
export const decideDebtWriteOff = txUseCase({
  kind: 'tx',
  name: 'operator.decide_debt_write_off',
  summary: 'Agree or disagree with giving up what is owed; must be another operator',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  key: 'required',
  params: Type.Object({ debt: Id }),
  body: DecisionBody,
  output: Type.Object({ state: Type.String() }),
  refuses: [
    ...postingRefusesBut('wallet_closing', 'wallet_closed', 'wallet_frozen'),
    'not_found', 'approval_own', 'approval_over', 'approval_changed', 'debt_unknown', 'debt_repaid', 'own_wallet',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const debt = (await debtById(tx, params.debt)) ?? refuse('debt_unknown')
    requireOthersWallets(call, [debt.wallet])
    await lockShared(tx, debt.wallet)
    const { shown_hash: shownHash, ...decision } = body
    const row = await decide(tx, { ...decision, shownHash, by: operatorOf(call) })
    if (row.subject !== debt.id || row.kind !== 'commerce.write_off') refuse('not_found')
    if (row.state === 'rejected') return { state: debt.state }
    return { state: (await writeOffDebt(tx, debt.id)).state }
  },
})
