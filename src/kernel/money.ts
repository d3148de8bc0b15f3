/**
 * Money is an integer count of minor units (bigint) of an ISO 4217 currency; in JSON a string. There is no
 * decimal and no floating-point number on any path that moves it.
 */
import { refuse } from './errors.ts'

/** Most one transfer may move, in minor units: 10^14 (JavaScript and bigint columns are exact far beyond). */
export const MAX_AMOUNT = 100_000_000_000_000n

/** Digits after the decimal point, ISO 4217 (amendment 176). Only these currencies can be held. */
const DIGITS = {
  AED: 2, AUD: 2, BHD: 3, BRL: 2, CAD: 2, CHF: 2, CLP: 0, CNY: 2, CZK: 2, DKK: 2, EUR: 2, GBP: 2, HKD: 2, HUF: 2,
  IDR: 2, ILS: 2, INR: 2, ISK: 0, JOD: 3, JPY: 0, KRW: 0, KWD: 3, MOP: 2, MXN: 2, MYR: 2, NOK: 2, NZD: 2, OMR: 3,
  PHP: 2, PLN: 2, RON: 2, SAR: 2, SEK: 2, SGD: 2, THB: 2, TND: 3, TRY: 2, TWD: 2, USD: 2, VND: 0, ZAR: 2,
} as const // biome-ignore format: a table

export type Currency = keyof typeof DIGITS
export const CURRENCIES = Object.keys(DIGITS) as Currency[]

export const isCurrency = (text: string): text is Currency => Object.hasOwn(DIGITS, text)
export const digitsOf = (currency: Currency): number => DIGITS[currency]

export type Money = { readonly amount: bigint; readonly currency: Currency }

/** An amount of the API: digits without leading zeros, 1 to 10^14 minor units. Refuses `amount_invalid`. */
export const parseAmount = (text: string, pointer = '/amount'): bigint =>
  amountIn(text) ?? refuse('amount_invalid', { errors: [{ pointer, message: AMOUNT_WORDS }] })

const AMOUNT_WORDS = 'whole minor units, 1 to 100000000000000'
const amountIn = (text: string): bigint | undefined => {
  const amount = /^[1-9][0-9]{0,14}$/.test(text) ? BigInt(text) : 0n
  return amount < 1n || amount > MAX_AMOUNT ? undefined : amount
}

/** The same, or everything there is. Refuses `amount_invalid`, which names both. */
export const parseAmountOrAll = (text: string, pointer = '/amount'): bigint | 'all' => {
  if (text === 'all') return text
  const amount = amountIn(text)
  return amount ?? refuse('amount_invalid', { errors: [{ pointer, message: `${AMOUNT_WORDS}, or "all"` }] })
}

/** A supported currency code. Refuses `currency_unsupported`. */
export const parseCurrency = (text: string, pointer = '/currency'): Currency =>
  isCurrency(text)
    ? text
    : refuse('currency_unsupported', { errors: [{ pointer, message: 'an ISO 4217 code in capitals' }] })

/** "CNY 1,234.50": exact, no floating point, the same in every language. */
export const formatMoney = ({ amount, currency }: Money): string => {
  const digits = DIGITS[currency]
  const text = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  const fraction = digits > 0 ? `.${text.slice(text.length - digits)}` : ''
  return `${currency} ${amount < 0n ? '-' : ''}${whole}${fraction}`
}

/** What several amounts come to, currency by currency: "CNY 12.00 + USD 3.00". */
export const formatTotal = (amounts: readonly Money[]): string =>
  [...Map.groupBy(amounts, ({ currency }) => currency)]
    .map(([currency, some]) =>
      formatMoney({ currency, amount: some.reduce((sum, { amount }) => sum + amount, 0n) }),
    )
    .join(' + ')
