/**
 * What the holder lets leave an account in a day. A lower limit holds at once, a higher one from its date on: both are
 * read with the account, under the lock of every posting (L11).
 */
import { type Instant, plus } from '../../kernel/clock.ts'
import { bucketOf, newId, type Uuid } from '../../kernel/ids.ts'
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
  await keepFormer(tx, now)
  await tx.query(sql.SET_DAY_LIMIT, [now.account, ...values])
  return from ? { ...now, raise: { most, from } } : { ...now, most, raise: undefined }
}

/** Longer than anybody asks back for. */
const FORMER_KEPT = 'P30D'

/** What held until now: a raise can be taken back to it. */
const keepFormer = async (tx: Tx, { account, most }: DayLimit): Promise<void> => {
  const at = await tx.now()
  const bucket = bucketOf(account)
  await tx.query(sql.FORGET_DAY_LIMITS, [account, plus(at, `-${FORMER_KEPT}`), bucket])
  await tx.query(sql.NOTE_DAY_LIMIT, [newId(bucket), account, at, most, bucket])
}

/** What holds again after a change was taken back; `waited`: it did not hold yet. */
export type TakenBack = Pick<DayLimit, 'currency' | 'most'> & { readonly waited: boolean }

/**
 * What held at `since` holds again: whoever raised it meanwhile was to take the money, and whoever lowered it was to keep the holder
 * from theirs. The wallet is locked.
 */
export const takeLimitsBack = async (
  tx: Tx,
  wallet: Uuid,
  { since, ...when }: When & { readonly since: Instant },
): Promise<TakenBack[]> => {
  const limits = (await tx.query<Row>(sql.LOCK_DAY_LIMITS, [wallet])).map((row) => limitOf(row, when))
  const accounts = limits.map(({ account }) => account)
  const before = await tx.query<{ account: Uuid; most: bigint | null }>(sql.DAY_LIMITS_BEFORE, [
    accounts,
    since,
    [...new Set(accounts.map(bucketOf))],
  ])
  const taken: TakenBack[] = []
  for (const { account, currency, most, raise } of limits) {
    const first = before.find((one) => one.account === account)
    const held = first ? first.most : most
    if (held === most && !raise) continue
    await tx.query(sql.SET_DAY_LIMIT, [account, held, null, null])
    taken.push({ currency, most: held, waited: held === most })
  }
  return taken
}

/** Higher limits that wait were perhaps not the holder's wish. */
export const dropRaises = async (tx: Tx, wallet: Uuid): Promise<void> => {
  await tx.query(sql.DROP_RAISES, [wallet, await tx.now()])
}
