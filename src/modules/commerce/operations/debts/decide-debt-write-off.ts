import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { DecisionBody, DecisionMade, Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { requireOthersWallets } from '../../../closure/operations/closure.ts'
import { postingRefusesBut } from '../../../ledger/ledger.ts'
import { tellTaken } from '../../../payments/operations/payments.ts'
import { decide } from '../../../support/support.ts'
import { lockShared } from '../../../wallets/wallets.ts'
import { debtById, writeOffDebt } from '../../disputes/debts.ts'

/** The second of two: what the wallet has is taken for it, the loss is booked, the holder owes nothing more. */
export const decideDebtWriteOff = txUseCase({
  kind: 'tx',
  name: 'operator.decide_debt_write_off',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  key: 'required',
  params: Type.Object({ debt: Id }),
  body: DecisionBody,
  output: DecisionMade,
  refuses: [
    ...postingRefusesBut('wallet_closing', 'wallet_closed', 'wallet_frozen'),
    'not_found', 'approval_own', 'decision_reason_missing', 'approval_over', 'approval_changed', 'debt_unknown', 'debt_repaid', 'own_wallet',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const debt = (await debtById(tx, params.debt)) ?? refuse('debt_unknown')
    requireOthersWallets(call, [debt.wallet])
    const { person } = await lockShared(tx, debt.wallet)
    const { shown_hash: shownHash, ...decision } = body
    const row = await decide(tx, { ...decision, shownHash, by: operatorOf(call) })
    if (row.subject !== debt.id || row.kind !== 'commerce.write_off') refuse('not_found')
    if (row.state === 'rejected') return { state: debt.state }
    const { debt: ended, paid } = await writeOffDebt(tx, debt.id)
    if (paid > 0n) await tellTaken(tx, person, { cause: 'debt', amount: paid, currency: debt.currency })
    return { state: ended.state }
  },
})
