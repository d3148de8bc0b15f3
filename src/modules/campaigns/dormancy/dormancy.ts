/**
 * Wallets that nobody uses: told, reminded, then closed by the door that everybody goes through.
 * D4 Only a holder's silence counts. Any act of theirs ends it, up to the moment in which money begins to leave.
 * D5 Nobody is closed without their notice: the date counts from the telling and moves with our outages. A wallet that is
 *     restricted, under an order, paused, exempt or closing already is left alone.
 * D6 No fee and no loss: own plan, else own oldest account, else a claim. What cannot be closed is a residual with a
 *     reason and an owner, looked at again every day.
 */

import { type Instant, isAfter, isBefore, isoOf, latest, minus, plus } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import { schedule, unschedule } from '../../../platform/db/due.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import {
  type ClosureRow,
  type Decided,
  decide,
  keepDraft,
  lock,
  openCase,
  packOf,
  undo,
  walletsWithCase,
} from '../../closure/closure.ts'
import { type Again, lockActs, lookAgain, type Quiet } from '../../identity/identity.ts'
import { effectiveDeadline } from '../../operations/operations.ts'
import type { Pack } from '../../policy/policy.ts'
import { open, seal } from '../../vault/vault.ts'
import { find, lockForFence, ordersOf, pausesOf, type WalletRow } from '../../wallets/wallets.ts'
import * as sql from './dormancy-sql.ts'
import { nextMoment } from './reminders.ts'

export { countDue, DORMANCY_STATES, exemptionOf } from './dormancy-sql.ts'

/** Due row of one wallet that was told; `ref` is the wallet. */
export const DORMANT = 'closure.dormant'
const SYSTEM: Actor = { kind: 'system', name: 'dormancy' }
/** When somebody who was left alone is looked at again. */
const LEFT_ALONE = 'P7D'
const RESIDUAL_AGAIN = 'P1D'
const RESIDUAL_OWNER = 'compliance'
const LIVE: readonly sql.DormancyState[] = ['told', 'residual']

export type Told = { readonly closure: ClosureRow; readonly deadline: Instant }

type Looking = {
  readonly quiet: readonly Quiet[]
  /** When money last left by what the holder agreed to (a mandate): that is use as well. */
  readonly used: ReadonlyMap<Uuid, Instant>
  readonly pack: Pack
}

/** Tells those who have really been silent for that long, and sets the others aside. Wallets of one bucket. */
export const tellQuiet = async (tx: Tx, { quiet, used, pack }: Looking): Promise<Told[]> => {
  const wallets = new Map(
    (
      await lockForFence(
        tx,
        quiet.map((q) => q.wallet),
      )
    ).map((w) => [w.id, w]),
  )
  const acts = new Map(
    (
      await lockActs(
        tx,
        quiet.map((q) => q.person),
      )
    ).map((a) => [a.person, a.last_at]),
  )
  const at = await tx.now()
  const aside = await leftAlone(tx, [...wallets.values()], { at, pack })
  const told: Told[] = []
  const rows: sql.NewDormancy[] = []
  const again: Again[] = []
  for (const { person, wallet: id } of quiet) {
    const [wallet, act] = [wallets.get(id), acts.get(person)]
    if (!wallet || !act) continue
    const last_at = latest(act, ...(used.has(id) ? [used.get(id) ?? act] : []))
    const silent = !isAfter(last_at, minus(at, pack.dormancy.inactive))
    const until = silent ? aside.get(id) : null
    if (until !== undefined) again.push({ person, last_at, again_at: until })
    else {
      const one = await tellOne(tx, wallet, { pack, at })
      told.push(one)
      rows.push({
        wallet: id,
        person,
        closure: one.closure.id,
        quiet_since: last_at,
        told_at: at,
        deadline: one.deadline,
      })
      again.push({ person, last_at, again_at: plus(one.deadline, LEFT_ALONE) })
    }
  }
  await sql.tell(tx, rows)
  await lookAgain(tx, again)
  return told
}

const tellOne = async (
  tx: Tx,
  wallet: WalletRow,
  { pack, at }: { pack: Pack; at: Instant },
): Promise<Told> => {
  const ref = { wallet: wallet.id, person: wallet.person, bucket: wallet.bucket }
  const opened = await openCase(tx, { wallet: ref, initiator: 'operator', actor: SYSTEM, pack })
  const deadline = plus(at, pack.dormancy.notice)
  const closure = await keepDraft(tx, opened, { until: deadline, pack })
  await lookAt(tx, wallet, nextMoment(at, { deadline, reminders: pack.dormancy.reminders }))
  return { closure, deadline }
}

const lookAt = async (tx: Tx, wallet: WalletRow, dueAt: Instant): Promise<void> => {
  await unschedule(tx, { bucket: wallet.bucket, ref: wallet.id, kind: DORMANT })
  await schedule(tx, [{ bucket: wallet.bucket, kind: DORMANT, ref: wallet.id, wallet: wallet.id, dueAt }])
}

/** Which of these are left alone however silent, and when to look again. A spare wallet's silence begins when its pause ends. */
const leftAlone = async (
  tx: Tx,
  wallets: readonly WalletRow[],
  { at, pack }: { at: Instant; pack: Pack },
): Promise<ReadonlyMap<Uuid, Instant>> => {
  const ids = wallets.map((w) => w.id)
  const soon = plus(at, LEFT_ALONE)
  const spoken = new Set([...(await sql.spokenFor(tx, ids)), ...(await walletsWithCase(tx, ids))])
  return new Map([
    ...wallets.filter((w) => w.state !== 'open' || spoken.has(w.id)).map((w) => [w.id, soon] as const),
    ...(await ordersOf(tx, ids)).map((o) => [o.wallet, soon] as const),
    ...(await pausesOf(tx, ids)).map((p) => [p.wallet, plus(p.until, pack.dormancy.inactive)] as const),
  ])
}

export type DormantLook =
  | { readonly now: 'nothing' }
  | { readonly now: 'reminded'; readonly closure: ClosureRow; readonly deadline: Instant }
  | { readonly now: 'ended'; readonly closure: ClosureRow }
  /** Its holder was faster: nothing is told. */
  | { readonly now: 'over'; readonly closure: ClosureRow }
  /** Could not be closed at its date: for `owner` to look at. */
  | { readonly now: 'residual'; readonly closure: ClosureRow; readonly owner: string; readonly at: Instant }
  | { readonly now: 'decided'; readonly decided: Pick<Decided, 'accepted' | 'closed'> }
const NOTHING: DormantLook = { now: 'nothing' }

type Locked = { readonly wallet: WalletRow; readonly d: sql.Dormancy; readonly c: ClosureRow | undefined }

/** Wallet, record, case, in this order. */
const lockDormant = async (tx: Tx, id: Uuid): Promise<Locked | undefined> => {
  const [wallet] = await lockForFence(tx, [id])
  const d = await sql.lockDormancy(tx, id)
  if (!wallet || !d) return undefined
  return { wallet, d, c: d.closure ? await lock(tx, { id: d.closure, bucket: d.bucket }) : undefined }
}

/** Timer: reminds, or closes when the date has come. Whoever signs in this moment waits for the outcome, or ends it. */
export const lookAtDormant = async (tx: Tx, id: Uuid): Promise<DormantLook> => {
  const locked = await lockDormant(tx, id)
  if (!locked?.c || !LIVE.includes(locked.d.state)) return NOTHING
  const { wallet, d, c } = locked
  const [act] = await lockActs(tx, [d.person])
  const at = await tx.now()
  if (c.state !== 'preparing') {
    // Its holder was faster, either way.
    const state = c.accepted_at && c.ended_at === null ? 'left' : 'kept'
    await sql.setDormancy(tx, d, { state, reason: state === 'kept' ? c.state : null, at })
    return { now: 'over', closure: c }
  }
  if (act && isAfter(act.last_at, d.told_at)) return end(tx, locked, { state: 'back', at })
  const pack = await packOf(tx, c)
  if ((await leftAloneNow(tx, wallet)) !== undefined)
    return end(tx, locked, { state: 'kept', reason: 'left_alone', at })
  const date = await effectiveDeadline(tx, d.told_at, d.deadline)
  const { reminders } = pack.dormancy
  if (isBefore(at, date)) {
    await lookAt(tx, wallet, nextMoment(at, { deadline: date, reminders }))
    // Past the day that was named, which an outage of ours has moved: the new one is told as well.
    const due = !isBefore(at, d.deadline) || reminders.some((before) => !isBefore(at, minus(date, before)))
    return due ? { now: 'reminded', closure: c, deadline: date } : NOTHING
  }
  return close(tx, { wallet, d, c }, { at, pack })
}

/** An order or a restriction since the telling: not dormant any more. */
const leftAloneNow = async (tx: Tx, wallet: WalletRow): Promise<true | undefined> =>
  wallet.state !== 'open' || (await ordersOf(tx, [wallet.id])).length > 0 ? true : undefined

const close = async (
  tx: Tx,
  { wallet, d, c }: { wallet: WalletRow; d: sql.Dormancy; c: ClosureRow },
  { at, pack }: { at: Instant; pack: Pack },
): Promise<DormantLook> => {
  const decided = await decide(tx, { c, wallet })
  const reason = decided.residual.get(c.id)
  if (reason === undefined) {
    await sql.setDormancy(tx, d, { state: 'closing', at })
    return { now: 'decided', decided }
  }
  await sql.setDormancy(tx, d, { state: 'residual', reason, owner: RESIDUAL_OWNER, at })
  await keepDraft(tx, c, { until: at, pack })
  await lookAt(tx, wallet, plus(at, RESIDUAL_AGAIN))
  return { now: 'residual', closure: c, owner: RESIDUAL_OWNER, at }
}

type Ending = { readonly state: 'back' | 'kept'; readonly reason?: string; readonly at: Instant }

/** Gives back what was announced: the draft is cancelled, or the fence lowered. */
const end = async (tx: Tx, { wallet, d, c }: Locked, ending: Ending): Promise<DormantLook> => {
  const { at, state, reason = null } = ending
  await unschedule(tx, { bucket: wallet.bucket, ref: wallet.id, kind: DORMANT })
  await sql.setDormancy(tx, d, { state, reason, at })
  if (!c) return NOTHING
  const because = state === 'back' ? 'holder_is_back' : 'not_dormant'
  const cancelled = await undo(tx, c, {
    actor: SYSTEM,
    at,
    on: 'cancel',
    type: 'cancelled',
    data: { because },
  })
  return { now: 'ended', closure: cancelled }
}

/** Ours to take back as long as nothing has left. What its holder has confirmed meanwhile is the holder's. */
const isOurs = ({ d, c }: Locked): boolean => {
  if (c?.initiator !== 'operator') return false
  if (d.state === 'closing') return c.state === 'cooling_off' || c.state === 'in_review'
  return LIVE.includes(d.state) && c.state === 'preparing'
}

/** The holder has acted: what was announced does not happen. Once money leaves, the closing goes on and can be restored. */
export const holderIsBack = async (tx: Tx, wallet: Uuid): Promise<DormantLook> => {
  const locked = await lockDormant(tx, wallet)
  if (!locked || !isOurs(locked)) return NOTHING
  return end(tx, locked, { state: 'back', at: await tx.now() })
}

/**
 * An operator decides that this wallet is left alone. The reason is sealed; an announced closing is taken back. The same reason
 * again is the decision that stands, with its author and date. The wallet is locked.
 */
export const exempt = async (
  tx: Tx,
  e: { readonly wallet: Pick<WalletRow, 'id' | 'person'>; readonly reason: string; readonly by: Uuid },
): Promise<DormantLook> => {
  const wallet = e.wallet.id
  const stands = await sql.exemptionOf(tx, wallet)
  if (stands && (await openExemption(tx, stands)) === e.reason) return NOTHING
  const locked = await lockDormant(tx, wallet)
  const at = await tx.now()
  const reason = await seal(tx, { ...exemptionPlace({ wallet, person: e.wallet.person }), text: e.reason })
  await sql.insertExemption(tx, { wallet, reason, by: e.by, since: at })
  await note(tx, wallet, { type: 'exempted', by: e.by, at })
  if (!locked || !isOurs(locked)) return NOTHING
  return end(tx, locked, { state: 'kept', reason: 'exempt', at })
}

// The name the first reasons were sealed under; it is part of what is sealed, so it stays.
const exemptionPlace = ({ wallet, person }: { readonly wallet: Uuid; readonly person: Uuid }) => ({
  person,
  class: 'case_evidence' as const,
  at: { table: 'closure.dormancy_exemption', column: 'reason', row: wallet },
})

/** Why a wallet is exempt, kept under its holder's key as a reason may name them; undefined once that is gone. */
export const openExemption = async (q: Queryable, e: sql.Exemption): Promise<string | undefined> => {
  const [wallet] = await find(q, [e.wallet])
  return (
    wallet && open(q, { ...exemptionPlace({ wallet: e.wallet, person: wallet.person }), sealed: e.reason })
  )
}

/** False when it was not exempt. */
export const endExemption = async (tx: Tx, wallet: Uuid, by: Uuid): Promise<boolean> => {
  const at = await tx.now()
  const ended = await sql.endExemption(tx, wallet, at)
  if (ended) await note(tx, wallet, { type: 'exemption_ended', by, at })
  return ended
}

const note = (
  tx: Tx,
  wallet: Uuid,
  { type, by, at }: { readonly type: string; readonly by: Uuid; readonly at: Instant },
) =>
  append(tx, [
    {
      bucket: bucketOf(wallet),
      type: `dormancy.${type}`,
      ref: wallet,
      data: { by, at: isoOf(at) },
    },
  ])
