/** An offer as it is weighed, and published once two people have seen it. */
import Type from 'typebox'
import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { parseCurrency } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { publishOffer, type Wanted, weighOffer } from '../offers.ts'

/** What the second person sees of an offer. */
export const ShownOffer = Type.Object({
  offer: Type.String(),
  replaces: Type.Integer(),
  currency: Type.String(),
  days: Type.Integer(),
  annual_bp: Type.Integer(),
  early_bp: Type.Union([Type.Integer(), Type.Null()]),
  least: Type.String(),
  most: Type.String(),
})
type Shown = Type.Static<typeof ShownOffer>

export const shownOf = ({ id, least, most, ...terms }: Wanted, replaces: number): Shown => ({
  ...terms,
  offer: id,
  replaces,
  least: least.toString(),
  most: most.toString(),
})

/** The second of two. Refuses approval_changed when another version has come between, and what weighing refuses. */
export const publishOfferDecided = async (tx: Tx, shown: Shown, by: Uuid): Promise<void> => {
  const { offer: id, replaces, ...rest } = shown
  const wanted = {
    ...rest,
    id,
    currency: parseCurrency(shown.currency),
    least: BigInt(shown.least),
    most: BigInt(shown.most),
  }
  const { known, last } = await weighOffer(tx, wanted)
  if (last !== replaces) refuse('approval_changed')
  if (!known) await publishOffer(tx, wanted, { last, by })
}
