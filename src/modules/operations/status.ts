/** Incidents, and the one answer to "is it me or is it you?". */
import { type Instant, isAfter } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { newBucket, newId, type Uuid } from '../../kernel/ids.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import {
  addIncident,
  addUpdate,
  type IncidentRow,
  type IncidentUpdate,
  type IncidentWithUpdate,
  lastUpdate,
  lockIncident,
  openIncidents,
  resolveIncident,
  sameIncident,
} from './incidents-sql.ts'
import { requirePublic } from './maintenance.ts'
import { isSame, type Notice } from './notice.ts'
import { lockAnnouncing, openWindows, type WindowRow } from './sql.ts'

export { IMPACTS, INCIDENT_STATES } from './incidents-sql.ts'

export type Report = {
  readonly state: IncidentUpdate['state']
  readonly text: Notice
  readonly nextAt: Instant | undefined
  readonly by: Uuid
}

/** O6: the same impact, scope and words are the same incident while it is open, however often it is reported. */
export const openIncident = async (
  tx: Tx,
  incident: Pick<IncidentRow, 'impact' | 'scope'>,
  report: Report,
): Promise<Uuid> => {
  await lockAnnouncing(tx)
  const known = await sameIncident(tx, { ...incident, text: report.text })
  if (known) return known
  const id = newId(newBucket())
  await addIncident(tx, { ...incident, id, opened_at: await tx.now() })
  await write(tx, id, report)
  return id
}

/** Adds a report; `resolved` ends the incident. The last report again is quiet. Refuses incident_over. */
export const updateIncident = async (tx: Tx, id: Uuid, report: Report): Promise<void> => {
  const row = (await lockIncident(tx, id)) ?? refuse('not_found')
  const last = await lastUpdate(tx, id)
  if (last && sameReport(last, report)) return
  if (row.resolved_at) refuse('incident_over')
  await write(tx, id, report)
}

const sameReport = (last: Omit<IncidentUpdate, 'seq' | 'at'>, { state, text, nextAt }: Report): boolean =>
  last.state === state &&
  isSame(last.text, text) &&
  (last.next_at?.toString() ?? null) === (nextAt?.toString() ?? null)

const write = async (tx: Tx, id: Uuid, report: Report): Promise<void> => {
  requirePublic(report.text)
  const at = await tx.now()
  await addUpdate(tx, id, {
    state: report.state,
    at,
    next_at: report.nextAt ?? null,
    text: report.text,
    by: report.by,
  })
  if (report.state === 'resolved') await resolveIncident(tx, id, at)
  await append(tx, [{ bucket: 0, type: `incident.${report.state}`, ref: id, data: { by: report.by } }])
}

export type Status = {
  readonly state: 'ok' | 'degraded' | 'down' | 'maintenance'
  readonly at: Instant
  readonly incidents: readonly IncidentWithUpdate[]
  readonly current: WindowRow | undefined
  readonly next: WindowRow | undefined
}

/** An incident outranks planned work: who reads this wants the worse news. */
export const status = async (q: Queryable): Promise<Status> => {
  const at = await q.now()
  const incidents = await openIncidents(q)
  const windows = await openWindows(q, at)
  const current = windows.find((w) => !isAfter(w.starts_at, at))
  return {
    state: stateOf(incidents, current),
    at,
    incidents,
    current,
    next: windows.find((w) => isAfter(w.starts_at, at)),
  }
}

const stateOf = (
  incidents: readonly IncidentWithUpdate[],
  current: WindowRow | undefined,
): Status['state'] => {
  if (incidents.some((i) => i.impact === 'down')) return 'down'
  if (incidents.length > 0) return 'degraded'
  return current ? 'maintenance' : 'ok'
}
