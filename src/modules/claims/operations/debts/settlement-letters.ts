import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { named } from '../../../../kernel/named.ts'
import { CurrencyShape, Id, Minor, Time } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { ClosureParams, visibleCase } from '../../../closure/operations/closure.ts'
import { loansOf } from '../../../credit/credit.ts'
import { JwsShape, paperOf } from '../../../credit/operations/credit.ts'

/** Also when the wallet, and every way to sign in, are gone. */
export const closureSettlementLetters = readUseCase({
  kind: 'read',
  name: 'claims.settlement_letters',
  access: ['holder', 'operator', 'bearer'],
  availableDuringMaintenance: true,
  params: ClosureParams,
  output: named('SettlementLetterList', {
    letters: Type.Array(
      named('SettlementLetterEntry', {
        loan: Id,
        principal: Minor,
        currency: CurrencyShape,
        settled_at: Time,
        jws: JwsShape,
        pdf: Type.String({ description: 'Where the same letter is as a PDF' }),
      }),
    ),
  }),
  refuses: ['not_found'],
  async run(db, call, { params }) {
    const c = await visibleCase(db, call, params.closure)
    const loans = await loansOf(db, [c.wallet], ['settled'])
    const letters = loans.map(async ({ id, principal, currency, ended_at }) => ({
      loan: id,
      principal: principal.toString(),
      currency,
      settled_at: ended_at ? isoOf(ended_at) : '',
      jws: (await paperOf(db, { wallet: c.wallet, loan: id })).jws,
      pdf: `/v1/closures/${c.id}/settlement-letters/${id}/pdf`,
    }))
    return { letters: await Promise.all(letters) }
  },
})
