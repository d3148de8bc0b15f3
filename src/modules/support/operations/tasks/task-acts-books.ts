/** What tasks about differences between our books and the bank can be ended by. */
import type { ListedKind } from '../../task-kinds.ts'
import { get, post, type TaskActs } from './task-acts.ts'

const acts: TaskActs = ({ ref }) => [
  get('list_reconciliations', '/v1/operator/reconciliations'),
  post('state_break', `/v1/operator/breaks/${ref}/statement`),
]
type Mine = Extract<ListedKind, `reconciliation.${string}`>

export const BOOKS: Readonly<Record<Mine, TaskActs>> = {
  'reconciliation.missing_at_bank': acts,
  'reconciliation.missing_in_books': acts,
  'reconciliation.amount_differs': acts,
  'reconciliation.status_differs': acts,
  'reconciliation.duplicate_at_bank': acts,
  'reconciliation.line_changed': acts,
  'reconciliation.safeguarding_differs': acts,
  'reconciliation.safeguarding_short': acts,
  'reconciliation.claim_taken': acts,
  'reconciliation.locked_day_changed': acts,
  'reconciliation.file_missing': acts,
  'reconciliation.file_unreadable': acts,
}
