/** How old what is still open is: money kept for former holders, money in suspense, breaks. */

import type { Queryable } from '../../platform/db/types.ts'
import { claimAges } from '../claims/claims.ts'
import { standingAt, suspenseAges } from '../ledger/ledger.ts'
import { breakAges } from './breaks-sql.ts'
import { AGES, type Age, ageBounds } from './rules.ts'

export type AgedMoney = {
  readonly currency: string
  readonly age: Age
  readonly count: number
  readonly amount: bigint
}

export const ageing = async (q: Queryable) => {
  const at = await q.now()
  const bounds = ageBounds(at)
  const money = (rows: Awaited<ReturnType<typeof claimAges>>): AgedMoney[] =>
    rows.map(({ currency, age, count, amount }) => ({
      currency,
      age: ageOf(age),
      count: Number(count),
      amount,
    }))
  const breaks = await breakAges(q, bounds)
  return {
    at,
    claims: money(await claimAges(q, bounds)),
    suspense: money(await suspenseAges(q, bounds)),
    /** The claim accounts by the ledger: the same sums as `claims`, from the other side. */
    kept: (await standingAt(q, at)).filter(({ account }) => account === 'claim'),
    breaks: breaks.map(({ kind, age, count, explained }) => ({
      kind,
      age: ageOf(age),
      count: Number(count),
      explained: Number(explained),
    })),
  }
}

const ageOf = (index: number): Age => AGES[index] ?? 'days_over_90'
