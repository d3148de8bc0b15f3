/** Messages about money from others. A storm of cents is one message at the end of the day. */
import type { Catalogue } from './types.ts'

export const arrivalMessages: Catalogue<'transfer_arrived' | 'transfers_arrived' | 'transfer_returned'> = {
  transfer_arrived: {
    en: ({ amount }) => ({
      subject: 'You have received money',
      text: `You have received ${amount}. It is in your wallet; your statement shows who sent it.`,
    }),
    'zh-CN': ({ amount }) => ({
      subject: '您收到一笔转账',
      text: `您收到一笔 ${amount} 的转账，款项已存入您的钱包，付款方见账单。`,
    }),
  },
  transfers_arrived: {
    en: ({ count, amount }) => ({
      subject: 'More money came in today',
      text: `Beyond those that you were told of, ${count} more transfers came for you today, together ${amount}. Your statement shows them one by one; those that wait for your answer are under payments.`,
    }),
    'zh-CN': ({ count, amount }) => ({
      subject: '今日另有转账到账',
      text: `除已通知的转账外，今日另有 ${count} 笔转账，合计 ${amount}。明细见账单；待您接收的转账见“处理中的交易”。`,
    }),
  },
  transfer_returned: {
    en: ({ amount }) => ({
      subject: 'A transfer came back to you',
      text: `Your transfer of ${amount} was not accepted. The money is in your wallet again.`,
    }),
    'zh-CN': ({ amount }) => ({
      subject: '转账已退回',
      text: `您 ${amount} 的转账未被接收，款项已退回您的钱包。`,
    }),
  },
}
