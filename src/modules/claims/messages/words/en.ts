import type { Letters } from '../../../../kernel/message.ts'
import type { ClaimTold } from '../told.ts'

const KEEP = 'Keep the link to yourself.'
/** The account that its reader named last: the end of its number. */
const named = (account: string): string => `the account that was named${account && ` (${account})`}`

/** What a debt came of; `topup` is '' where it was no top-up that we know. */
const DEBT: Readonly<Record<ClaimTold['debt_arose']['kind'], (topup: string) => string>> = {
  chargeback: (topup) => (topup ? `your bank took back the top-up ${topup}` : 'a bank took a payment back'),
  dispute: () =>
    'a payment that you had contested was decided for the merchant, and what we had credited you had to go back',
  dispute_sale: () => 'a sale of yours that its customer had contested was given back to them',
}

export const en = {
  letters: {
    claim_waits: ({ closure, amount, receipt_link }, say) => ({
      subject: 'Money of yours is waiting',
      text: `After the closing of your wallet (case ${closure}) ${amount} is still kept safe for you, free of charge. Name an account in your own name to have it paid out, without signing in: ${say.link(receipt_link)}. ${KEEP}`,
    }),
    late_money_kept: ({ closure, amount, receipt_link }, say) => ({
      subject: 'Money came in after your wallet was closed',
      text: `${amount} came in for you after the closing of your wallet (case ${closure}). It is kept safe for you, free of charge. Have it paid out to an account in your own name, without signing in: ${say.link(receipt_link)}. ${KEEP}`,
    }),
    debt_arose: ({ closure, amount, kind, at, topup_at, account, receipt_link }, say) => ({
      subject: 'An amount is owed in the closing of your wallet',
      text: `On ${say.day(at)} ${DEBT[kind](topup_at && `of ${say.day(topup_at)}${account && ` from ${account}`}`)}; of that, ${amount} was no longer in your wallet (case ${closure}) and is owed. See it, and repay it from a bank account in your own name, free of charge, without signing in: ${say.link(receipt_link)}. If you think this is wrong, contact support. ${KEEP}`,
    }),
    claim_paid: ({ closure, amount, account, receipt_link }, say) => ({
      subject: 'Your money was paid out',
      text: `${amount}, kept for you after the closing of your wallet (case ${closure}), was paid to ${named(account)}. To see it, without signing in: ${say.link(receipt_link)}. If you did not ask for this, appeal there or contact support at once. ${KEEP}`,
    }),
    claim_refused: ({ closure, amount, account, reason, receipt_link }, say) => ({
      subject: 'Your money could not be paid to that account',
      text: `${amount}, kept for you after the closing of your wallet (case ${closure}), could not be paid to ${named(account)}: ${say.why(reason)}. It stays safe, free of charge. Name another account in your own name: ${say.link(receipt_link)}; one of our staff looks at it too. If you did not ask for this, contact support. ${KEEP}`,
    }),
    claim_came_back: ({ closure, amount, account, reason, receipt_link }, say) => ({
      subject: 'Money that we sent you came back',
      text: `${amount} that we were to pay out to you${account && ` (${account})`} did not arrive: ${say.why(reason)}. Your wallet is closed (case ${closure}), so the money is kept safe for you, free of charge. Name another account in your own name, without signing in: ${say.link(receipt_link)}. ${KEEP}`,
    }),
    payout_returned: ({ closure, amount, account, reason, receipt_link }, say) => ({
      subject: 'A payout came back',
      text: `The bank${account && ` of ${account}`} returned ${amount} of the closing of your wallet (case ${closure}): ${say.why(reason)}. The money is kept safe for you, free of charge. Tell us where to send it, without signing in: ${say.link(receipt_link)}. ${KEEP}`,
    }),
    payout_refused: ({ closure, amount, account, reason, receipt_link }, say) => ({
      subject: 'A payout could not be made',
      text: `${amount} of the closing of your wallet (case ${closure}) could not be paid as you had chosen${account && ` (to ${account})`}: ${say.why(reason)}. The money is kept safe for you, free of charge, and the closing goes on. As soon as the wallet is closed you can have it paid to another account in your own name, without signing in: ${say.link(receipt_link)}. ${KEEP}`,
    }),
    repayment_refused: ({ closure, amount, account, reason, receipt_link }, say) => ({
      subject: 'Your repayment did not arrive',
      text: `${amount} that you asked to repay (case ${closure}) was not brought by the bank${account && ` of ${account}`}: ${say.why(reason)}. It is owed still. Repay it from another account in your own name, without signing in: ${say.link(receipt_link)}. If you did not ask for this, contact support. ${KEEP}`,
    }),
    repayment_arrived: ({ closure, amount, account, left, receipt_link }, say) => ({
      subject: left ? 'Part of what you owed is repaid' : 'What you owed is repaid',
      text: `${amount}${account ? `, which you had us ask for from ${account},` : ' that came in for you'} has repaid a debt of the wallet that closes or has closed (case ${closure}). ${left ? `${left} of it is still owed.` : 'Nothing of it is owed any more.'} How it stands, and the papers, without signing in: ${say.link(receipt_link)}. If you did not ask for this, contact support at once. ${KEEP}`,
    }),
    receipt_link_new: ({ closure, receipt_link }, say) => ({
      subject: 'A new link to your closing',
      text: `As was asked, here is a new link to the closing of your wallet (case ${closure}), without signing in: ${say.link(receipt_link)}. Every earlier link has stopped working. If you did not ask for it, nothing has changed for your money: only you have the new link. Tell support. ${KEEP}`,
    }),
    claim_identity_wrong: ({ closure, at, by }, say) => ({
      subject: 'Somebody gave a wrong name or document for your closing',
      text: `On ${say.moment(at)} somebody gave a name or a document number that is not yours for the closed wallet of case ${closure}. Nothing was paid and nothing has changed. If it was you, check both and try again. If it was not, ${by === 'link' ? 'somebody may have your link: contact support and ask for a new one' : 'somebody knows the number of your case, and nothing more was shown or sent to them: you need do nothing'}.`,
    }),
  } satisfies Letters<keyof ClaimTold>,
}
