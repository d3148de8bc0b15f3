import Type from 'typebox'
import { eachLanguage } from '../../../../kernel/languages.ts'
import { CURRENCIES } from '../../../../kernel/money.ts'
import { named, namedEnum } from '../../../../kernel/named.ts'
import { Id, Minor, Time } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { openQuote, stepsOf } from '../../case/case.ts'
import { lettersOf } from '../../views/letters.ts'
import { ClosureParams } from '../shapes.ts'
import { visibleCase } from './visible-case.ts'

/** Who was debiting the wallet, what fails next, and what the holder can write to them. */
export const closureLetters = readUseCase({
  kind: 'read',
  name: 'closure.letters',
  access: ['holder', 'operator', 'bearer'],
  availableDuringMaintenance: true,
  params: ClosureParams,
  output: named('MerchantLetterList', {
    merchants: Type.Array(
      named('MerchantLetter', {
        mandate: Id,
        payee: Type.String(),
        told: Type.Boolean({ description: 'The mandate has been ended and the merchant told' }),
        fails_next: Type.Union([
          Type.Object({ at: Time, amount: Minor, currency: namedEnum('Currency', CURRENCIES) }),
          Type.Null(),
        ]),
        letter: named(
          'TextInBothLanguages',
          eachLanguage(() => Type.String()),
        ),
      }),
    ),
  }),
  refuses: ['not_found'],
  async run(db, call, { params }) {
    const c = await visibleCase(db, call, params.closure)
    const quote = await openQuote(db, c)
    return { merchants: quote ? lettersOf(quote, await stepsOf(db, c)) : [] }
  },
})
