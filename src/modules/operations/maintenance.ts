/** Announced windows and client releases: what stops, from when to when, and since when it was known. */
import { type Instant, isAfter, isBefore, isoOf, minus, plus, secondsBetween } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { newBucket, newId, type Uuid } from '../../kernel/ids.ts'
import { momentAfter } from '../../kernel/time/times.ts'
import { wakeAll } from '../../platform/db/due.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { everywhere, isSame, type Notice } from './notice.ts'
import { compareVersions, concerns, leadsElsewhere, mostWithin } from './rules.ts'
import {
  addWindow,
  cancelWindow,
  lockAnnouncing,
  lockWindow,
  openWindows,
  releasesOf,
  sameWindow,
  setRelease,
  type WindowRow,
  windowsIn,
} from './sql.ts'
import { requireUpdateAddress } from './update-address.ts'

export type NewWindow = {
  /** The one that was answered when two people were asked; a new one unless given. */
  readonly id?: Uuid
  readonly scope: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly notice: Notice
  readonly by: Uuid
}

/** A window this long is a closing of the service, not maintenance. */
const LONGEST_HOURS = 72

/**
 * O6: scope, beginning and end make it the same window, however often it is announced; with another notice it is refused
 * (window_announced). Others may overlap it: each stops what it names, and deadlines move by the time once.
 */
const announced = async (tx: Tx, w: NewWindow): Promise<Uuid | undefined> => {
  const same = await sameWindow(tx, { scope: w.scope, starts_at: w.startsAt, ends_at: w.endsAt })
  if (same && !isSame(same.notice, w.notice)) refuse('window_announced', { facts: { window: same.id } })
  return same?.id
}

/** Refuses public_text_address: whoever trusts the status page must not be sent anywhere by one person. */
export const requirePublic = (text: Notice): void => {
  if (Object.values(text).some(leadsElsewhere)) refuse('public_text_address')
}

const requirePossible = (w: NewWindow, at: Instant): void => {
  const tooLong = isAfter(w.endsAt, w.startsAt.add({ hours: LONGEST_HOURS }))
  if (isBefore(w.startsAt, at) || !isBefore(w.startsAt, w.endsAt) || tooLong) refuse('window_invalid')
  requirePublic(w.notice)
}

/** What one person may announce alone, as durations: in any stretch of `within`, and how long before it begins. */
export type WindowBounds = { readonly total: string; readonly within: string; readonly notice: string }

/**
 * O7: whether one person may announce it: in time, and the windows that stop the same (overlaps counted once, this one
 * included) within the bound of any stretch that touches it. Locks announcing; refuses as `announce` does. `known`: it stands.
 */
export const weighWindow = async (tx: Tx, w: NewWindow, bounds: WindowBounds) => {
  await lockAnnouncing(tx)
  const known = await announced(tx, w)
  const at = await tx.now()
  if (!known) requirePossible(w, at)
  const touching = { from: w.startsAt, to: w.endsAt }
  // At the end of the year 9999 nothing comes after it.
  const later = momentAfter(w.endsAt, Temporal.Duration.from(bounds.within)) ?? w.endsAt
  const around = { from: minus(w.startsAt, bounds.within), to: later }
  const spans = [...(await windowsIn(tx, w.scope, around)), touching]
  const seconds = mostWithin(spans, { length: bounds.within, touching })
  const most = secondsBetween(w.startsAt, plus(w.startsAt, bounds.total))
  const inTime = !isBefore(w.startsAt, plus(at, bounds.notice))
  const facts = { ...bounds, minutes: Math.ceil(seconds / 60) }
  return { known, alone: inTime && seconds <= most, facts }
}

/** Announces a window, once. Refuses window_announced, and window_invalid when it is not in the future, empty, or longer than three days. */
export const announce = async (tx: Tx, w: NewWindow): Promise<Uuid> => {
  await lockAnnouncing(tx)
  const known = await announced(tx, w)
  if (known) return known
  const at = await tx.now()
  requirePossible(w, at)
  const id = w.id ?? newId(newBucket())
  await addWindow(tx, {
    id,
    scope: w.scope,
    starts_at: w.startsAt,
    ends_at: w.endsAt,
    notice: w.notice,
    announced_at: at,
    announced_by: w.by,
  })
  // Whoever was told a date that it moves hears of it now.
  if (concerns(w.scope, 'closure')) await wakeAll(tx, { kind: 'closure.cooling_off', after: w.startsAt, at })
  await append(tx, [
    { bucket: 0, type: 'operations.maintenance_announced', ref: id, data: { scope: w.scope, by: w.by } },
  ])
  return id
}

/** Takes a window back, or ends it early; once more is quiet. What it gave to deadlines once it began stays given. */
export const cancelMaintenance = async (tx: Tx, id: Uuid, by: Uuid): Promise<WindowRow> => {
  const row = (await lockWindow(tx, id)) ?? refuse('not_found')
  const at = await tx.now()
  if (row.cancelled_at) return row
  if (!isAfter(row.ends_at, at)) refuse('window_over')
  await cancelWindow(tx, id, { operator: by, at })
  await append(tx, [{ bucket: 0, type: 'operations.maintenance_cancelled', ref: id, data: { by } }])
  return { ...row, cancelled_at: at }
}

/** The window that is open now for an area of operations. */
export const activeWindow = async (
  q: Queryable,
  scope: string,
): Promise<{ readonly until: Instant; readonly notice: Notice } | undefined> => {
  const at = await q.now()
  const open = (await openWindows(q, at)).filter((w) => !isAfter(w.starts_at, at) && concerns(w.scope, scope))
  const last = open.reduce<WindowRow | undefined>(
    (best, w) => (best && !isAfter(w.ends_at, best.ends_at) ? best : w),
    undefined,
  )
  return last && { until: last.ends_at, notice: everywhere(last.notice) }
}

export type ClientVerdict =
  | { readonly verdict: 'current' }
  | {
      readonly verdict: 'deprecated'
      readonly since: Instant
      readonly sunset: Instant
      readonly where: string
    }
  | { readonly verdict: 'outdated'; readonly minimum: string; readonly where: string }

/** What the release table says of a client. One it does not know, or whose version it cannot read, passes. */
export const clientGate = async (
  q: Queryable,
  client: { readonly name: string; readonly version: string },
): Promise<ClientVerdict> => {
  const rows = await releasesOf(q, client.name)
  const below = rows
    .filter((row) => (compareVersions(client.version, row.minimum) ?? 0) < 0)
    .sort((a, b) => Temporal.Instant.compare(a.enforced_at, b.enforced_at))
  if (below.length === 0) return { verdict: 'current' }
  const at = await q.now()
  const refused = below.filter((row) => !isAfter(row.enforced_at, at))
  // Of several that are enforced the highest counts: the reader should have to update once.
  const highest = refused.sort((a, b) => compareVersions(b.minimum, a.minimum) ?? 0)[0]
  if (highest) return { verdict: 'outdated', minimum: highest.minimum, where: highest.update_url }
  const next = below.find((row) => !isAfter(row.announced_at, at))
  if (!next) return { verdict: 'current' }
  return { verdict: 'deprecated', since: next.announced_at, sunset: next.enforced_at, where: next.update_url }
}

export type NewRelease = {
  readonly name: string
  readonly minimum: string
  readonly enforcedAt: Instant
  readonly updateUrl: string
  readonly by: Uuid
}

/**
 * Says from when on clients below `minimum` are refused; until then they are told. The same again changes nothing. Refuses
 * release_invalid, update_address_foreign.
 */
export const requireClient = async (tx: Tx, r: NewRelease): Promise<void> => {
  await lockAnnouncing(tx)
  const [stands] = (await releasesOf(tx, r.name)).filter(({ minimum }) => minimum === r.minimum)
  if (stands?.enforced_at.equals(r.enforcedAt) && stands.update_url === r.updateUrl) return
  const at = await tx.now()
  if (isBefore(r.enforcedAt, at)) refuse('release_invalid')
  requireUpdateAddress(r.updateUrl)
  await setRelease(tx, {
    name: r.name,
    minimum: r.minimum,
    announced_at: at,
    enforced_at: r.enforcedAt,
    update_url: r.updateUrl,
    set_by: r.by,
  })
  const data = {
    name: r.name,
    minimum: r.minimum,
    enforced_at: isoOf(r.enforcedAt),
    update_url: r.updateUrl,
    by: r.by,
  }
  await append(tx, [{ bucket: 0, type: 'operations.client_release', ref: newId(0), data }])
}
