/** The money-market fund of a wallet: what other modules may call. */
import type { Instant } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { Queryable } from '../../platform/db/types.ts'
import { valued } from './orders.ts'
import { type Price, pricesAt } from './prices.ts'
import { FUNDS, type Fund, worthOf } from './rules.ts'
import * as sql from './sql.ts'

export { type Order, redeem, subscribe } from './orders.ts'
export {
  type DayPrice,
  lateDays,
  priceRef,
  pricesAt,
  publishPrice,
  requireFund,
  requireNoUnits,
  weighPrice,
} from './prices.ts'
export { FUNDS, type Fund, fundName, isEstimate } from './rules.ts'

export type Holding = {
  readonly fund: Fund
  readonly units: bigint
  readonly value: bigint
  readonly price: Price
}

/** What a wallet holds and what is on its way. */
export const holdings = async (q: Queryable, wallet: Uuid, at: Instant) => {
  const price = await pricesAt(q, at)
  const positions = await sql.positionsOf(q, [wallet])
  const held = FUNDS.map((fund): Holding => {
    const units = positions.find((p) => p.fund === fund.id)?.units ?? 0n
    return { fund, units, price: price(fund.id), value: worthOf(units, price(fund.id).price) }
  })
  const pending = (await sql.pendingOf(q, [wallet])).map((row) => valued(row, price(row.fund)))
  return { held, pending }
}
