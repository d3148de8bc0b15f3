/** What a payer hears of their mandates. The merchant's own name comes first: what the payee is called is free text. */

import type { Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { merchantNames } from '../../commerce/commerce.ts'
import { tellTaken } from '../../payments/operations/payments.ts'
import { find } from '../../wallets/wallets.ts'
import { type Mandate, payeesOf } from '../mandates.ts'

/** "Tea House “Tea”": the merchant under its own name, and what the mandate calls it, where that is another. */
export const merchantAndPayee = async (tx: Tx, merchant: Uuid, payee: string): Promise<string> => {
  const name = (await merchantNames(tx, [merchant])).get(merchant) ?? `•••• ${merchant.slice(-6)}`
  return name === payee ? name : `${name} “${payee}”`
}

/** Money has left under this mandate: every contact of the payer is told. */
export const tellDebited = async (tx: Tx, mandate: Mandate, amount: bigint): Promise<void> => {
  const [payer] = await find(tx, [mandate.wallet])
  if (!payer) return
  const payee = (await payeesOf(tx, [mandate])).get(mandate.id) ?? ''
  const to = await merchantAndPayee(tx, mandate.merchant, payee)
  await tellTaken(tx, payer.person, { cause: 'mandate', amount, currency: mandate.currency, to })
}
