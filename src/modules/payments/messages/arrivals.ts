/** Messages about money from others. A storm of cents is one message at the end of the day. */
import type { Catalogue } from '../../../kernel/message.ts'
import { partyIn } from '../../notices/notices.ts'

export const arrivalMessages: Catalogue<'transfer_arrived' | 'transfers_arrived' | 'transfer_returned'> = {
  transfer_arrived: {
    en: ({ amount, from }) => ({
      subject: 'You have received money',
      text: `You have received ${amount} from ${partyIn(from, 'en')}. It is in your wallet and on your statement.`,
    }),
    'zh-CN': ({ amount, from }) => ({
      subject: '您收到一笔转账',
      text: `您收到 ${partyIn(from, 'zh-CN')} 的转账 ${amount}，款项已存入您的钱包，可在账单中查看。`,
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
    en: ({ amount, to }) => ({
      subject: 'A transfer came back to you',
      text: `Your transfer of ${amount} to ${partyIn(to, 'en')} was not accepted. The money is in your wallet again.`,
    }),
    'zh-CN': ({ amount, to }) => ({
      subject: '转账已退回',
      text: `您向 ${partyIn(to, 'zh-CN')} 的转账 ${amount} 未被接收，款项已退回您的钱包。`,
    }),
  },
}
