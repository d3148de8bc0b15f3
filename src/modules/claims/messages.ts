/**
 * Messages about money that is kept, owed or refused after a closing began. Each says the amount, why, and has the link
 * that leads to it: whoever has left cannot sign in.
 */

import type { Lang } from '../../kernel/languages.ts'
import { type Catalogue, moment } from '../../kernel/message.ts'
import { linkTo, reasonWords } from '../notices/notices.ts'

const KEEP = { en: 'Keep the link to yourself.', 'zh-CN': '请勿将链接转发他人。' } as const
const open = (link: string) => ({ links: [linkTo(link)] })

/** The account that its reader named last: the end of its number. */
const named = (account: string, lang: Lang): string =>
  lang === 'en'
    ? `the account that was named${account && ` (${account})`}`
    : `所填账户${account && `（${account}）`}`

export const keptMessages: Catalogue<
  | 'claim_waits'
  | 'late_money_kept'
  | 'debt_arose'
  | 'claim_paid'
  | 'claim_refused'
  | 'claim_came_back'
  | 'payout_returned'
  | 'payout_refused'
  | 'repayment_refused'
  | 'repayment_arrived'
  | 'receipt_link_new'
  | 'claim_identity_wrong'
> = {
  claim_waits: {
    en: ({ closure, amount, receipt_link }) => ({
      subject: 'Money of yours is waiting',
      text: `After the closing of your wallet (case ${closure}) ${amount} is still kept safe for you, free of charge. Name an account in your own name to have it paid out, without signing in: ${linkTo(receipt_link)}. ${KEEP.en}`,
      ...open(receipt_link),
    }),
    'zh-CN': ({ closure, amount, receipt_link }) => ({
      subject: '您有待领款项',
      text: `您的钱包注销（编号 ${closure}）后仍有 ${amount} 为您妥善留存，不收费用。无需登录，填写您本人名下的账户即可领取：${linkTo(receipt_link)} 。${KEEP['zh-CN']}`,
      ...open(receipt_link),
    }),
  },
  late_money_kept: {
    en: ({ closure, amount, receipt_link }) => ({
      subject: 'Money came in after your wallet was closed',
      text: `${amount} came in for you after the closing of your wallet (case ${closure}). It is kept safe for you, free of charge. Have it paid out to an account in your own name, without signing in: ${linkTo(receipt_link)}. ${KEEP.en}`,
      ...open(receipt_link),
    }),
    'zh-CN': ({ closure, amount, receipt_link }) => ({
      subject: '钱包注销后有款项到账',
      text: `您的钱包注销（编号 ${closure}）后，有一笔 ${amount} 的款项到账，现为您妥善留存，不收费用。无需登录，填写您本人名下的账户即可领取：${linkTo(receipt_link)} 。${KEEP['zh-CN']}`,
      ...open(receipt_link),
    }),
  },
  debt_arose: {
    en: ({ closure, amount, receipt_link }) => ({
      subject: 'An amount is owed in the closing of your wallet',
      text: `A bank or a merchant took money back that was no longer in your wallet (case ${closure}); ${amount} is owed. See why, and repay it from a bank account in your own name, free of charge, without signing in: ${linkTo(receipt_link)}. If you think this is wrong, contact support. ${KEEP.en}`,
      ...open(receipt_link),
    }),
    'zh-CN': ({ closure, amount, receipt_link }) => ({
      subject: '您的钱包注销中产生一笔欠款',
      text: `银行或商户追回了一笔款项，而钱包中已无足够余额（编号 ${closure}），现欠 ${amount}。无需登录即可查看原因，并从您本人名下的银行账户归还，不收费用：${linkTo(receipt_link)} 。如有异议，请联系客服。${KEEP['zh-CN']}`,
      ...open(receipt_link),
    }),
  },
  claim_paid: {
    en: ({ closure, amount, account, receipt_link }) => ({
      subject: 'Your money was paid out',
      text: `${amount}, kept for you after the closing of your wallet (case ${closure}), was paid to ${named(account, 'en')}. To see it, without signing in: ${linkTo(receipt_link)}. If you did not ask for this, appeal there or contact support at once. ${KEEP.en}`,
      ...open(receipt_link),
    }),
    'zh-CN': ({ closure, amount, account, receipt_link }) => ({
      subject: '待领款项已付出',
      text: `您的钱包注销（编号 ${closure}）后留存的 ${amount} 已付至${named(account, 'zh-CN')}。无需登录即可查看：${linkTo(receipt_link)} 。如非您本人申请，请立即在该页面申诉或联系客服。${KEEP['zh-CN']}`,
      ...open(receipt_link),
    }),
  },
  claim_refused: {
    en: ({ closure, amount, account, reason, receipt_link }) => ({
      subject: 'Your money could not be paid to that account',
      text: `${amount}, kept for you after the closing of your wallet (case ${closure}), could not be paid to ${named(account, 'en')}: ${reasonWords(reason, 'en')}. It stays safe, free of charge. Name another account in your own name: ${linkTo(receipt_link)}; one of our staff looks at it too. If you did not ask for this, contact support. ${KEEP.en}`,
      ...open(receipt_link),
    }),
    'zh-CN': ({ closure, amount, account, reason, receipt_link }) => ({
      subject: '待领款项未能付至该账户',
      text: `您的钱包注销（编号 ${closure}）后留存的 ${amount} 未能付至${named(account, 'zh-CN')}：${reasonWords(reason, 'zh-CN')}。款项仍为您妥善留存，不收费用。请改填您本人名下的其他账户：${linkTo(receipt_link)} ，我们的工作人员也会跟进。如非您本人申请，请联系客服。${KEEP['zh-CN']}`,
      ...open(receipt_link),
    }),
  },
  claim_came_back: {
    en: ({ closure, amount, account, reason, receipt_link }) => ({
      subject: 'Money that we sent you came back',
      text: `${amount} that we were to pay out to you${account && ` (${account})`} did not arrive: ${reasonWords(reason, 'en')}. Your wallet is closed (case ${closure}), so the money is kept safe for you, free of charge. Name another account in your own name, without signing in: ${linkTo(receipt_link)}. ${KEEP.en}`,
      ...open(receipt_link),
    }),
    'zh-CN': ({ closure, amount, account, reason, receipt_link }) => ({
      subject: '付给您的款项未能到账',
      text: `应付给您的 ${amount}${account && `（收款账户 ${account}）`} 未能到账：${reasonWords(reason, 'zh-CN')}。您的钱包已注销（编号 ${closure}），款项为您妥善留存，不收费用。无需登录，请改填您本人名下的其他账户：${linkTo(receipt_link)} 。${KEEP['zh-CN']}`,
      ...open(receipt_link),
    }),
  },
  payout_returned: {
    en: ({ closure, amount, account, reason, receipt_link }) => ({
      subject: 'A payout came back',
      text: `The bank${account && ` of ${account}`} returned ${amount} of the closing of your wallet (case ${closure}): ${reasonWords(reason, 'en')}. The money is kept safe for you, free of charge. Tell us where to send it, without signing in: ${linkTo(receipt_link)}. ${KEEP.en}`,
      ...open(receipt_link),
    }),
    'zh-CN': ({ closure, amount, account, reason, receipt_link }) => ({
      subject: '付款被退回',
      text: `您的钱包注销（编号 ${closure}）中付出的 ${amount}${account && `（收款账户 ${account}）`} 被银行退回：${reasonWords(reason, 'zh-CN')}。该款项已为您妥善留存，不收费用。无需登录，请告知新的收款账户：${linkTo(receipt_link)} 。${KEEP['zh-CN']}`,
      ...open(receipt_link),
    }),
  },
  payout_refused: {
    en: ({ closure, amount, account, reason, receipt_link }) => ({
      subject: 'A payout could not be made',
      text: `${amount} of the closing of your wallet (case ${closure}) could not be paid as you had chosen${account && ` (to ${account})`}: ${reasonWords(reason, 'en')}. The money is kept safe for you, free of charge, and the closing goes on. As soon as the wallet is closed you can have it paid to another account in your own name, without signing in: ${linkTo(receipt_link)}. ${KEEP.en}`,
      ...open(receipt_link),
    }),
    'zh-CN': ({ closure, amount, account, reason, receipt_link }) => ({
      subject: '一笔款项未能按您的选择付出',
      text: `您的钱包注销（编号 ${closure}）中有 ${amount} 未能按您选择的方式付出${account && `（${account}）`}：${reasonWords(reason, 'zh-CN')}。款项已为您妥善留存，不收费用，注销继续办理。注销完成后，无需登录即可改付至您本人名下的其他账户：${linkTo(receipt_link)} 。${KEEP['zh-CN']}`,
      ...open(receipt_link),
    }),
  },
  repayment_refused: {
    en: ({ closure, amount, account, reason, receipt_link }) => ({
      subject: 'Your repayment did not arrive',
      text: `${amount} that you asked to repay (case ${closure}) was not brought by the bank${account && ` of ${account}`}: ${reasonWords(reason, 'en')}. It is owed still. Repay it from another account in your own name, without signing in: ${linkTo(receipt_link)}. If you did not ask for this, contact support. ${KEEP.en}`,
      ...open(receipt_link),
    }),
    'zh-CN': ({ closure, amount, account, reason, receipt_link }) => ({
      subject: '您的还款未成功',
      text: `您申请归还的 ${amount}（编号 ${closure}）未能从${named(account, 'zh-CN')}扣取：${reasonWords(reason, 'zh-CN')}。该笔欠款仍未归还。无需登录，请使用您本人名下的其他账户归还：${linkTo(receipt_link)} 。如非您本人申请，请联系客服。${KEEP['zh-CN']}`,
      ...open(receipt_link),
    }),
  },
  repayment_arrived: {
    en: ({ closure, amount, account, left, receipt_link }) => ({
      subject: left ? 'Part of what you owed is repaid' : 'What you owed is repaid',
      text: `${amount}${account ? `, which you had us ask for from ${account},` : ' that came in for you'} has repaid a debt of the wallet that closes or has closed (case ${closure}). ${left ? `${left} of it is still owed.` : 'Nothing of it is owed any more.'} How it stands, and the papers, without signing in: ${linkTo(receipt_link)}. If you did not ask for this, contact support at once. ${KEEP.en}`,
      ...open(receipt_link),
    }),
    'zh-CN': ({ closure, amount, account, left, receipt_link }) => ({
      subject: left ? '您的欠款已归还一部分' : '您的欠款已还清',
      text: `${account ? `应您申请从 ${account} 扣取的` : '为您入账的'} ${amount} 已用于归还您的钱包（编号 ${closure}）的欠款。${left ? `该笔欠款尚余 ${left}。` : '该笔欠款已全部还清。'}无需登录即可查看进度和回执：${linkTo(receipt_link)} 。如非您本人申请，请立即联系客服。${KEEP['zh-CN']}`,
      ...open(receipt_link),
    }),
  },
  receipt_link_new: {
    en: ({ closure, receipt_link }) => ({
      subject: 'A new link to your closing',
      text: `As was asked, here is a new link to the closing of your wallet (case ${closure}), without signing in: ${linkTo(receipt_link)}. Every earlier link has stopped working. If you did not ask for it, nothing has changed for your money: only you have the new link. Tell support. ${KEEP.en}`,
      ...open(receipt_link),
    }),
    'zh-CN': ({ closure, receipt_link }) => ({
      subject: '您的钱包注销链接已更换',
      text: `应要求，现向您发送钱包注销（编号 ${closure}）的新链接，无需登录：${linkTo(receipt_link)} 。此前的链接均已失效。如非您本人要求，您的款项不受影响，新链接仅发送给您，请告知客服。${KEEP['zh-CN']}`,
      ...open(receipt_link),
    }),
  },
  claim_identity_wrong: {
    en: ({ closure, at }) => ({
      subject: 'Somebody gave a wrong name or document for your closing',
      text: `On ${moment(at, 'en')} somebody gave a name or a document number that is not yours for the closed wallet of case ${closure}. Nothing was paid and nothing has changed. If it was you, check both and try again. If it was not, somebody may have your link: contact support and ask for a new one.`,
    }),
    'zh-CN': ({ closure, at }) => ({
      subject: '有人在您的注销申请中填写了不符的身份信息',
      text: `${moment(at, 'zh-CN')}，有人在已注销钱包（编号 ${closure}）的办理中填写了与您不符的姓名或证件号码。未付出任何款项，也未发生任何变化。如为您本人操作，请核对后重试；如非您本人，可能有人持有您的链接，请联系客服更换。`,
    }),
  },
}

/** An amount, and the link that leads to it. */
type Kept = { readonly closure: string; readonly amount: string; readonly receipt_link: string }
/** The same of money that a bank was given: `account` has its number masked, '' where it is not known. */
type Sent = Kept & { readonly account: string }
/** The same for money that went another way than was agreed; `reason` is a code. */
type GoneAnotherWay = Sent & { readonly reason: string }

export type ClaimTold = {
  readonly claim_waits: Kept
  readonly late_money_kept: Kept
  readonly debt_arose: Kept
  readonly claim_paid: Sent
  readonly claim_refused: GoneAnotherWay
  readonly claim_came_back: GoneAnotherWay
  readonly payout_returned: GoneAnotherWay
  readonly payout_refused: GoneAnotherWay
  readonly repayment_refused: GoneAnotherWay
  /** `account` '' = of money that came in; `left` '' = nothing is owed of it any more. */
  readonly repayment_arrived: Sent & { readonly left: string }
  readonly receipt_link_new: { readonly closure: string; readonly receipt_link: string }
  readonly claim_identity_wrong: { readonly closure: string; readonly at: string }
}

declare module '../../kernel/message.ts' {
  interface MessageParams extends ClaimTold {}
}
