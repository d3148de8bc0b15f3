/** Messages about money on its way. */
import { type Catalogue, moment } from '../../../kernel/message.ts'
import { partyIn, reasonWords } from '../../notices/notices.ts'

export const paymentMessages: Catalogue<'transfer_waiting' | 'withdrawal_returned'> = {
  transfer_waiting: {
    en: ({ amount, from, until }) => ({
      subject: 'Money is waiting for you',
      text: `${partyIn(from, 'en')} wants to send you ${amount}. Accept or decline it in your wallet until ${moment(until, 'en')}; after that it goes back to the sender.`,
    }),
    'zh-CN': ({ amount, from, until }) => ({
      subject: '您有一笔待接收的转账',
      text: `${partyIn(from, 'zh-CN')} 向您转账 ${amount}。请在 ${moment(until, 'zh-CN')} 前在钱包中接收或拒收，逾期将退回付款方。`,
    }),
  },
  withdrawal_returned: {
    en: ({ amount, to, reason }) => ({
      subject: 'A withdrawal came back',
      text: `The bank did not pay out your withdrawal of ${amount}${to && ` to ${to}`}: ${reasonWords(reason, 'en')}. The money is with us for you again: see your statement.`,
    }),
    'zh-CN': ({ amount, to, reason }) => ({
      subject: '提现已退回',
      text: `银行未能完成您 ${amount} 的提现${to && `（收款账户 ${to}）`}：${reasonWords(reason, 'zh-CN')}。款项已退回并为您保留，请查看账单。`,
    }),
  },
}
