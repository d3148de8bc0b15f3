/** The matrix: money in and out, the parts of a wallet, what stands on it. */
import {
  ALWAYS, CURES, EVER, FROZEN_BY_LINK, frozen, holder, type Move, OPEN, PAYEE, PAYER, PAYS, READ, type Row, row, STAFF_OPEN, 
  type Standings, staff,UNTIL_CLOSED,
} from './states.ts' // biome-ignore format: a list

const transfers: Move = { kind: 'post', code: 'transfer', debit: 'own', credit: 'other' }
/** While nothing has left, the holder may still withdraw: waiting must cost nothing. */
const WITHDRAWS: Row = { ...PAYS, cooling_off: 'allowed', in_review: 'allowed' }

// biome-ignore format: a table
export const money: Standings = {
  'money.read_wallet': { wallet: true, by: { holder: ALWAYS, delegate: row('allowed', {
    frozen_by_link: 'sign_in_required',
    cooling_off: 'sign_in_required', held: 'sign_in_required', in_review: 'sign_in_required', settling: 'sign_in_required',
    closed: 'sign_in_required', just_closed: 'sign_in_required',
  }) } },
  'money.link_account': holder(OPEN),
  'money.list_accounts': holder(ALWAYS),
  'money.unlink_account': holder({ ...OPEN, ...frozen('allowed') }),
  'money.top_up': holder(OPEN, { moves: [{ kind: 'post', code: 'topup', credit: 'own' }] }),
  'money.withdraw': holder(WITHDRAWS, { moves: [{ kind: 'post', code: 'withdrawal', debit: 'own' }] }),
  'money.transfer': holder(PAYS, { other: { who: 'payee', row: PAYEE }, moves: [transfers] }),
  'money.accept_transfer': holder(OPEN, {
    // What waits for an answer stands in the way of a closing: behind a fence there is none.
    other: { who: 'sender', row: row('allowed', { ...PAYER, money_frozen: 'allowed', frozen_by_link: 'absent', cooling_off: 'absent', held: 'absent',
      in_review: 'absent', settling: 'absent', closed: 'absent', just_closed: 'absent' }) },
    moves: [{ kind: 'capture', code: 'transfer', debit: 'other', credit: 'own' }],
  }),
  'money.decline_transfer': holder(ALWAYS),
  'money.cancel_transfer': holder(ALWAYS),
  'money.list_in_flight': holder(ALWAYS),
  'money.list_limits': holder(ALWAYS),
  // A lower one: a higher one begins something (limit_not_raised).
  'money.set_limit': holder(CURES),
  'money.read_payment': holder(ALWAYS),
  'money.read_statement': { wallet: true, by: { holder: ALWAYS, delegate: row('allowed', {
    frozen_by_link: 'sign_in_required',
    cooling_off: 'sign_in_required', held: 'sign_in_required', in_review: 'sign_in_required', settling: 'sign_in_required',
    closed: 'sign_in_required', just_closed: 'sign_in_required',
  }) } },
  'money.export_statement': holder(ALWAYS),
  'operator.propose_payment_outcome': staff(EVER),
  'operator.decide_payment_outcome': staff(EVER),

  'benefits.list': READ,
  'benefits.use': holder(OPEN),
  'operator.grant_benefit': staff(STAFF_OPEN),

  'wallets.open_pocket': holder(OPEN),
  'wallets.close_pocket': holder(OPEN),
  'wallets.pause': holder(OPEN),
  'wallets.resume': holder({ ...row('wallet_not_paused'), paused: 'allowed', closed: 'sign_in_required' }),
  'wallets.list_roles': READ,
  'wallets.confirm_role': holder(OPEN),
  'wallets.decline_role': holder(ALWAYS),
  'wallets.hand_over_role': holder(CURES),
  'wallets.accept_role': holder(OPEN),
  'wallets.ask_consent': holder(CURES),
  'wallets.consent': holder(CURES),
  'wallets.withdraw_consent': holder(CURES),
  'operator.propose_consent': staff(EVER),
  'operator.decide_consent': staff(EVER),
  'operator.add_role': staff(UNTIL_CLOSED),
  'operator.end_role': staff(EVER),
  'operator.place_order': staff(UNTIL_CLOSED),
  'operator.change_order': staff(EVER),
  'operator.restrict_wallet': staff(UNTIL_CLOSED),
  'operator.propose_recovery': staff(FROZEN_BY_LINK),
  'operator.decide_recovery': staff(FROZEN_BY_LINK),
}
