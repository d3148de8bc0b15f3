/** What each operation answers in each state of the wallet. */
import {
  ALWAYS,
  CURES,
  EVER,
  frozen,
  holder,
  type Move,
  OPEN,
  PAYEE,
  PAYER,
  PAYS,
  type Row,
  row,
  type Standings,
  staff,
} from '../../kernel/manifest/state-matrix.ts'

const transfers: Move = { kind: 'post', code: 'transfer', debit: 'own', credit: 'other' }
/** While nothing has left, the holder may still withdraw: waiting must cost nothing. */
const WITHDRAWS: Row = { ...PAYS, cooling_off: 'allowed', in_review: 'allowed' }

// biome-ignore format: a table
export const states: Standings = {
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
  'money.read_payment': holder(ALWAYS),
  'money.read_statement': { wallet: true, by: { holder: ALWAYS, delegate: row('allowed', {
    frozen_by_link: 'sign_in_required',
    cooling_off: 'sign_in_required', held: 'sign_in_required', in_review: 'sign_in_required', settling: 'sign_in_required',
    closed: 'sign_in_required', just_closed: 'sign_in_required',
  }) } },
  'money.export_statement': holder(ALWAYS),
  'money.list_limits': holder(ALWAYS),
  // A lower one: a higher one begins something (limit_not_raised).
  'money.set_limit': holder(CURES),
  'operator.propose_payment_outcome': staff(EVER),
  'operator.decide_payment_outcome': staff(EVER),
}
