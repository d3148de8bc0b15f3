/** The acts of a closing that need a proof: what is signed, and how it is said to the person who signs. */

import { Parse } from 'typebox/value'
import { refuse } from '../../../kernel/errors.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { moment } from '../../../kernel/message.ts'
import { formatMoney, formatTotal, isCurrency } from '../../../kernel/money.ts'
import { durationText } from '../../../kernel/time/when.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { type ActSpec, type HolderCall, registerAct } from '../../identity/challenges/acts.ts'
import type { Pack } from '../../policy/policy.ts'
import { keptAccounts } from '../acceptance/unsent.ts'
import { currentOf, destinationOf, openQuote, packOf } from '../case/case.ts'
import type { ClosureRow, Quote } from '../case/types.ts'
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
    return lang === 'en'
      ? `at least ${least} paid out, at most ${repaid} repaid, at most ${fees} in fees`
      : `转出不少于 ${least}，还款不超过 ${repaid}，费用不超过 ${fees}`
  })
  if (each.length > 0) return each.join(lang === 'en' ? '; ' : '；')
  return lang === 'en' ? 'no money moves' : '无资金变动'
}

const startOf = (notBefore: unknown, lang: Lang): string => {
  if (typeof notBefore !== 'string') return ''
  return lang === 'en' ? `, and not before ${moment(notBefore, lang)}` : `，不早于 ${moment(notBefore, lang)}`
}

/** What is repaid and redeemed before the money leaves: "First CNY 5.00 is repaid. " */
const stepsIn = (steps: unknown, lang: Lang): string => {
  const sums = (kind: string) =>
    formatTotal(
      (Array.isArray(steps) ? steps : [])
        .filter(isMoved)
        .flatMap((s) =>
          s.kind === kind && isCurrency(s.currency)
            ? [{ amount: BigInt(s.amount), currency: s.currency }]
            : [],
        ),
    )
  const [redeemed, repaid] = [sums('redeem'), sums('repay')]
  const parts =
    lang === 'en'
      ? [redeemed && `${redeemed} is redeemed`, repaid && `${repaid} is repaid`]
      : [redeemed && `赎回 ${redeemed}`, repaid && `归还 ${repaid}`]
  const told = parts.filter((part) => part !== '')
  if (told.length === 0) return ''
  return lang === 'en' ? `First ${told.join(' and ')}. ` : `此前${told.join('、')}。`
}
const isMoved = (value: unknown): value is { kind: string; amount: string; currency: string } =>
  typeof value === 'object' && value !== null && 'kind' in value && 'amount' in value && 'currency' in value

/** What comes in until the money leaves, leaves with it; the amount is the one of the quote. */
const ALL: Readonly<Record<Lang, string>> = {
  en: ' What comes in until the money leaves, leaves with it.',
  'zh-CN': '款项转出前入账的资金一并转出。',
}

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

/** "CNY 12.34 → 招商银行 •••• 1234" for each line of the quote. */
const moneyOf = (payouts: unknown, lang: Lang): string => {
  const lines = (Array.isArray(payouts) ? payouts : []).filter(isPayout).map((p) => {
    const claim = lang === 'en' ? 'kept for you as a claim' : '留存待领'
    const amount = isCurrency(p.currency)
      ? formatMoney({ amount: BigInt(p.amount), currency: p.currency })
      : p.amount
    return `${amount} → ${p.way === 'claim' ? claim : p.destination}`
  })
  if (lines.length > 0) return lines.join('; ')
  return lang === 'en' ? 'no money to pay out' : '无资金需转出'
}

/** What is signed is read by people. */
const lengthOf = (duration: unknown, lang: Lang): string => durationText(String(duration), lang)

const coolingOffOf = (s: Readonly<Record<string, unknown>>, lang: Lang): string => {
  const [long, short] = [lengthOf(s.cooling_off, lang), lengthOf(s.cooling_off_with_strong_proof, lang)]
  if (!long)
    return lang === 'en' ? 'There is no cooling-off, so no time to cancel.' : '不设冷静期，确认后不可撤销。'
  if (long === short) return lang === 'en' ? `You can cancel for ${long}.` : `冷静期${long}，期间可撤销。`
  const none = lang === 'en' ? 'no time' : '0天'
  return lang === 'en'
    ? `You can cancel for ${long}; for ${short || none} if you prove it by an authenticator.`
    : `冷静期${long}（通过动态口令验证则为${short || none}），期间可撤销。`
}

const confirm: ActSpec = {
  state: (q, call) =>
    state(q, call, {
      act: 'confirm',
      made: async (_q, c, pack) => confirmStatement(c, await quoted(q, c), pack),
    }),
  words: (s, lang) =>
    lang === 'en'
      ? `Close your wallet: ${moneyOf(s.payouts, lang)}. ${stepsIn(s.steps, lang)}${coolingOffOf(s, lang)}${ALL[lang]}`
      : `注销您的钱包：${moneyOf(s.payouts, lang)}。${stepsIn(s.steps, lang)}${coolingOffOf(s, lang)}${ALL[lang]}`,
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
  words: (_s, lang) => (lang === 'en' ? 'Cancel the closing of your wallet.' : '撤销钱包注销申请。'),
  neverLocked: true,
}

const goOn: ActSpec = {
  state: (q, call) =>
    state(q, call, {
      act: 'confirm',
      made: async (_q, c) => continueStatement(c, await openQuote(q, c), await keptAccounts(q, c)),
    }),
  words: (s, lang) =>
    lang === 'en'
      ? `Let the closing of your wallet go on: ${moneyOf(s.payouts, lang)}.`
      : `继续办理钱包注销：${moneyOf(s.payouts, lang)}。`,
}

const standing: ActSpec = {
  state: (q, call, subject) =>
    state(q, call, {
      act: 'confirm',
      made: async (_q, c, pack) => {
        const quote = await quoted(q, c)
        return standStatement(c, quote, { terms: termsIn(subject), pack })
      },
    }),
  words: (s, lang) => {
    const [limits, from] = [limitsOf(s.bounds, lang), startOf(s.not_before, lang)]
    return lang === 'en'
      ? `Close your wallet by itself as soon as nothing stands in the way${from}, within these limits: ${limits}. It ends after ${lengthOf(s.ends_after, lang)}.`
      : `待事项办妥后自动注销钱包${from}，限额如下：${limits}。${lengthOf(s.ends_after, lang)}后失效。`
  },
}

/** Called once when the program starts. */
export const registerClosureActs = (): void => {
  registerAct(CONFIRM_ACT, confirm)
  registerAct(CANCEL_ACT, cancel)
  registerAct(STAND_ACT, standing)
  registerAct(CONTINUE_ACT, goOn)
}
