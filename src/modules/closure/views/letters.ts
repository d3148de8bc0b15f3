/**
 * The unwinding report: which merchants were told, whose next debit fails and when, and a letter for each that the
 * holder can send, in both languages. Made from the accepted quote, which stays sealed under the holder's key.
 */
import { instant } from '../../../kernel/clock.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { formatMoney } from '../../../kernel/money.ts'
import { dayText } from '../../../kernel/time/when.ts'
import type { Quote, StepRow } from '../case/types.ts'

type Letter = { readonly payee: string; readonly last: string; readonly amount: string }

const WORDS: Readonly<Record<Lang, (letter: Letter) => string>> = {
  en: ({ payee, last, amount }) =>
    `To ${payee}\n\nI am closing the wallet from which you have been paid. The permission to debit it has ended. ${
      last ? `The debit of ${amount} on ${last} will fail. ` : ''
    }Please end the contract as of its next date, or tell me how else you want to be paid, and confirm this in writing.\n`,
  'zh-CN': ({ payee, last, amount }) =>
    `致 ${payee}：\n\n本人正在注销用于付款的钱包，对贵方的代扣授权已终止。${
      last ? `原定 ${last} 的 ${amount} 扣款将失败。` : ''
    }请自下一期起终止合同，或告知其他付款方式，并书面确认。\n`,
}

/** One entry for each mandate and subscription of the quote. */
export const lettersOf = ({ steps }: Quote, rows: readonly StepRow[]) =>
  steps
    .filter(({ object }) => object.kind === 'mandate' || object.kind === 'subscription')
    .map((step) => {
      const payee = step.object.label ?? ''
      const next = step.fails_next
      const amount = next ? formatMoney({ amount: BigInt(next.amount), currency: step.currency }) : ''
      const letter = (lang: Lang) =>
        WORDS[lang]({ payee, amount, last: next ? dayText(instant(next.at), lang) : '' })
      return {
        mandate: step.object.ref,
        payee,
        told: rows.some((row) => row.object === step.object.ref && row.state === 'done'),
        fails_next: next ? { at: next.at, amount: next.amount, currency: step.currency } : null,
        letter: { en: letter('en'), 'zh-CN': letter('zh-CN') },
      }
    })
