/** The acts by which money leaves, or somebody gets a right to it: what is signed, and how it is said. */

import Type, { type Static, type TObject } from 'typebox'
import { Check } from 'typebox/value'
import type { HolderCall } from '../../../kernel/actors.ts'
import { plus, secondsBetween } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { UUID_PATTERN } from '../../../kernel/ids.ts'
import { mac } from '../../../kernel/keys/keys.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { moment } from '../../../kernel/message.ts'
import { formatMoney, isCurrency, parseAmount, parseCurrency } from '../../../kernel/money.ts'
import { namedEnum } from '../../../kernel/named.ts'
import { everyText } from '../../../kernel/time/when.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { billsOf, collectorName, merchantName, payableName, purchaseById } from '../../commerce/commerce.ts'
import { OFFER } from '../../credit/credit.ts'
import { type ActSpec, masked, registerAct, type Statement } from '../../identity/identity.ts'
import { contactFrom, guarded } from '../../identity/operations/identity.ts'
import { find as findInstrument } from '../../instruments/instruments.ts'
import { dayLimits, isHigher } from '../../ledger/ledger.ts'
import { DEFAULT_PERIOD, PERIODS } from '../../mandates/mandates.ts'
import { eachPeriod } from '../../mandates/operations/mandates.ts'
import { defaultPack } from '../../policy/policy.ts'
import { words } from '../words/words.generated.ts'
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
  say: (statement: Statement, lang: Lang) => string,
): ActSpec => ({
  state: async (q, call, subject) => {
    const schema: (typeof SUBJECTS)[A] = SUBJECTS[act]
    if (!fits(schema, subject)) return refuse('subject_invalid')
    const { wallet } = call.actor
    return guarded(q, call, { act, wallet, ...(await make(q, call, subject)) })
  },
  words: say,
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
const firstOf = ({ trial_until: until }: Statement, lang: Lang): string =>
  typeof until === 'string' ? moment(until, lang) : ''

const grantWords = (s: Statement, lang: Lang): string => {
  const { subscribe, mandate } = words[lang].acts
  const [payee, sum] = [String(s.payee), said(s)]
  if (s.every)
    return subscribe({ payee, sum, every: everyText(String(s.every), lang), first: firstOf(s, lang) })
  const period = PERIODS.find((one) => one === s.period) ?? DEFAULT_PERIOD.period
  return mandate({
    payee,
    sum,
    all: said({ ...s, amount: s.period_most ?? '0' }),
    each: eachPeriod(period, lang),
  })
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
const limitSaid = (amount: unknown, currency: unknown, lang: Lang): string =>
  amount === null ? words[lang].acts.no_limit : said({ amount, currency })

const ACTS: Readonly<Record<Act, ActSpec>> = {
  'money.transfer': spec('money.transfer', transfer, (s, lang) =>
    words[lang].acts.transfer(said(s), String(s.payee)),
  ),
  'money.withdraw': spec('money.withdraw', withdraw, (s, lang) =>
    words[lang].acts.withdraw(said(s), String(s.payee)),
  ),
  'commerce.buy': spec('commerce.buy', buy, (s, lang) => words[lang].acts.buy(said(s), String(s.payee))),
  'commerce.pay_bill': spec('commerce.pay_bill', payBill, (s, lang) =>
    words[lang].acts.pay_bill(said(s), String(s.payee)),
  ),
  'commerce.refund': spec('commerce.refund', giveBack, (s, lang) =>
    words[lang].acts.refund(said(s), String(s.to), s.on ? moment(String(s.on), lang) : ''),
  ),
  'mandates.grant': spec('mandates.grant', grant, grantWords),
  'mandates.authorise': spec('mandates.authorise', authorise, (s, lang) =>
    words[lang].acts.authorise(String(s.client), String(s.scopes), moment(String(s.until), lang)),
  ),
  'credit.draw': spec('credit.draw', draw, (s, lang) =>
    words[lang].acts.draw(said(s), String(s.instalments)),
  ),
  'money.raise_limit': spec('money.raise_limit', raiseLimit, (s, lang) =>
    words[lang].acts.raise_limit(
      said({ amount: s.from, currency: s.currency }),
      limitSaid(s.to, s.currency, lang),
      String(s.after_hours),
    ),
  ),
}

/** Called once when the program starts. */
export const registerMoneyActs = (): void => {
  for (const [act, one] of Object.entries(ACTS)) registerAct(act, one)
}
