/** Mandates and authorisations as the API shows them. */
import Type, { type Static } from 'typebox'
import { isoOf } from '../../clock.ts'
import { MANDATE_KINDS, MANDATE_STATES, type Mandate } from '../../domain/mandates/mandates.ts'
import { CurrencyShape, Id, Time } from '../money/shapes.ts'

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
export const MandateParams = Type.Object({ wallet: Id, mandate: Id })
export const NAME = Type.String({ minLength: 1, maxLength: 80 })

export const MandateShape = Type.Object({
  id: Id,
  kind: Type.Enum(MANDATE_KINDS),
  state: Type.Enum(MANDATE_STATES),
  merchant: Id,
  payee: Type.String(),
  amount: Type.String({
    description: 'subscription: of each debit; mandate: the most of one debit. Minor units',
  }),
  currency: CurrencyShape,
  every: nullable(Type.String({ description: 'ISO 8601 duration' })),
  next_run: nullable(Time),
  retry_at: nullable(Time),
  last_error: nullable(Type.String()),
  created_at: Time,
  ended_at: nullable(Time),
  ended_by: nullable(Type.Enum(['holder', 'closing', 'unpaid'])),
})

const endedBy = (text: string | null): 'holder' | 'closing' | 'unpaid' | null =>
  text === 'holder' || text === 'closing' || text === 'unpaid' ? text : null

export const showMandate = (m: Mandate, payee: string): Static<typeof MandateShape> => ({
  id: m.id,
  kind: m.kind,
  state: m.state,
  merchant: m.merchant,
  payee,
  amount: m.max_amount.toString(),
  currency: m.currency,
  every: m.every,
  next_run: m.ended_at ? null : m.next_run && isoOf(m.next_run),
  retry_at: m.retry_at && isoOf(m.retry_at),
  last_error: m.last_code,
  created_at: isoOf(m.created_at),
  ended_at: m.ended_at && isoOf(m.ended_at),
  ended_by: endedBy(m.ended_by),
})

/** As the merchant sees it. */
export const CollectedShape = Type.Omit(MandateShape, ['payee', 'merchant', 'last_error'])
export const showCollected = (m: Mandate): Static<typeof CollectedShape> => {
  const { payee: _payee, merchant: _merchant, last_error: _why, ...collected } = showMandate(m, '')
  return collected
}
