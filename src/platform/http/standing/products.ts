/** The matrix: merchants, credit, mandates, the fund. */
import {
  ALWAYS, closing, EVER, frozen, holder, OPEN, PAYEE, PAYER, PAYS, READ, REPAYS, type Row, row, type Standings,staff, 
} from './states.ts' // biome-ignore format: a list

/** What was authorised is over before a closing is accepted. */
const AUTHORISED: Row = {
  ...row('absent'),
  ...row('allowed', PAYER),
  ...closing('absent'),
  closed: 'absent',
  just_closed: 'absent',
}

// biome-ignore format: a table
export const products: Standings = {
  'commerce.become_merchant': holder(OPEN),
  'commerce.end_merchant': holder(ALWAYS),
  'commerce.buy': holder(PAYS, {
    other: { who: 'payee', row: PAYEE },
    moves: [{ kind: 'post', code: 'merchant', debit: 'own', credit: 'other' }],
  }),
  'commerce.list_purchases': READ,
  'commerce.list_sales': READ,
  'commerce.list_sent_bills': READ,
  'commerce.withdraw_bill': holder(ALWAYS),
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
  'commerce.bill': holder(OPEN, { other: { who: 'payer', row: PAYER } }),
  'commerce.list_bills': READ,
  'commerce.pay_bill': holder(PAYS, {
    other: { who: 'payee', row: { ...PAYEE, frozen_by_link: 'absent', ...closing('absent'), closed: 'absent', just_closed: 'absent' } },
    moves: [{ kind: 'post', code: 'bill', debit: 'own', credit: 'other' }],
  }),
  'commerce.accept_bill': holder(OPEN),
  'commerce.reject_bill': holder(ALWAYS),
  'commerce.list_billers': { wallet: true, by: { holder: ALWAYS } },
  'commerce.set_biller': holder(ALWAYS),
  'commerce.dispute': holder(OPEN, { moves: [{ kind: 'post', code: 'dispute_credit', credit: 'own' }] }),
  'commerce.list_disputes': READ,
  'commerce.read_dispute': holder(ALWAYS),
  'commerce.give_evidence': holder(ALWAYS),
  'operator.read_dispute': staff(EVER),
  'operator.decide_dispute': staff(EVER),
  'operator.report_chargeback': staff(EVER),
  'commerce.list_debts': READ,
  'operator.propose_debt_write_off': staff(EVER),
  'operator.decide_debt_write_off': staff(EVER),
  'commerce.repay_debt': holder(REPAYS, { moves: [{ kind: 'post', code: 'loan_repayment', debit: 'own' }] }),

  'credit.open_line': holder(OPEN),
  'credit.read_line': READ,
  'credit.close_line': holder(ALWAYS),
  'credit.quote_loan': holder(ALWAYS),
  'credit.draw_loan': holder(OPEN, { moves: [{ kind: 'post', code: 'loan_drawdown', credit: 'own' }] }),
  'credit.list_loans': READ,
  'credit.repay_loan': holder(REPAYS, { moves: [{ kind: 'post', code: 'loan_repayment', debit: 'own' }] }),
  'credit.settlement_letter': READ,
  'credit.settlement_letter_pdf': READ,
  'operator.propose_write_off': staff(EVER),
  'operator.decide_write_off': staff(EVER),

  'mandates.grant': holder(OPEN, {
    other: { who: 'payee', row: row('allowed', { ...frozen('merchant_unknown'), ...closing('merchant_unknown'), closed: 'merchant_unknown',
      just_closed: 'merchant_unknown' }) },
  }),
  'mandates.list': READ,
  'mandates.list_collected': READ,
  'mandates.cancel': holder(ALWAYS),
  'mandates.pause': holder(ALWAYS),
  'mandates.resume': holder(OPEN),
  'mandates.charge': holder(OPEN, {
    other: { who: 'payer', row: { ...PAYER, money_frozen: 'insufficient_funds' } },
    moves: [{ kind: 'post', code: 'mandate', debit: 'other', credit: 'own' }],
  }),
  'mandates.authorise': holder(OPEN),
  'mandates.list_authorisations': READ,
  'mandates.withdraw_authorisation': holder(ALWAYS),

  'wealth.read_fund': READ,
  'wealth.subscribe': holder(PAYS, { moves: [{ kind: 'post', code: 'fund_subscription', debit: 'own' }] }),
  // Money comes back and none leaves: also where nothing else may start. Behind a fence the plan does it.
  'wealth.redeem': holder({ ...OPEN, ...frozen('allowed') }, { moves: [{ kind: 'post', code: 'fund_redemption', credit: 'own' }] }),
}
