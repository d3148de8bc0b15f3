/** Payouts for which less is left than was agreed: what they are, and how to answer. */
import type { Context } from './context.ts'
import { type Closure, money, time } from './show.ts'

export type AskedStep = Closure['steps'][number]

export const askedIn = ({ state, steps }: Closure): AskedStep[] =>
  state === 'settling' ? steps.filter((step) => step.waits_for === 'agreement') : []

export const askedLines = ({ say, lang }: Context, { pockets }: Closure, step: AskedStep): string[] => {
  const { currency, asked } = step
  const there = pockets.find((pocket) => pocket.currency === currency)?.available ?? asked?.left ?? '0'
  return [
    say('lessLeft', { id: step.id }),
    `  ${say('lessAgreed', { amount: money(asked?.agreed ?? step.quoted, currency) })}`,
    `  ${say('lessNow', { amount: money(there, currency) })}`,
    ...(asked
      ? [
          `  ${say('lessLost', { amount: money(asked.lost, currency) })}`,
          `  ${say('why', { text: asked.words })}`,
        ]
      : []),
    ...(step.until ? [`  ${say('lessUntil', { at: time(step.until, lang) })}`] : []),
  ]
}
