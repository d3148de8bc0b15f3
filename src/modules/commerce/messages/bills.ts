/** Messages about bills. */
import { type Catalogue, moment } from '../../../kernel/message.ts'

export const billMessages: Catalogue<'bill_sent' | 'bill_returned'> = {
  bill_sent: {
    en: ({ merchant, amount, until }) => ({
      subject: 'A merchant sent you a bill',
      text: `${merchant} sent you a bill of ${amount}, due on ${moment(until, 'en')}. You owe nothing until you accept it. Pay, accept or reject it in your wallet under bills; there you can also stop bills of this merchant.`,
    }),
    'zh-CN': ({ merchant, amount, until }) => ({
      subject: '您收到一份账单',
      text: `${merchant} 向您发出一份 ${amount} 的账单，到期时间为 ${moment(until, 'zh-CN')}。您确认之前无需缴纳。请在钱包的“账单”中缴纳、确认或拒绝，也可在此停止接收该商户的账单。`,
    }),
  },
  bill_returned: {
    en: ({ customer, amount }) => ({
      subject: 'A bill came back',
      text: `Your bill of ${amount} to ${customer} was not accepted and has come back. Nothing is paid on it; please arrange another way to be paid.`,
    }),
    'zh-CN': ({ customer, amount }) => ({
      subject: '账单已退回',
      text: `您向 ${customer} 发出的 ${amount} 账单未获确认，已退回，不再缴纳。请与对方约定其他付款方式。`,
    }),
  },
}
