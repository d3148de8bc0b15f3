/**
 * What the holder lets leave an account in a day. A lower limit holds at once, a higher one from its date on: both are
 * read with the account, under the lock of every posting (L11).
 */
import type { Instant } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { dayIn, mostOf } from './spending.ts'
import * as sql from './sql.ts'

type Row = {
  readonly account: Uuid
  readonly currency: Currency
  readonly spentOn: string | null
  readonly spent: bigint
  readonly spendMost: bigint | null
  readonly spendNext: bigint | null
  readonly spendNextFrom: Instant | null
}

/** Minor units; `most` null = no limit. */
export type DayLimit = {
  readonly account: Uuid
  readonly currency: Currency
  readonly most: bigint | null
  /** Has left on the calendar day, within the limit or before there was one. */
  readonly used: bigint
  /** A higher limit that does not hold yet. */
  readonly raise: { readonly most: bigint | null; readonly from: Instant } | undefined
}

type When = { readonly at: Instant; readonly zone: string }

const limitOf = (row: Row, { at, zone }: When): DayLimit => {
  const { account, currency, spentOn, spent, spendMost, spendNext, spendNextFrom: from } = row
  const since = from?.epochMilliseconds ?? null
  const waits = since !== null && since > at.epochMilliseconds
  return {
    account,
    currency,
    most: mostOf({ spendMost, spendNext, spendNextFrom: since }, at),
    used: spentOn === dayIn(zone, at) ? spent : 0n,
    raise: waits && from ? { most: spendNext, from } : undefined,
  }
}

/** Of every currency of a wallet. */
export const dayLimits = async (q: Queryable, wallet: Uuid, when: When): Promise<DayLimit[]> =>
  (await q.query<Row>(sql.DAY_LIMITS, [wallet])).map((row) => limitOf(row, when))

/** Nothing is posted on the account until this transaction ends. The wallet is locked. */
export const lockDayLimit = async (tx: Tx, account: Uuid, zone: string): Promise<DayLimit> => {
  const [row] = await tx.query<Row>(sql.LOCK_DAY_LIMIT, [account])
  if (!row) throw new Error(`there is no account ${account}`)
  return limitOf(row, { at: await tx.now(), zone })
}

/** Whether more may leave with the one than with the other. */
export const isHigher = (to: bigint | null, from: bigint | null): boolean =>
  from !== null && (to === null || to > from)

/** Replaces what waits. `from` = not at once. The account is locked. */
export const setDayLimit = async (
  tx: Tx,
  now: DayLimit,
  to: { readonly most: bigint | null; readonly from?: Instant },
): Promise<DayLimit> => {
  const { most, from } = to
  const values = from ? [now.most, most, from] : [most, null, null]
  await tx.query(sql.SET_DAY_LIMIT, [now.account, ...values])
  return from ? { ...now, raise: { most, from } } : { ...now, most, raise: undefined }
}

/** Higher limits that wait were perhaps not the holder's wish. */
export const dropRaises = async (tx: Tx, wallet: Uuid): Promise<void> => {
  await tx.query(sql.DROP_RAISES, [wallet, await tx.now()])
}
