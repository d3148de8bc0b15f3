/** The acts of a closing that need a proof: what is signed, and how it is said to the person who signs. */

import type { Queryable } from '../../db/types.ts'
import { currentOf, openQuote, packOf } from '../../domain/closure/case.ts'
import {
  CANCEL_ACT,
  CONFIRM_ACT,
  cancelStatement,
  confirmStatement,
  STAND_ACT,
  standStatement,
} from '../../domain/closure/statement.ts'
import type { ClosureRow, Quote } from '../../domain/closure/types.ts'
import { type ActSpec, type HolderCall, registerAct } from '../../domain/identity/acts.ts'
import { type Lang, refuse } from '../../errors.ts'
import { formatMoney, isCurrency } from '../../money.ts'

const state = async (q: Queryable, call: HolderCall, act: 'confirm' | 'cancel' | 'stand') => {
  const c = await currentOf(q, call.actor.wallet)
  const { proof } = await packOf(q, c)
  const statement = act === 'cancel' ? cancelStatement(c) : await stated(q, c, act)
  return { statement, methods: proof[act === 'cancel' ? 'cancel' : 'confirm'], strong: proof.strong }
}

const stated = async (q: Queryable, c: ClosureRow, act: 'confirm' | 'stand') => {
  const quote = await quoted(q, c)
  return act === 'stand' ? standStatement(c, quote) : confirmStatement(c, quote)
}

const quoted = async (q: Queryable, c: ClosureRow): Promise<Quote> =>
  (await openQuote(q, c)) ?? refuse('plan_missing')

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

/** "7 days", "7天": what is signed is read by people. */
const lengthOf = (duration: unknown, lang: Lang): string =>
  new Intl.DurationFormat(lang, { style: 'long' }).format(Temporal.Duration.from(String(duration)))

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
  state: (q, call) => state(q, call, 'confirm'),
  words: (s, lang) =>
    lang === 'en'
      ? `Close your wallet: ${moneyOf(s.payouts, lang)}. ${coolingOffOf(s, lang)}`
      : `注销您的钱包：${moneyOf(s.payouts, lang)}。${coolingOffOf(s, lang)}`,
}

const cancel: ActSpec = {
  state: (q, call) => state(q, call, 'cancel'),
  words: (_s, lang) => (lang === 'en' ? 'Cancel the closing of your wallet.' : '撤销钱包注销申请。'),
  neverLocked: true,
}

const standing: ActSpec = {
  state: (q, call) => state(q, call, 'stand'),
  words: (_s, lang) =>
    lang === 'en'
      ? 'Close your wallet by itself as soon as nothing stands in the way, within the limits you set.'
      : '在您设定的范围内，待事项办妥后自动注销钱包。',
}

/** Called once when the program starts. */
export const registerClosureActs = (): void => {
  registerAct(CONFIRM_ACT, confirm)
  registerAct(CANCEL_ACT, cancel)
  registerAct(STAND_ACT, standing)
}
