import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { deriveId } from '../../../../kernel/ids.ts'
import { parseAmount } from '../../../../kernel/money.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { AMOUNT, Id, Minor } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { type ClosureState, lockCase, notAllowed } from '../../../closure/closure.ts'
import { visibleCase } from '../../../closure/operations/closure.ts'
import { linkOnce } from '../../../instruments/instruments.ts'
import { repayWhenChecked } from '../../claims.ts'
import { AccountBody } from '../shapes.ts'
import { survivingDebts } from './debts-of.ts'

const BEHIND_THE_FENCE: readonly ClosureState[] = ['cooling_off', 'in_review', 'settling', 'closed']

/**
 * Without a wallet, or behind the fence of one that nothing can be put into any more: the bank is asked for the money, and
 * what it brings goes to the debt.
 */
export const repaySurvivingDebt = txUseCase({
  kind: 'tx',
  name: 'claims.repay_debt',
  access: ['holder', 'bearer'],
  status: 202,
  key: 'required',
  availableDuringMaintenance: true,
  params: Type.Object({ closure: Id, debt: Id }),
  body: namedStrict('FormerDebtRepaymentRequest', { amount: AMOUNT, account: AccountBody }),
  output: named('FormerDebtRepayment', { asked: Minor }),
  refuses: [
    'not_found', 'closure_none', 'closure_action_not_allowed', 'debt_unknown', 'repayment_too_much', 'amount_invalid',
    'account_number_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { c, wallet } = await lockCase(tx, await visibleCase(tx, call, params.closure))
    if (!BEHIND_THE_FENCE.includes(c.state)) notAllowed(c)
    const at = await tx.now()
    const { debts } = await survivingDebts(tx, c.wallet, at)
    const debt = debts.find((d) => d.id === params.debt) ?? refuse('debt_unknown')
    const amount = parseAmount(body.amount)
    // What a bank was asked for already counts: two devices must not fetch it twice.
    if (amount > debt.owed - debt.asked)
      refuse('repayment_too_much', { facts: { owed: debt.owed.toString(), asked: debt.asked.toString() } })
    const { bucket, person, epoch } = wallet
    const { scheme, number, bank } = body.account
    const id = deriveId(bucket, 'debt.account', c.id, call.key)
    const account = { scheme, number, name: bank, kind: 'bank_account', person, bucket, epoch } as const
    const instrument = await linkOnce(tx, { ...account, id, wallet: c.wallet, at })
    const payment = deriveId(bucket, 'debt.repayment', c.id, call.key)
    const wish = { payment, wallet: c.wallet, debt: debt.id, instrument, amount, currency: debt.currency }
    await repayWhenChecked(tx, wish, bucket)
    return { asked: amount.toString() }
  },
})
