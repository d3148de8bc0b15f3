/** What each operation answers in each state of the wallet. */
import {
  CASE,
  inCase,
  LINK,
  NO_WALLET,
  type Row,
  STAFF_CASE,
  type Standings,
  staff,
} from '../../kernel/manifest/state-matrix.ts'

const notThen = 'closure_action_not_allowed'
const afterwards = (base: Row) =>
  inCase(base, 'claim_not_closed', { closed: 'allowed', just_closed: 'allowed' })
/** What is owed stays payable when nothing can be put into the wallet any more. */
const behindFence = (base: Row): Row => ({
  ...base,
  ...(base.preparing === 'allowed' ? { preparing: notThen } : {}),
})
const reads = { wallet: true, by: { holder: CASE, operator: STAFF_CASE, bearer: LINK } } as const

// biome-ignore format: a table
export const states: Standings = {
  'claims.replace_link': { wallet: true, by: { public: STAFF_CASE } },
  'claims.list': reads,
  'claims.collect': { wallet: true, by: { bearer: afterwards(LINK), operator: afterwards(STAFF_CASE) } },
  'claims.list_debts': reads,
  'claims.repay_debt': { wallet: true, by: { holder: behindFence(CASE), bearer: behindFence(LINK) } },
  'claims.list_disputes': reads,
  'claims.settlement_letters': reads,
  'claims.settlement_letter_pdf': reads,
  'operator.propose_claim_identity': staff(afterwards(STAFF_CASE)),
  'operator.decide_claim_identity': staff(afterwards(STAFF_CASE)),
  'operator.propose_receipt_link': staff(afterwards(STAFF_CASE)),
  'operator.decide_receipt_link': staff(afterwards(STAFF_CASE)),
  'operator.unclaimed': NO_WALLET,
}
