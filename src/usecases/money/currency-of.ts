import type { WalletRow } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { type Currency, parseCurrency } from '../../money.ts'

/** The currency of a request, which must be the wallet's. Refuses currency_unsupported, currency_mismatch. */
export const currencyOf = (wallet: WalletRow, text: string): Currency => {
  const currency = parseCurrency(text)
  return currency === wallet.currency
    ? currency
    : refuse('currency_mismatch', { facts: { wallet_currency: wallet.currency } })
}
