/** What each operation answers in each state of the wallet. */
import {
  ALWAYS,
  CASE,
  closing,
  EVER,
  inCase,
  LINK,
  NO_WALLET,
  type Row,
  row,
  STAFF_CASE,
  type Standings,
  staff,
} from '../../kernel/manifest/state-matrix.ts'

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
export const states: Standings = {
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
    holder: inCase(CASE, notThen, STOPS), bearer: inCase(LINK, notThen, { ...STOPS, closed: 'stop_wallet_closed', just_closed: 'stop_wallet_closed' }),
  } },
  'closure.appeal': { wallet: true, by: { holder: CASE, bearer: LINK } },
  'operator.list_closures': NO_WALLET,
  'operator.closure_origin': staff(STAFF_CASE),
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
}
