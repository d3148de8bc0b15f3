import Type from 'typebox'
import { readUseCase } from '../../usecase.ts'
import { ClosureParams } from '../closure/shapes.ts'
import { visibleCase } from '../closure/visible-case.ts'
import { CurrencyShape, Id, Minor } from '../money/shapes.ts'
import { survivingDebts } from './debts-of.ts'

/** What went on without the wallet: no sign-in, only the link. */
export const listSurvivingDebts = readUseCase({
  kind: 'read',
  name: 'claims.list_debts',
  summary: 'Debts that outlived the wallet, with what is owed today',
  access: ['holder', 'operator', 'bearer'],
  alwaysOpen: true,
  params: ClosureParams,
  output: Type.Object({
    debts: Type.Array(
      Type.Object({
        id: Id,
        kind: Type.Enum(['loan', 'dispute', 'chargeback']),
        owed: Minor,
        currency: CurrencyShape,
        late_since: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
      }),
    ),
  }),
  refuses: ['not_found'],
  async run(db, call, { params }) {
    const c = await visibleCase(db, call, params.closure)
    const debts = await survivingDebts(db, c.wallet, await db.now())
    return { debts: debts.map((d) => ({ ...d, owed: d.owed.toString() })) }
  },
})
