/** What funds are called, wherever something is about one. Data alone. */
import { type Both, type Declares, NOTHING } from '../../kernel/declares.ts'
import { eachLanguage } from '../../kernel/languages.ts'
import { words } from './words/words.generated.ts'

const names: Readonly<Record<keyof typeof words.en.funds, Both>> = {
  'steady-cny': eachLanguage((lang) => words[lang].funds['steady-cny']),
}

export const wealthDeclare = {
  ...NOTHING,
  undone: {
    fund_bought: eachLanguage((lang) => words[lang].undone.fund_bought),
    fund_sold: eachLanguage((lang) => words[lang].undone.fund_sold),
  },
  labels: { fund: names, redemption: names },
} as const satisfies Declares
