/** One look of a programme at wallets of one bucket: those that were not told are, those whose time has come are closed. */
import { type Instant, isBefore, latest, plus } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import {
  type Accepted,
  type Closed,
  type ClosureRow,
  decideAll,
  expireWhenOver,
  lockCurrent,
  openCases,
  openUnitOfWork,
  PROGRAMME,
  packOf,
  type UnitOfWork,
} from '../../closure/closure.ts'
import { defaultPack } from '../../policy/policy.ts'
import { lockForFence, type WalletRow } from '../../wallets/wallets.ts'
import { PROGRAMME_REMINDER, remindersBefore } from './programme-reminders.ts'
import { closesAt, closesAtNow, PROGRAMME_WALLET } from './programmes.ts'
import * as sql from './programmes-sql.ts'

/** A paused programme is asked again so often. */
const PAUSED = 'PT1H'
/** What stood in the way at the deadline is tried again so often. */
const TRY_AGAIN = 'P1D'
/** A wallet on two lists is looked at for one of them, and for the other so much later. */
const NEXT_LIST = { seconds: 1 }

type Due = { readonly ref: Uuid; readonly wallet: Uuid }
export type Told = { readonly closure: ClosureRow; readonly until: Instant }
/** Whom to write to after a look. */
export type Looked = {
  readonly told: readonly Told[]
  readonly accepted: readonly Accepted[]
  readonly closed: readonly Closed[]
  /** Whose day was moved by an outage of ours, and has come. */
  readonly moved: readonly Told[]
}

/** Locks wallets, then lists, then cases. What was decided for one wallet is never undone by another of the set. */
export const lookAtWallets = async (tx: Tx, due: readonly Due[]): Promise<Looked> => {
  const first = [...new Map(due.map((d) => [d.wallet, d])).values()]
  const ids = first.map((d) => d.wallet)
  const wallets = await lockForFence(tx, ids)
  const bucket = wallets[0]?.bucket ?? 0
  const programmes = await sql.programmesByIds(tx, [...new Set(first.map((d) => d.ref))])
  const rows = await sql.lockListed(tx, { bucket, listed: first })
  const cases = await lockCurrent(tx, { bucket, wallets: ids })
  const unit = openUnitOfWork(tx, await tx.now())
  for (const one of due) if (!first.includes(one)) lookAgain(unit, one, plus(unit.at, NEXT_LIST))

  const dates = await datesOf(tx, rows, programmes)
  const sorted = sortOut(rows, { programmes, cases, dates, at: unit.at })
  for (const c of sorted.left) expireWhenOver(unit, c)
  for (const { row, at } of sorted.later) lookAgain(unit, { ref: row.programme, wallet: row.wallet }, at)
  const byId = new Map(wallets.map((w) => [w.id, w]))
  const opened = await openMissing(unit, [...sorted.tell, ...sorted.close], byId)
  const told = (await Promise.all(sorted.tell.map((one) => tell(unit, one, opened)))).flat()
  const over = sorted.close.flatMap((one) => withCase(one, opened))
  const decided = await decideAll(
    unit,
    over.flatMap(({ c }) => {
      const wallet = byId.get(c.wallet)
      return wallet ? [{ c, wallet }] : []
    }),
  )
  const marks = [
    ...sorted.ahead,
    ...told.map(({ row, closure }) => ({
      ...row,
      state: 'told' as const,
      closure: closure.id,
      reason: null,
    })),
    ...over.map(({ row, c }) => mark(unit, { row, c, reason: decided.residual.get(c.id) })),
  ]
  await sql.markAll(tx, marks, unit.at)
  await unit.write()
  return { told, accepted: decided.accepted, closed: decided.closed, moved: sorted.moved }
}

const lookAgain = (unit: UnitOfWork, { ref, wallet }: Due, dueAt: Instant): void => {
  unit.due({ bucket: bucketOf(wallet), kind: PROGRAMME_WALLET, ref, wallet, dueAt })
}

type One = {
  readonly row: sql.Listed
  readonly programme: sql.Programme
  readonly open: ClosureRow | undefined
}
type Sorted = {
  readonly tell: One[]
  readonly close: One[]
  /** Its holder, or somebody else, was faster: that case does what the programme wants. */
  readonly ahead: sql.Mark[]
  readonly later: { readonly row: sql.Listed; readonly at: Instant }[]
  readonly moved: Told[]
  /** Drafts that an aborted programme leaves to their holders. */
  readonly left: ClosureRow[]
}
type Known = {
  readonly programmes: readonly sql.Programme[]
  readonly cases: readonly ClosureRow[]
  /** When each wallet that was told may be closed. */
  readonly dates: ReadonlyMap<Uuid, Instant>
  readonly at: Instant
}

const sortOut = (rows: readonly sql.Listed[], { programmes, cases, dates, at }: Known): Sorted => {
  const sorted: Sorted = { tell: [], close: [], ahead: [], later: [], moved: [], left: [] }
  const byId = new Map(programmes.map((p) => [p.id, p]))
  const open = new Map(cases.map((c) => [c.wallet, c]))
  for (const row of rows) {
    const programme = byId.get(row.programme)
    const current = open.get(row.wallet)
    if (!programme || row.state === 'closing') continue
    if (programme.state === 'aborted') sorted.left.push(...(current?.state === 'preparing' ? [current] : []))
    else if (programme.state !== 'running') sorted.later.push({ row, at: plus(at, PAUSED) })
    else if (current && current.state !== 'preparing')
      sorted.ahead.push({ ...row, state: 'closing', closure: current.id, reason: null })
    else if (row.state === 'listed') sorted.tell.push({ row, programme, open: current })
    else {
      const date = dates.get(row.wallet) ?? programme.deadline
      if (!isBefore(at, date)) sorted.close.push({ row, programme, open: current })
      else {
        sorted.later.push({ row, at: date })
        const named = closesAt(programme, row.changed_at)
        if (current && !isBefore(at, named)) sorted.moved.push({ closure: current, until: date })
      }
    }
  }
  return sorted
}

/** What could not be closed at its date is tried whenever it is looked at. One question for each moment of telling. */
const datesOf = async (
  tx: Tx,
  rows: readonly sql.Listed[],
  programmes: readonly sql.Programme[],
): Promise<ReadonlyMap<Uuid, Instant>> => {
  const asked = new Map<string, Instant>()
  const dates = new Map<Uuid, Instant>()
  for (const { wallet, programme, state, changed_at } of rows) {
    const p = programmes.find((one) => one.id === programme)
    if (!p || state !== 'told') continue
    const key = `${p.id} ${changed_at.epochNanoseconds}`
    const date = asked.get(key) ?? (await closesAtNow(tx, p, changed_at))
    asked.set(key, date)
    dates.set(wallet, date)
  }
  return dates
}

type Opened = ReadonlyMap<Uuid, ClosureRow>
const openMissing = async (
  unit: UnitOfWork,
  ones: readonly One[],
  wallets: ReadonlyMap<Uuid, WalletRow>,
): Promise<Opened> => {
  const pack = defaultPack()
  const missing = ones.flatMap(({ row, open }) => (open ? [] : (wallets.get(row.wallet) ?? [])))
  if (missing.length === 0) return new Map()
  const opened = await openCases(
    unit,
    missing.map(({ id: wallet, person, bucket }) => ({
      wallet: { wallet, person, bucket },
      initiator: 'operator',
      actor: PROGRAMME,
      pack,
      watched: true,
    })),
  )
  return new Map(opened.map((c) => [c.wallet, c]))
}

const withCase = ({ row, open }: One, opened: Opened) => {
  const c = open ?? opened.get(row.wallet)
  return c ? [{ row, c }] : []
}

const tell = async (unit: UnitOfWork, one: One, opened: Opened) => {
  const until = closesAt(one.programme, unit.at)
  const [found] = withCase(one, opened)
  if (!found) return []
  const { row, c } = found
  const due = { ref: row.programme, wallet: row.wallet }
  lookAgain(unit, due, until)
  for (const dueAt of remindersBefore(until, unit.at))
    unit.due({ bucket: c.bucket, kind: PROGRAMME_REMINDER, ...due, dueAt })
  const { draft_expiry } = await packOf(unit.tx, c)
  // The draft outlives the date, so that a plan its holder makes in between is still there.
  const closure = unit.change(c, { draft_until: latest(c.draft_until, plus(until, draft_expiry)) })
  return [{ row, closure, until }]
}

type Decision = { readonly row: sql.Listed; readonly c: ClosureRow; readonly reason: string | undefined }
const mark = (unit: UnitOfWork, { row, c, reason }: Decision): sql.Mark => {
  if (reason === undefined) return { ...row, state: 'closing', closure: c.id, reason: null }
  lookAgain(unit, { ref: row.programme, wallet: row.wallet }, plus(unit.at, TRY_AGAIN))
  return { ...row, state: 'residual', closure: c.id, reason }
}
