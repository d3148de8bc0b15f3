import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { named } from '../../../../kernel/named.ts'
import { CurrencyShape, Id, Minor, Time, WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { restingWith } from '../../merchants/resting.ts'

/** What a young merchant took and may not use yet. */
export const listResting = readUseCase({
  kind: 'read',
  name: 'commerce.list_resting',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('RestingSaleList', {
    resting: Type.Array(
      named('RestingSale', {
        id: Id,
        kind: Type.Enum(['purchase', 'bill', 'mandate']),
        of: Id,
        amount: Minor,
        currency: CurrencyShape,
        free_at: Time,
      }),
    ),
  }),
  refuses: [],
  async run(db, _call, { params }) {
    const rows = await restingWith(db, [params.wallet])
    return {
      resting: rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        of: row.source,
        amount: row.amount.toString(),
        currency: row.currency,
        free_at: isoOf(row.free_at),
      })),
    }
  },
})
