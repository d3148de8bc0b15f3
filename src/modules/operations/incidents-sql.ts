import type { Instant } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { isSame, type Kept, readNotice, writeNotice } from './notice.ts'

export const INCIDENT_STATES = ['investigating', 'identified', 'monitoring', 'resolved'] as const
export const IMPACTS = ['degraded', 'down'] as const

export type IncidentUpdate = {
  readonly seq: number
  readonly state: (typeof INCIDENT_STATES)[number]
  readonly at: Instant
  readonly next_at: Instant | null
  readonly text: Kept
}
export type IncidentRow = {
  readonly id: Uuid
  readonly impact: (typeof IMPACTS)[number]
  readonly scope: string
  readonly opened_at: Instant
  readonly resolved_at: Instant | null
}

export const addIncident = async (tx: Tx, incident: Omit<IncidentRow, 'resolved_at'>): Promise<void> => {
  await tx.query('INSERT INTO operations.incident (id, impact, scope, opened_at) VALUES ($1, $2, $3, $4)', [
    incident.id,
    incident.impact,
    incident.scope,
    incident.opened_at,
  ])
}

/** An open incident that began with these words. */
export const sameIncident = async (
  tx: Tx,
  i: Pick<IncidentRow, 'impact' | 'scope'> & Pick<IncidentUpdate, 'text'>,
): Promise<Uuid | undefined> => {
  const found = await tx.query<{ id: Uuid; text: Kept }>(
    `SELECT i.id, ${readNotice('text', 'u.')}
       FROM operations.incident i JOIN operations.incident_update u ON u.incident = i.id AND u.seq = 1
      WHERE i.resolved_at IS NULL AND i.impact = $1 AND i.scope = $2
      ORDER BY i.opened_at, i.id`,
    [i.impact, i.scope],
  )
  return found.find(({ text }) => isSame(text, i.text))?.id
}

/** The newest report, read under the incident's lock. */
export const lastUpdate = async (
  tx: Tx,
  incident: Uuid,
): Promise<Omit<IncidentUpdate, 'seq' | 'at'> | undefined> => {
  const [row] = await tx.query<Omit<IncidentUpdate, 'seq' | 'at'>>(
    `SELECT state, next_at, ${readNotice('text')} FROM operations.incident_update
      WHERE incident = $1 ORDER BY seq DESC LIMIT 1`,
    [incident],
  )
  return row
}

export const lockIncident = async (tx: Tx, id: Uuid): Promise<IncidentRow | undefined> => {
  const [row] = await tx.query<IncidentRow>(
    'SELECT id, impact, scope, opened_at, resolved_at FROM operations.incident WHERE id = $1 FOR UPDATE',
    [id],
  )
  return row
}

export const resolveIncident = async (tx: Tx, id: Uuid, at: Instant): Promise<void> => {
  await tx.query('UPDATE operations.incident SET resolved_at = $2 WHERE id = $1', [id, at])
}

/** The next number is read under the incident's lock. */
export const addUpdate = async (
  tx: Tx,
  incident: Uuid,
  update: Omit<IncidentUpdate, 'seq'> & { readonly by: Uuid },
): Promise<number> => {
  const [last] = await tx.query<{ seq: number }>(
    'SELECT coalesce(max(seq), 0) AS seq FROM operations.incident_update WHERE incident = $1',
    [incident],
  )
  const seq = (last?.seq ?? 0) + 1
  await tx.query(
    `INSERT INTO operations.incident_update (incident, seq, state, at, next_at, by, text, text_en, text_zh)
     VALUES ($1, $2, $3, $4, $5, $6, ${writeNotice('$7')})`,
    [incident, seq, update.state, update.at, update.next_at, update.by, JSON.stringify(update.text)],
  )
  return seq
}

export type IncidentWithUpdate = IncidentRow & Omit<IncidentUpdate, 'seq'>

/** Open incidents, the newest first, each with its latest update. */
export const openIncidents = (q: Queryable): Promise<IncidentWithUpdate[]> =>
  q.query<IncidentWithUpdate>(
    `SELECT DISTINCT ON (i.opened_at, i.id) i.id, i.impact, i.scope, i.opened_at, i.resolved_at,
            u.state, u.at, u.next_at, ${readNotice('text', 'u.')}
       FROM operations.incident i JOIN operations.incident_update u ON u.incident = i.id
      WHERE i.resolved_at IS NULL
      ORDER BY i.opened_at DESC, i.id, u.seq DESC`,
  )
