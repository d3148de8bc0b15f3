import type { en } from './en.ts'

export const zhCN: typeof en = {
  letters: {
    loan_overdue: ({ amount }) => ({
      subject: '分期还款未成功',
      text: `您的借款有一期已到期，余额不足以还款。今日应还总额：${amount}。请充值后还款；利息按日计算。`,
    }),
  },
}
