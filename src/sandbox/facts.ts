/** What seeding learnt about the cast (wallets, secrets, tokens), kept so that `/` can show it after a restart. */

import type { Instant } from '../clock.ts'
import type { Queryable } from '../db/types.ts'

export type Facts = {
  readonly wallet?: string
  readonly token?: string
  readonly totp_secret?: string
  readonly recovery_codes?: readonly string[]
}

export const saveFacts = async (q: Queryable, name: string, facts: Facts, at: Instant): Promise<void> => {
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
