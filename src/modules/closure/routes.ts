import type { Route } from '../../kernel/manifest/module.ts'
import { cancelClosure } from './operations/acceptance/cancel.ts'
import { confirmClosure } from './operations/acceptance/confirm.ts'
import { continueClosure } from './operations/acceptance/continue.ts'
import { closureLetters } from './operations/cases/letters.ts'
import { listClosures } from './operations/cases/operator-list.ts'
import { closureOrigin } from './operations/cases/operator-origin.ts'
import { readClosure } from './operations/cases/read.ts'
import { readCase } from './operations/cases/read-case.ts'
import { closureReceipt } from './operations/cases/receipt.ts'
import { closureTimeline } from './operations/cases/timeline.ts'
import { openClosure } from './operations/draft/open.ts'
import { openAssisted } from './operations/draft/open-assisted.ts'
import { planClosure } from './operations/draft/plan.ts'
import { planAssisted } from './operations/draft/plan-assisted.ts'
import { previewClosure } from './operations/draft/preview.ts'
import { appealClosure } from './operations/review/appeal.ts'
import { decideReview } from './operations/review/review-decide.ts'
import { proposeReview } from './operations/review/review-propose.ts'
import { readReview } from './operations/review/review-sheet.ts'
import { agreeToStep } from './operations/settlement/agree.ts'
import { retryClosure } from './operations/settlement/operator-retry.ts'
import { standClosure } from './operations/standing/stand.ts'
import { withdrawStandingClosure } from './operations/standing/withdraw-standing.ts'
import { stopClosure } from './operations/stops/stop.ts'
import { decideStop } from './operations/stops/stop-decide.ts'
import { proposeStop } from './operations/stops/stop-propose.ts'
import { readStop } from './operations/stops/stop-read.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['GET',    '/v1/wallets/{wallet}/closure/preview', previewClosure],
  ['POST',   '/v1/wallets/{wallet}/closure', openClosure],
  ['GET',    '/v1/wallets/{wallet}/closure', readClosure],
  ['PUT',    '/v1/wallets/{wallet}/closure/plan', planClosure],
  ['POST',   '/v1/wallets/{wallet}/closure/confirmation', confirmClosure],
  ['PUT',    '/v1/wallets/{wallet}/closure/standing', standClosure],
  ['DELETE', '/v1/wallets/{wallet}/closure/standing', withdrawStandingClosure],
  ['DELETE', '/v1/wallets/{wallet}/closure', cancelClosure],
  ['POST',   '/v1/wallets/{wallet}/closure/continuation', continueClosure],
  ['GET',    '/v1/closures/{closure}', readCase],
  ['GET',    '/v1/closures/{closure}/timeline', closureTimeline],
  ['GET',    '/v1/closures/{closure}/receipt', closureReceipt],
  ['GET',    '/v1/closures/{closure}/letters', closureLetters],
  ['POST',   '/v1/closures/{closure}/steps/{step}/agreement', agreeToStep],
  ['POST',   '/v1/closures/{closure}/stop', stopClosure],
  ['POST',   '/v1/closures/{closure}/appeal', appealClosure],
  // for staff
  ['GET',    '/v1/operator/closures', listClosures],
  ['GET',    '/v1/operator/closures/{closure}/origin', closureOrigin],
  ['POST',   '/v1/operator/closures/{closure}/retry', retryClosure],
  ['GET',    '/v1/operator/closures/{closure}/review', readReview],
  ['POST',   '/v1/operator/closures/{closure}/review', proposeReview],
  ['POST',   '/v1/operator/closures/{closure}/review/decision', decideReview],
  ['GET',    '/v1/operator/closures/{closure}/stop', readStop],
  ['POST',   '/v1/operator/closures/{closure}/stop/settlement', proposeStop],
  ['POST',   '/v1/operator/closures/{closure}/stop/settlement/decision', decideStop],
  ['POST',   '/v1/operator/wallets/{wallet}/closure', openAssisted],
  ['PUT',    '/v1/operator/wallets/{wallet}/closure/plan', planAssisted],
]
