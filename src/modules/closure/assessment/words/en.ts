export const en = {
  /** What the holder reads about each obligation. */
  obligations: {
    'balance.positive': {
      title: 'There is money in the wallet',
      why: 'Your balance is yours and has to leave before the wallet can close.',
      what_to_do:
        'Choose where it goes. The closing plan pays it out for you; you need not withdraw it first.',
    },
    'balance.negative': {
      title: 'The balance is below zero',
      why: 'An amount is owed on this wallet.',
      what_to_do: 'Top up the missing amount.',
    },
    'balance.dust': {
      title: 'A very small amount is left',
      why: 'It is less than most people would transfer, and still yours.',
      what_to_do:
        'Choose: pay it out at our cost, or leave it as a claim: kept safe for you, free of charge.',
    },
    'hold.open': {
      title: 'An amount is on hold',
      why: 'It was set aside for a payment that is not finished.',
      what_to_do: 'It is captured or released by the date shown; nothing is needed from you.',
    },
    'transfer.pending': {
      title: 'A transfer of yours waits to be accepted',
      why: 'You sent it, and it was neither accepted nor returned.',
      what_to_do: 'Cancel it, or wait: it is returned by itself on the date shown.',
    },
    'transfer.unaccepted': {
      title: 'Somebody wants to send you money',
      why: 'It waits for your answer and does not stand in the way.',
      what_to_do:
        'Accept it to have it. If you do not, it goes back to its sender when you confirm the closing, or on the date shown.',
    },
    'withdrawal.in_flight': {
      title: 'A withdrawal is on its way',
      why: 'The bank has not confirmed it yet.',
      what_to_do: 'It finishes by itself; the date shows by when we know.',
    },
    'topup.in_flight': {
      title: 'A top-up is on its way',
      why: 'The bank has not confirmed it yet.',
      what_to_do: 'It finishes by itself; the date shows by when we know.',
    },
    'instrument.linked': {
      title: 'A bank account or card is linked',
      why: 'The link ends with the wallet.',
      what_to_do: 'The closing plan unlinks it for you.',
    },
    'identity.unverified': {
      title: 'Your identity has not been verified',
      why: 'Money can only be paid to an account in your own name.',
      what_to_do:
        'Give your real name and document, or leave the money as a claim: kept safe for you, free of charge.',
    },
    'identity.recent_change': {
      title: 'Contact data or sign-in factors changed recently',
      why: 'To protect you from somebody else closing your wallet, the cooling-off is longer after such a change.',
      what_to_do: 'Nothing is needed. Close later if you want the shorter cooling-off.',
    },
    'destination.too_new': {
      title: 'This account was linked too recently',
      why: 'Closing pays out only to accounts that were verified some time ago.',
      what_to_do: 'Choose another way out, or wait until the date shown.',
    },
    'destination.missing': {
      title: 'There is no verified account to pay out to',
      why: 'No bank account or own wallet is linked and verified.',
      what_to_do: 'Link one, or leave the money as a claim: kept safe for you, free of charge.',
    },
    'wallet.restricted': {
      title: 'The wallet is restricted',
      why: 'Closing it needs a look by our staff.',
      what_to_do: 'You may go on: a person decides within the review time.',
    },
    'partner.unreachable': {
      title: 'One of our systems does not answer',
      why: 'We cannot tell whether something is still open there, so we do not guess.',
      what_to_do: 'Nothing is needed from you; try again later. We have been told.',
    },
    'refund.pending': {
      title: 'A refund is on its way to you',
      why: 'A merchant has promised money back and has not sent all of it.',
      what_to_do:
        'Wait until the date shown, or ask the merchant. What arrives after closing is kept for you.',
    },
    'dispute.open': {
      title: 'A dispute is open',
      why: 'You contested a payment and it has not been decided.',
      what_to_do:
        'You may close: the dispute goes on, is decided by the date shown, and its outcome reaches you by the receipt link.',
    },
    'loan.outstanding': {
      title: 'A loan is not repaid',
      why: 'What was borrowed, with interest to the day, is owed to the lender.',
      what_to_do:
        'The closing plan can repay it from your balance, or repay it now; no fee for paying early.',
    },
    'loan.arrears': {
      title: 'A loan is overdue',
      why: 'An instalment was due and has not been paid in full.',
      what_to_do: 'Repay what is overdue; the amount shown is for today.',
    },
    'credit_line.open': {
      title: 'A credit line is open',
      why: 'You could still borrow under it.',
      what_to_do: 'The closing plan ends it and reports the closure to the credit register.',
    },
    'bill.unpaid': {
      title: 'A bill is not paid',
      why: 'You accepted this bill, and it has not been paid.',
      what_to_do: 'Pay it, or reject it if it is not yours.',
    },
    'bill.unaccepted': {
      title: 'A bill waits that you have not accepted',
      why: 'A merchant sent it. You owe nothing on it until you accept it, and it does not stand in the way.',
      what_to_do:
        'Nothing is needed: it goes back to the merchant when you confirm the closing. If it is yours, pay or accept it before.',
    },
    'fund.units_held': {
      title: 'You hold fund units',
      why: 'They are worth money and have to be redeemed before it can be paid out.',
      what_to_do:
        'The closing plan redeems them; the money arrives on the day shown, one on which the exchanges trade.',
    },
    'fund.redemption_pending': {
      title: 'A redemption is being settled',
      why: 'The fund pays on the next day on which the exchanges trade.',
      what_to_do: 'Nothing is needed: the plan waits for the money and pays it out.',
    },
    'mandate.active': {
      title: 'A merchant may debit this wallet',
      why: 'The next debit would fail when the wallet is closed.',
      what_to_do: 'The closing plan ends it, tells you what fails next, and writes a letter you can send.',
    },
    'subscription.active': {
      title: 'A subscription is paid from this wallet',
      why: 'Closing ends it at the wallet; your contract with the merchant may go on.',
      what_to_do: 'The closing plan ends it and writes a letter that you can send to the merchant.',
    },
    'authorisation.third_party': {
      title: 'Another service may use this wallet',
      why: 'You allowed it to see or do something here.',
      what_to_do: 'The closing plan withdraws the permission.',
    },
    'merchant.role': {
      title: 'This wallet receives payments as a merchant',
      why: 'Customers may still have refunds or disputes open with you.',
      what_to_do:
        'Stop taking new purchases first: disputes opened after that no longer stand in your way. Then end the merchant role; it can end when nothing older is open with your customers and nothing is owed from disputes.',
    },
    'guardian.role': {
      title: 'You look after another person’s wallet',
      why: 'Without you nobody could act for it.',
      what_to_do: 'Hand the role to another adult, or end it; the money there stays with its owner.',
    },
    'joint.consent_missing': {
      title: 'A joint holder has not agreed',
      why: 'The wallet belongs to both of you.',
      what_to_do:
        'Ask the other holder to agree: we write to them, also when their own wallet is closed. If you cannot agree, support can dissolve the share on paper.',
    },
    'funds.frozen_by_authority': {
      title: 'Money is frozen by an authority',
      why: 'A competent authority ordered it; we may not move this amount.',
      what_to_do: 'Ask the authority shown. The request can go on as soon as the order ends.',
    },
    'legal.hold': {
      title: 'Some records must be kept longer',
      why: 'The law obliges us to keep certain records for the time being.',
      what_to_do:
        'You may close, nothing is needed from you. These records are stored, not used, and erased when the duty ends: on the date shown, or else when whoever ordered it ends it.',
    },
    'benefit.unused': {
      title: 'Coupons or points will be lost',
      why: 'They belong to this wallet and end with it.',
      what_to_do: 'Use them before you confirm if you want them.',
    },
    'document.not_exported': {
      title: 'You have not saved your statement',
      why: 'After closing you reach it only by the receipt link and a proof of identity.',
      what_to_do: 'Export it now: it takes a moment.',
    },
  },
  /** What closing always means. */
  consequences: {
    'access.ends': 'You can no longer sign in to act. Payments to this wallet are refused or held for you.',
    'data.kept_by_law': 'Some data must be kept for the time the law demands. It is stored and not used.',
  },
  /** Which way a transfer goes. */
  transfers: {
    incoming: 'to you',
    outgoing: 'from you',
  },
  /** What a debt has come from. */
  debts: {
    dispute: 'provisional credit of a lost dispute',
    dispute_sale: 'sale that a dispute gave back to the customer',
    chargeback: 'payment that was charged back',
  },
  /** How each participant is called where it does not answer. */
  participants: {
    identity: 'identity',
    ledger: 'balances',
    wallets: 'wallet',
    instruments: 'linked accounts',
    payments: 'payments',
    commerce: 'purchases and bills',
    credit: 'loans',
    wealth: 'fund',
    mandates: 'auto-debits',
    benefits: 'coupons and points',
  },
  /** Ways that lead to no account. */
  ways: {
    claim: 'claim',
    donate: 'donate',
    forfeit: 'forfeit',
  },
  /** Why a step cannot be undone. */
  irreversible: {
    units_redeemed: 'redeemed units would have to be bought again at another price',
    loan_repaid: 'a repaid loan would have to be borrowed anew',
    line_closed: 'a new line has to be applied for',
    debt_repaid: 'a repaid debt stays repaid',
    permission_ended: 'the other side is told; it has to be given again',
  },
  /** Less than closing. */
  alternatives: {
    pause: 'Keep the wallet as a spare: nothing can leave it until a date you choose.',
    close_pocket: 'Close this currency alone and keep the rest.',
    unlink: 'Remove this card or bank account alone and keep the rest.',
    close_credit_line: 'Close the credit line alone and keep the rest.',
  },
  not_before: 'The earliest time that you have chosen',
  /** Debits that would fail, and how they are paid first. */
  pay_first:
    'These debits are due before the wallet would be closed and would fail. You may choose a later date: confirm to close when ready, and not before it.',

  /** What packs of their own name, as they name it: no law of a country. */
  terms: { wallet: 'Terms of this wallet', closing: 'closing' },
  /** Articles as the law of a pack is cited: "21(3)", "30". */
  articles: (numbers: readonly string[]) => `art${numbers.length > 1 ? 's' : ''}. ${numbers.join(', ')}`,
}
