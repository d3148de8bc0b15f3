/** The matrix: closing a wallet, and what follows. */
import {
  ALWAYS, CASE, closing, EVER, inCase, LINK, NO_WALLET, type Row, row, STAFF_CASE, type Standings,staff, UNTIL_CLOSED,
} from './states.ts' // biome-ignore format: a list

/** One closing at a time. */
const ASKS = row('allowed', {
  preparing: 'closure_already_open', ...closing('closure_already_open'), closed: 'wallet_closed', just_closed: 'wallet_closed',
}) // biome-ignore format: one row
const notThen = 'closure_action_not_allowed'
/** A wallet of which nobody has asked to leave has no case. */
const NOBODY_ASKED: Partial<Row> = {
  open: 'closure_none',
  paused: 'closure_none',
  restricted: 'closure_none',
  frozen_by_link: 'closure_none',
  money_frozen: 'closure_none',
}
const OWN: Row = row('allowed', { ...NOBODY_ASKED, closed: 'sign_in_required' })
const drafting = inCase(OWN, notThen, { preparing: 'allowed' })
const afterwards = (base: Row) =>
  inCase(base, 'claim_not_closed', { closed: 'allowed', just_closed: 'allowed' })
/** What is owed stays payable when nothing can be put into the wallet any more. */
const behindFence = (base: Row): Row => ({
  ...base,
  ...(base.preparing === 'allowed' ? { preparing: notThen } : {}),
})
const reads = { wallet: true, by: { holder: CASE, operator: STAFF_CASE, bearer: LINK } } as const
/** As long as something may not have left, and once. */
const STOPS: Partial<Row> = {
  cooling_off: 'allowed',
  held: 'stop_used',
  in_review: 'allowed',
  settling: 'allowed',
}
const settles = staff(inCase(STAFF_CASE, 'stop_not_open', { held: 'allowed' }))
const reviews = staff(inCase(STAFF_CASE, notThen, { in_review: 'allowed' }))

// biome-ignore format: a table
export const leaving: Standings = {
  'closure.preview': { wallet: true, by: { holder: ALWAYS, operator: EVER } },
  'closure.open': { wallet: true, by: { holder: { ...ASKS, closed: 'sign_in_required' } } },
  'closure.read': { wallet: true, by: { holder: OWN } },
  'closure.plan': { wallet: true, by: { holder: drafting } },
  'closure.confirm': { wallet: true, by: { holder: drafting } },
  'closure.stand': { wallet: true, by: { holder: drafting } },
  'closure.withdraw_standing': { wallet: true, by: { holder: inCase(OWN, 'standing_none', { preparing: 'allowed' }) } },
  'closure.cancel': { wallet: true, by: { holder: { ...drafting, cooling_off: 'allowed', held: 'allowed', in_review: 'allowed' } } },
  'closure.continue': { wallet: true, by: { holder: inCase(OWN, 'stop_not_open', { held: 'recovery_needed' }) } },
  'closure.read_case': reads,
  'closure.timeline': reads,
  'closure.receipt': reads,
  'closure.letters': reads,
  'closure.agree': { wallet: true, by: {
    holder: inCase(CASE, notThen, { settling: 'allowed' }), bearer: inCase(LINK, notThen, { settling: 'allowed' }),
  } },
  'closure.stop': { wallet: true, by: {
    holder: inCase(CASE, notThen, STOPS), bearer: inCase(LINK, notThen, STOPS),
  } },
  'closure.appeal': { wallet: true, by: { holder: CASE, bearer: LINK } },
  'claims.list': reads,
  'claims.collect': { wallet: true, by: { bearer: afterwards(LINK), operator: afterwards(STAFF_CASE) } },
  'claims.replace_link': { wallet: true, by: { public: afterwards(STAFF_CASE) } },
  'operator.propose_receipt_link': staff(afterwards(STAFF_CASE)),
  'operator.decide_receipt_link': staff(afterwards(STAFF_CASE)),
  'operator.propose_claim_identity': staff(afterwards(STAFF_CASE)),
  'operator.decide_claim_identity': staff(afterwards(STAFF_CASE)),
  'claims.list_debts': reads,
  'claims.list_disputes': reads,
  'claims.settlement_letters': reads,
  'claims.settlement_letter_pdf': reads,
  'claims.repay_debt': { wallet: true, by: { holder: behindFence(CASE), bearer: behindFence(LINK) } },

  'operator.list_closures': NO_WALLET,
  'operator.retry_closure': staff(inCase(STAFF_CASE, notThen, { settling: 'allowed', closed: 'allowed', just_closed: 'allowed' })),
  'operator.read_review': staff(STAFF_CASE),
  'operator.propose_review': reviews,
  'operator.decide_review': reviews,
  'operator.read_stop': settles,
  'operator.propose_stop_settlement': settles,
  'operator.decide_stop_settlement': settles,
  'operator.open_closure': staff(ASKS),
  // A closing that its holder began is the holder's alone.
  'operator.plan_closure': staff(row('not_allowed', NOBODY_ASKED)),
  'operator.closure_origin': staff(STAFF_CASE),
  'operator.add_programme_wallets': staff(EVER),
  'operator.read_exemption': staff(EVER),
  'operator.exempt_from_dormancy': staff(UNTIL_CLOSED),
  'operator.end_exemption': staff(EVER),
}
