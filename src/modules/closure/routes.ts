import type { Route } from '../../kernel/module.ts'
import { agreeToStep } from './operations/agree.ts'
import { appealClosure } from './operations/appeal.ts'
import { cancelClosure } from './operations/cancel.ts'
import { confirmClosure } from './operations/confirm.ts'
import { continueClosure } from './operations/continue.ts'
import { closureLetters } from './operations/letters.ts'
import { openClosure } from './operations/open.ts'
import { openAssisted } from './operations/open-assisted.ts'
import { listClosures } from './operations/operator-list.ts'
import { closureOrigin } from './operations/operator-origin.ts'
import { retryClosure } from './operations/operator-retry.ts'
import { planClosure } from './operations/plan.ts'
import { planAssisted } from './operations/plan-assisted.ts'
import { previewClosure } from './operations/preview.ts'
import { readClosure } from './operations/read.ts'
import { readCase } from './operations/read-case.ts'
import { closureReceipt } from './operations/receipt.ts'
import { decideReview } from './operations/review-decide.ts'
import { proposeReview } from './operations/review-propose.ts'
import { readReview } from './operations/review-sheet.ts'
import { standClosure } from './operations/stand.ts'
import { stopClosure } from './operations/stop.ts'
import { decideStop } from './operations/stop-decide.ts'
import { proposeStop } from './operations/stop-propose.ts'
import { readStop } from './operations/stop-read.ts'
import { closureTimeline } from './operations/timeline.ts'
import { withdrawStandingClosure } from './operations/withdraw-standing.ts'

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
