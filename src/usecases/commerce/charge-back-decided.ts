/** A chargeback as it is booked: by one person, or once two have seen it. */
import Type from 'typebox'
import type { Tx } from '../../db/types.ts'
import { chargeBack } from '../../domain/commerce/disputes.ts'
import { lockShared } from '../../domain/wallets/wallets.ts'
import { parseCurrency } from '../../money.ts'
import { Id } from '../money/shapes.ts'

/** What the second person sees of a chargeback. */
export const ShownChargeback = Type.Object({
  wallet: Id,
  reference: Type.String(),
  amount: Type.String(),
  currency: Type.String(),
})

/** Minor units that are owed after it. Twice = once. */
export const chargeBackDecided = async (
  tx: Tx,
  { wallet: id, reference, amount, currency }: Type.Static<typeof ShownChargeback>,
): Promise<string> => {
  const wallet = await lockShared(tx, id)
  const taken = { reference, amount: BigInt(amount), currency: parseCurrency(currency) }
  return (await chargeBack(tx, wallet, taken)).toString()
}
