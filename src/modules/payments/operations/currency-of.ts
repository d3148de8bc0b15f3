import { refuse } from '../../../kernel/errors.ts'
import { type Currency, parseCurrency } from '../../../kernel/money.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { balances } from '../../ledger/ledger.ts'
import type { WalletRow } from '../../wallets/wallets.ts'

/** The currency of a request, of which the wallet must have a pocket. Refuses currency_unsupported, currency_mismatch. */
export const currencyOf = async (q: Queryable, wallet: WalletRow, text: string): Promise<Currency> => {
  const currency = parseCurrency(text)
  if (currency === wallet.currency) return currency
  const pocket = (await balances(q, [wallet.id])).find(
    (b) => b.purpose === 'available' && b.currency === currency && b.state !== 'closed',
  )
  return pocket ? currency : refuse('currency_mismatch', { facts: { wallet_currency: wallet.currency } })
}
