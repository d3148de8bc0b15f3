/** Debts that are repaid without the wallet: a bank is asked for the money, and what it brings goes to the debt. */
import { schedule } from '../../platform/db/due.ts'
import type { Tx } from '../../platform/db/types.ts'
import * as sql from './repayment-sql.ts'

/** Due row of a repayment without a wallet that waits for the bank's word on the name. */
export const DEBT_COLLECT = 'debt.collect'

/** The bank is asked for the money once it has confirmed the account; what it brings goes to the debt. */
export const repayWhenChecked = async (tx: Tx, wish: sql.RepaymentWish, bucket: number): Promise<void> => {
  const at = await tx.now()
  if (await sql.insertRepayment(tx, wish, at))
    await schedule(tx, [{ bucket, kind: DEBT_COLLECT, ref: wish.payment, dueAt: at, wallet: wish.wallet }])
}

export {
  type AskedRepayment,
  type RepaymentWish,
  refuseRepayment,
  repaymentOf,
  repaymentsAmong,
  repaymentsOf,
} from './repayment-sql.ts'
