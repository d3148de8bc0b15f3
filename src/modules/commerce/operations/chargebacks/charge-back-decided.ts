/** A chargeback as it is booked: by one person, or once two have seen it. */

import Type from 'typebox'
import { parseCurrency } from '../../../../kernel/money.ts'
import { Id } from '../../../../kernel/shapes.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { tellTaken } from '../../../payments/operations/payments.ts'
import { lockShared } from '../../../wallets/wallets.ts'
import { chargeBack } from '../../disputes/chargebacks.ts'

/** What the second person sees of a chargeback. */
export const ShownChargeback = Type.Object({
  wallet: Id,
  reference: Type.String(),
  amount: Type.String(),
  currency: Type.String(),
  topup: Type.Optional(Id),
})

/** Minor units that are owed after it. Twice = once. */
export const chargeBackDecided = async (
  tx: Tx,
  { wallet: id, reference, amount, currency, topup }: Type.Static<typeof ShownChargeback>,
): Promise<string> => {
  const wallet = await lockShared(tx, id)
  const taken = { reference, amount: BigInt(amount), currency: parseCurrency(currency), topup: topup ?? null }
  const back = await chargeBack(tx, wallet, taken)
  const told = { cause: 'chargeback' as const, amount: back.taken, currency: taken.currency }
  if (back.taken > 0n) await tellTaken(tx, wallet.person, told)
  return back.owed.toString()
}
