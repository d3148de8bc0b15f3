/** What is signed before so much money is invested, and how it is said. */

import Type from 'typebox'
import { Check } from 'typebox/value'
import { zoneInUse } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { formatMoney, isCurrency, parseAmount } from '../../../kernel/money.ts'
import { calendarDay } from '../../../kernel/text/moment-text.ts'
import { type ActSpec, registerAct, type Statement } from '../../identity/identity.ts'
import { guarded } from '../../identity/operations/identity.ts'
import { paysOn, requireOffer, today } from '../investments.ts'
import { words } from '../words/words.generated.ts'

const Subject = Type.Object(
  {
    offer: Type.String({ minLength: 1, maxLength: 64 }),
    amount: Type.String({ minLength: 1, maxLength: 32 }),
  },
  { additionalProperties: false },
)

const said = ({ amount, currency }: Statement): string => {
  const text = String(currency)
  return isCurrency(text) ? formatMoney({ amount: BigInt(String(amount)), currency: text }) : String(amount)
}

const taking: ActSpec = {
  state: async (q, call, subject) => {
    if (!Check(Subject, subject)) return refuse('subject_invalid')
    const offer = await requireOffer(q, subject.offer)
    const begins_on = today(await q.now())
    const statement = {
      offer: offer.id,
      version: String(offer.version),
      amount: parseAmount(subject.amount, '/subject/amount').toString(),
      currency: offer.currency,
      pays_on: paysOn({ begins_on, days: offer.days }, zoneInUse()).toString(),
    }
    return guarded(q, call, { act: 'investments.take', wallet: call.actor.wallet, ...statement })
  },
  words: (s, lang) => words[lang].statement(said(s), calendarDay(String(s.pays_on), lang)),
}

/** Called once when the program starts. */
export const registerInvestmentActs = (): void => registerAct('investments.take', taking)
