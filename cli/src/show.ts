/** How obligations, money and dates look on a terminal. */

import type { Answer } from '../../sdk/src/index.ts'
import { formatMoney, isCurrency } from '../../src/kernel/money.ts'
import { momentTextOf } from '../../src/kernel/text/moment-text.ts'
import type { Context } from './context.ts'
import type { Lang } from './speaker.ts'
import { words } from './words/words.generated.ts'

type Speaker = Pick<Context, 'say' | 'lang'>
export type Preview = Answer<'/v1/wallets/{wallet}/closure/preview', 'get'>
export type Closure = Answer<'/v1/wallets/{wallet}/closure', 'get'>
export type Obligation = Preview['obligations'][number]

export const money = (amount: string, currency: string): string =>
  isCurrency(currency) ? formatMoney({ amount: BigInt(amount), currency }) : `${currency} ${amount}`

/** Whom a row is about, as staff see them: masked. */
export const whoOf = (about: { name: string | null; contacts: readonly string[] } | null): string =>
  `${about?.name ?? '–'} ${about?.contacts[0] ?? ''}`.trim()

let zone = new Intl.DateTimeFormat('en').resolvedOptions().timeZone
/** As the server says with every answer: letters, papers and pages name times in it too. Until then this machine's. */
export const showTimesIn = (told: string): void => {
  zone = told
}

/** The zone is named with it: a deadline without one is none. */
export const time = (iso: string, lang: Lang): string =>
  iso === '' ? '' : momentTextOf(Date.parse(iso), lang, zone)

const headLine = (say: Context['say'], o: Obligation): string => {
  const { amount, currency, label } = o.object
  // The account of a currency is called by it, which the amount says already.
  const object = [
    amount && currency ? money(amount, currency) : '',
    label === currency ? '' : (label ?? ''),
  ].filter(Boolean)
  const head = object.length > 0 ? say('named', { what: o.title, text: object.join(say('comma')) }) : o.title
  return `  • ${head}  [${o.code}]`
}

export const obligationLines = ({ say, lang }: Context, o: Obligation): string[] => {
  const remedy = o.remedy ? [`    ${say('remedy', { text: `${o.remedy.method} ${o.remedy.href}` })}`] : []
  const clears = o.clears_at ? [`    ${say('clears', { at: time(o.clears_at, lang) })}`] : []
  const basis = o.basis ? [`    ${say('basis', { text: `${o.basis.law} ${o.basis.article}` })}`] : []
  const why = `    ${o.why}${o.basis ? `${say('between')}${o.basis.words}` : ''}`
  const ends = weighed({ say, lang }, o).map((line) => `    ${line}`)
  const who = `    ${say('acts', { who: say(`who_${o.who}`) })}`
  return [headLine(say, o), why, `    → ${o.what_to_do}`, who, ...ends, ...remedy, ...clears, ...basis]
}

/** What leaving it now brings, and what its end would: who closes weighs the two. */
const weighed = ({ say, lang }: Speaker, { leaving_now: now, at_end: end, object }: Obligation): string[] => {
  if (end === null || object.currency === null) return []
  const then = say('atEnd', { amount: money(end.amount, object.currency), at: time(end.at, lang) })
  return now === null ? [then] : [say('leavingNow', { amount: money(now, object.currency) }), then]
}

/** Everything at once, what blocks first; then what the plan clears, then what goes on or ends with the wallet. */
export const obligationList = (context: Context, obligations: readonly Obligation[]): string[] => {
  const { say } = context
  const blocking = obligations.filter((o) => o.blocks)
  const planned = obligations.filter((o) => !o.blocks && o.severity === 'blocking')
  const others = obligations.filter((o) => o.severity !== 'blocking')
  const group = (title: string, list: readonly Obligation[]) =>
    list.length === 0 ? [] : [title, ...list.flatMap((o) => obligationLines(context, o))]
  return [
    blocking.length > 0 ? say('blocks', { count: blocking.length }) : say('none'),
    ...blocking.flatMap((o) => obligationLines(context, o)),
    ...group(say('plan'), planned),
    ...group(say('goesOn'), others),
  ]
}

const UNITS = [
  ['year', /^P.*?(\d+)Y/], ['month', /^P[^T]*?(\d+)M/], ['week', /(\d+)W/], ['day', /(\d+)D/],
  ['hour', /T.*?(\d+)H/], ['minute', /T.*?(\d+)M/], ['second', /T.*?(\d+)S/],
] as const // biome-ignore format: a table

/** A length of time (ISO 8601) in words: "7 days", "1 day, 12 hours"; none at all is "0 days". */
export const span = (duration: string, lang: Lang): string => {
  const { length, and_length } = words[lang]
  const parts = UNITS.flatMap(([unit, form]) => {
    const value = Number(form.exec(duration)?.[1] ?? 0)
    return value === 0 ? [] : [length(value, unit)]
  })
  return parts.join(and_length) || length(0, 'day')
}

/** How long it can be cancelled, and why so long. */
export const coolingLines = ({ say, lang }: Speaker, cooling: Preview['cooling_off']): string[] => {
  const because = cooling.because.map((code) => REASONS.find((known) => known === code))
  const reasons = because.flatMap((code) => (code ? [say(`because_${code}`)] : [])).join(' · ')
  const strong =
    cooling.with_strong_proof === cooling.duration
      ? []
      : [`  ${say('coolStrong', { duration: span(cooling.with_strong_proof, lang) })}`]
  const duration = span(cooling.duration, lang)
  return [`${say('cool', { duration })}${reasons ? ` (${reasons})` : ''}`, ...strong]
}
const REASONS = ['base', 'weak_proof', 'recent_contact_change'] as const

/** Debits that a later date would let pass. */
export const laterLines = ({ say, lang }: Speaker, later: Preview['later']): string[] =>
  later === null
    ? []
    : [
        later.words,
        ...later.debits.map((d) => `  • ${d.payee}: ${money(d.amount, d.currency)}, ${time(d.at, lang)}`),
        `  ${say('notBefore', { at: time(later.not_before, lang), iso: later.not_before })}`,
      ]

/** When it can start, where something keeps it from starting now. */
export const startLines = (
  { say, lang }: Speaker,
  { at, start }: Pick<Preview, 'at' | 'start'>,
): string[] => {
  const { not_before: first, by } = start
  const keeps = first === at ? [] : [say('startsNot', { at: time(first, lang) })]
  const over = by === null || by === at ? [] : [say('startsBy', { at: time(by, lang) })]
  return [...keeps, ...over].map((line) => `  ${line}`)
}

/** What can be done instead of closing, and how. */
export const alternativeLines = ({ say }: Speaker, alternatives: Preview['alternatives']): string[] => [
  say('less'),
  ...alternatives.flatMap((one) => [
    `  • ${one.words}${one.label ? ` (${one.label})` : ''}`,
    `    ${say('remedy', { text: `${one.method} ${one.href}` })}`,
  ]),
]

export const wayLines = ({ say, lang }: Context, ways: Preview['ways_out']): string[] =>
  ways.map((way, i) => {
    const label = way.way === 'claim' ? '' : way.label
    const when = way.usable ? say('usable') : say('from', { at: time(way.usable_from ?? '', lang) })
    const parts = [say(way.way), label, `(${when})`, way.instrument ?? ''].filter((part) => part !== '')
    return `  ${i + 1}. ${parts.join('  ')}`
  })

type Step = NonNullable<Closure['quote']>['steps'][number]

/** A loan is labelled by its day alone, a credit line not at all. */
const KINDS = { loan: 'loan', credit_line: 'creditLine' } as const
const isNamed = (kind: string): kind is keyof typeof KINDS => Object.hasOwn(KINDS, kind)
const nameOf = ({ say }: Speaker, { object }: Step): string => {
  const kind = isNamed(object.kind) ? say(KINDS[object.kind]) : ''
  return [kind, object.label ?? ''].filter((part) => part !== '').join(' ') || say('thing')
}

/** In the words of its product, where it has some. */
const doneIn = (speaker: Speaker, step: Step): string =>
  step.words
    ? speaker.say('named', { what: step.words, text: '' }).trimEnd()
    : `${speaker.say(step.kind)}: ${nameOf(speaker, step)}`

/** What is ended, redeemed and repaid before the money leaves. */
export const stepLines = ({ say, lang }: Speaker, steps: readonly Step[]): string[] => {
  if (steps.length === 0) return []
  const lines = steps.map((step) => {
    const sum = money(step.amount, step.currency)
    const amount = step.kind === 'cancel' ? '' : ` ${step.estimated ? say('roughly', { amount: sum }) : sum}`
    const sign = step.kind === 'redeem' ? '−' : '+'
    const fee = step.fee === '0' ? '' : ` ${sign} ${money(step.fee, step.currency)}`
    const when = step.early ? say('atOnce') : say('byDate', { at: time(step.done_by, lang) })
    const more = [
      ...(step.fails_next
        ? [
            say('failsNext', {
              payee: step.fails_next.payee,
              at: time(step.fails_next.at, lang),
              amount: money(step.fails_next.amount, step.currency),
            }),
          ]
        : []),
      ...(step.at_end
        ? [
            say('atEnd', {
              amount: money(step.at_end.amount, step.currency),
              at: time(step.at_end.at, lang),
            }),
          ]
        : []),
      ...(step.irreversible ? [say('finalStep')] : []),
    ]
    return [
      `  ${doneIn({ say, lang }, step)}${amount}${fee} (${when})`,
      ...more.map((line) => `      ${line}`),
    ]
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
    ...coolingLines({ say, lang }, quote.cooling_off),
    say('lose'),
    ...quote.consequences.map((c) => `  • ${c.words}`),
    ...dates.map((name) => `  ${say('named', { what: say(name), text: time(quote.dates[name], lang) })}`),
  ]
}
