/** Orders of authorities as operators see them. */

import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { AMOUNT, CURRENCY, CurrencyShape, Id, Minor, nullable, Time } from '../../../kernel/shapes.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import type { AuthorityOrder } from '../standing.ts'

export const OrderShape = Type.Object({
  id: Id,
  wallet: Id,
  kind: Type.Enum(['freeze', 'legal_hold']),
  authority: Type.String(),
  document: Type.String(),
  disclosure: Type.Enum(['full', 'authority_only', 'neutral']),
  asked: nullable(Minor),
  held: nullable(Minor),
  currency: nullable(CurrencyShape),
  until: Time,
  placed_at: Time,
  placed_by: Id,
})

export const showOrder = (o: AuthorityOrder) => ({
  id: o.id,
  wallet: o.wallet,
  kind: o.kind,
  authority: o.authority,
  document: o.document,
  disclosure: o.disclosure,
  asked: o.asked?.toString() ?? null,
  held: o.amount?.toString() ?? null,
  currency: o.currency,
  until: isoOf(o.until),
  placed_at: isoOf(o.placed_at),
  placed_by: o.placed_by,
})

const TEXT = Text('line', { minLength: 1, maxLength: 120 })

/** Of a role, which stands on papers. */
export const PAPERS = Text('text', {
  minLength: 3,
  maxLength: 2000,
  description: 'Which papers were seen; kept sealed',
})

/** Which order or certificate it is; who decides reads it. */
export const DOCUMENT = Text('line', {
  minLength: 3,
  maxLength: 200,
  description: 'The authority and the number of the document by which it holds without the holder’s own word',
})

/** What a paper says. */
export const OrderBody = Type.Object(
  {
    kind: Type.Enum(['freeze', 'legal_hold']),
    authority: TEXT,
    document: TEXT,
    disclosure: Type.Enum(['full', 'authority_only', 'neutral']),
    amount: Type.Optional(AMOUNT),
    currency: Type.Optional(CURRENCY),
    until: Time,
  },
  { additionalProperties: false },
)
