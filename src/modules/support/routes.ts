import type { Route } from '../../kernel/manifest/module.ts'
import { listStaffActs } from './operations/acts/list-acts.ts'
import { decideApproval } from './operations/approvals/decide-approval.ts'
import { listApprovals } from './operations/approvals/list-approvals.ts'
import { listPairs } from './operations/approvals/list-pairs.ts'
import { readApprovalContent } from './operations/approvals/read-approval.ts'
import { restrictWallet } from './operations/restrictions/restrict-wallet.ts'
import { searchWallets } from './operations/search.ts'
import { giveBackTask } from './operations/tasks/give-back-task.ts'
import { listTasks } from './operations/tasks/list-tasks.ts'
import { readTaskEvidence } from './operations/tasks/read-task.ts'
import { resolveOpenTask } from './operations/tasks/resolve-task.ts'
import { takeOpenTask } from './operations/tasks/take-task.ts'

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
