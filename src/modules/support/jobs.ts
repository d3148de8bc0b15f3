/** What time does to tasks: a date that somebody outside was told has passed. */
import { addWorkingDays } from '../../kernel/calendar.ts'
import { isBefore, isoOf } from '../../kernel/clock.ts'
import { timerForEach } from '../../kernel/handler.ts'
import type { Bucket, Uuid } from '../../kernel/ids.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Tx } from '../../platform/db/types.ts'
import { lock, record } from '../closure/case/case.ts'
import { disputeById } from '../commerce/disputes.ts'
import { notify } from '../notices/notices.ts'
import { defaultPack } from '../policy/policy.ts'
import { roleAt } from '../wallets/standing.ts'
import { find } from '../wallets/wallets.ts'
import { lookAtPromise, PROMISE, type PromisedKind, promisedBy, promisedKind } from './promises.ts'
import { promiseAnew, type TaskRow, taskOf } from './tasks.ts'

type Told = readonly { readonly person: Uuid; readonly bucket: Bucket }[]
type Dates = {
  readonly at: Temporal.Instant
  readonly was: Temporal.Instant
  readonly until: Temporal.Instant
}

/** The holder of a case; that its answer is late stands in its timeline. */
const holderOf = async (tx: Tx, task: TaskRow, { at, was, until }: Dates): Promise<Told> => {
  const c = await lock(tx, { id: task.ref, bucket: task.bucket })
  const data = { kind: task.kind, owner: task.owner, task: task.id, was: isoOf(was), until: isoOf(until) }
  await record(tx, c, { at, type: 'overdue', actor: { kind: 'system', name: 'promise' }, data })
  return [{ person: c.person, bucket: c.bucket }]
}

const holdersOfBoth = async (tx: Tx, task: TaskRow): Promise<Told> => {
  const dispute = await disputeById(tx, task.ref)
  return dispute ? find(tx, [dispute.wallet, dispute.merchant]) : []
}

/** Whose word is taken: the other holder of the shared wallet. */
const otherHolder = async (tx: Tx, task: TaskRow): Promise<Told> => {
  const role = await roleAt(tx, task.ref)
  return role ? find(tx, [role.other]) : []
}

/** Who was told the date, by the kind of the task, and about what. */
const WHOM = {
  'closure.appeal': { about: 'appeal', told: holderOf },
  'claim.account_refused': { about: 'claim', told: holderOf },
  'dispute.decide': { about: 'dispute', told: holdersOfBoth },
  'wallets.consent': { about: 'consent', told: otherHolder },
} as const satisfies Record<
  PromisedKind,
  { about: string; told: (tx: Tx, task: TaskRow, dates: Dates) => Promise<Told> }
>

export const promiseTimer = timerForEach(PROMISE, async (tx, { ref }) => {
  const task = await taskOf(tx, ref)
  const kind = task && promisedKind(task.kind)
  if (!task || !kind || task.resolved_at) return
  const [at, was] = [await tx.now(), promisedBy(task)]
  // The clock was set back.
  if (isBefore(at, was)) return schedule(tx, [lookAtPromise(task, was)])
  const { review, time_zone } = defaultPack()
  const until = addWorkingDays(at, Math.max(1, review.sla.working_days), time_zone)
  const { about, told } = WHOM[kind]
  const people = await told(tx, task, { at, was, until })
  if (!(await promiseAnew(tx, task, { was, until }))) return
  const params = { about, was: isoOf(was), until: isoOf(until) }
  await notify(
    tx,
    people.map(({ person, bucket }) => ({
      person,
      bucket,
      to: 'all_recent',
      template: 'answer_late',
      params,
    })),
  )
})
