import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { named } from '../../../kernel/named.ts'
import { Id, Minor, nullable, ShownHash, Time } from '../../../kernel/shapes.ts'
import type { ApprovalRow } from '../approvals/approvals.ts'
import type { TaskRow } from '../tasks.ts'
import { taskWords } from './tasks/task-words.ts'

/** Whom work is about, masked; null where it is about no holder, or may not name them. */
export const AboutShape = nullable(
  named('About', {
    wallet: Id,
    name: nullable(Type.String({ description: 'Masked: the first character' })),
    contacts: Type.Array(Type.String({ description: 'Masked' })),
  }),
)
type About = Type.Static<typeof AboutShape>

/** A task as the API shows it, without its evidence. */
export const TaskShape = named('Task', {
  id: Id,
  kind: Type.String(),
  ref: Id,
  owner: Type.String(),
  due_at: Time,
  late_until: nullable(
    Type.String({
      format: 'date-time',
      description: 'Overdue: somebody was told the due date, and now this one',
    }),
  ),
  opened_at: Time,
  taken_by: nullable(Id),
  taken_at: nullable(Time),
  resolved_by: nullable(Id),
  resolved_at: nullable(Time),
  outcome: nullable(Type.String()),
  about: AboutShape,
  what_to_do: Type.String({
    description:
      'What happened, what to do, and what happens when nobody does; in the language of the request',
  }),
  acts: Type.Array(
    named('TaskAct', {
      action: Type.String(),
      method: Type.Enum(['GET', 'POST', 'PUT']),
      href: Type.String(),
    }),
    { description: 'The operations by which it is worked on, and ends' },
  ),
})

type Reader = {
  readonly lang: Lang
  readonly about?: About
  readonly object: Parameters<typeof taskWords>[1]
}

export const renderTask = (t: TaskRow, { lang, about = null, object }: Reader) => ({
  id: t.id,
  kind: t.kind,
  ref: t.ref,
  owner: t.owner,
  due_at: isoOf(t.due_at),
  late_until: t.late_until ? isoOf(t.late_until) : null,
  opened_at: isoOf(t.opened_at),
  taken_by: t.taken_by,
  taken_at: t.taken_at ? isoOf(t.taken_at) : null,
  resolved_by: t.resolved_by,
  resolved_at: t.resolved_at ? isoOf(t.resolved_at) : null,
  outcome: t.outcome,
  ...taskWords(t.kind, object, lang),
  about,
})

const StaffName = nullable(
  Type.String({ description: 'The colleague by name; null where there is none yet, or the name was erased' }),
)

/** A request for a second person, without its content. */
export const ApprovalShape = named('ApprovalSummary', {
  id: Id,
  kind: Type.String(),
  subject: Id,
  state: Type.Enum(['open', 'approved', 'rejected', 'lapsed']),
  shown_hash: ShownHash,
  amounts: Type.Array(named('CurrencyAmount', { currency: Type.String(), amount: Minor }), {
    description: 'What the act would move, by currency; empty where it moves no money',
  }),
  requested_by: Id,
  requested_by_name: StaffName,
  requested_at: Time,
  lapses_at: Time,
  decided_by: nullable(Id),
  decided_by_name: StaffName,
  decided_at: nullable(Time),
  about: AboutShape,
})

type Known = { readonly about?: About; readonly nameOf: (operator: string | null) => string | null }
export const renderApproval = (a: ApprovalRow, { about = null, nameOf }: Known) => ({
  id: a.id,
  kind: a.kind,
  subject: a.subject,
  state: a.state,
  shown_hash: a.shown_hash.toString('hex'),
  amounts: Object.entries(a.sums ?? {}).map(([currency, amount]) => ({ currency, amount })),
  requested_by: a.requested_by,
  requested_by_name: nameOf(a.requested_by),
  requested_at: isoOf(a.requested_at),
  lapses_at: isoOf(a.lapses_at),
  decided_by: a.decided_by,
  decided_by_name: nameOf(a.decided_by),
  decided_at: a.decided_at ? isoOf(a.decided_at) : null,
  about,
})
