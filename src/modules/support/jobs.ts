/** What time does to tasks: a date that somebody outside was told has passed. */

import { isBefore, isoOf, secondsBetween } from '../../kernel/clock.ts'
import { job, timerForEach } from '../../kernel/handler.ts'
import type { Bucket, Uuid } from '../../kernel/ids.ts'
import { addWorkingDays } from '../../kernel/time/calendar.ts'
import { dueAt, schedule } from '../../platform/db/due.ts'
import type { Tx } from '../../platform/db/types.ts'
import { lock, record } from '../closure/closure.ts'
import { disputeById, moveDecision } from '../commerce/commerce.ts'
import { notify } from '../notices/notices.ts'
import { defaultPack } from '../policy/policy.ts'
import { consentSettled } from '../wallets/operations/wallets.ts'
import { find, roleAt } from '../wallets/wallets.ts'
import { lookAtPromise, PROMISE, PROMISED, type PromisedKind, promisedBy, promisedKind } from './promises.ts'
import { overdueOf } from './sql.ts'
import { promiseAnew, type TaskRow, taskOf } from './tasks.ts'

const DAY_SECONDS = 86_400

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

/** The dispute shows the new date to both. */
const holdersOfBoth = async (tx: Tx, task: TaskRow, { until }: Dates): Promise<Told> => {
  const dispute = await disputeById(tx, task.ref)
  if (dispute) await moveDecision(tx, dispute.id, until)
  return dispute ? find(tx, [dispute.wallet, dispute.merchant]) : []
}

/** Whose word is taken: the other holder of the shared wallet. */
const otherHolder = async (tx: Tx, task: TaskRow): Promise<Told> => {
  const role = await roleAt(tx, task.ref)
  return role ? find(tx, [role.other]) : []
}

/** Of those contacts alone that were there before a freeze: the notices know which. */
const holderOfWallet = (tx: Tx, { ref }: TaskRow): Promise<Told> => find(tx, [ref])

/** Why nobody's word is needed any more: the share has ended, or the shared wallet has closed. */
const consentNeedless = async (tx: Tx, id: Uuid): Promise<'role_ended' | 'wallet_closed' | undefined> => {
  const role = await roleAt(tx, id)
  if (!role) return 'role_ended'
  return (await find(tx, [role.wallet])).every(({ state }) => state === 'closed')
    ? 'wallet_closed'
    : undefined
}

/** Who was told the date, by the kind of the task, and about what. */
const WHOM = {
  'closure.appeal': { about: 'appeal', told: holderOf },
  'claim.account_refused': { about: 'claim', told: holderOf },
  'dispute.decide': { about: 'dispute', told: holdersOfBoth },
  'wallets.consent': { about: 'consent', told: otherHolder },
  'closure.disowned': { about: 'call_back', told: holderOf },
  'wallet.frozen_by_link': { about: 'freeze', told: holderOfWallet },
  'wallet.recovery_objected': { about: 'recovery', told: holderOfWallet },
  'wallet.freeze_reported': { about: 'report', told: holderOfWallet },
  'wallet.disowned_after_closing': { about: 'closed', told: holderOfWallet },
} as const satisfies Record<
  PromisedKind,
  { about: string; told: (tx: Tx, task: TaskRow, dates: Dates) => Promise<Told> }
>

/** A freeze ends with a recovery, which may take its holder long: they hear ever more rarely that they can still be called. */
const workingDaysMore = ({ kind, due_at }: TaskRow, at: Temporal.Instant, days: number): number =>
  kind === 'wallet.frozen_by_link'
    ? Math.max(days, Math.floor(secondsBetween(due_at, at) / DAY_SECONDS))
    : days

export const promiseTimer = timerForEach(PROMISE, async (tx, { ref }) => {
  const task = await taskOf(tx, ref)
  const kind = task && promisedKind(task.kind)
  if (!task || !kind || task.resolved_at) return
  const [at, was] = [await tx.now(), promisedBy(task)]
  // The clock was set back.
  if (isBefore(at, was)) return schedule(tx, [lookAtPromise(task, was)])
  // Nobody is left to be asked, and nobody to be told another date.
  const over = kind === 'wallets.consent' && (await consentNeedless(tx, task.ref))
  if (over) return consentSettled(tx, task.ref, { outcome: over, by: null })
  const { review, time_zone } = defaultPack()
  const days = workingDaysMore(task, at, Math.max(1, review.sla.working_days))
  const until = addWorkingDays(at, days, time_zone)
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

const AT_ONCE = 500
/** Looks at tasks that were opened before their kind was promised, or before promises were watched. */
export const promiseJob = job({
  name: 'support.promises',
  everyMs: 3_600_000,
  run: (db) =>
    db.tx(async (tx) => {
      const at = await tx.now()
      for (const task of await overdueOf(tx, { kinds: PROMISED, before: at, limit: AT_ONCE })) {
        const watched = await dueAt(tx, { bucket: task.bucket, ref: task.id, kind: PROMISE })
        if (!watched) await schedule(tx, [lookAtPromise(task, at)])
      }
    }),
})
