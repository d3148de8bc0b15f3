/** Money, times and durations as a reader wants them. */
import { formatMoney, isCurrency } from '../../src/kernel/money.ts'
import { type Lang, must } from './person.ts'

export const money = (amount: string, currency: string): string =>
  isCurrency(currency)
    ? formatMoney({ amount: BigInt(amount), currency })
    : must(`a currency, not ${currency}`)

export const day = (iso: string | null): string =>
  (iso ?? must('a date')).replace('T', ' ').replace(/:\d\d\.\d+Z$/, ' UTC')

export const span = (duration: string, lang: Lang): string =>
  new Intl.DurationFormat(lang, { style: 'long' }).format(Temporal.Duration.from(duration))
