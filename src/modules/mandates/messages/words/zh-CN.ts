import type { en } from './en.ts'

export const zhCN: typeof en = {
  letters: {
    mandate_ended: ({ payer, payee }) => ({
      subject: '付款人已终止代扣授权',
      text: `${payer} 的代扣授权“${payee}”已终止，不能再据此扣款，请与付款人约定其他付款方式。`,
    }),
    mandate_payee_left: ({ payee }) => ({
      subject: '您的一项代扣授权已终止',
      text: `${payee} 已不再以商户身份收款，您给予的代扣授权随之终止，不会再据此从您的钱包扣款，您无需操作。`,
    }),
    mandate_unpaid: ({ payee, amount }) => ({
      subject: '扣款未成功',
      text: `${payee} 未能从您的钱包扣款 ${amount}，稍后将重试。请充值或终止该订阅。`,
    }),
  },
}
