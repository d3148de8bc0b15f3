/**
 * Every kind of work that only a person can do: in whose queue it lies, what its reference is, by when it is done, and
 * what ends it. S13: a task is of a kind that stands here; `operations/tasks/task-words.ts` says what each asks for, by which acts.
 */

import type { OperatorRole } from '../../kernel/usecase.ts'

/** Whose work a queue is: the roles by which the acts of its tasks are done. S17: nobody else takes or ends one. */
const QUEUES = {
  support: ['agent', 'checker'],
  finance: ['agent', 'checker', 'compliance'],
  compliance: ['checker', 'compliance'],
  engineering: ['engineer'],
} as const satisfies Readonly<Record<string, readonly OperatorRole[]>>
type Queue = keyof typeof QUEUES
const isQueue = (owner: string): owner is Queue => Object.hasOwn(QUEUES, owner)

/** Nobody's, where the queue is one of another version: it works on it there. */
export const rolesOf = (owner: string): readonly OperatorRole[] => (isQueue(owner) ? QUEUES[owner] : [])

/** How a task comes to its end. */
type Ending =
  /** By what it asks for alone: whoever wrote something down instead would leave it undone, and nobody would have it any more. */
  | 'act'
  /** By what somebody writes down, or by itself when what it asks for has happened elsewhere. */
  | 'word'

type Spec = {
  readonly owner: Queue
  readonly of:
    | 'case'
    | 'step'
    | 'wallet'
    | 'payment'
    | 'refund'
    | 'dispute'
    | 'role'
    | 'order'
    | 'break'
    | 'participant'
    | 'approval'
    | 'price'
  /** `given`: a date that somebody was told, or that a pack gives. Else so long after it was opened. */
  readonly due: 'given' | `P${string}`
  readonly ends: Ending
  /** Somebody asked, and is written what was answered. */
  readonly answers?: true
}

const broken = { owner: 'finance', of: 'break', due: 'PT24H', ends: 'act' } as const

export const TASKS = {
  'closure.stopped': { owner: 'support', of: 'case', due: 'given', ends: 'act' },
  'closure.review': { owner: 'compliance', of: 'case', due: 'given', ends: 'act' },
  'closure.review_overdue': { owner: 'compliance', of: 'case', due: 'given', ends: 'act' },
  'closure.statutory_overdue': { owner: 'compliance', of: 'case', due: 'given', ends: 'word' },
  'closure.held': { owner: 'finance', of: 'case', due: 'given', ends: 'act' },
  'closure.appeal': { owner: 'support', of: 'case', due: 'given', ends: 'word', answers: true },
  'closure.step_overdue': { owner: 'finance', of: 'step', due: 'given', ends: 'act' },
  'closure.payout_refused': { owner: 'finance', of: 'step', due: 'given', ends: 'word' },
  'closure.payout_returned': { owner: 'finance', of: 'step', due: 'given', ends: 'word' },
  'closure.disowned': { owner: 'finance', of: 'case', due: 'PT24H', ends: 'word' },
  'closure.unclaimed': { owner: 'finance', of: 'case', due: 'P30D', ends: 'word' },
  'closure.dormant_residual': { owner: 'compliance', of: 'case', due: 'P7D', ends: 'word' },
  'claim.came_back': { owner: 'finance', of: 'case', due: 'PT24H', ends: 'word' },
  'claim.account_refused': { owner: 'finance', of: 'case', due: 'PT24H', ends: 'word' },
  'claim.report': { owner: 'finance', of: 'case', due: 'P30D', ends: 'word' },
  'wallet.frozen_by_link': { owner: 'support', of: 'wallet', due: 'PT24H', ends: 'act' },
  'wallet.recovery_objected': { owner: 'compliance', of: 'wallet', due: 'PT24H', ends: 'word' },
  'wallet.freeze_reported': { owner: 'compliance', of: 'wallet', due: 'PT24H', ends: 'word' },
  'wallet.disowned_after_closing': { owner: 'support', of: 'wallet', due: 'PT24H', ends: 'word' },
  'wallet.order_ending': { owner: 'compliance', of: 'order', due: 'given', ends: 'word' },
  'wallets.consent': { owner: 'support', of: 'role', due: 'given', ends: 'word' },
  'dispute.decide': { owner: 'support', of: 'dispute', due: 'given', ends: 'act' },
  'approval.declined': { owner: 'finance', of: 'approval', due: 'PT72H', ends: 'word' },
  'refund.broken': { owner: 'finance', of: 'refund', due: 'PT24H', ends: 'word' },
  'payment.contradiction': { owner: 'finance', of: 'payment', due: 'PT24H', ends: 'word' },
  'fund.price_missing': { owner: 'finance', of: 'price', due: 'PT24H', ends: 'act' },
  /** A part of the program does not answer; the kind goes on with its name. */
  'participant.unreachable': { owner: 'engineering', of: 'participant', due: 'given', ends: 'word' },
  'reconciliation.missing_at_bank': broken,
  'reconciliation.missing_in_books': broken,
  'reconciliation.amount_differs': broken,
  'reconciliation.status_differs': broken,
  'reconciliation.duplicate_at_bank': broken,
  'reconciliation.line_changed': broken,
  'reconciliation.safeguarding_differs': { ...broken, owner: 'compliance' },
  'reconciliation.safeguarding_short': { ...broken, owner: 'compliance' },
  'reconciliation.claim_taken': { ...broken, owner: 'compliance' },
  'reconciliation.locked_day_changed': { ...broken, owner: 'compliance' },
  'reconciliation.file_missing': { ...broken, owner: 'engineering' },
  'reconciliation.file_unreadable': { ...broken, owner: 'engineering' },
} as const satisfies Readonly<Record<string, Spec>>

export type ListedKind = keyof typeof TASKS
const SILENT = 'participant.unreachable'
export type TaskKind = Exclude<ListedKind, typeof SILENT> | `${typeof SILENT}.${string}`
export type TaskObject = Spec['of']

/** Kinds whose opener names the date. */
type Dated = { [K in ListedKind]: (typeof TASKS)[K]['due'] extends 'given' ? K : never }[ListedKind]
export type DatedKind = Exclude<Dated, typeof SILENT> | `${typeof SILENT}.${string}`
export type TimedKind = Exclude<TaskKind, DatedKind>

const isListed = (kind: string): kind is ListedKind => Object.hasOwn(TASKS, kind)

/** Where a kind stands in the list. Undefined: a row of another version, which knows what it means. */
export const listedAs = (kind: string): ListedKind | undefined => {
  if (kind.startsWith(`${SILENT}.`)) return SILENT
  return isListed(kind) ? kind : undefined
}

export const specOf = (kind: TaskKind): Spec => {
  const listed = listedAs(kind)
  if (!listed) throw new Error(`${kind} is no kind of a task`)
  return TASKS[listed]
}

/** Whether writing something down would leave it undone. */
export const endsByAct = (kind: string): boolean => {
  const listed = listedAs(kind)
  return listed !== undefined && TASKS[listed].ends === 'act'
}

/** Whether whoever asked for it is to be answered. */
export const isAnswered = (kind: string): boolean => {
  const listed = listedAs(kind)
  return listed !== undefined && 'answers' in TASKS[listed]
}
