/** The acts of a closing that need a proof: what is signed, and how it is said to the person who signs. */

import { Parse } from 'typebox/value'
import type { HolderCall } from '../../../kernel/actors.ts'
import { zoneInUse } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { moment } from '../../../kernel/message.ts'
import { formatMoney, formatTotal, isCurrency } from '../../../kernel/money.ts'
import { calendarDay } from '../../../kernel/text/moment-text.ts'
import { durationText } from '../../../kernel/time/when.ts'
import { words as basics } from '../../../kernel/words/words.generated.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { type ActSpec, registerAct } from '../../identity/identity.ts'
import type { Pack } from '../../policy/policy.ts'
import { keptAccounts } from '../acceptance/unsent.ts'
import { signedWords } from '../assessment/act-words.ts'
import { currentOf, destinationOf, openQuote, packOf, refOf } from '../case/case.ts'
import type { ClosureRow, Quote, QuoteStep, Renewal } from '../case/types.ts'
import { renewalsOf, renewalsText } from '../draft/renewals.ts'
import { endIn } from '../draft/standing.ts'
import {
  CANCEL_ACT,
  CONFIRM_ACT,
  CONTINUE_ACT,
  cancelStatement,
  confirmStatement,
  continueStatement,
  STAND_ACT,
  standStatement,
  type Terms,
} from '../draft/statement.ts'
import { words } from '../words/words.generated.ts'
import { StandingTerms } from './shapes.ts'
import { termsOf } from './standing/standing-terms.ts'

type Made = (q: Queryable, c: ClosureRow, pack: Pack) => Promise<Record<string, unknown>>

const state = async (
  q: Queryable,
  call: HolderCall,
  { act, made }: { act: 'confirm' | 'cancel'; made: Made },
) => {
  const c = await currentOf(q, call.actor.wallet)
  const pack = await packOf(q, c)
  const { proof } = pack
  const statement = await made(q, c, pack)
  return { statement, methods: proof[act], strong: proof.strong }
}

/** The limits that will be sent with the proof; they came with the request as a whole. Refuses subject_invalid. */
const termsIn = (subject: Readonly<Record<string, string>>): Terms => {
  try {
    return termsOf(Parse(StandingTerms, JSON.parse(subject.standing ?? '')), '/standing')
  } catch {
    return refuse('subject_invalid', {
      errors: [
        { pointer: '/standing', message: 'the bounds, and not_before if there is one, as they will be sent' },
      ],
    })
  }
}

const quoted = async (q: Queryable, c: ClosureRow): Promise<Quote> =>
  (await openQuote(q, c)) ?? refuse('plan_missing')

type Bound = Terms['bounds'][number]
const isBound = (value: unknown): value is Bound =>
  typeof value === 'object' && value !== null && 'receive_at_least' in value && 'currency' in value

/** "at least CNY 40.00 paid out, at most CNY 0.00 repaid, at most CNY 0.00 in fees" for each currency. */
const limitsOf = (bounds: unknown, lang: Lang): string => {
  const each = (Array.isArray(bounds) ? bounds : []).filter(isBound).map((bound) => {
    const money = (amount: string) => formatMoney({ amount: BigInt(amount), currency: bound.currency })
    const [least, repaid, fees] = [
      money(bound.receive_at_least),
      money(bound.repay_at_most),
      money(bound.fees_at_most),
    ]
    return words[lang].acts.limits(least, repaid, fees)
  })
  return each.length > 0 ? each.join(basics[lang].basics.and_so) : words[lang].acts.nothing_moves
}

type Money = { readonly amount: bigint; readonly currency: string }
const total = (amounts: readonly Money[]): string =>
  formatTotal(
    amounts.flatMap(({ amount, currency }) =>
      isCurrency(currency) && amount !== 0n ? [{ amount, currency }] : [],
    ),
  )
const netOf = ({ amount, fee, currency }: Moved): Money => ({
  amount: BigInt(amount) - BigInt(fee),
  currency,
})
const feeOf = ({ fee, currency }: Moved): Money => ({ amount: BigInt(fee), currency })

/** What is repaid and redeemed before the money leaves, what leaving early costs, and what waiting would bring instead: "First CNY 5.00 is repaid. " */
const stepsIn = (steps: unknown, lang: Lang): string => {
  const moved = (Array.isArray(steps) ? steps : []).filter(isMoved)
  const [redeems, repays] = (['redeem', 'repay'] as const).map((kind) =>
    moved.filter((step) => step.kind === kind),
  )
  const { redeemed, beside, first } = words[lang].acts
  const come = [...Map.groupBy(redeems ?? [], ({ act }) => act)].flatMap(([act, some]) => {
    const net = total(some.map(netOf))
    const about = some.some(({ estimated }) => estimated === true)
    const said = (act !== undefined && signedWords(act, net, lang)) || redeemed(net, about)
    const more = beside({ cost: total(some.map(feeOf)), instead: endsIn(some, lang) })
    return net ? [said + more] : []
  })
  const repaid = total((repays ?? []).map(({ amount, currency }) => ({ amount: BigInt(amount), currency })))
  return come.length > 0 || repaid ? first({ come, repaid }) : ''
}

/** "CNY 9,000.00 on 7 December 2026" for what would be paid at the end of each of these; '' where none has one. */
const endsIn = (
  some: readonly { readonly currency: string; readonly at_end?: unknown }[],
  lang: Lang,
): string =>
  some
    .flatMap(({ currency, at_end }) =>
      isEnd(at_end) && isCurrency(currency)
        ? [
            words[lang].acts.by_then(
              formatMoney({ amount: BigInt(at_end.amount), currency }),
              calendarDay(dayOf(at_end.at), lang),
            ),
          ]
        : [],
    )
    .join(basics[lang].basics.and_so)

const dayOf = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zoneInUse()).toPlainDate().toString()

const isEnd = (value: unknown): value is NonNullable<QuoteStep['at_end']> =>
  typeof value === 'object' && value !== null && 'amount' in value && 'at' in value

type Moved = {
  readonly kind: string
  readonly amount: string
  readonly currency: string
  readonly fee: string
  readonly act?: string
  readonly at_end?: unknown
  readonly estimated?: unknown
}
const isMoved = (value: unknown): value is Moved =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  'amount' in value &&
  'currency' in value &&
  'fee' in value

type Payout = {
  readonly amount: string
  readonly currency: string
  readonly destination: string
  readonly way: string
}
const isPayout = (value: unknown): value is Payout =>
  typeof value === 'object' &&
  value !== null &&
  'amount' in value &&
  'currency' in value &&
  'destination' in value

/** Currencies of which some comes at a price that nobody knows yet. */
const estimatedIn = (steps: unknown): string[] =>
  (Array.isArray(steps) ? steps : [])
    .filter(isMoved)
    .flatMap(({ estimated, currency }) => (estimated === true ? [currency] : []))

/** "CNY 12.34 → 招商银行 •••• 1234" for each line of the quote. */
const moneyOf = (payouts: unknown, lang: Lang, steps: unknown = []): string => {
  const { and_to, as_claim, no_payout, about } = words[lang].acts
  const guessed = new Set(estimatedIn(steps))
  const lines = (Array.isArray(payouts) ? payouts : []).filter(isPayout).map((p) => {
    const amount = isCurrency(p.currency)
      ? formatMoney({ amount: BigInt(p.amount), currency: p.currency })
      : p.amount
    return `${guessed.has(p.currency) ? about(amount) : amount} → ${p.way === 'claim' ? as_claim : p.destination}`
  })
  return lines.length > 0 ? lines.join(and_to) : no_payout
}

/** What is signed is read by people. */
const lengthOf = (duration: unknown, lang: Lang): string => durationText(String(duration), lang)

const coolingOffOf = (s: Readonly<Record<string, unknown>>, lang: Lang): string => {
  const [long, short] = [lengthOf(s.cooling_off, lang), lengthOf(s.cooling_off_with_strong_proof, lang)]
  const { no_cooling, cooling, cooling_by_proof } = words[lang].acts
  if (!long) return no_cooling
  return long === short ? cooling(long) : cooling_by_proof(long, short)
}

const confirm: ActSpec = {
  state: (q, call) =>
    state(q, call, {
      act: 'confirm',
      made: async (_q, c, pack) => confirmStatement(c, await quoted(q, c), pack),
    }),
  words: (s, lang) =>
    words[lang].acts.confirm({
      money: moneyOf(s.payouts, lang, s.steps),
      first: stepsIn(s.steps, lang),
      cooling: coolingOffOf(s, lang),
    }),
}

const cancel: ActSpec = {
  state: (q, call) =>
    state(q, call, {
      act: 'cancel',
      made: async (_q, c) => {
        // Nobody proves who they are for what is refused afterwards.
        destinationOf(c, 'cancel')
        return cancelStatement(c)
      },
    }),
  words: (_s, lang) => words[lang].acts.cancel,
  neverLocked: true,
}

const goOn: ActSpec = {
  state: (q, call) =>
    state(q, call, {
      act: 'confirm',
      made: async (_q, c) => continueStatement(c, await openQuote(q, c), await keptAccounts(q, c)),
    }),
  words: (s, lang) =>
    words[lang].acts.go_on(
      moneyOf(s.payouts, lang),
      Array.isArray(s.payouts) && s.payouts.some(({ because }) => because === 'account_ended'),
    ),
}

const isRenewal = (value: unknown): value is Renewal =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  'label' in value &&
  'amount' in value &&
  'currency' in value

type Left = { readonly currency: string; readonly amount: string; readonly at: string }
const isLeft = (value: unknown): value is Left => isEnd(value) && 'currency' in value
const leftEarly = (list: unknown) =>
  (Array.isArray(list) ? list : []).filter(isLeft).map(({ currency, ...at_end }) => ({ currency, at_end }))

const standing: ActSpec = {
  state: (q, call, subject) =>
    state(q, call, {
      act: 'confirm',
      made: async (_q, c, pack) => {
        const quote = await quoted(q, c)
        const terms = termsIn(subject)
        // Nobody proves who they are for what is refused afterwards.
        endIn(terms, { pack, at: await q.now() })
        return standStatement(c, quote, { terms, pack, renewals: await renewalsOf(q, refOf(c)) })
      },
    }),
  words: (s, lang) =>
    words[lang].acts.stand({
      limits: limitsOf(s.bounds, lang),
      from: typeof s.not_before === 'string' ? moment(s.not_before, lang) : '',
      ends: lengthOf(s.ends_after, lang),
      instead: endsIn(leftEarly(s.left_early), lang),
      paid_back: renewalsText(Array.isArray(s.paid_back) ? s.paid_back.filter(isRenewal) : [], lang),
    }),
}

/** Called once when the program starts. */
export const registerClosureActs = (): void => {
  registerAct(CONFIRM_ACT, confirm)
  registerAct(CANCEL_ACT, cancel)
  registerAct(STAND_ACT, standing)
  registerAct(CONTINUE_ACT, goOn)
}
