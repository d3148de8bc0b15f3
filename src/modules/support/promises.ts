/**
 * Dates of tasks that somebody outside was told: who appealed, both sides of a dispute, a former holder,
 * somebody whose wallet is frozen.
 * S14: such a date never passes in silence. Whoever was told it is told the new one, and the task shows both.
 */
import type { DueWork } from '../../platform/db/due.ts'
import type { TaskRow } from './sql.ts'
import type { TaskKind } from './task-kinds.ts'

export const PROMISED = [
  'closure.appeal',
  'claim.account_refused',
  'dispute.decide',
  'wallets.consent',
  'closure.disowned',
  'wallet.frozen_by_link',
  'wallet.recovery_objected',
  'wallet.freeze_reported',
  'wallet.disowned_after_closing',
] as const satisfies readonly TaskKind[]
export type PromisedKind = (typeof PROMISED)[number]

export const promisedKind = (kind: string): PromisedKind | undefined => PROMISED.find((one) => one === kind)

/** Due row that looks whether a promise was kept; `ref` is the task. */
export const PROMISE = 'task.promise'
export const lookAtPromise = (
  { id, bucket }: Pick<TaskRow, 'id' | 'bucket'>,
  dueAt: Temporal.Instant,
): DueWork => ({ bucket, kind: PROMISE, ref: id, dueAt })

/** The date that holds now. */
export const promisedBy = ({
  due_at,
  late_until,
}: Pick<TaskRow, 'due_at' | 'late_until'>): Temporal.Instant => late_until ?? due_at
