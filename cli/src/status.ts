/** How a closing stands: its state, dates, money, what it waits for, and what can be done now. */
import { askedIn, askedLines } from './asked.ts'
import type { Context } from './context.ts'
import { type Closure, money, time } from './show.ts'

const DATES = [
  'cooling_off_until', 'review_until', 'delayed_until', 'statutory_by', 'closed_at', 'restore_until', 'tail_until',
] as const // biome-ignore format: a list

export const statusLines = (context: Context, closure: Closure): string[] => {
  const { say, lang } = context
  const dates = DATES.flatMap((name) => {
    const at = closure[name]
    return at ? [`  ${say('named', { what: say(name), text: time(at, lang) })}`] : []
  })
  return [
    say('stands', { state: say(`is_${closure.state}`), code: closure.state }),
    ...dates,
    ...holdLines(context, closure),
    ...moneyLines(context, closure),
    ...askedIn(closure).flatMap((step) => askedLines(context, closure, step)),
    ...(askedIn(closure).length > 0 ? [say('answerIt', { wallet: closure.wallet })] : []),
    ...(closure.actions.some(({ action }) => action === 'cancel')
      ? [say('cancelIt', { wallet: closure.wallet })]
      : []),
  ]
}

const holdLines = ({ say, lang }: Context, { hold }: Closure): string[] =>
  hold ? [`  ${say('heldUntil', { at: time(hold.until, lang) })} ${hold.words}`] : []

const moneyLines = (context: Context, { steps }: Closure): string[] => {
  const { say, lang } = context
  return steps.flatMap((step) => {
    const moved = step.state === 'done' || (step.state === 'waiting' && step.moved !== '0')
    const amount = money(moved ? step.moved : step.quoted, step.currency)
    const until = step.until ? ` (${say('byDate', { at: time(step.until, lang) })})` : ''
    // What a product does before, in its words, where it has some; of the rest the quote tells.
    if (step.kind !== 'payout') return step.words ? [`  ${amount}  ${step.words}${until}`] : []
    const state = step.claim ? say('claim') : say(`step_${step.state}`)
    return [`  ${amount} → ${step.destination ?? say(step.way ?? 'claim')}: ${state}${until}`]
  })
}

/** Confirmed to close when ready: what it waits for, and when it is looked at again. */
export const standingLines = ({ say, lang }: Context, { standing }: Closure): string[] => {
  if (!standing) return []
  const { until, waits_for: waits, next_look_at: next } = standing
  return [
    say('standing', { at: time(until, lang) }),
    ...(waits.length > 0 ? [say('standingWaits')] : [say('standingFree')]),
    ...waits.map(
      (wait) => `  • ${wait.words}${wait.until ? ` (${say('byDate', { at: time(wait.until, lang) })})` : ''}`,
    ),
    ...(standing.closed_by ? [say('standingCloses', { at: time(standing.closed_by, lang) })] : []),
    ...(next ? [say('nextLook', { at: time(next, lang) })] : []),
  ]
}
