/** Messages about loans. */
import type { Catalogue } from '../../kernel/message.ts'

export const creditMessages: Catalogue<'loan_overdue'> = {
  loan_overdue: {
    en: ({ amount }) => ({
      subject: 'An instalment could not be taken',
      text: `An instalment of your loan is due and the balance does not cover it. Owed in all today: ${amount}. Top up and repay; interest runs by the day.`,
    }),
    'zh-CN': ({ amount }) => ({
      subject: '分期还款未成功',
      text: `您的借款有一期已到期，余额不足以还款。今日应还总额：${amount}。请充值后还款；利息按日计算。`,
    }),
  },
}

export type CreditTold = {
  readonly loan_overdue: { readonly amount: string }
}

declare module '../../kernel/message.ts' {
  interface MessageParams extends CreditTold {}
}
