import type { Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { caseOfWallet } from '../../closure/case/case.ts'
import { repaymentOf } from '../../payments/claims.ts'
import { tellMoney } from '../operations/tell.ts'

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
