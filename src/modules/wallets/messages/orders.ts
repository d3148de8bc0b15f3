/** Letters about orders of authorities, as far as they may be told. */
import { type Catalogue, type MessageParams, moment } from '../../../kernel/message.ts'

type Told = MessageParams['order_placed']

const paper = {
  en: ({ document }: Told) => (document === null ? '' : ` (document ${document})`),
  'zh-CN': ({ document }: Told) => (document === null ? '' : `（文书编号 ${document}）`),
}
/** A freeze lapses on its day; records are kept until two people lift it, and are looked at again by that day. */
const term = {
  en: ({ until, kind }: Told) => {
    if (until === null) return ''
    const day = moment(until, 'en')
    return kind === 'freeze' ? `, until ${day} unless it is renewed` : `; we look at it again by ${day}`
  },
  'zh-CN': ({ until, kind }: Told) => {
    if (until === null) return ''
    const day = moment(until, 'zh-CN')
    return kind === 'freeze' ? `，期限至 ${day}（可能续期）` : `，我们将于 ${day} 前复核是否继续`
  },
}

export const orderMessages: Catalogue<'order_placed' | 'order_ended'> = {
  order_placed: {
    en: (told) =>
      told.kind === 'freeze'
        ? {
            subject: 'An authority has ordered money in your wallet to be frozen',
            text: `${told.authority} has ordered us to freeze ${told.amount === null ? 'money' : `up to ${told.amount}`} in your wallet${paper.en(told)}${term.en(told)}. What is frozen stays yours but cannot be used; if your wallet is being closed, it is paid out, as agreed there, only after the order has ended. Only that authority can change the order: please turn to them with questions about it.`,
          }
        : {
            subject: 'An authority has ordered the records of your wallet to be kept',
            text: `${told.authority} has ordered us to keep the records of your wallet${paper.en(told)}${term.en(told)}. Your money is not affected. Only that authority can change the order: please turn to them with questions about it.`,
          },
    'zh-CN': (told) =>
      told.kind === 'freeze'
        ? {
            subject: '有权机关要求冻结您钱包中的资金',
            text: `${told.authority}要求我们冻结您钱包中的${told.amount === null ? '资金' : `资金，最高 ${told.amount}`}${paper['zh-CN'](told)}${term['zh-CN'](told)}。被冻结的资金仍归您所有，但暂不可使用；如钱包正在注销，须待该要求解除后再按原约定转出。该要求只能由该机关变更，如有疑问请向其咨询。`,
          }
        : {
            subject: '有权机关要求留存您钱包的记录',
            text: `${told.authority}要求我们留存您钱包的记录${paper['zh-CN'](told)}${term['zh-CN'](told)}。您的资金不受影响。该要求只能由该机关变更，如有疑问请向其咨询。`,
          },
  },
  order_ended: {
    en: (told) => ({
      subject: 'An order about your wallet has ended',
      text: `The order of ${told.authority}${paper.en(told)} about your wallet has ended. ${told.kind === 'freeze' ? 'What was frozen for it is free again; if your wallet is being closed, it now goes the way that was agreed.' : 'Your records are no longer kept for it.'}`,
    }),
    'zh-CN': (told) => ({
      subject: '有权机关对您钱包的要求已解除',
      text: `${told.authority}${paper['zh-CN'](told)}对您钱包的要求已解除。${told.kind === 'freeze' ? '因此冻结的资金已恢复可用；如钱包正在注销，将按原约定转出。' : '您的记录不再因此留存。'}`,
    }),
  },
}
