/** Which money that came in a bank takes back: what one person may book of a chargeback. */
import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Currency } from '../../../../kernel/money.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { topupsOf } from '../../../payments/payments.ts'
import type { WalletRow } from '../../../wallets/wallets.ts'
import { chargedTopups } from '../../disputes/disputes.ts'

/**
 * The top-up of this wallet that a bank may have taken back so much of: the one that is named, else the newest. Of each at
 * most what it brought, less what was taken back before. Undefined where there is none; refuses payment_unknown for a name
 * that is no top-up of this wallet.
 */
export const topupCharged = async (
  q: Queryable,
  wallet: WalletRow,
  c: { readonly amount: bigint; readonly currency: Currency; readonly topup: Uuid | undefined },
): Promise<Uuid | undefined> => {
  const brought = (await topupsOf(q, wallet.id)).filter(({ id }) => c.topup === undefined || id === c.topup)
  if (c.topup !== undefined && brought.length === 0) refuse('payment_unknown')
  const taken = new Map((await chargedTopups(q, wallet.id)).map((one) => [one.topup, one.amount]))
  return brought.find(
    ({ id, amount, currency }) => currency === c.currency && amount - (taken.get(id) ?? 0n) >= c.amount,
  )?.id
}
