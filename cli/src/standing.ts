/** Limits of "close when ready": what the quote says, unless `--at-least` allows less to arrive. */
import type { Body } from '../../sdk/src/index.ts'
import type { Context } from './context.ts'
import { Usage } from './exit.ts'
import type { Closure } from './show.ts'

type Bound = Body<'/v1/wallets/{wallet}/closure/standing', 'put'>['bounds'][number]
type Quote = NonNullable<Closure['quote']>

/** Interest of the days we wait for may come on top of a repayment: a twentieth more is still what was agreed. */
const REPAY_ROOM = 20n

export const boundsOf = (
  { flags, say }: Context,
  { lines, steps }: Quote,
  plan: Closure['plan'],
): Bound[] => {
  const least = new Map(
    (flags['at-least'] ?? []).map((text) => {
      const { currency, amount } = /^(?<currency>[A-Z]{3})=(?<amount>\d+)$/.exec(text)?.groups ?? {}
      if (!currency || !amount) throw new Usage(say('badLeast', { text }))
      return [currency, amount] as const
    }),
  )
  const moving = [...lines, ...steps.filter((step) => step.kind !== 'cancel')]
  // Also where nothing moves yet: what is held, or under way, is closed with when it is there.
  const all = [...moving, ...(plan?.payouts ?? [])]
  return [...new Set(all.map(({ currency }) => currency))].map((currency) => {
    const sum = (amounts: readonly { readonly currency: string; readonly amount: string }[]) =>
      amounts
        .filter((one) => one.currency === currency)
        .reduce((total, one) => total + BigInt(one.amount), 0n)
    const repaid = sum(steps.filter((step) => step.kind === 'repay'))
    return {
      currency,
      receive_at_least: least.get(currency) ?? sum(lines).toString(),
      repay_at_most: (repaid + repaid / REPAY_ROOM).toString(),
      fees_at_most: sum([...lines, ...steps].map((one) => ({ ...one, amount: one.fee }))).toString(),
    }
  })
}
