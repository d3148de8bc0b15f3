/** What each operation answers in each state of the wallet. */
import {
  ALWAYS,
  closing,
  EVER,
  frozen,
  holder,
  NO_WALLET,
  OPEN,
  PAYEE,
  PAYER,
  PAYS,
  READ,
  REPAYS,
  type Row,
  row,
  type Standings,
  staff,
} from '../../kernel/manifest/state-matrix.ts'

/** What was authorised is over before a closing is accepted, and ends with a freeze. */
const AUTHORISED: Row = {
  ...row('absent'),
  ...row('allowed', PAYER),
  frozen_by_link: 'purchase_not_authorised',
  ...closing('absent'),
  closed: 'absent',
  just_closed: 'absent',
}

// biome-ignore format: a table
export const states: Standings = {
  'commerce.become_merchant': holder(OPEN),
  'commerce.end_merchant': holder(ALWAYS),
  'commerce.buy': holder(PAYS, {
    other: { who: 'payee', row: PAYEE },
    moves: [{ kind: 'post', code: 'merchant', debit: 'own', credit: 'other' }],
  }),
  'commerce.list_purchases': READ,
  'commerce.capture': holder({ ...ALWAYS, ...frozen('wallet_frozen') }, {
    other: { who: 'payer', row: AUTHORISED },
    moves: [{ kind: 'capture', code: 'merchant', debit: 'other', credit: 'own' }],
  }),
  'commerce.void': holder(ALWAYS, { moves: [{ kind: 'release', code: 'merchant', debit: 'other', credit: 'own' }] }),
  // A refund always lands: behind a fence in the wallet, later as a claim of its former holder.
  'commerce.refund': holder(PAYS, {
    other: { who: 'payer', row: EVER },
    moves: [{ kind: 'post', code: 'refund', debit: 'own' }],
  }),
  'commerce.list_sales': READ,
  'commerce.list_resting': READ,
  'commerce.bill': holder(OPEN, { other: { who: 'payer', row: PAYER } }),
  'commerce.list_bills': READ,
  'commerce.list_sent_bills': READ,
  'commerce.withdraw_bill': holder(ALWAYS),
  'commerce.accept_bill': holder(OPEN),
  'commerce.pay_bill': holder(PAYS, {
    other: { who: 'payee', row: { ...PAYEE, frozen_by_link: 'absent', ...closing('absent'), closed: 'absent', just_closed: 'absent' } },
    moves: [{ kind: 'post', code: 'bill', debit: 'own', credit: 'other' }],
  }),
  'commerce.reject_bill': holder(ALWAYS),
  'commerce.list_billers': { wallet: true, by: { holder: ALWAYS } },
  'commerce.set_biller': holder(ALWAYS),
  'commerce.dispute': holder(OPEN, { moves: [{ kind: 'post', code: 'dispute_credit', credit: 'own' }] }),
  'commerce.list_disputes': READ,
  'commerce.read_dispute': holder(ALWAYS),
  'commerce.give_evidence': holder(ALWAYS),
  'commerce.list_debts': READ,
  'commerce.repay_debt': holder(REPAYS, { moves: [{ kind: 'post', code: 'loan_repayment', debit: 'own' }] }),
  'operator.list_disputes': NO_WALLET,
  'operator.read_dispute': staff(EVER),
  'operator.decide_dispute': staff(EVER),
  'operator.report_chargeback': staff(EVER),
  'operator.propose_debt_write_off': staff(EVER),
  'operator.decide_debt_write_off': staff(EVER),
}
