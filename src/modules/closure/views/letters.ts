/**
 * The unwinding report: which merchants were told, whose next debit fails and when, and a letter for each that the
 * holder can send, in each language. Made from the accepted quote, which stays sealed under the holder's key.
 */
import { declared } from '../../../declared.ts'
import { instant } from '../../../kernel/clock.ts'
import { eachLanguage, type Lang } from '../../../kernel/languages.ts'
import { formatMoney } from '../../../kernel/money.ts'
import { dayText } from '../../../kernel/time/when.ts'
import type { Quote, StepRow } from '../case/types.ts'
import { words } from '../words/words.generated.ts'

const CONTRACTS: Readonly<Record<string, true>> = declared.contracts

/** One entry for each contract of the quote that ends: a mandate, a subscription. */
export const lettersOf = ({ steps }: Quote, rows: readonly StepRow[]) =>
  steps
    .filter(({ object }) => CONTRACTS[object.kind])
    .map((step) => {
      const payee = step.object.label ?? ''
      const next = step.fails_next
      const amount = next ? formatMoney({ amount: BigInt(next.amount), currency: step.currency }) : ''
      const letter = (lang: Lang) =>
        words[lang].unwinding({ payee, amount, last: next ? dayText(instant(next.at), lang) : '' })
      return {
        mandate: step.object.ref,
        payee,
        told: rows.some((row) => row.object === step.object.ref && row.state === 'done'),
        fails_next: next ? { at: next.at, amount: next.amount, currency: step.currency } : null,
        letter: eachLanguage(letter),
      }
    })
