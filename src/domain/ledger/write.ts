/** What a posting writes after it decided: as few set-based statements as the decisions need. */
import { createHash } from 'node:crypto'
import type { Instant } from '../../clock.ts'
import { type DueWork, schedule } from '../../db/due.ts'
import { type Bucket, bucketOf, type Uuid } from '../../ids.ts'
import { auditRow } from '../audit/audit.ts'
import { CODE, HOLDS_WITH_AN_OWNER, KIND, REFUSAL } from './codes.ts'
import type { LaneRow } from './lane-types.ts'
import type { Account, Decided, Decisions, Hold } from './rules.ts'
import type { Step } from './sinks.ts'
import * as sql from './sql.ts'

type Value = string | bigint | number | null
/** An array literal. Only for values that need no quoting: ids, numbers, t and f. */
const column = <Row>(rows: readonly Row[], pick: (row: Row) => Value): string => {
  let text = '{'
  for (const row of rows) {
    if (text.length > 1) text += ','
    text += pick(row) ?? 'NULL'
  }
  return `${text}}`
}

export type Writing = {
  readonly decisions: Decisions
  /** Accounts as they were locked. */
  readonly before: ReadonlyMap<Uuid, Account>
  readonly batch: Uuid
  readonly at: Instant
}

export const writing = ({ decisions, before, batch, at }: Writing): Step[] => {
  const { accounts, legs, decided, opened, ended } = decisions
  const steps: Step[] = []
  if (accounts.length > 0) steps.push((tx) => tx.query(sql.MOVE, moveColumns(accounts, before, at)))
  if (legs.length > 0) steps.push((tx) => tx.query(sql.ADD_LEGS, legColumns(decisions, at)))
  if (decided.length > 0) steps.push((tx) => tx.query(sql.ADD_REQUESTS, requestColumns(decided, batch, at)))
  if (opened.length > 0) steps.push((tx) => tx.query(sql.ADD_HOLDS, holdColumns(opened, at)))
  if (ended.length > 0)
    steps.push((tx) =>
      tx.query(sql.END_HOLDS, [
        column(ended, (h) => h.id),
        column(ended, (h) => h.state),
        column(ended, (h) => h.captured),
        at,
      ]),
    )
  const lapsing = opened.flatMap(expiryOf)
  if (lapsing.length > 0) steps.push((tx) => schedule(tx, lapsing))
  return steps
}

export const HOLD_EXPIRY = 'ledger.hold_expiry'

const expiryOf = (hold: Hold): DueWork[] =>
  hold.state === 'open' && hold.expiresAt && !HOLDS_WITH_AN_OWNER.has(hold.code)
    ? [{ bucket: bucketOf(hold.id), kind: HOLD_EXPIRY, ref: hold.id, dueAt: hold.expiresAt }]
    : []

const moveColumns = (accounts: readonly Account[], before: ReadonlyMap<Uuid, Account>, at: Instant) => [
  column(accounts, (a) => a.id),
  column(accounts, (a) => bucketOf(a.id)),
  column(accounts, (a) => a.debitsPosted),
  column(accounts, (a) => a.creditsPosted),
  column(accounts, (a) => a.debitsPending),
  column(accounts, (a) => a.creditsPending),
  column(accounts, (a) => a.version),
  column(accounts, (a) => before.get(a.id)?.version ?? null),
  at,
  accounts.length,
]

const legColumns = ({ legs }: Decisions, at: Instant) => [
  column(legs, (l) => l.account),
  column(legs, (l) => l.transfer),
  column(legs, (l) => l.peer),
  column(legs, (l) => l.version),
  column(legs, (l) => l.posted),
  column(legs, (l) => l.held),
  column(legs, (l) => l.balance),
  column(legs, (l) => KIND[l.kind]),
  column(legs, (l) => CODE[l.code]),
  column(legs, (l) => (l.debit ? 't' : 'f')),
  column(legs, (l) => bucketOf(l.account)),
  at,
]

const requestColumns = (decided: readonly Decided[], batch: Uuid, at: Instant) => [
  column(decided, (d) => d.request.id),
  column(decided, (d) => d.request.wallet),
  column(decided, (d) => d.hash),
  column(decided, (d) => (d.result.ok ? d.result.amount : 0n)),
  column(decided, (d) => (d.result.ok ? null : REFUSAL[d.result.refusal])),
  column(decided, (d) => (d.result.ok || !d.result.side ? null : d.result.side === 'debit' ? 't' : 'f')),
  column(decided, (d) => bucketOf(d.request.wallet)),
  batch,
  at,
]

const holdColumns = (opened: readonly Hold[], at: Instant) => [
  column(opened, (h) => h.id),
  column(opened, (h) => h.debit),
  column(opened, (h) => h.credit),
  column(opened, (h) => h.currency),
  column(opened, (h) => CODE[h.code]),
  column(opened, (h) => h.amount),
  column(opened, (h) => h.captured),
  column(opened, (h) => h.state),
  opened.map((h) => h.expiresAt ?? null),
  column(opened, (h) => bucketOf(h.id)),
  at,
]

/** One leaf per bucket and commit: what was decided there, refusals too, in the order of the ids. */
export const auditLeaves = (decided: readonly Decided[], batch: Uuid): LaneRow[] => {
  const buckets = new Map<Bucket, Decided[]>()
  for (const one of decided) {
    const bucket = bucketOf(one.request.wallet)
    const rows = buckets.get(bucket)
    if (rows) rows.push(one)
    else buckets.set(bucket, [one])
  }
  return [...buckets].map(([bucket, rows]) =>
    auditRow({
      bucket,
      type: 'ledger.batch',
      ref: batch,
      data: { requests: rows.length, digest: digestOf(rows.map(committed)) },
    }),
  )
}

/** What the digest of a batch covers; every field can be read again from the tables. */
export type Committed = {
  readonly id: Uuid
  readonly hash: string
  readonly refusal: number | null
  readonly amount: bigint
  readonly debitVersion: bigint | null
  readonly debitAfter: bigint | null
  readonly creditVersion: bigint | null
  readonly creditAfter: bigint | null
}

const committed = ({ request, hash, result }: Decided): Committed => ({
  id: request.id,
  hash,
  refusal: result.ok ? null : REFUSAL[result.refusal],
  amount: result.ok ? result.amount : 0n,
  debitVersion: result.ok ? result.debitVersion : null,
  debitAfter: result.ok ? result.debitAfter : null,
  creditVersion: result.ok ? result.creditVersion : null,
  creditAfter: result.ok ? result.creditAfter : null,
})

/** SHA-256 over one line for each request, sorted by id. */
export const digestOf = (rows: readonly Committed[]): string => {
  const digest = createHash('sha256')
  for (const r of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    digest.update(
      `${r.id} ${r.hash} ${r.refusal} ${r.amount} ${r.debitVersion} ${r.debitAfter} ${r.creditVersion} ${r.creditAfter}\n`,
    )
  return digest.digest('hex')
}
