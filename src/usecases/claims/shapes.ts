/** Money kept for a former holder, as the API shows it. */
import Type, { type Static } from 'typebox'
import { isoOf } from '../../clock.ts'
import { BANK_SCHEMES } from '../../domain/instruments/types.ts'
import type { Claim } from '../../domain/payments/types.ts'
import { CurrencyShape, Id, Minor, Time } from '../money/shapes.ts'

export const ClaimShape = Type.Object({
  id: Id,
  amount: Minor,
  currency: CurrencyShape,
  reason: Type.Enum(['chosen', 'refused', 'bounced', 'late']),
  since: Time,
})
export const showClaim = (c: Claim): Static<typeof ClaimShape> => ({
  id: c.id,
  amount: c.amount.toString(),
  currency: c.currency,
  reason: c.reason,
  since: isoOf(c.created_at),
})

/** A bank account, as typed. */
export const AccountBody = Type.Object(
  {
    scheme: Type.Enum(BANK_SCHEMES),
    number: Type.String({ minLength: 3, maxLength: 64 }),
    bank: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  },
  { additionalProperties: false },
)

/** Who asks, and where it should go. */
export const CollectBody = Type.Object(
  {
    real_name: Type.String({ minLength: 1, maxLength: 120 }),
    document_number: Type.String({ minLength: 3, maxLength: 40 }),
    account: AccountBody,
  },
  { additionalProperties: false },
)
