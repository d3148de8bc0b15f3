/** The codes and words of fixed-term investments in the lists of all products. Data alone. */
import Type from 'typebox'
import { eachLanguage } from '../../kernel/languages.ts'
import type { Declares } from '../../kernel/manifest/declares.ts'
import { words } from './words/words.generated.ts'

const Count = Type.Integer({ minimum: 1, maximum: 36_500 })
const rules = Type.Object(
  {
    /** Length of what may be offered. */
    days: Type.Object({ least: Count, most: Count }, { additionalProperties: false }),
    /** Highest rate that may be offered, in 1/10,000 a year. */
    annual_bp_most: Type.Integer({ minimum: 0, maximum: 10_000 }),
    /** Days of the year that a rate is for, whatever the calendar year has. */
    year_days: Type.Enum([360, 365]),
    /** Whether an offer may keep its holder to the end, or has to say at which rate they can leave before. */
    early_exit: Type.Enum(['may_be_excluded', 'always']),
    /** How long before the end its holder is told what will happen, and can still choose. */
    notice: Type.String({ pattern: '^P([2-9]|[1-9]\\d)D$' }),
  },
  { additionalProperties: false },
)

const open = ['open'] as const
const living = ['open', 'frozen', 'cooling_off', 'settling'] as const

export const investmentsDeclare = {
  obligations: {
    'investment.running': eachLanguage((lang) => words[lang].obligations['investment.running']),
    'investment.locked': eachLanguage((lang) => words[lang].obligations['investment.locked']),
  },
  makers: { 'investment.running': ['holder'], 'investment.locked': ['holder'] },
  objects: { investment: 'day' },
  labels: {},
  steps: {
    leave_early: eachLanguage((lang) => words[lang].steps.leave_early),
    end_of_term: eachLanguage((lang) => words[lang].steps.end_of_term),
    taken_back: eachLanguage((lang) => words[lang].steps.taken_back),
  },
  undone: {
    investment_undone: eachLanguage((lang) => words[lang].undone.investment_undone),
    investment_choice: eachLanguage((lang) => words[lang].undone.investment_choice),
    investment_left: eachLanguage((lang) => words[lang].undone.investment_left),
  },
  irreversible: { investment_left: eachLanguage((lang) => words[lang].irreversible.investment_left) },
  alternatives: {},
  endsWithWallet: {},
  contracts: {},
  participants: { investments: eachLanguage((lang) => words[lang].participant) },
  accounts: { issuer: 'partners', issuer_interest: 'partners' },
  accountWords: {
    issuer: eachLanguage((lang) => words[lang].accounts.issuer),
    issuer_interest: eachLanguage((lang) => words[lang].accounts.issuer_interest),
  },
  postings: { investment_placed: 26, investment_returned: 27, investment_interest: 28 },
  debitRights: {},
  creditRights: { investment_returned: 'redeemIn', investment_interest: 'redeemIn' },
  postingStates: {
    investment_placed: { debit: open, credit: open },
    investment_returned: { debit: open, credit: living },
    investment_interest: { debit: open, credit: living },
  },
  acts: { 'investments.take': '`offer`, `amount`' },
  pack: { investments: rules },
} as const satisfies Declares
