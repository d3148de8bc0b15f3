/** Limits of "close when ready": what the quote says. Outside them the holder is asked first. */
import type { Bound, Closure, Quote } from '../../../../sdk/src/index.ts'
import { moneyCode } from '../../../kit/money.ts'
import { c } from './words.ts'

/** Interest of the days we wait for may come on top of a repayment: a twentieth more is still what was agreed. */
const REPAY_ROOM = 20n

type Sum = { readonly currency: string; readonly amount: string }

export const boundsOf = ({ lines, steps }: Quote, plan: Closure['plan']): Bound[] => {
  const moving = [...lines, ...steps.filter(({ kind }) => kind !== 'cancel')]
  // Also where nothing moves yet: what is held, or under way, is closed with when it is there.
  const all = [...moving, ...(plan?.payouts ?? [])]
  return [...new Set(all.map(({ currency }) => currency))].map((currency) => {
    const sum = (amounts: readonly Sum[]) =>
      amounts
        .filter((one) => one.currency === currency)
        .reduce((total, { amount }) => total + BigInt(amount), 0n)
    const repaid = sum(steps.filter(({ kind }) => kind === 'repay'))
    return {
      currency,
      receive_at_least: sum(lines).toString(),
      repay_at_most: (repaid + repaid / REPAY_ROOM).toString(),
      fees_at_most: sum([...lines, ...steps].map((one) => ({ ...one, amount: one.fee }))).toString(),
    }
  })
}

/** "You receive at least …, repay at most …, fees at most …", for each currency. */
export const boundText = ({
  currency,
  receive_at_least: least,
  repay_at_most: repay,
  fees_at_most: fees,
}: Bound): string =>
  [
    c.bounds.least(moneyCode(least, currency)),
    ...(repay === '0' ? [] : [c.bounds.repay(moneyCode(repay, currency))]),
    fees === '0' ? c.bounds.no_fees : c.bounds.fees(moneyCode(fees, currency)),
  ].join(c.bounds.comma)
