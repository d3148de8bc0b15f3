/** What an act moves, read off what both people are shown. */

type Shown = Readonly<Record<string, unknown>>

/** The names under which what is shown has the amount that the act itself moves or gives up. */
const AMOUNTS = ['amount', 'principal', 'owed', 'in', 'out'] as const
/** Where the amounts of an act stand below it: an order's, a quote's lines, a bank file's sums. */
const BELOW = ['order', 'quote', 'lines', 'sums'] as const
const DIGITS = /^\d{1,18}$/

/** By currency, in minor units; undefined where nothing is moved. */
export const sumsIn = (shown: Shown): Readonly<Record<string, string>> | undefined => {
  const sums = new Map<string, bigint>()
  add(sums, shown)
  if (sums.size === 0) return undefined
  return Object.fromEntries([...sums].map(([currency, sum]) => [currency, sum.toString()]))
}

const add = (sums: Map<string, bigint>, value: unknown): void => {
  if (Array.isArray(value)) {
    for (const one of value) add(sums, one)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const fields = new Map<string, unknown>(Object.entries(value))
  const currency = fields.get('currency')
  if (typeof currency === 'string')
    for (const name of AMOUNTS) {
      const amount = fields.get(name)
      if (typeof amount === 'string' && DIGITS.test(amount))
        sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amount))
    }
  for (const name of BELOW) add(sums, fields.get(name))
}
