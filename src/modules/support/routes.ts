import type { Route } from '../../kernel/module.ts'
import { decideApproval } from './operations/decide-approval.ts'
import { giveBackTask } from './operations/give-back-task.ts'
import { listStaffActs } from './operations/list-acts.ts'
import { listApprovals } from './operations/list-approvals.ts'
import { listPairs } from './operations/list-pairs.ts'
import { listTasks } from './operations/list-tasks.ts'
import { readApprovalContent } from './operations/read-approval.ts'
import { readTaskEvidence } from './operations/read-task.ts'
import { resolveOpenTask } from './operations/resolve-task.ts'
import { restrictWallet } from './operations/restrict-wallet.ts'
import { searchWallets } from './operations/search.ts'
import { takeOpenTask } from './operations/take-task.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['GET',    '/v1/operator/tasks', listTasks],
  ['GET',    '/v1/operator/tasks/{task}', readTaskEvidence],
  ['PUT',    '/v1/operator/tasks/{task}/assignment', takeOpenTask],
  ['DELETE', '/v1/operator/tasks/{task}/assignment', giveBackTask],
  ['POST',   '/v1/operator/tasks/{task}/resolution', resolveOpenTask],
  ['PUT',    '/v1/operator/wallets/{wallet}/restriction', restrictWallet],
  ['GET',    '/v1/operator/approvals', listApprovals],
  ['GET',    '/v1/operator/approvals/pairs', listPairs],
  ['GET',    '/v1/operator/approvals/{approval}', readApprovalContent],
  ['POST',   '/v1/operator/approvals/{approval}/decision', decideApproval],
  ['POST',   '/v1/operator/searches', searchWallets],
  ['GET',    '/v1/operator/acts', listStaffActs],
]
