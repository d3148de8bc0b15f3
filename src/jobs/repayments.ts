import type { Tx } from '../db/types.ts'
import { caseOfWallet } from '../domain/closure/case.ts'
import { repaymentOf } from '../domain/payments/claims.ts'
import type { Uuid } from '../ids.ts'
import { tellMoney } from '../usecases/claims/tell.ts'

/** A bank brought nothing for a debt of a wallet that closes or has closed: who asked for it hears so. */
export const repaymentFailed = async (
  tx: Tx,
  { id, wallet, reason }: { readonly id: Uuid; readonly wallet: Uuid; readonly reason: string | null },
): Promise<void> => {
  const wish = await repaymentOf(tx, id)
  const c = wish && (await caseOfWallet(tx, wallet))
  if (c)
    await tellMoney(tx, c, { template: 'repayment_refused', amounts: [wish], reason: reason ?? 'declined' })
}
