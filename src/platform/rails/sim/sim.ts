/**
 * The one simulated bank. It keeps its own books in its own schema, each instruction in one transaction of its
 * own, so a killed or restarted server finds it exactly as a real bank would be. What it reports later (results,
 * duplicates, bounces) are due rows `rail_sim.callback` on the business clock.
 */
import { type Instant, isBefore, plus } from '../../../kernel/clock.ts'
import { bucketOf, deriveId, type Uuid } from '../../../kernel/ids.ts'
import { type DueWork, schedule } from '../../db/due.ts'
import type { Db, Queryable, Tx } from '../../db/types.ts'
import type { EnquiryAnswer, NameAnswer, Rail, RailAnswer, RailOrder, RailReason } from '../rail.ts'
import { bookingsOf, dailyFile, keepBookings, safeguarding } from './books.ts'
import { type Behaviour, behaviourOf } from './sentinels.ts'

/** The due kind by which the simulated bank calls back. */
export const SIM_CALLBACK = 'rail_sim.callback'

type SimEvent = { readonly event: 'accepted' | 'bounced' }

export type SimCallback =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'bounced'; readonly reason: RailReason }

/** What a callback says, read back from its due row. */
export const simEvent = (payload: Readonly<Record<string, unknown>>): SimCallback => {
  if (payload.event === 'accepted') return { outcome: 'accepted' }
  if (payload.event === 'bounced') return { outcome: 'bounced', reason: 'returned' }
  throw new Error(`the simulated bank calls back with ${String(payload.event)}`)
}

type Kind = 'payout' | 'collect'
type Row = {
  kind: Kind | 'name_check'
  outcome: 'accepted' | 'refused' | 'processing'
  reason: RailReason | null
  silent_until: Instant | null
  settles_at: Instant | null
}

/** Nothing comes back. It looks as a client's own time-out does, at once, so that nobody waits for a simulation. */
class Silence extends Error {
  override readonly name = 'Silence'
}
const unanswered = (): Promise<never> => Promise.reject(new Silence('the bank does not answer'))

export const createSim = (db: Db): Rail => ({
  payout: (order) => instruct(db, 'payout', order),
  collect: (order) => instruct(db, 'collect', order),
  enquire: (key) => enquire(db, key),
  nameCheck: async ({ key, account }) => {
    const does = behaviourOf(account.number, 0n)
    if (does === 'name_silent_once' && (await firstTime(db, key))) return unanswered()
    const answer = nameAnswer(does)
    return answer.outcome === 'match' && account.scheme === 'card_number'
      ? { ...answer, token: tokenOf(key, account.number) }
      : answer
  },
  dailyFile: async (day) => (await dailyFile(db, day)) ?? unanswered(),
  safeguarding: (day) => safeguarding(db, day),
})

/** Says nothing of the number but its tail, by which the simulated card goes on misbehaving. */
const tokenOf = (key: Uuid, number: string): string => `sim_${key}_${number.slice(-4)}`

const nameAnswer = (does: Behaviour | undefined): NameAnswer => {
  if (does === 'name_mismatch') return { outcome: 'mismatch' }
  if (does === 'name_refused') return { outcome: 'refused', reason: 'account_unknown' }
  return { outcome: 'match' }
}

const instruct = async (db: Db, kind: Kind, order: RailOrder): Promise<RailAnswer> => {
  const does = behaviourOf(order.account.number, order.amount)
  if (does === 'lost_once' && (await firstTime(db, lostKey(order.key)))) return unanswered()
  const { row, fresh } = await db.tx((tx) => book(tx, { kind, order, does }))
  if (fresh && does === 'timeout_after') return unanswered()
  return answerOf(row, { key: order.key, at: await db.now() })
}

/** Books the instruction once; the same key again finds what was booked. */
const book = async (
  tx: Tx,
  { kind, order, does }: { kind: Kind; order: RailOrder; does: Behaviour | undefined },
) => {
  const at = await tx.now()
  const booked = decide(kind, does, at)
  const rows = await tx.query<{ key: Uuid }>(BOOK, [
    order.key, kind, order.amount, order.currency, booked.outcome, booked.reason, booked.settles_at,
    booked.silent_until, at, bucketOf(order.key),
  ]) // biome-ignore format: the columns
  if (rows.length === 0) {
    const row = await find(tx, order.key)
    if (!row) throw new Error('the instruction is booked and cannot be read')
    return { row, fresh: false }
  }
  const due = callbacks(kind, does, { key: order.key, at })
  await schedule(tx, due)
  const returned = due.find(({ payload }) => payload?.event === 'bounced')?.dueAt
  const done = { does, inward: kind === 'collect', at: booked.settles_at ?? at, returned }
  if (booked.outcome !== 'refused' || does === 'pays_all_the_same')
    await keepBookings(tx, bookingsOf(order, done))
  return { row: booked, fresh: true }
}

const decide = (kind: Kind, does: Behaviour | undefined, at: Instant): Row => {
  const base = { kind, reason: null, silent_until: null, settles_at: null }
  if (does === 'refuse' || does === 'pays_all_the_same')
    return { ...base, outcome: 'refused', reason: kind === 'payout' ? 'account_closed' : 'declined' }
  if (does === 'dead' && kind === 'payout') return { ...base, outcome: 'refused', reason: 'account_closed' }
  if (does === 'slow') return { ...base, outcome: 'processing', settles_at: plus(at, 'PT2H') }
  if (does === 'silent_for_a_day') {
    const day = plus(at, 'PT24H')
    return { ...base, outcome: 'processing', settles_at: day, silent_until: day }
  }
  return { ...base, outcome: 'accepted' }
}

const callbacks = (kind: Kind, does: Behaviour | undefined, order: { key: Uuid; at: Instant }): DueWork[] => {
  const call = (dueAt: Instant, payload: SimEvent): DueWork => ({
    bucket: bucketOf(order.key),
    kind: SIM_CALLBACK,
    ref: order.key,
    dueAt,
    payload,
  })
  if (does === 'duplicate_callback')
    return [call(order.at, { event: 'accepted' }), call(order.at, { event: 'accepted' })]
  if (does === 'slow') return [call(plus(order.at, 'PT2H'), { event: 'accepted' })]
  if (does === 'bounce' && kind === 'payout') return [call(plus(order.at, 'P3D'), { event: 'bounced' })]
  return []
}

const enquire = async (db: Db, key: Uuid): Promise<EnquiryAnswer> => {
  const row = await find(db, key)
  return row ? answerOf(row, { key, at: await db.now() }) : { outcome: 'not_received' }
}

const answerOf = (row: Row, { key, at }: { key: Uuid; at: Instant }): RailAnswer | Promise<never> => {
  if (row.silent_until && isBefore(at, row.silent_until)) return unanswered()
  if (row.outcome === 'refused') return { outcome: 'refused', reason: row.reason ?? 'declined' }
  if (row.settles_at && isBefore(at, row.settles_at)) return { outcome: 'unknown', because: 'processing' }
  return { outcome: 'accepted', ref: `SIM-${key.slice(0, 8).toUpperCase()}` }
}

/** True for the first caller of `key` only. */
const firstTime = async (db: Db, key: Uuid): Promise<boolean> =>
  db.tx(async (tx) => {
    const at = await tx.now()
    const rows = await tx.query(BOOK, [
      key,
      'name_check',
      0n,
      null,
      'accepted',
      null,
      null,
      null,
      at,
      bucketOf(key),
    ])
    return rows.length > 0
  })

/** Another key for "this order was lost once", so that the order's own key stays unknown to the bank. */
const lostKey = (key: Uuid): Uuid => deriveId(bucketOf(key), 'rails_sim.lost', key)

const BOOK = {
  name: 'rails_sim.book',
  text: `INSERT INTO rails_sim.instruction
           (key, kind, amount, currency, outcome, reason, settles_at, silent_until, created_at, bucket)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (key, bucket) DO NOTHING
         RETURNING key`,
}

const find = async (q: Queryable, key: Uuid): Promise<Row | undefined> => {
  const [row] = await q.query<Row>(
    {
      name: 'rails_sim.find',
      text: `SELECT kind, outcome, reason, settles_at, silent_until
               FROM rails_sim.instruction WHERE key = $1 AND bucket = $2`,
    },
    [key, bucketOf(key)],
  )
  return row
}
