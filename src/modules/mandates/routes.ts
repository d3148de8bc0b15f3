import type { Route } from '../../kernel/manifest/module.ts'
import { authoriseService } from './operations/authorise.ts'
import { cancelMandate } from './operations/cancel.ts'
import { chargeMandate } from './operations/charge.ts'
import { grantMandate } from './operations/grant.ts'
import { listMandates } from './operations/list.ts'
import { listAuthorisations } from './operations/list-authorisations.ts'
import { listCollectedMandates } from './operations/list-collected.ts'
import { pauseMandate } from './operations/pause.ts'
import { resumeMandate } from './operations/resume.ts'
import { withdrawAuthorisation } from './operations/withdraw-authorisation.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['POST',   '/v1/wallets/{wallet}/mandates', grantMandate],
  ['GET',    '/v1/wallets/{wallet}/mandates', listMandates],
  ['GET',    '/v1/wallets/{wallet}/collected-mandates', listCollectedMandates],
  ['DELETE', '/v1/wallets/{wallet}/mandates/{mandate}', cancelMandate],
  ['POST',   '/v1/wallets/{wallet}/mandates/{mandate}/pause', pauseMandate],
  ['POST',   '/v1/wallets/{wallet}/mandates/{mandate}/resumption', resumeMandate],
  ['POST',   '/v1/wallets/{wallet}/mandates/{mandate}/charges', chargeMandate],
  ['POST',   '/v1/wallets/{wallet}/authorisations', authoriseService],
  ['GET',    '/v1/wallets/{wallet}/authorisations', listAuthorisations],
  ['DELETE', '/v1/wallets/{wallet}/authorisations/{authorisation}', withdrawAuthorisation],
]
