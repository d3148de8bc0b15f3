/** Amounts are whole minor units in a string, and never become a number on the way to the page. */
import type { Currency } from '../../sdk/src/index.ts'
import { LANG } from './page.ts'

type Parts = { readonly symbol: string; readonly amount: string }

const formats = new Map<string, Intl.NumberFormat>()
const formatOf = (currency: string): Intl.NumberFormat => {
  const known = formats.get(currency)
  if (known) return known
  const made = new Intl.NumberFormat(LANG, { style: 'currency', currency })
  formats.set(currency, made)
  return made
}

const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text)

/** "1234" of CNY is "12.34". */
const decimalOf = (minor: string, digits: number): `${number}` => {
  const [, sign = '', figures = '0'] = /^(-?)(\d+)$/.exec(minor) ?? []
  const whole = figures.padStart(digits + 1, '0')
  const text = digits === 0 ? whole : `${whole.slice(0, -digits)}.${whole.slice(-digits)}`
  const signed = `${sign}${text}`
  return isDecimal(signed) ? signed : '0'
}

/** The symbol and the figures apart, as they are set in two sizes. */
export const moneyParts = (minor: string, currency: Currency): Parts => {
  const format = formatOf(currency)
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions()
  const parts = format.formatToParts(decimalOf(minor, digits))
  const found = parts.find(({ type }) => type === 'currency')?.value ?? currency
  // Where there are several currencies, a dollar says whose it is.
  const symbol = found === '$' ? 'US$' : found
  const amount = parts
    .filter(({ type }) => type !== 'currency' && type !== 'literal')
    .map(({ value }) => value)
    .join('')
    .replace('-', '−')
  return { symbol, amount }
}

/** "CN¥12.34"; with a sign where it says which way it went. */
export const moneyText = (minor: string, currency: Currency, sign: '' | '+' | '−' = ''): string => {
  const { symbol, amount } = moneyParts(minor, currency)
  return amount.startsWith('−') ? `−${symbol}${amount.slice(1)}` : `${sign}${symbol}${amount}`
}

/** The number of an account or a phone, all but its end hidden, stays in one line: "•••• 1024". */
export const unbroken = (text: string): string =>
  text.replaceAll(/([•*]) (?=\d)|(\+\d+) (?=•)/g, '$1$2\u00a0')

/** "17,902.46", as it stands beside its code on paper. */
export const amountText = (minor: string, currency: Currency): string => moneyParts(minor, currency).amount

/** "CNY 17,902.46": where a right begins or ends, no symbol may be taken for another. */
export const moneyCode = (minor: string, currency: Currency): string => {
  const amount = amountText(minor, currency)
  return amount.startsWith('−') ? `−${currency}\u00a0${amount.slice(1)}` : `${currency}\u00a0${amount}`
}

/** What a currency is called. */
export const currencyName = (currency: Currency): string =>
  new Intl.DisplayNames(LANG, { type: 'currency' }).of(currency) ?? currency
