/** How obligations, money and dates look on a terminal. */

import type { Answer } from '../../sdk/src/index.ts'
import { formatMoney, isCurrency } from '../../src/money.ts'
import type { Context } from './context.ts'

type Speaker = Pick<Context, 'say' | 'lang'>
export type Preview = Answer<'/v1/wallets/{wallet}/closure/preview', 'get'>
export type Closure = Answer<'/v1/wallets/{wallet}/closure', 'get'>
export type Obligation = Preview['obligations'][number]

export const money = (amount: string, currency: string): string =>
  isCurrency(currency) ? formatMoney({ amount: BigInt(amount), currency }) : `${currency} ${amount}`

/** In the reader's own zone: a deadline without one is none. */
export const time = (iso: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, {
    year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
  }).format(new Date(iso)) // biome-ignore format: one line of options

const headLine = (o: Obligation): string => {
  const { amount, currency, label } = o.object
  const object = [amount && currency ? money(amount, currency) : undefined, label ?? undefined].filter(
    Boolean,
  )
  return `  • ${o.title}${object.length > 0 ? `: ${object.join(', ')}` : ''}  [${o.code}]`
}

export const obligationLines = ({ say, lang }: Context, o: Obligation): string[] => {
  const remedy = o.remedy ? [`    ${say('remedy', { text: `${o.remedy.method} ${o.remedy.href}` })}`] : []
  const clears = o.clears_at ? [`    ${say('clears', { at: time(o.clears_at, lang) })}`] : []
  return [headLine(o), `    ${o.why}`, `    → ${o.what_to_do}`, ...remedy, ...clears]
}

/** Everything at once, what blocks first. */
export const obligationList = (context: Context, obligations: readonly Obligation[]): string[] => {
  const { say } = context
  const blocking = obligations.filter((o) => o.blocks)
  const planned = obligations.filter((o) => !o.blocks && o.severity === 'blocking')
  return [
    blocking.length > 0 ? say('blocks', { count: blocking.length }) : say('none'),
    ...blocking.flatMap((o) => obligationLines(context, o)),
    ...(planned.length > 0 ? [say('plan'), ...planned.map(headLine)] : []),
  ]
}

export const wayLines = ({ say, lang }: Context, ways: Preview['ways_out']): string[] =>
  ways.map((way, i) => {
    const label = way.way === 'claim' ? '' : way.label
    const when = way.usable ? say('usable') : say('from', { at: time(way.usable_from ?? '', lang) })
    const parts = [say(way.way), label, `(${when})`, way.instrument ?? ''].filter((part) => part !== '')
    return `  ${i + 1}. ${parts.join('  ')}`
  })

type Step = NonNullable<Closure['quote']>['steps'][number]

/** What is ended, redeemed and repaid before the money leaves. */
export const stepLines = ({ say, lang }: Speaker, steps: readonly Step[]): string[] => {
  if (steps.length === 0) return []
  const lines = steps.map((step) => {
    const amount = step.kind === 'cancel' ? '' : ` ${money(step.amount, step.currency)}`
    const when = step.early ? say('atOnce') : say('byDate', { at: time(step.done_by, lang) })
    const fails = step.fails_next
      ? [`      ${say('failsNext', { payee: step.fails_next.payee, at: time(step.fails_next.at, lang) })}`]
      : []
    const name = step.object.label ?? say(step.object.kind === 'loan' ? 'loan' : 'thing')
    return [`  ${say(step.kind)}: ${name}${amount} (${when})`, ...fails]
  })
  return [say('before'), ...lines.flat()]
}

/** The binding part: what goes where, what it costs, what it means, and the dates. */
export const quoteLines = ({ say, lang }: Speaker, quote: NonNullable<Closure['quote']>): string[] => {
  const dates = ['cooling_off_until', 'closed_by', 'restore_until', 'tail_until'] as const
  return [
    say('quote', { at: time(quote.valid_until, lang) }),
    ...stepLines({ say, lang }, quote.steps),
    ...quote.lines.map((line) => {
      const destination = line.instrument === null ? say(line.way) : line.destination
      const at = time(line.arrives_by, lang)
      const [amount, fee] = [money(line.amount, line.currency), money(line.fee, line.currency)]
      return `  ${say('line', { amount, fee, destination, at })}`
    }),
    say('cool', { duration: quote.cooling_off.duration }),
    say('lose'),
    ...quote.consequences.map((c) => `  • ${c.words}`),
    ...dates.map((name) => `  ${say(name)}: ${time(quote.dates[name], lang)}`),
  ]
}
