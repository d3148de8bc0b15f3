import type { Instant } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { type Kept, readNotice, writeNotice } from './notice.ts'
import type { Span } from './rules.ts'

/** Locks the pulse and returns the last beat of any process; undefined on the very first. */
export const lockPulse = async (tx: Tx, now: Instant): Promise<Instant | undefined> => {
  const made = await tx.query<{ at: Instant }>(
    'INSERT INTO operations.pulse (at) VALUES ($1) ON CONFLICT (one) DO NOTHING RETURNING at',
    [now],
  )
  if (made.length > 0) return undefined
  const [row] = await tx.query<{ at: Instant }>('SELECT at FROM operations.pulse WHERE one FOR UPDATE')
  return row?.at
}

/** Never earlier than it was: a clock set back must not make the next beat look like an outage. */
export const setPulse = async (tx: Tx, at: Instant): Promise<void> => {
  await tx.query('UPDATE operations.pulse SET at = greatest(at, $1) WHERE one', [at])
}

export const setHeartbeat = async (
  tx: Tx,
  beat: { readonly process: Uuid; readonly name: string; readonly at: Instant },
): Promise<void> => {
  await tx.query(
    `INSERT INTO operations.heartbeat (process, name, started_at, at) VALUES ($1, $2, $3, $3)
     ON CONFLICT (process) DO UPDATE SET at = greatest(operations.heartbeat.at, excluded.at)`,
    [beat.process, beat.name, beat.at],
  )
}

/** Forgets processes that have been silent since `before`. */
export const dropHeartbeats = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.query('DELETE FROM operations.heartbeat WHERE at < $1', [before])
}

export const addOutage = async (tx: Tx, outage: Span & { id: Uuid; recordedAt: Instant }): Promise<void> => {
  await tx.query('INSERT INTO operations.outage (id, from_at, to_at, recorded_at) VALUES ($1, $2, $3, $4)', [
    outage.id,
    outage.from,
    outage.to,
    outage.recordedAt,
  ])
}

/** An outage, or work that was announced. */
export type Absence = Span & { readonly planned: boolean }

/** Outages and maintenance that began, or is announced, and does not end before `from`. */
export const absences = (q: Queryable, from: Instant): Promise<Absence[]> =>
  q.query<Absence>(ABSENCES, [from])

const ABSENCES = {
  name: 'operations.absences',
  text: `SELECT from_at AS "from", to_at AS "to", false AS planned FROM operations.outage WHERE to_at > $1
         UNION ALL
         SELECT starts_at, ends_at, true FROM operations.maintenance
          WHERE ends_at > $1 AND scope IN ('all', 'closure') AND (cancelled_at IS NULL OR cancelled_at > starts_at)`,
}

export type OutageRow = { readonly id: Uuid; readonly from_at: Instant; readonly to_at: Instant }

export const latestOutages = (q: Queryable, limit: number): Promise<OutageRow[]> =>
  q.query<OutageRow>('SELECT id, from_at, to_at FROM operations.outage ORDER BY to_at DESC LIMIT $1', [limit])

export type WindowRow = {
  readonly id: Uuid
  readonly scope: string
  readonly starts_at: Instant
  readonly ends_at: Instant
  readonly notice: Kept
  readonly announced_at: Instant
  readonly cancelled_at: Instant | null
}
const WINDOW = `id, scope, starts_at, ends_at, ${readNotice('notice')}, announced_at, cancelled_at`

export const addWindow = async (
  tx: Tx,
  w: Omit<WindowRow, 'cancelled_at'> & { readonly announced_by: Uuid },
): Promise<void> => {
  await tx.query(
    `INSERT INTO operations.maintenance (id, scope, starts_at, ends_at, announced_by, announced_at,
                                        notice, notice_en, notice_zh)
     VALUES ($1, $2, $3, $4, $5, $6, ${writeNotice('$7')})`,
    [w.id, w.scope, w.starts_at, w.ends_at, w.announced_by, w.announced_at, JSON.stringify(w.notice)],
  )
}

/** What is announced to everybody is announced by one person after the other, until the end of the transaction. */
export const lockAnnouncing = async (tx: Tx): Promise<void> => {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('operations announce', 0))`)
}

/** The same window where it was not taken back. */
export const sameWindow = async (
  tx: Tx,
  w: Pick<WindowRow, 'scope' | 'starts_at' | 'ends_at'>,
): Promise<WindowRow | undefined> => {
  const [row] = await tx.query<WindowRow>(
    `SELECT ${WINDOW} FROM operations.maintenance
      WHERE scope = $1 AND starts_at = $2 AND ends_at = $3 AND cancelled_at IS NULL`,
    [w.scope, w.starts_at, w.ends_at],
  )
  return row
}

/** Windows that stop something that `scope` stops too, and lie in `within` in part; those taken back before they began are none. */
export const windowsIn = (tx: Tx, scope: string, within: Span): Promise<Span[]> =>
  tx.query<Span>(
    `SELECT starts_at AS "from", ends_at AS "to" FROM operations.maintenance
      WHERE ends_at > $2 AND starts_at < $3 AND (scope IN ('all', $1) OR $1 = 'all')
        AND (cancelled_at IS NULL OR cancelled_at > starts_at)`,
    [scope, within.from, within.to],
  )

export const lockWindow = async (tx: Tx, id: Uuid): Promise<WindowRow | undefined> => {
  const [row] = await tx.query<WindowRow>(
    `SELECT ${WINDOW} FROM operations.maintenance WHERE id = $1 FOR UPDATE`,
    [id],
  )
  return row
}

export const cancelWindow = async (tx: Tx, id: Uuid, by: { operator: Uuid; at: Instant }): Promise<void> => {
  await tx.query('UPDATE operations.maintenance SET cancelled_by = $2, cancelled_at = $3 WHERE id = $1', [
    id,
    by.operator,
    by.at,
  ])
}

/** Windows that are not over and not cancelled, the next one first. */
export const openWindows = (q: Queryable, at: Instant): Promise<WindowRow[]> =>
  q.query<WindowRow>(
    `SELECT ${WINDOW} FROM operations.maintenance WHERE ends_at > $1 AND cancelled_at IS NULL ORDER BY starts_at, id`,
    [at],
  )

export const allWindows = (q: Queryable, limit: number): Promise<WindowRow[]> =>
  q.query<WindowRow>(`SELECT ${WINDOW} FROM operations.maintenance ORDER BY ends_at DESC, id LIMIT $1`, [
    limit,
  ])

export type ReleaseRow = {
  readonly name: string
  readonly minimum: string
  readonly announced_at: Instant
  readonly enforced_at: Instant
  readonly update_url: string
}
const RELEASE = 'name, minimum, announced_at, enforced_at, update_url'

export const setRelease = async (tx: Tx, r: ReleaseRow & { readonly set_by: Uuid }): Promise<void> => {
  await tx.query(
    `INSERT INTO operations.client_release (name, minimum, announced_at, enforced_at, update_url, set_by)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (name, minimum) DO UPDATE
        SET enforced_at = excluded.enforced_at, update_url = excluded.update_url, set_by = excluded.set_by`,
    [r.name, r.minimum, r.announced_at, r.enforced_at, r.update_url, r.set_by],
  )
}

export const releasesOf = (q: Queryable, name: string): Promise<ReleaseRow[]> =>
  q.query<ReleaseRow>(`SELECT ${RELEASE} FROM operations.client_release WHERE name = $1`, [name])

export const allReleases = (q: Queryable): Promise<ReleaseRow[]> =>
  q.query<ReleaseRow>(`SELECT ${RELEASE} FROM operations.client_release ORDER BY name, enforced_at, minimum`)
