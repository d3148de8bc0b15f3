/**
 * Four eyes: one operator asks, another decides. S2: the decision is bound to the hash of what both were shown, a
 * request lapses, and there is one open request for each act on each object.
 */
import { createHash } from 'node:crypto'
import Type from 'typebox'
import { Parse } from 'typebox/value'
import { type Instant, isAfter } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, idsIn, newId, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { canonicalJson } from '../../../platform/receipts/canonical.ts'
import { append } from '../../audit/audit.ts'
import { open, type SealedAt, seal } from '../../vault/vault.ts'
import { isOnePerson } from '../one-person.ts'
import { openTask, takeTask } from '../tasks.ts'
import * as sql from './approvals-sql.ts'
import { sumsIn } from './sums.ts'

export type { ApprovalRow, ApprovalState } from './approvals-sql.ts'
export { openApprovals } from './approvals-sql.ts'

/** How long a request stays open unless the caller says otherwise. */
const LAPSES_AFTER_HOURS = 72

const Content = Type.Object({
  shown: Type.Record(Type.String(), Type.Unknown()),
  reason_holder: Type.Union([Type.String(), Type.Null()]),
  reason_staff: Type.Union([Type.String(), Type.Null()]),
})
export type Content = Type.Static<typeof Content>

export type Proposal = {
  readonly subject: Uuid
  /** The act: closure.approve, closure.reject, closure.skip_step … */
  readonly kind: string
  /** Exactly what the second person will see and decide over. */
  readonly shown: Readonly<Record<string, unknown>>
  readonly by: Uuid
  /** Whose vault keys seal it (the holder the case is about); the asking operator's own unless given. */
  readonly person?: Uuid
  readonly reasonHolder?: string
  readonly reasonStaff?: string
  readonly lapsesAt?: Instant
}

/** Hex hash of what is shown; the client sends it back with the decision. */
export const shownHash = (shown: Readonly<Record<string, unknown>>): string =>
  createHash('sha256').update(canonicalJson(shown)).digest('hex')

/** Asks for a second person. Refuses approval_pending, which names the open request. */
export const propose = async (
  tx: Tx,
  p: Proposal,
): Promise<{ readonly id: Uuid; readonly hash: string; readonly lapsesAt: Instant }> => {
  const bucket = bucketOf(p.subject)
  const at = await tx.now()
  const id = newId(bucket)
  const hash = shownHash(p.shown)
  const sealedFor = p.person ?? p.by
  const lapsesAt = p.lapsesAt ?? at.add({ hours: LAPSES_AFTER_HOURS })
  const text = JSON.stringify({
    shown: p.shown,
    reason_holder: p.reasonHolder ?? null,
    reason_staff: p.reasonStaff ?? null,
  })
  await sql.lapse(tx, { subject: p.subject, kind: p.kind, bucket }, at)
  const added = await sql.insertApproval(tx, {
    id,
    bucket,
    subject: p.subject,
    kind: p.kind,
    shown_hash: Buffer.from(hash, 'hex'),
    sealed_for: sealedFor,
    content: await seal(tx, { ...place(id, sealedFor, 'content'), text }),
    requested_by: p.by,
    requested_at: at,
    sums: sumsIn(p.shown) ?? null,
    about: [...new Set(idsIn(p.shown))],
    lapses_at: lapsesAt,
  })
  if (!added) {
    const open = await sql.openApprovalOf(tx, { subject: p.subject, kind: p.kind, bucket })
    refuse('approval_pending', open === undefined ? {} : { facts: { approval: open.id } })
  }
  const data = { kind: p.kind, about: p.subject, by: p.by, shown: hash }
  await append(tx, [{ bucket, type: 'approval.requested', ref: id, data }])
  return { id, hash, lapsesAt }
}

const tellProposer = async (tx: Tx, { id, bucket, sealed_for, requested_by }: sql.ApprovalRow) => {
  const task = await openTask(tx, { bucket, kind: 'approval.declined', ref: id, person: sealed_for })
  await takeTask(tx, { task, by: requested_by })
}

type About = Pick<Proposal, 'subject' | 'kind'>

/** What was asked for is over with what it was about: nobody decides it any more. */
export const withdrawApproval = async (tx: Tx, { subject, kind }: About): Promise<void> => {
  const bucket = bucketOf(subject)
  const id = await sql.withdraw(tx, { subject, kind, bucket })
  if (id) await append(tx, [{ bucket, type: 'approval.withdrawn', ref: id, data: { kind, about: subject } }])
}

/** When the request that can still be decided was made; undefined: there is none. */
export const askedAt = async (tx: Tx, { subject, kind }: About): Promise<Instant | undefined> => {
  const open = await sql.openApprovalOf(tx, { subject, kind, bucket: bucketOf(subject) })
  return open && isAfter(open.lapses_at, await tx.now()) ? open.requested_at : undefined
}

/** A request whose time is over and that nobody has decided; undefined: somebody has, or still may. */
export const undecided = async (tx: Tx, id: Uuid): Promise<sql.ApprovalRow | undefined> => {
  const row = await sql.lockApproval(tx, id, bucketOf(id))
  const at = await tx.now()
  if (!row || row.decided_at || isAfter(row.lapses_at, at)) return undefined
  await sql.lapse(tx, row, at)
  return row
}

export type Decision = {
  readonly approval: Uuid
  readonly by: Uuid
  readonly verdict: 'approve' | 'reject'
  /** The hash of what this operator saw. */
  readonly shownHash: string
  /** Why not. */
  readonly reason?: string
}

/**
 * The second pair of eyes. Refuses approval_own (kept in the audit log), approval_over, approval_changed,
 * decision_reason_missing. The caller does the act in the same transaction when the answer is `approved`. S19: whoever asked
 * finds a no on their list, and its reason with the request, at whichever address it was said.
 */
export const decide = async (tx: Tx, d: Decision): Promise<sql.ApprovalRow & { readonly body: Content }> => {
  const row = (await sql.lockApproval(tx, d.approval, bucketOf(d.approval))) ?? refuse('not_found')
  const at = await tx.now()
  if (await isOnePerson(tx, row.requested_by, d.by)) {
    await append(tx, [{ bucket: row.bucket, type: 'approval.own_refused', ref: row.id, data: { by: d.by } }])
    refuse('approval_own')
  }
  if (row.state !== 'open' || !isAfter(row.lapses_at, at))
    refuse('approval_over', { facts: { state: row.state } })
  if (row.shown_hash.toString('hex') !== d.shownHash) refuse('approval_changed')
  const body = (await contentOf(tx, row)) ?? refuse('approval_over')
  if (d.verdict === 'reject' && d.reason === undefined) refuse('decision_reason_missing')
  const state = d.verdict === 'approve' ? 'approved' : 'rejected'
  const note =
    d.reason === undefined
      ? null
      : await seal(tx, { ...place(row.id, row.sealed_for, 'note'), text: d.reason })
  await sql.setDecided(tx, row, { state, by: d.by, at, note })
  const data = { kind: row.kind, about: row.subject, by: d.by, shown: d.shownHash }
  await append(tx, [{ bucket: row.bucket, type: `approval.${state}`, ref: row.id, data }])
  if (state === 'rejected') await tellProposer(tx, row)
  return { ...row, state, decided_by: d.by, decided_at: at, note, body }
}

/** What was shown and why; undefined when it was erased. */
export const contentOf = async (q: Queryable, row: sql.ApprovalRow): Promise<Content | undefined> => {
  const text = await open(q, { ...place(row.id, row.sealed_for, 'content'), sealed: row.content })
  return text === undefined ? undefined : Parse(Content, JSON.parse(text))
}

/** What the second person said beside yes or no; undefined where they said nothing, or it was erased. */
export const noteOf = async (q: Queryable, row: sql.ApprovalRow): Promise<string | undefined> =>
  row.note ? open(q, { ...place(row.id, row.sealed_for, 'note'), sealed: row.note }) : undefined

/** The request about this that was agreed to last, with what was shown; undefined where there is none, or it was erased. */
export const agreedLast = async (
  q: Queryable,
  { subject, kind }: About,
): Promise<(sql.ApprovalRow & { readonly body: Content }) | undefined> => {
  const row = await sql.lastApproved(q, { subject, kind, bucket: bucketOf(subject) })
  const body = row && (await contentOf(q, row))
  return body && { ...row, body }
}

/** A request as it stands, with what was shown; to know what a decision is about before anything is locked. */
export const peekApproval = async (
  tx: Tx,
  id: Uuid,
): Promise<sql.ApprovalRow & { readonly body: Content | undefined }> => {
  const row = (await sql.findApproval(tx, id, bucketOf(id))) ?? refuse('not_found')
  return { ...row, body: await contentOf(tx, row) }
}

/** One request with its content. Refuses not_found. Reading it is itself recorded: it may name a person. */
export const readApproval = async (
  tx: Tx,
  id: Uuid,
  by: Uuid,
): Promise<sql.ApprovalRow & { readonly body: Content | undefined }> => {
  const row = (await sql.findApproval(tx, id, bucketOf(id))) ?? refuse('not_found')
  await append(tx, [{ bucket: row.bucket, type: 'approval.read', ref: id, data: { by } }])
  return { ...row, body: await contentOf(tx, row) }
}

const place = (id: Uuid, person: Uuid, column: 'content' | 'note'): SealedAt => ({
  person,
  class: 'case_evidence',
  at: { table: 'support.approval', column, row: id },
})
