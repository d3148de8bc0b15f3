import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { named } from '../../../kernel/named.ts'
import { Id, Time, WalletParams } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { activeOf } from '../benefits.ts'

export const listBenefits = readUseCase({
  kind: 'read',
  name: 'benefits.list',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('BenefitList', {
    benefits: Type.Array(
      named('Benefit', {
        id: Id,
        kind: Type.Enum(['coupon', 'points']),
        label: Type.String(),
        quantity: Type.String(),
        expires_at: Time,
      }),
    ),
  }),
  refuses: [],
  async run(db, _call, { params }) {
    const found = await activeOf(db, [params.wallet], await db.now())
    return {
      benefits: found.map(({ id, kind, label, quantity, expires_at }) => ({
        id,
        kind,
        label,
        quantity: quantity.toString(),
        expires_at: isoOf(expires_at),
      })),
    }
  },
})
