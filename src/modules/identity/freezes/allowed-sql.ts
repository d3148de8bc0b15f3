/** Statements against `identity.allowed_recovery`, and what its letters' links do to a freeze. */
import type { Instant } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import type { ContactKind } from '../contacts/contact-rules.ts'

export type AllowedRow = {
  readonly id: Uuid
  readonly person: Uuid
  readonly kind: ContactKind
  readonly blind_index: Buffer
  readonly from_before: boolean
  readonly allowed_at: Instant
  readonly usable_from: Instant
  readonly expires_at: Instant
  /** Kinds of contacts that end with it. */
  readonly drops: readonly ContactKind[]
}

export const insert = async (tx: Tx, row: AllowedRow): Promise<void> => {
  await tx.query(
    `INSERT INTO identity.allowed_recovery (id, person, kind, blind_index, from_before, allowed_at, usable_from, expires_at, drops, bucket)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      row.id, row.person, row.kind, row.blind_index, row.from_before, row.allowed_at, row.usable_from, row.expires_at,
      row.drops, bucketOf(row.id),
    ], // biome-ignore format: the columns
  )
}

/** Those that can be used now with this contact, whoever they are about: the contact may be nobody's yet. */
export const usableWith = (q: Queryable, blindIndex: Buffer, at: Instant): Promise<AllowedRow[]> =>
  q.query<AllowedRow>(
    {
      name: 'identity.allowed_recoveries',
      text: `SELECT id, person, kind, blind_index, from_before, allowed_at, usable_from, expires_at, drops
               FROM identity.allowed_recovery
              WHERE blind_index = $1 AND ended_at IS NULL AND usable_from <= $2 AND expires_at > $2 ORDER BY allowed_at, id`,
    },
    [blindIndex, at],
  )

/** The one that nobody has used or stopped, also when its time is over. */
export const openOf = async (q: Queryable, person: Uuid): Promise<AllowedRow | undefined> => {
  const [row] = await q.query<AllowedRow>(
    {
      name: 'identity.open_allowed',
      text: `SELECT id, person, kind, blind_index, from_before, allowed_at, usable_from, expires_at, drops
               FROM identity.allowed_recovery WHERE person = $1 AND bucket = $2 AND ended_at IS NULL`,
    },
    [person, bucketOf(person)],
  )
  return row
}

/** Whether one is open with this contact for anybody else. Of two that are written at once the second waits, and finds the first. */
export const openForOthers = async (tx: Tx, blindIndex: Buffer, person: Uuid): Promise<boolean> => {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `identity.allowed_recovery ${blindIndex.toString('hex')}`,
  ])
  const rows = await tx.query(
    `SELECT id FROM identity.allowed_recovery
      WHERE blind_index = $1 AND person <> $2 AND ended_at IS NULL AND expires_at > $3 LIMIT 1`,
    [blindIndex, person, await tx.now()],
  )
  return rows.length > 0
}

type End = { readonly at: Instant; readonly by: 'used' | 'objected' | 'replaced' | 'recovered' }
/** The one that is open; its id, or undefined when there is none. */
export const end = async (tx: Tx, person: Uuid, { at, by }: End): Promise<Uuid | undefined> => {
  const [row] = await tx.query<{ id: Uuid }>(
    `UPDATE identity.allowed_recovery SET ended_at = $3, ended_by = $4
      WHERE person = $1 AND bucket = $2 AND ended_at IS NULL RETURNING id`,
    [person, bucketOf(person), at, by],
  )
  return row?.id
}

export const setObjected = async (tx: Tx, person: Uuid, at: Instant): Promise<void> => {
  await tx.query(
    'UPDATE identity.freeze SET objected_at = $3 WHERE person = $1 AND bucket = $2 AND ended_at IS NULL',
    [person, bucketOf(person), at],
  )
}

export const objectedAt = async (q: Queryable, person: Uuid): Promise<Instant | undefined> => {
  const [row] = await q.query<{ objected_at: Instant | null }>(
    'SELECT objected_at FROM identity.freeze WHERE person = $1 AND bucket = $2 AND ended_at IS NULL',
    [person, bucketOf(person)],
  )
  return row?.objected_at ?? undefined
}
