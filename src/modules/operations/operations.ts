/** What others may call of operations. */

export {
  activeWindow,
  announce,
  type ClientVerdict,
  cancelMaintenance,
  clientGate,
  requireClient,
  weighWindow,
} from './maintenance.ts'
export { everywhere } from './notice.ts'
export {
  beat,
  boundedDeadline,
  boundedDeadlines,
  effectiveDeadline,
  type Heart,
  type HeartOptions,
  noteSilence,
  overlap,
  recordGaps,
  startHeart,
} from './outages.ts'
export { BEAT_SECONDS, SCOPES, VERSION_PATTERN } from './rules.ts'
export {
  allReleases,
  allWindows,
  latestOutages,
  lockAnnouncing,
  type ReleaseRow,
  type WindowRow,
} from './sql.ts'
export { IMPACTS, INCIDENT_STATES, openIncident, type Status, status, updateIncident } from './status.ts'
export { useUpdateHosts } from './update-address.ts'
