/** Days and breaks as the API shows them. */

import Type, { type Static } from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { named, namedEnum } from '../../../kernel/named.ts'
import { Id, nullable, Time } from '../../../kernel/shapes.ts'
import { dayIn } from '../../../kernel/time/times.ts'
import type { OperatorRole } from '../../../kernel/usecase.ts'
import type { BreakRow } from '../breaks.ts'
import type { DayRow } from '../days.ts'
import { BREAK_KINDS } from '../rules.ts'

/** Who reads the match, and who runs it. Explaining and locking are for those who answer for the money. */
export const READERS: readonly OperatorRole[] = ['compliance', 'checker', 'engineer']
export const DECIDERS: readonly OperatorRole[] = ['compliance', 'checker']

export const DateText = Type.String({ format: 'date', description: 'A business day: 2026-11-27' })
export const DayParams = Type.Object({ date: DateText })

/** A day of the calendar. Refuses request_invalid for 2026-02-30. */
export const dateOf = (text: string, pointer = 'params/date'): string => dayIn(text, pointer).toString()

const Signed = Type.String({ pattern: '^-?[0-9]+$', description: 'Minor units; may be below zero' })
const Count = Type.Integer({ minimum: 0 })

export const DayShape = named('ReconciledDay', {
  day: DateText,
  from: Time,
  to: Time,
  state: Type.Enum(['waiting', 'matched', 'locked'], {
    description: 'waiting for the bank’s file; matched; locked for good',
  }),
  asked_at: nullable(Time),
  matched_at: nullable(Time),
  lines: nullable(Count),
  matched: nullable(Count),
  in_flight: nullable(Count),
  broken: nullable(Count),
  safeguarding: Type.Array(
    named('Safeguarding', {
      currency: Type.String(),
      bank: Signed,
      customers: Signed,
      claims: Signed,
      partners: Signed,
      operator: Signed,
      payments: Signed,
      unexplained: Signed,
    }),
    {
      description:
        'By currency, at the end of the day: the bank’s balance; owed to holders and former holders (of which claims); of ' +
        'partners; the operator’s own; what differing payments explain; what nobody can explain',
    },
  ),
  locked_at: nullable(Time),
  locked_by: nullable(Id),
  second_by: nullable(Id),
  hash: nullable(Type.String({ description: 'SHA-256 of the frozen journal and every leg of the day' })),
})

export const showDay = (d: DayRow): Static<typeof DayShape> => ({
  day: d.day,
  from: isoOf(d.starts_at),
  to: isoOf(d.ends_at),
  state: d.state,
  asked_at: d.asked_at && isoOf(d.asked_at),
  matched_at: d.matched_at && isoOf(d.matched_at),
  lines: d.lines,
  matched: d.matched,
  in_flight: d.in_flight,
  broken: d.broken,
  safeguarding: (d.safeguarding ?? []).map((line) => ({
    currency: line.currency ?? '',
    bank: line.bank ?? '0',
    customers: line.customers ?? '0',
    claims: line.claims ?? '0',
    partners: line.partners ?? '0',
    operator: line.operator ?? '0',
    payments: line.payments ?? '0',
    unexplained: line.unexplained ?? '0',
  })),
  locked_at: d.locked_at && isoOf(d.locked_at),
  locked_by: d.locked_by,
  second_by: d.second_by,
  hash: d.hash?.toString('hex') ?? null,
})

export const BreakShape = Type.Object({
  id: Id,
  kind: namedEnum('DiscrepancyKind', BREAK_KINDS),
  state: Type.Enum(['timing', 'open', 'explained', 'resolved']),
  owner: Type.String({ description: 'The queue its task lies in' }),
  subject: Id,
  currency: nullable(Type.String()),
  found: Type.Record(Type.String(), Type.String(), { description: 'The numbers that differ, minor units' }),
  day: DateText,
  opened_at: Time,
  age_days: Count,
  outcome: nullable(Type.String()),
  stated_by: nullable(Id),
  stated_at: nullable(Time),
  task: nullable(Id),
  cleared_at: nullable(Time),
})

export const showBreak = (b: BreakRow, at: Temporal.Instant): Static<typeof BreakShape> => ({
  id: b.id,
  kind: b.kind,
  state: stateOf(b),
  owner: b.owner,
  subject: b.subject,
  currency: b.currency,
  found: { ...b.found },
  day: b.day,
  opened_at: isoOf(b.opened_at),
  age_days: Math.max(0, Math.floor(b.opened_at.until(b.cleared_at ?? at).total('hours') / 24)),
  outcome: b.outcome,
  stated_by: b.stated_by,
  stated_at: b.stated_at && isoOf(b.stated_at),
  task: b.task,
  cleared_at: b.cleared_at && isoOf(b.cleared_at),
})

/** Cleared by a run or put right by a person is over, whatever was said before. */
const stateOf = ({ kind, stated, cleared_at }: BreakRow) => {
  if (cleared_at) return 'resolved'
  return kind === 'in_flight' ? 'timing' : (stated ?? 'open')
}
