/** A price as it is weighed, and published once two people have seen it. */
import Type from 'typebox'
import { refuse } from '../../../kernel/errors.ts'
import { dayIn } from '../../../kernel/time/times.ts'
import type { Call } from '../../../kernel/usecase.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { defaultPack } from '../../policy/policy.ts'
import { type DayPrice, requireFund, requireNoUnits, weighPrice } from '../wealth.ts'
import { publishAndEnd } from './late-price.ts'

/** What the second person sees of a price. */
export const ShownPrice = Type.Object({
  fund: Type.String(),
  day: Type.String(),
  price: Type.String(),
  last: Type.String(),
  moved_bp: Type.String(),
})

export const weighed = async (tx: Tx, wanted: DayPrice) => {
  const rules = { at: await tx.now(), bounds: defaultPack().alone.fund_price }
  const { takes, last, moved } = await weighPrice(tx, wanted, rules)
  const { fund, day, price } = wanted
  const named = { fund: fund.id, day: day.toString(), price: price.toString() }
  const facts = { last: last.toString(), moved_bp: moved.toString(), alone_bp: rules.bounds.alone_bp }
  return { takes, facts, shown: { ...named, last: facts.last, moved_bp: facts.moved_bp } }
}

/** Of whoever publishes, agrees or says no. Refuses own_wallet. */
export const requireNoStake = (tx: Tx, { actor }: Call, fund: string): Promise<void> =>
  requireNoUnits(tx, actor.kind === 'operator' ? actor.ownWallet : undefined, fund)

type Shown = Type.Static<typeof ShownPrice>

/** The second of two. Refuses approval_changed when another price has come between, and what weighing refuses. */
export const publishDecided = async (tx: Tx, shown: Shown): Promise<void> => {
  const wanted = {
    fund: requireFund(shown.fund),
    day: dayIn(shown.day, 'params/day'),
    price: BigInt(shown.price),
  }
  const now = await weighed(tx, wanted)
  if (now.shown.last !== shown.last) refuse('approval_changed')
  if (now.takes !== 'known') await publishAndEnd(tx, wanted)
}
