/** The acts by which money leaves, or somebody gets a right to it: what is signed, and how it is said. */
import Type, { type Static, type TObject } from 'typebox'
import { Check } from 'typebox/value'
import { plus, secondsBetween } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { UUID_PATTERN } from '../../../kernel/ids.ts'
import { mac } from '../../../kernel/keys.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { moment } from '../../../kernel/message.ts'
import { formatMoney, isCurrency, parseAmount, parseCurrency } from '../../../kernel/money.ts'
import { namedEnum } from '../../../kernel/named.ts'
import { everyText } from '../../../kernel/time/when.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { billsOf } from '../../commerce/bills/bills.ts'
import { collectorName, merchantName, payableName } from '../../commerce/merchants/merchants.ts'
import { purchaseById } from '../../commerce/purchases.ts'
import { OFFER } from '../../credit/rules.ts'
import { type ActSpec, type HolderCall, registerAct } from '../../identity/challenges/acts.ts'
import type { Statement } from '../../identity/challenges/statement.ts'
import { masked } from '../../identity/contacts/contacts.ts'
import { guarded } from '../../identity/operations/acts.ts'
import { contactFrom } from '../../identity/operations/country.ts'
import { find as findInstrument } from '../../instruments/instruments.ts'
import { dayLimits, isHigher } from '../../ledger/ledger.ts'
import { DEFAULT_PERIOD, PERIODS } from '../../mandates/mandates.ts'
import { EACH } from '../../mandates/operations/consent.ts'
import { defaultPack } from '../../policy/policy.ts'
import { requireSmall } from './instruments/new-account.ts'
import { mostAsked, NO_LIMIT } from './limits/limit-shape.ts'
import { peopleOf } from './statement/counterparties.ts'

const Text = Type.String({ minLength: 1, maxLength: 254 })
const Id = Type.String({ pattern: UUID_PATTERN })
const money = { amount: Text, currency: Text }
const strict = { additionalProperties: false } as const

/** What a subject must look like; an amount is signed in its canonical form. */
const SUBJECTS = {
  'money.transfer': Type.Object(
    { wallet: Type.Optional(Id), phone: Type.Optional(Text), email: Type.Optional(Text), ...money },
    strict,
  ),
  'money.withdraw': Type.Object({ instrument: Id, ...money }, strict),
  'commerce.buy': Type.Object({ merchant: Id, reference: Text, capture: Text, ...money }, strict),
  'commerce.pay_bill': Type.Object({ bill: Id }, strict),
  'commerce.refund': Type.Object({ purchase: Id, amount: Text, on: Type.Optional(Text) }, strict),
  'mandates.grant': Type.Object(
    {
      merchant: Id,
      kind: Text,
      every: Type.Optional(Text),
      trial_until: Type.Optional(Text),
      period: Type.Optional(namedEnum('Period', PERIODS)),
      period_most: Type.Optional(Text),
      ...money,
    },
    strict, // biome-ignore format: a subject
  ),
  'mandates.authorise': Type.Object({ client: Text, scopes: Text, until: Text }, strict),
  'credit.draw': Type.Object({ amount: Text, instalments: Text }, strict),
  'money.raise_limit': Type.Object({ currency: Text, most: Text }, strict),
} as const

type Act = keyof typeof SUBJECTS
type Subject<A extends Act> = Static<(typeof SUBJECTS)[A]>

const fits = <T extends TObject>(schema: T, subject: unknown): subject is Static<T> => Check(schema, subject)

const moneyOf = ({ amount, currency }: { amount: string; currency: string }) => ({
  amount: parseAmount(amount, '/subject/amount').toString(),
  currency: parseCurrency(currency, '/subject/currency'),
})

/** "CNY 1,234.50" of a statement. */
const said = ({ amount, currency }: Statement): string => {
  const text = String(currency)
  return isCurrency(text) ? formatMoney({ amount: BigInt(String(amount)), currency: text }) : String(amount)
}

type Made<A extends Act> = (q: Queryable, call: HolderCall, subject: Subject<A>) => Promise<Statement>

const spec = <A extends Act>(
  act: A,
  make: Made<A>,
  words: (statement: Statement, lang: Lang) => string,
): ActSpec => ({
  state: async (q, call, subject) => {
    const schema: (typeof SUBJECTS)[A] = SUBJECTS[act]
    if (!fits(schema, subject)) return refuse('subject_invalid')
    const { wallet } = call.actor
    return guarded(q, call, { act, wallet, ...(await make(q, call, subject)) })
  },
  words,
})

/** Who is paid is signed as the holder named them, and nobody is looked up: who has a wallet is nobody's to find out. */
const transfer: Made<'money.transfer'> = async (_q, { actor }, { wallet, phone, email, ...what }) => {
  const named = [wallet, phone, email].filter((one) => one !== undefined)
  if (named.length !== 1) return refuse('subject_invalid')
  const to = wallet !== undefined ? { wallet } : phone !== undefined ? { phone } : { email: email ?? '' }
  if ('wallet' in to) return { payee: to.wallet, ...moneyOf(what) }
  const contact = contactFrom(to)
  const contact_mac = mac('money.transfer_statement', actor.wallet, contact.address).toString('hex')
  return { payee: masked(contact), contact_mac, ...moneyOf(what) }
}

const withdraw: Made<'money.withdraw'> = async (q, { actor }, { instrument, ...what }) => {
  const found = await findInstrument(q, instrument)
  if (!found || found.wallet !== actor.wallet || found.state === 'unlinked')
    return refuse('instrument_unknown')
  const { amount, currency } = moneyOf(what)
  // Nobody is asked for a proof that would move nothing.
  requireSmall({ instrument: found, at: await q.now() }, { amount: BigInt(amount), currency })
  return { instrument, payee: found.label, amount, currency }
}

const buy: Made<'commerce.buy'> = async (q, _call, { merchant, reference, capture, ...what }) => {
  const name = await payableName(q, merchant)
  return { merchant, payee: name, reference, capture, ...moneyOf(what) }
}

const payBill: Made<'commerce.pay_bill'> = async (q, { actor }, { bill }) => {
  const found = (await billsOf(q, [actor.wallet])).find(({ id }) => id === bill) ?? refuse('bill_unknown')
  const name = await merchantName(q, found.merchant)
  const { merchant, amount, currency } = found
  return { bill, merchant, payee: name, amount: amount.toString(), currency }
}

const giveBack: Made<'commerce.refund'> = async (q, { actor }, { purchase, amount, on }) => {
  const found = await purchaseById(q, purchase)
  if (found?.merchant !== actor.wallet) return refuse('purchase_unknown')
  const to = (await peopleOf(q, [found.wallet])).get(found.wallet) ?? ''
  return { purchase, to, on: on ?? null, ...moneyOf({ amount, currency: found.currency }) }
}

/** The limit of a period is signed as it will count, also where the payer leaves it to us. */
const grant: Made<'mandates.grant'> = async (q, _call, { merchant, kind, every, trial_until, ...what }) => {
  const money = moneyOf(what)
  const most = what.period_most ?? (BigInt(money.amount) * DEFAULT_PERIOD.times).toString()
  const limit = { period: what.period ?? DEFAULT_PERIOD.period, period_most: most }
  const payee = await collectorName(q, merchant)
  return {
    merchant,
    payee,
    kind,
    every: every ?? null,
    trial_until: trial_until ?? null,
    ...(every === undefined ? limit : {}),
    ...money,
  }
}

/** A trial costs nothing before the first debit. */
const trialOf = ({ trial_until: until }: Statement, lang: Lang): string => {
  if (typeof until !== 'string') return ''
  return lang === 'en' ? `, first on ${moment(until, lang)}` : `，首次扣款时间 ${moment(until, lang)}`
}

const perPeriod = (s: Statement, lang: Lang): string => {
  const all = said({ ...s, amount: s.period_most ?? '0' })
  const period = PERIODS.find((one) => one === s.period) ?? DEFAULT_PERIOD.period
  return lang === 'en' ? `${all} in ${EACH[period].en}` : `${EACH[period]['zh-CN']}合计最高 ${all}`
}

const authorise: Made<'mandates.authorise'> = async (_q, _call, subject) => ({ ...subject })

const draw: Made<'credit.draw'> = async (_q, _call, { amount, instalments }) => ({
  amount: parseAmount(amount, '/subject/amount').toString(),
  currency: OFFER.currency,
  instalments,
})

const HOUR_SECONDS = 3600

const raiseLimit: Made<'money.raise_limit'> = async (q, { actor }, subject) => {
  const at = await q.now()
  const { time_zone: zone, money_out } = defaultPack()
  const currency = parseCurrency(subject.currency, '/subject/currency')
  const limits = await dayLimits(q, actor.wallet, { at, zone })
  const now = limits.find((one) => one.currency === currency) ?? refuse('currency_mismatch')
  const to = mostAsked(subject.most === NO_LIMIT ? null : subject.most, '/subject/most')
  if (!isHigher(to, now.most)) return refuse('subject_invalid')
  return {
    currency,
    from: now.most?.toString() ?? null,
    to: to?.toString() ?? null,
    after_hours: String(secondsBetween(at, plus(at, money_out.raise_after)) / HOUR_SECONDS),
  }
}

/** "CNY 500.00" of a limit, or that there is none. */
const limitSaid = (amount: unknown, currency: unknown, none: string): string =>
  amount === null ? none : said({ amount, currency })

const ACTS: Readonly<Record<Act, ActSpec>> = {
  'money.transfer': spec('money.transfer', transfer, (s, lang) =>
    lang === 'en' ? `Transfer ${said(s)} to ${s.payee}.` : `向 ${s.payee} 转账 ${said(s)}。`,
  ),
  'money.withdraw': spec('money.withdraw', withdraw, (s, lang) =>
    lang === 'en' ? `Withdraw ${said(s)} to ${s.payee}.` : `提现 ${said(s)} 至 ${s.payee}。`,
  ),
  'commerce.buy': spec('commerce.buy', buy, (s, lang) =>
    lang === 'en' ? `Pay ${said(s)} to ${s.payee}.` : `向 ${s.payee} 付款 ${said(s)}。`,
  ),
  'commerce.pay_bill': spec('commerce.pay_bill', payBill, (s, lang) =>
    lang === 'en'
      ? `Pay the bill of ${s.payee} over ${said(s)}.`
      : `支付 ${s.payee} 的账单，金额 ${said(s)}。`,
  ),
  'commerce.refund': spec('commerce.refund', giveBack, (s, lang) =>
    lang === 'en'
      ? `Refund ${said(s)} of a purchase to ${s.to}${s.on ? ` on ${moment(String(s.on), lang)}` : ''}.`
      : `${s.on ? `于 ${moment(String(s.on), lang)}` : ''}向 ${s.to} 退还消费款项 ${said(s)}。`,
  ),
  'mandates.grant': spec('mandates.grant', grant, (s, lang) => {
    if (lang === 'en')
      return s.every
        ? `Let the merchant ${s.payee} debit ${said(s)} ${everyText(String(s.every), lang)}${trialOf(s, lang)}.`
        : `Let the merchant ${s.payee} debit up to ${said(s)} each time it asks, and up to ${perPeriod(s, lang)}.`
    return s.every
      ? `授权商户 ${s.payee} ${everyText(String(s.every), lang)}扣款 ${said(s)}${trialOf(s, lang)}。`
      : `授权商户 ${s.payee} 发起扣款，单笔最高 ${said(s)}，${perPeriod(s, lang)}。`
  }),
  'mandates.authorise': spec('mandates.authorise', authorise, (s, lang) =>
    lang === 'en'
      ? `Let ${s.client} read your wallet (${s.scopes}) until ${moment(String(s.until), lang)}.`
      : `授权 ${s.client} 读取您的钱包（${s.scopes}），有效期至 ${moment(String(s.until), lang)}。`,
  ),
  'credit.draw': spec('credit.draw', draw, (s, lang) =>
    lang === 'en'
      ? `Borrow ${said(s)}, repaid in ${s.instalments} instalments.`
      : `借款 ${said(s)}，分 ${s.instalments} 期偿还。`,
  ),
  'money.raise_limit': spec('money.raise_limit', raiseLimit, (s, lang) =>
    lang === 'en'
      ? `Raise what may leave in a day from ${said({ amount: s.from, currency: s.currency })} to ${limitSaid(s.to, s.currency, 'any amount')}, ${s.after_hours} hours from now.`
      : `${s.after_hours} 小时后，将单日限额由 ${said({ amount: s.from, currency: s.currency })} 提高至 ${limitSaid(s.to, s.currency, '不限')}。`,
  ),
}

/** Called once when the program starts. */
export const registerMoneyActs = (): void => {
  for (const [act, one] of Object.entries(ACTS)) registerAct(act, one)
}
