/** What a posting writes after it decided: as few set-based statements as the decisions need. */
import { hash } from 'node:crypto'
import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import { bools, int2s, int8s, uuids } from '../../../platform/db/binary.ts'
import { type DueWork, schedule } from '../../../platform/db/due.ts'
import { auditRow } from '../../audit/audit.ts'
import { CODE, HOLDS_WITH_AN_OWNER, KIND, REFUSAL } from '../codes.ts'
import type { Account, Decided, Decisions, Hold, Transfer } from '../rules.ts'
import * as sql from '../sql.ts'
import { rowsOf, type Step } from './sinks.ts'

export type Writing = {
  readonly decisions: Decisions
  /** Accounts as they were locked. */
  readonly before: ReadonlyMap<Uuid, Account>
  readonly batch: Uuid
  readonly at: Instant
}

/** The statements, the longest first: each is sent before the next is put together. */
export const writeSteps = (writing: Writing): Step[] => {
  const { decisions, before, batch, at } = writing
  const { accounts, transfers, decided, opened, ended } = decisions
  const steps: Step[] = []
  if (accounts.length > 0) steps.push((tx) => tx.query(sql.MOVE, moveColumns(accounts, before, at)))
  if (transfers.length > 0) steps.push((tx) => tx.query(sql.ADD_LEGS, legColumns(transfers, at)))
  if (decided.length > 0) steps.push((tx) => tx.query(sql.ADD_REQUESTS, requestColumns(decided, batch, at)))
  if (opened.length > 0) steps.push((tx) => tx.query(sql.ADD_HOLDS, holdColumns(opened, at)))
  if (ended.length > 0)
    steps.push((tx) =>
      tx.query(sql.END_HOLDS, [
        uuids(ended, (h) => h.id),
        ended.map((h) => h.state),
        int8s(ended, (h) => h.captured),
        at,
      ]),
    )
  const lapsing = opened.flatMap(expiryOf)
  if (lapsing.length > 0) steps.push((tx) => schedule(tx, lapsing))
  if (decided.length > 0) steps.push(addLeaf(writing))
  return steps
}

export const HOLD_EXPIRY = 'ledger.hold_expiry'

const expiryOf = (hold: Hold): DueWork[] =>
  hold.state === 'open' && hold.expiresAt && !HOLDS_WITH_AN_OWNER.has(hold.code)
    ? [{ bucket: bucketOf(hold.id), kind: HOLD_EXPIRY, ref: hold.id, dueAt: hold.expiresAt }]
    : []

const moveColumns = (accounts: readonly Account[], before: ReadonlyMap<Uuid, Account>, at: Instant) => [
  uuids(accounts, (a) => a.id),
  int2s(accounts, (a) => bucketOf(a.id)),
  int8s(accounts, (a) => a.debitsPosted),
  int8s(accounts, (a) => a.creditsPosted),
  int8s(accounts, (a) => a.debitsPending),
  int8s(accounts, (a) => a.creditsPending),
  int8s(accounts, (a) => a.version),
  int8s(accounts, (a) => before.get(a.id)?.version ?? -1n),
  at,
  accounts.length,
  accounts.map((a) => a.spentOn || null),
  int8s(accounts, (a) => a.spentOnOthers),
  int8s(accounts, (a) => a.spentOnOwn),
  int8s(accounts, (a) => a.spent),
]

const legColumns = (transfers: readonly Transfer[], at: Instant) => [
  uuids(transfers, (t) => t.id),
  uuids(transfers, (t) => t.debit),
  uuids(transfers, (t) => t.credit),
  int8s(transfers, (t) => t.posted),
  int8s(transfers, (t) => t.held),
  int2s(transfers, (t) => KIND[t.kind]),
  int2s(transfers, (t) => CODE[t.code]),
  int8s(transfers, (t) => t.debitVersion),
  int8s(transfers, (t) => t.creditVersion),
  int8s(transfers, (t) => t.debitAfter),
  int8s(transfers, (t) => t.creditAfter),
  int2s(transfers, (t) => bucketOf(t.debit)),
  int2s(transfers, (t) => bucketOf(t.credit)),
  at,
]

const requestColumns = (decided: readonly Decided[], batch: Uuid, at: Instant) => [
  uuids(decided, (d) => d.request.id),
  uuids(decided, (d) => d.request.wallet),
  uuids(decided, (d) => d.hash),
  int8s(decided, (d) => (d.result.ok ? d.result.amount : 0n)),
  int2s(decided, (d) => (d.result.ok ? null : REFUSAL[d.result.refusal])),
  bools(decided, (d) => (d.result.ok || !d.result.side ? null : d.result.side === 'debit')),
  int2s(decided, (d) => bucketOf(d.request.id)),
  batch,
  at,
]

const holdColumns = (opened: readonly Hold[], at: Instant) => [
  uuids(opened, (h) => h.id),
  uuids(opened, (h) => h.debit),
  uuids(opened, (h) => h.credit),
  opened.map((h) => h.currency),
  int2s(opened, (h) => CODE[h.code]),
  int8s(opened, (h) => h.amount),
  int8s(opened, (h) => h.captured),
  opened.map((h) => h.state),
  opened.map((h) => h.expiresAt ?? null),
  int2s(opened, (h) => bucketOf(h.id)),
  at,
]

/**
 * One leaf for each commit: what was decided, refusals too. Where batches are kept to one bucket it is that bucket's;
 * where they span buckets it lies in the bucket of the first request, and its digest covers the whole batch.
 * Computed when it is sent: PostgreSQL is busy with the statements before it by then.
 */
const addLeaf =
  ({ decisions: { decided }, batch, at }: Writing): Step =>
  (tx) => {
    const data = { requests: decided.length, digest: digestOf(decided.map(committed)) }
    const leaf = auditRow({ bucket: bucketOf(batch), type: 'ledger.batch', ref: batch, data })
    return Promise.all(rowsOf([leaf], at).map((step) => step(tx)))
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

const committed = ({ request, hash: asked, result }: Decided): Committed => ({
  id: request.id,
  hash: asked,
  refusal: result.ok ? null : REFUSAL[result.refusal],
  amount: result.ok ? result.amount : 0n,
  debitVersion: result.ok ? result.debitVersion : null,
  debitAfter: result.ok ? result.debitAfter : null,
  creditVersion: result.ok ? result.creditVersion : null,
  creditAfter: result.ok ? result.creditAfter : null,
})

/** SHA-256 over one line for each request, sorted by id. */
export const digestOf = (rows: readonly Committed[]): string => {
  let text = ''
  for (const r of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    text += `${r.id} ${r.hash} ${r.refusal} ${r.amount} ${r.debitVersion} ${r.debitAfter} ${r.creditVersion} ${r.creditAfter}\n`
  return hash('sha256', text, 'hex')
}
