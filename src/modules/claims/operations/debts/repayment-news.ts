import type { Uuid } from '../../../../kernel/ids.ts'
import type { Money } from '../../../../kernel/money.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { caseOfWallet } from '../../../closure/closure.ts'
import { repaymentOf } from '../../claims.ts'
import { tellMoney, tellRepayment } from '../tell.ts'
import { survivingDebts } from './debts-of.ts'

/** A bank brought nothing for a debt of a wallet that closes or has closed: who asked for it hears so. */
export const repaymentFailed = async (
  tx: Tx,
  { id, wallet, reason }: { readonly id: Uuid; readonly wallet: Uuid; readonly reason: string | null },
): Promise<void> => {
  const wish = await repaymentOf(tx, id)
  const c = wish && (await caseOfWallet(tx, wallet))
  if (!c) return
  const { instrument } = wish
  const told = { template: 'repayment_refused', reason: reason ?? 'declined', instrument } as const
  await tellMoney(tx, c, { ...told, amounts: [wish] })
}

type Arrived = {
  readonly wallet: Uuid
  readonly debt: Uuid
  readonly money: Money
  readonly instrument: Uuid | null
}
/** Money has repaid a debt, asked for by a link or by the rule for late money: its holder hears how much, and what is left. */
export const repaymentArrived = async (
  tx: Tx,
  { wallet, debt, money, instrument }: Arrived,
): Promise<void> => {
  const c = await caseOfWallet(tx, wallet)
  if (!c || money.amount === 0n) return
  const { debts } = await survivingDebts(tx, wallet, await tx.now())
  const left = debts.find(({ id }) => id === debt)?.owed ?? 0n
  await tellRepayment(tx, c, { money, left, instrument })
}
