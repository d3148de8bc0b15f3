/** The whole API on one screen: method, path, use-case. What happens is in the use-case; how, in serve.ts. */
import { appealClosure } from '../usecases/closure/appeal.ts'
import { cancelClosure } from '../usecases/closure/cancel.ts'
import { confirmClosure } from '../usecases/closure/confirm.ts'
import { openClosure } from '../usecases/closure/open.ts'
import { listClosures } from '../usecases/closure/operator-list.ts'
import { retryClosure } from '../usecases/closure/operator-retry.ts'
import { planClosure } from '../usecases/closure/plan.ts'
import { previewClosure } from '../usecases/closure/preview.ts'
import { readClosure } from '../usecases/closure/read.ts'
import { readCase } from '../usecases/closure/read-case.ts'
import { closureReceipt } from '../usecases/closure/receipt.ts'
import { decideReview } from '../usecases/closure/review-decide.ts'
import { proposeReview } from '../usecases/closure/review-propose.ts'
import { readReview } from '../usecases/closure/review-sheet.ts'
import { stopClosure } from '../usecases/closure/stop.ts'
import { closureTimeline } from '../usecases/closure/timeline.ts'
import type { Route } from './route.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  // closing a wallet
  ['GET',    '/v1/wallets/{wallet}/closure/preview', previewClosure],
  ['POST',   '/v1/wallets/{wallet}/closure', openClosure],
  ['GET',    '/v1/wallets/{wallet}/closure', readClosure],
  ['PUT',    '/v1/wallets/{wallet}/closure/plan', planClosure],
  ['POST',   '/v1/wallets/{wallet}/closure/confirmation', confirmClosure],
  ['DELETE', '/v1/wallets/{wallet}/closure', cancelClosure],
  ['GET',    '/v1/closures/{closure}', readCase],
  ['GET',    '/v1/closures/{closure}/timeline', closureTimeline],
  ['GET',    '/v1/closures/{closure}/receipt', closureReceipt],
  ['POST',   '/v1/closures/{closure}/stop', stopClosure],
  ['POST',   '/v1/closures/{closure}/appeal', appealClosure],
  // closings, for operators
  ['GET',    '/v1/operator/closures', listClosures],
  ['POST',   '/v1/operator/closures/{closure}/retry', retryClosure],
  ['GET',    '/v1/operator/closures/{closure}/review', readReview],
  ['POST',   '/v1/operator/closures/{closure}/review', proposeReview],
  ['POST',   '/v1/operator/closures/{closure}/review/decision', decideReview],
]
