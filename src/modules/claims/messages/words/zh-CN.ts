import type { ClaimTold } from '../told.ts'
import type { en } from './en.ts'

const KEEP = '请勿将链接转发他人。'
const named = (account: string): string => `所填账户${account && `（${account}）`}`

/** 欠款的由来。 */
const DEBT: Readonly<Record<ClaimTold['debt_arose']['kind'], (topup: string) => string>> = {
  chargeback: (topup) => (topup ? `银行追回了您 ${topup}充值的款项` : '银行追回了一笔付给您的款项'),
  dispute: () => '您提出争议的一笔付款裁定商户胜诉，此前垫付给您的款项须退回',
  dispute_sale: () => '您的一笔销售经争议裁定，货款须退还客户',
}

export const zhCN: typeof en = {
  letters: {
    claim_waits: ({ closure, amount, receipt_link }, say) => ({
      subject: '您有待领款项',
      text: `您的钱包注销（编号 ${closure}）后仍有 ${amount} 为您妥善留存，不收费用。无需登录，填写您本人名下的账户即可领取：${say.link(receipt_link)} 。${KEEP}`,
    }),
    late_money_kept: ({ closure, amount, receipt_link }, say) => ({
      subject: '钱包注销后有款项到账',
      text: `您的钱包注销（编号 ${closure}）后，有一笔 ${amount} 的款项到账，现为您妥善留存，不收费用。无需登录，填写您本人名下的账户即可领取：${say.link(receipt_link)} 。${KEEP}`,
    }),
    debt_arose: ({ closure, amount, kind, at, topup_at, account, receipt_link }, say) => ({
      subject: '您的钱包注销中产生一笔欠款',
      text: `${say.day(at)}，${DEBT[kind](topup_at && `${say.day(topup_at)}${account && `从 ${account} `}`)}，而钱包（编号 ${closure}）中已无足够余额，现欠 ${amount}。无需登录即可查看详情，并从您本人名下的银行账户归还，不收费用：${say.link(receipt_link)} 。如有异议，请联系客服。${KEEP}`,
    }),
    claim_paid: ({ closure, amount, account, receipt_link }, say) => ({
      subject: '待领款项已付出',
      text: `您的钱包注销（编号 ${closure}）后留存的 ${amount} 已付至${named(account)}。无需登录即可查看：${say.link(receipt_link)} 。如非您本人申请，请立即在该页面申诉或联系客服。${KEEP}`,
    }),
    claim_refused: ({ closure, amount, account, reason, receipt_link }, say) => ({
      subject: '待领款项未能付至该账户',
      text: `您的钱包注销（编号 ${closure}）后留存的 ${amount} 未能付至${named(account)}：${say.why(reason)}。款项仍为您妥善留存，不收费用。请改填您本人名下的其他账户：${say.link(receipt_link)} ，我们的工作人员也会跟进。如非您本人申请，请联系客服。${KEEP}`,
    }),
    claim_came_back: ({ closure, amount, account, reason, receipt_link }, say) => ({
      subject: '付给您的款项未能到账',
      text: `应付给您的 ${amount}${account && `（收款账户 ${account}）`} 未能到账：${say.why(reason)}。您的钱包已注销（编号 ${closure}），款项为您妥善留存，不收费用。无需登录，请改填您本人名下的其他账户：${say.link(receipt_link)} 。${KEEP}`,
    }),
    payout_returned: ({ closure, amount, account, reason, receipt_link }, say) => ({
      subject: '付款被退回',
      text: `您的钱包注销（编号 ${closure}）中付出的 ${amount}${account && `（收款账户 ${account}）`} 被银行退回：${say.why(reason)}。该款项已为您妥善留存，不收费用。无需登录，请告知新的收款账户：${say.link(receipt_link)} 。${KEEP}`,
    }),
    payout_refused: ({ closure, amount, account, reason, receipt_link }, say) => ({
      subject: '一笔款项未能按您的选择付出',
      text: `您的钱包注销（编号 ${closure}）中有 ${amount} 未能按您选择的方式付出${account && `（${account}）`}：${say.why(reason)}。款项已为您妥善留存，不收费用，注销继续办理。注销完成后，无需登录即可改付至您本人名下的其他账户：${say.link(receipt_link)} 。${KEEP}`,
    }),
    repayment_refused: ({ closure, amount, account, reason, receipt_link }, say) => ({
      subject: '您的还款未成功',
      text: `您申请归还的 ${amount}（编号 ${closure}）未能从${named(account)}扣取：${say.why(reason)}。该笔欠款仍未归还。无需登录，请使用您本人名下的其他账户归还：${say.link(receipt_link)} 。如非您本人申请，请联系客服。${KEEP}`,
    }),
    repayment_arrived: ({ closure, amount, account, left, receipt_link }, say) => ({
      subject: left ? '您的欠款已归还一部分' : '您的欠款已还清',
      text: `${account ? `应您申请从 ${account} 扣取的` : '为您入账的'} ${amount} 已用于归还您的钱包（编号 ${closure}）的欠款。${left ? `该笔欠款尚余 ${left}。` : '该笔欠款已全部还清。'}无需登录即可查看进度和回执：${say.link(receipt_link)} 。如非您本人申请，请立即联系客服。${KEEP}`,
    }),
    receipt_link_new: ({ closure, receipt_link }, say) => ({
      subject: '您的钱包注销链接已更换',
      text: `应要求，现向您发送钱包注销（编号 ${closure}）的新链接，无需登录：${say.link(receipt_link)} 。此前的链接均已失效。如非您本人要求，您的款项不受影响，新链接仅发送给您，请告知客服。${KEEP}`,
    }),
    claim_identity_wrong: ({ closure, at, by }, say) => ({
      subject: '有人在您的注销申请中填写了不符的身份信息',
      text: `${say.moment(at)}，有人在已注销钱包（编号 ${closure}）的办理中填写了与您不符的姓名或证件号码。未付出任何款项，也未发生任何变化。如为您本人操作，请核对后重试；如非您本人，${by === 'link' ? '可能有人持有您的链接，请联系客服更换' : '说明有人知道您的注销编号，但未向其显示或发送任何信息，您无需操作'}。`,
    }),
  },
}
