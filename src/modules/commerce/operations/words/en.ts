/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    commerce: 'Paying merchants and being one: purchases, refunds, bills, disputes, debts',
  },
  summaries: {
    'commerce.become_merchant': 'Receive payments as a merchant under this name',
    'commerce.end_merchant':
      'End the merchant role; nothing may be open with customers, and every mandate that is paid to it ends',
    'commerce.buy': 'Pay a merchant at once, or authorise an amount that it captures later',
    'commerce.list_purchases': 'The last purchases from merchants, newest first',
    'commerce.capture':
      'As the merchant: take a part of what was authorised; the rest stays authorised unless it is the last part',
    'commerce.void': 'As the merchant: give back what was authorised and not captured',
    'commerce.refund':
      'As the merchant: give money back, now or on an announced date; what is contested comes from what was set aside first',
    'commerce.list_sales': 'As the merchant: what customers paid or authorised, newest first',
    'commerce.list_resting':
      'As a new merchant: what it was paid and may not use yet, with the date from which it may',
    'commerce.bill': 'As a merchant: send a bill to somebody who knows you; they are told',
    'commerce.list_bills': 'Bills that wait for an answer',
    'commerce.list_sent_bills': 'As the merchant: bills it sent and what became of them, newest first',
    'commerce.withdraw_bill': 'As the merchant: take back a bill that has not been answered',
    'commerce.accept_bill':
      'Accept a bill: it is owed from now on, and is paid or rejected before the wallet closes',
    'commerce.pay_bill': 'Pay a bill from the balance',
    'commerce.reject_bill': 'Reject a bill',
    'commerce.list_billers':
      'Merchants that you let send you bills, or told not to; at most 500, newest first',
    'commerce.set_biller': 'Let a merchant send you bills, or take no bill and no message of it any more',
    'commerce.dispute': 'Contest a purchase; what the merchant has of it is set aside until the decision',
    'commerce.list_disputes': 'Disputes of this wallet, as payer and as merchant, newest first',
    'commerce.read_dispute': 'A dispute with what both sides brought forward',
    'commerce.give_evidence':
      'Bring something forward in an open dispute; the other side and staff read it, nobody changes it',
    'commerce.list_debts': 'What is owed after money was taken back that the wallet no longer had',
    'commerce.repay_debt': 'Repay what is owed, in part or whole, from the balance',
    'operator.list_disputes': 'Open disputes by the date of their decision, with their age',
    'operator.read_dispute': 'A dispute with what both sides brought forward',
    'operator.decide_dispute': 'Decide a dispute; also after the wallet has closed',
    'operator.report_chargeback':
      'A bank took a top-up back: take what is there, the rest is owed; also after the wallet has closed',
    'operator.propose_debt_write_off':
      'Propose to give up what is owed after money was taken back; a second operator decides',
    'operator.decide_debt_write_off':
      'Agree or disagree with giving up what is owed; must be another operator',
  },
  descriptions: {
    'commerce.become_merchant':
      'Needs a verified real name (`PUT …/identity`). Bills may be sent to whoever bought here, granted a mandate, paid or accepted a bill before, or allowed it (`PUT …/billers/{merchant}`), within `limits.bills` of the policy pack. `takes: false` takes no new purchase and sends no new bill, so that what is open can come to an end before the role is ended. A name that looks like that of another merchant in letters of another script is refused (`name_imitates`); a name all in Cyrillic or Greek is a name like any other. The name of this house, also with digits for letters, of a bank, a wallet or an authority, and a name with a web address, an e-mail address or a phone number is refused as the field is (`request_invalid`).',
    'commerce.buy':
      'Nobody who sells under this number, and a merchant that takes nothing new, is restricted, leaving or closed, are all answered `recipient_unavailable`, and counted (`limits.failed_lookups` of the policy pack; `lookups_exhausted`). What is paid with a proof to a merchant that has been one for less than `money_out.new_merchant.young` of the policy pack rests with it for `rests` from the purchase on (`GET …/merchant/resting`): it can be refunded and contested, goes back when the payer freezes their wallet, and is free after that.',
    'commerce.refund':
      'It is money that leaves the merchant: beyond what a session alone may move it needs a proof (`step_up_required`, act `commerce.refund`), and it counts to the limit of the day, one that was announced on the day on which it is paid. For a contested purchase what was set aside is used first; then a session alone gives back, over all refunds of the dispute, no more than it may move at once.',
    'commerce.bill':
      'To whoever bought from this merchant, granted it a mandate, paid or accepted a bill of it before, or allowed it; anybody else, known or not, is answered `bill_needs_relation`. Nobody owes a bill before accepting or paying it, and one that is not accepted goes back when its payer leaves. How many may be sent: `limits.bills` of the policy pack.',
    'commerce.dispute':
      'What is contested is what was captured and not refunded; an announced refund counts when it is paid. It is set aside at the merchant as far as its balance goes (`set_aside`), and is nobody’s to spend before the decision: won, all of it comes to the wallet; lost, what was set aside goes back to the merchant, and nothing is taken from the wallet. A purchase says until when it can be contested (`contest_by`); one that its payer did not make (`not_mine`) until `contest_not_mine_by`.',
    'operator.decide_dispute':
      'Won, the payer gets it and the merchant pays what was not set aside; what its balance does not cover is its debt (`dispute_sale`). Lost, what was set aside returns to the merchant. A credit that an older version gave before the decision is taken back, and what is missing is a debt (`dispute`). Before the merchant has answered or its `answer_by` is past, all that a payer would win takes two people and a `reason`, and nothing goes over until the second agrees. One person divides what is set aside, as long as all that they decide over in a calendar day stays within `alone.per_day.dispute` of the policy, by currency. Beyond that, and for everything that a payer would win above what is set aside, the same request with `reason` is a proposal (202), and the dispute stays open: what is set aside goes to the payer at once where it fits in that day and no refund of the purchase is announced (`refunded` and `credited` have it), both sides are told what is paid and what is still being decided, and the second person sees both amounts.',
    'operator.report_chargeback':
      'Known again by the bank’s `reference`: one reference, however its dashes, blanks, capitals and look-alike letters are written, is one chargeback over all wallets, the same content answers the same, another is refused. Alone what one top-up of the wallet brought, less what was taken back of it before (`topup` names it; else the newest that has so much left), up to `alone.chargeback` of the policy from one wallet within 24 hours, and up to `alone.per_day.chargeback` of one person over all wallets in a calendar day; more takes two people.',
  },
  fields: {
    '?bill': 'Id of the bill',
    '?dispute': 'Id of the dispute',
    'BillRequest.to': 'Id of the wallet that the bill is sent to',
    'SentBill.to': 'Id of the wallet that the bill was sent to',
    allowed: 'Whether bills of this merchant are taken',
    as: 'As whom the wallet takes part',
    billers: 'Merchants that may send bills, or were told not to',
    capture: 'Whether the merchant is paid at once or captures later',
    free_at: 'From then on the merchant may use it',
    given_at: 'When it was given',
    last: 'This is the last part: what is left of the authorisation goes back',
    on: 'Day on which it is paid',
    'RestingSale.kind': 'What was paid',
    'RestingSale.of': 'Id of the purchase, the bill or the mandate',
    overdue: 'Whether its date has passed',
    paid_at: 'When it was paid; null: not yet',
    payer: 'Id of the payer’s wallet',
    purchases: 'Purchases',
    reference: 'Reference of the merchant or of the bank',
    resting: 'What rests, what is free first coming first',
    sales: 'Payments from customers',
    takes: 'Whether new purchases are taken',
    topup: 'Id of the top-up that was taken back',
  },
}
