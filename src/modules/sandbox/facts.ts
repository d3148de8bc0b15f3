/** What seeding learnt about the cast (wallets, secrets, tokens), kept so that `/` can show it after a restart. */
import type { Instant } from '../../kernel/clock.ts'
import type { Queryable } from '../../platform/db/types.ts'

export type Facts = {
  readonly person?: string
  readonly wallet?: string
  readonly instrument?: string
  readonly token?: string
  readonly totp_secret?: string
  readonly recovery_codes?: readonly string[]
  /** What is done already, so that seeding goes on where it was killed. */
  readonly funded?: true
  readonly changed?: true
}

/** Adds to what is known of a member. */
export const saveFacts = async (
  q: Queryable,
  { name, facts, at }: { name: string; facts: Facts; at: Instant },
): Promise<void> => {
  await q.query(
    {
      name: 'sandbox.save',
      text: `INSERT INTO sandbox.member AS m (name, facts, created_at) VALUES ($1, $2::jsonb, $3)
             ON CONFLICT (name) DO UPDATE SET facts = m.facts || excluded.facts`,
    },
    [name, JSON.stringify(facts), at],
  )
}

/** By member or operator; empty before the first seed. */
export const allFacts = async (q: Queryable): Promise<ReadonlyMap<string, Facts>> => {
  const rows = await q.query<{ name: string; facts: Facts }>({
    name: 'sandbox.all',
    text: 'SELECT name, facts FROM sandbox.member',
  })
  return new Map(rows.map(({ name, facts }) => [name, facts]))
}

/** Stands for the whole cast: when its seeding began, who is at it until when, and that it is done. */
const CAST = '(cast)'
type Turn = { readonly began: Instant } | 'done' | 'another'

/** Seconds after which a seeding that died is taken over (database clock). */
const TURN_SECONDS = 30

/** One process seeds; the others find it done, or leave it to that one. */
export const takeTurn = async (q: Queryable): Promise<Turn> => {
  const [now, real] = [await q.now(), await q.realNow()]
  const [row] = await q.query<{ created_at: Instant }>(TAKE, [
    CAST,
    now,
    real.epochMilliseconds,
    TURN_SECONDS * 1000,
  ])
  if (row) return { began: row.created_at }
  const [found] = await q.query<{ done: boolean }>(DONE, [CAST])
  return found?.done ? 'done' : 'another'
}

const TAKE = {
  name: 'sandbox.turn',
  text: `INSERT INTO sandbox.member AS m (name, facts, created_at)
         VALUES ($1, jsonb_build_object('until', $3::bigint + $4::bigint), $2)
         ON CONFLICT (name) DO UPDATE SET facts = excluded.facts
           WHERE NOT m.facts ? 'done' AND (m.facts->>'until')::bigint < $3::bigint
         RETURNING created_at`,
}
const DONE = {
  name: 'sandbox.done',
  text: `SELECT facts ? 'done' AS done FROM sandbox.member WHERE name = $1`,
}

export const endTurn = async (q: Queryable): Promise<void> => {
  await q.query(
    { name: 'sandbox.end', text: `UPDATE sandbox.member SET facts = '{"done": true}' WHERE name = $1` },
    [CAST],
  )
}

/** It went wrong: the next start goes on. */
export const giveBackTurn = async (q: Queryable): Promise<void> => {
  await q.query(
    { name: 'sandbox.give_back', text: `UPDATE sandbox.member SET facts = '{"until": 0}' WHERE name = $1` },
    [CAST],
  )
}
