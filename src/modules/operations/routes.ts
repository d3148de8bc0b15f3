import type { Route } from '../../kernel/manifest/module.ts'
import { announceMaintenance } from './operations/announce-maintenance.ts'
import { endMaintenance } from './operations/end-maintenance.ts'
import { listClients } from './operations/list-clients.ts'
import { listMaintenance } from './operations/list-maintenance.ts'
import { listOutages } from './operations/list-outages.ts'
import { openIncidentReport } from './operations/open-incident.ts'
import { readKeySet } from './operations/read-key-set.ts'
import { readPolicy } from './operations/read-policy.ts'
import { readStatus } from './operations/read-status.ts'
import { requireClientVersion } from './operations/require-client.ts'
import { reportIncident } from './operations/update-incident.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['GET',    '/v1/status', readStatus],
  ['GET',    '/v1/policies/{pack}', readPolicy],
  ['GET',    '/.well-known/jwks.json', readKeySet],
  // for staff
  ['GET',    '/v1/operator/maintenance', listMaintenance],
  ['POST',   '/v1/operator/maintenance', announceMaintenance],
  ['DELETE', '/v1/operator/maintenance/{window}', endMaintenance],
  ['GET',    '/v1/operator/clients', listClients],
  ['POST',   '/v1/operator/clients', requireClientVersion],
  ['POST',   '/v1/operator/incidents', openIncidentReport],
  ['POST',   '/v1/operator/incidents/{incident}/reports', reportIncident],
  ['GET',    '/v1/operator/outages', listOutages],
]
