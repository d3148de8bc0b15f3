/**
 * Work that only a person can do. H19: a task is a row with owner and clock, and is done when it says who did what,
 * when, and what shows it; that record is never written over.
 */
import { type Instant, plus } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { type Bucket, bucketOf, newId, type Uuid } from '../../kernel/ids.ts'
import type { Call } from '../../kernel/usecase.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { open, type SealedAt, seal } from '../vault/vault.ts'
import { lookAtPromise, promisedKind } from './promises.ts'
import {
  endOpenTasks,
  findTask,
  insertTask,
  lockTask,
  openTaskOf,
  setLate,
  setResolved,
  setTaken,
  type TaskRow,
  tasksOf,
} from './sql.ts'
import { type DatedKind, rolesOf, specOf, TASKS, type TaskKind, type TimedKind } from './task-kinds.ts'

export { lastTaskAbout, pageOfTasks, type TaskPage, type TaskRow, workAbout } from './sql.ts'

export type NewTask = {
  readonly bucket: Bucket
  readonly ref: Uuid
  /** Another queue than that of the kind. */
  readonly owner?: string
  /** Whose vault keys seal the evidence, so that it ends with that person's case evidence. */
  readonly person?: Uuid
} & (
  | { readonly kind: DatedKind; readonly dueAt: Instant }
  | { readonly kind: TimedKind; readonly dueAt?: undefined }
)

/** Opens a task, or finds the one that is open for the same kind and reference. */
export const openTask = async (tx: Tx, task: NewTask): Promise<Uuid> => {
  const { bucket, kind, ref } = task
  const opened_at = await tx.now()
  const due_at = task.dueAt === undefined ? plus(opened_at, TASKS[task.kind].due) : task.dueAt
  const owner = task.owner ?? specOf(kind).owner
  const person = task.person ?? null
  const id = await insertTask(tx, { id: newId(bucket), bucket, kind, ref, person, owner, due_at, opened_at })
  if (id === undefined) {
    const open = await openTaskOf(tx, task)
    if (open === undefined) throw new Error('a task was in the way and is gone: run the transaction again')
    return open
  }
  if (promisedKind(kind)) await schedule(tx, [lookAtPromise({ id, bucket }, due_at)])
  await append(tx, [{ bucket, type: 'task.opened', ref: id, data: { kind, about: ref, owner } }])
  return id
}

/** Work is taken and ended by those whose queue it lies in. Refuses task_other_queue, not_allowed. */
export const requireQueue = ({ owner }: Pick<TaskRow, 'owner'>, { actor }: Pick<Call, 'actor'>): void => {
  const roles = rolesOf(owner)
  const own = actor.kind === 'operator' ? actor.roles : refuse('not_allowed')
  if (!own.some((role) => roles.includes(role)))
    refuse('task_other_queue', { facts: { owner, roles: [...roles] } })
}

/** Takes a task so that no two people work on it, or gives it back. Refuses task_done, task_taken. */
export const takeTask = async (
  tx: Tx,
  { task, by, back = false }: { task: Uuid; by: Uuid; back?: boolean },
): Promise<TaskRow> => {
  const row = await locked(tx, task)
  if (row.taken_by !== null && row.taken_by !== by) refuse('task_taken')
  // Said again: it is theirs since they took it, or nobody's already.
  if ((row.taken_by === null) === back) return row
  const at = await tx.now()
  await setTaken(tx, row, back ? undefined : { operator: by, at })
  const type = back ? 'task.given_back' : 'task.taken'
  await append(tx, [{ bucket: row.bucket, type, ref: row.id, data: { by } }])
  return { ...row, taken_by: back ? null : by, taken_at: back ? null : at }
}

/** Its date has passed: it is promised anew. False when it was done meanwhile. */
export const promiseAnew = async (
  tx: Tx,
  task: TaskRow,
  { was, until }: { readonly was: Instant; readonly until: Instant },
): Promise<boolean> => {
  if (!(await setLate(tx, task, until))) return false
  await schedule(tx, [lookAtPromise(task, until)])
  const data = { was: was.toString(), until: until.toString() }
  await append(tx, [{ bucket: task.bucket, type: 'task.late', ref: task.id, data }])
  return true
}

export type Done = {
  readonly task: Uuid
  readonly by: Uuid
  /** A code: what came of it. */
  readonly outcome: string
  /** What shows it: document number, call record, who was spoken to. Sealed. */
  readonly evidence: string
  /** What whoever asked is answered. Sealed. */
  readonly answer?: string | undefined
}

/** Records the result of a task, once. Refuses task_done, task_taken (by somebody else). */
export const resolveTask = async (tx: Tx, done: Done): Promise<TaskRow> => {
  const row = await locked(tx, done.task)
  if (row.taken_by !== null && row.taken_by !== done.by) refuse('task_taken')
  const at = await tx.now()
  const sealedFor = row.person ?? done.by
  const evidence = await seal(tx, { ...evidencePlace(row.id, sealedFor), text: done.evidence })
  const said = done.answer
  const answer = said === undefined ? null : await seal(tx, { ...answerPlace(row.id, sealedFor), text: said })
  await setResolved(tx, row, { by: done.by, at, outcome: done.outcome, sealedFor, evidence, answer })
  await append(tx, [
    { bucket: row.bucket, type: 'task.resolved', ref: row.id, data: { by: done.by, outcome: done.outcome } },
  ])
  return {
    ...row,
    resolved_by: done.by,
    resolved_at: at,
    outcome: done.outcome,
    sealed_for: sealedFor,
    evidence,
    answer,
  }
}

export type Settled = {
  readonly bucket: Bucket
  readonly kinds: readonly TaskKind[]
  readonly refs: readonly Uuid[]
  readonly outcome: string
  /** The operator whose act it was; null when it was somebody else’s. */
  readonly by: Uuid | null
}

/** Ends open work that an act has settled, whoever had taken it; `refs` lie in `bucket`. False when there was none. */
export const endTasks = async (tx: Tx, s: Settled): Promise<boolean> => {
  if (s.refs.length === 0) return false
  const { by, outcome, bucket } = s
  const ended = await endOpenTasks(tx, s, { by, outcome, at: await tx.now() })
  await append(
    tx,
    ended.map(({ id }) => ({ bucket, type: 'task.ended', ref: id, data: { by, outcome } })),
  )
  return ended.length > 0
}

const locked = async (tx: Tx, id: Uuid): Promise<TaskRow> => {
  const row = (await lockTask(tx, id, bucketOf(id))) ?? refuse('not_found')
  return row.resolved_at === null ? row : refuse('task_done')
}

/** A task, open or done. */
export const taskOf = (q: Queryable, id: Uuid): Promise<TaskRow | undefined> => findTask(q, id, bucketOf(id))

/** What was recorded; undefined when it was erased, or the task is open. */
export const evidenceOf = async (q: Queryable, row: TaskRow): Promise<string | undefined> =>
  row.evidence && row.sealed_for
    ? open(q, { ...evidencePlace(row.id, row.sealed_for), sealed: row.evidence })
    : undefined

/** What whoever asked was answered; undefined when it was erased, or nobody has answered. */
export const answerOf = async (q: Queryable, row: TaskRow): Promise<string | undefined> =>
  row.answer && row.sealed_for
    ? open(q, { ...answerPlace(row.id, row.sealed_for), sealed: row.answer })
    : undefined

/** A task with what was recorded. Refuses not_found. Reading evidence is itself recorded: it may name a person. */
export const readTask = async (
  tx: Tx,
  id: Uuid,
  by: Uuid,
): Promise<{ readonly row: TaskRow; readonly evidence: string | undefined }> => {
  const row = (await findTask(tx, id, bucketOf(id))) ?? refuse('not_found')
  await append(tx, [{ bucket: row.bucket, type: 'task.read', ref: id, data: { by } }])
  return { row, evidence: await evidenceOf(tx, row) }
}

/** Every task about one thing, resolved ones too: for the timeline of a case. */
export const tasksAbout = (q: Queryable, ref: Uuid): Promise<TaskRow[]> => tasksOf(q, ref, bucketOf(ref))

const evidencePlace = (id: Uuid, person: Uuid): SealedAt => ({
  person,
  class: 'case_evidence',
  at: { table: 'support.task', column: 'evidence', row: id },
})
const answerPlace = (id: Uuid, person: Uuid): SealedAt => ({
  person,
  class: 'case_evidence',
  at: { table: 'support.task', column: 'answer', row: id },
})
