/**
 * What payer and merchant bring forward in a dispute. B9 Both sides and staff read it; it is added to while the dispute is
 * open, never changed, and sealed under the key of whoever gave it.
 */
import { type Instant, isAfter } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { openMany, type SealedAt, seal } from '../../vault/vault.ts'
import { find } from '../../wallets/wallets.ts'
import * as sql from './disputes-sql.ts'

/** Due row: by then the merchant has answered. */
export const ANSWER_DUE = 'commerce.dispute_answer'

/** Pieces of one side at the most: a list has an end. */
const PIECES = 20

export type Side = sql.EvidenceRow['side']
export type Evidence = Pick<sql.EvidenceRow, 'id' | 'side' | 'given_at'> & {
  /** Absent when its giver’s data have been erased. */
  readonly text: string | undefined
}

const place = (e: Pick<sql.EvidenceRow, 'id' | 'person'>): SealedAt => ({
  person: e.person,
  class: 'transactions',
  at: { table: 'commerce.evidence', column: 'text', row: e.id },
})

/** On which side a wallet is. Refuses dispute_unknown for a stranger. */
export const sideOf = (d: sql.Dispute, wallet: Uuid): Side =>
  d.wallet === wallet ? 'payer' : d.merchant === wallet ? 'merchant' : refuse('dispute_unknown')

export type Giving = {
  readonly id: Uuid
  readonly dispute: Uuid
  readonly wallet: Uuid
  readonly text: string
}

/** Twice = once, by the id. Refuses dispute_unknown, dispute_decided, dispute_evidence_full. */
export const giveEvidence = async (tx: Tx, e: Giving): Promise<sql.Dispute> => {
  const d = (await sql.lockDispute(tx, e.dispute)) ?? refuse('dispute_unknown')
  const side = sideOf(d, e.wallet)
  const known = (await sql.evidenceOf(tx, d)).filter((one) => one.side === side)
  if (known.some((one) => one.id === e.id)) return d
  if (d.state !== 'open') return refuse('dispute_decided', { facts: { state: d.state } })
  if (known.length >= PIECES) return refuse('dispute_evidence_full', { facts: { most: PIECES } })
  const [giver] = await find(tx, [e.wallet])
  const { person } = giver ?? refuse('wallet_unknown')
  const text = await seal(tx, { ...place({ id: e.id, person }), text: e.text })
  const given_at: Instant = await tx.now()
  await sql.insertEvidence(tx, { id: e.id, dispute: d.id, side, person, text, given_at, bucket: d.bucket })
  await append(tx, [{ bucket: d.bucket, ref: d.id, type: 'commerce.dispute_evidence', data: { side } }])
  return d
}

/** B17 A merchant answers by bringing something forward or giving something back. */
const hasAnswered = async (q: Queryable, d: sql.Dispute): Promise<boolean> =>
  d.refunded > 0n || (await sql.evidenceOf(q, d)).some(({ side }) => side === 'merchant')

/** The day until which its merchant may still answer; undefined once it has, or the day is past. */
export const unheardUntil = async (tx: Tx, d: sql.Dispute): Promise<Instant | undefined> => {
  if (!d.answer_by || !isAfter(d.answer_by, await tx.now())) return undefined
  return (await hasAnswered(tx, d)) ? undefined : d.answer_by
}

/**
 * Timer. B17 A merchant who had not answered by its date is noted, once, and heard all the same until the decision. The
 * dispute then; undefined when it has answered, or all is over.
 */
export const noteUnanswered = async (tx: Tx, id: Uuid): Promise<sql.Dispute | undefined> => {
  const d = await sql.lockDispute(tx, id)
  const at = await tx.now()
  if (d?.state !== 'open' || d.unanswered_at || !d.answer_by || isAfter(d.answer_by, at)) return undefined
  if (await hasAnswered(tx, d)) return undefined
  await sql.setUnanswered(tx, d, at)
  await append(tx, [{ bucket: d.bucket, ref: id, type: 'commerce.dispute_unanswered', data: {} }])
  return { ...d, unanswered_at: at }
}

/** Oldest first. */
export const evidenceOf = async (q: Queryable, d: sql.Dispute): Promise<Evidence[]> => {
  const rows = await sql.evidenceOf(q, d)
  const texts = await openMany(
    q,
    rows.map((row) => ({ ...place(row), sealed: row.text })),
  )
  return rows.map(({ id, side, given_at }, i) => ({ id, side, given_at, text: texts[i] }))
}

/** A dispute with what was brought forward, for staff: reading it is an audit entry, as it may name people. */
export const readAsStaff = async (
  tx: Tx,
  id: Uuid,
  by: Uuid,
): Promise<{ readonly dispute: sql.Dispute; readonly evidence: Evidence[] }> => {
  const dispute = (await sql.disputeById(tx, id)) ?? refuse('dispute_unknown')
  await append(tx, [{ bucket: dispute.bucket, ref: id, type: 'commerce.dispute_read', data: { by } }])
  return { dispute, evidence: await evidenceOf(tx, dispute) }
}
