/** Disputes as the API shows them. */

import Type, { type Static } from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { parseKeyset } from '../../../../kernel/keyset.ts'
import { named, namedEnum } from '../../../../kernel/named.ts'
import { CurrencyShape, Id, nullable, Time } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { DISPUTE_REASONS, type Dispute, decidedBy } from '../../disputes/disputes.ts'
import type { Evidence } from '../../disputes/evidence.ts'

export const DisputeParams = Type.Object({ wallet: Id, dispute: Id })
export const REASON = namedEnum('DisputeReason', DISPUTE_REASONS)
export const SIDE = Type.Enum(['payer', 'merchant'])
export const STATE = Type.Enum(['open', 'won', 'lost'])
export const EVIDENCE = Text('text', { minLength: 3, maxLength: 2000 })

/** Rows of one page of a list. */
export const PAGE = 100
export const AFTER = Type.Optional(
  Text('exact', { maxLength: 80, description: 'Cursor: `next` of the page before' }),
)
export const NEXT = nullable(Type.String())
/** Refuses request_invalid. */
export const afterOf = (text: string | undefined) => {
  if (text === undefined) return undefined
  const { deadline, wallet } = parseKeyset(text)
  return { at: deadline, id: wallet }
}

export const DisputeShape = named('Dispute', {
  id: Id,
  purchase: Id,
  state: STATE,
  reason: Type.String(),
  amount: Type.String({ description: 'What is contested. Minor units' }),
  refunded: Type.String({
    description:
      'Given back since, by the merchant or as the part of a verdict that was set aside; all of it ends the dispute as won. Minor units',
  }),
  set_aside: Type.String({
    description: 'Set aside at the merchant when it was opened, or paid by it since. Minor units',
  }),
  credited: Type.String({
    description:
      'What the payer has of it: before the decision only what the merchant has refunded; a dispute that is won brings the rest. Minor units',
  }),
  currency: CurrencyShape,
  opened_at: Time,
  decide_by: Type.String({
    format: 'date-time',
    description: 'By then staff decide: the date that both sides were told last',
  }),
  answer_by: nullable(
    Type.String({
      format: 'date-time',
      description: 'By then the merchant answers; null: from before there was a date',
    }),
  ),
  unanswered: Type.Boolean({
    description: 'The merchant had not answered by then; staff decide by what is there',
  }),
  decided_at: nullable(Time),
})
export const showDispute = (d: Dispute): Static<typeof DisputeShape> => ({
  id: d.id,
  purchase: d.purchase,
  state: d.state,
  reason: d.reason,
  amount: d.amount.toString(),
  refunded: d.refunded.toString(),
  set_aside: d.secured.toString(),
  credited: d.credited.toString(),
  currency: d.currency,
  opened_at: isoOf(d.opened_at),
  decide_by: isoOf(decidedBy(d)),
  answer_by: d.answer_by && isoOf(d.answer_by),
  unanswered: d.unanswered_at !== null,
  decided_at: d.decided_at && isoOf(d.decided_at),
})

export const EvidencedShape = named('DisputeWithEvidence', {
  ...DisputeShape.properties,
  evidence: Type.Array(
    named('Evidence', {
      id: Id,
      by: SIDE,
      given_at: Time,
      text: nullable(Type.String({ description: 'null when its giver’s data have been erased' })),
    }),
    { description: 'Oldest first' },
  ),
})
export const showEvidenced = (d: Dispute, evidence: readonly Evidence[]): Static<typeof EvidencedShape> => ({
  ...showDispute(d),
  evidence: evidence.map((e) => ({
    id: e.id,
    by: e.side,
    given_at: isoOf(e.given_at),
    text: e.text ?? null,
  })),
})
