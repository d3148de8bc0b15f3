/**
 * Messages about money that is set aside and has not left yet, about what becomes of it, and about refunds. Who, how
 * much, until when, and what comes next. `to` '' is somebody who has left.
 */
import { type Catalogue, moment } from '../../../kernel/message.ts'
import { freezeIf, freezeIfZh, partyIn } from '../../notices/notices.ts'

export const setAsideMessages: Catalogue<
  | 'money_set_aside'
  | 'set_aside_taken'
  | 'set_aside_freed'
  | 'refund_promised'
  | 'refund_announced'
  | 'refund_arrived'
  | 'refund_broken'
> = {
  money_set_aside: {
    en: (p) => {
      const to = partyIn(p.to, 'en')
      const next =
        p.cause === 'purchase'
          ? `Nothing has left yet: what ${to} has not taken by then is free in your wallet again`
          : 'Nothing has left yet: what is not accepted by then is free in your wallet again'
      return freezeIf(
        'Money was set aside in your wallet',
        `${p.amount} is set aside in your wallet for ${to} until ${moment(p.until, 'en')}. ${next}`,
        p,
      )
    },
    'zh-CN': (p) => {
      const to = partyIn(p.to, 'zh-CN')
      const next = p.cause === 'purchase' ? `届时 ${to} 未扣取的部分` : '届时对方未接收的部分'
      return freezeIfZh(
        '资金预留提醒',
        `您的钱包已为 ${to} 预留 ${p.amount}，保留至 ${moment(p.until, 'zh-CN')}。款项尚未转出，${next}将恢复可用`,
        p,
      )
    },
  },
  set_aside_taken: {
    en: (p) => {
      const rest =
        p.rest === ''
          ? ''
          : p.until === ''
            ? `. The other ${p.rest} is free in your wallet again`
            : `. Another ${p.rest} stays set aside until ${moment(p.until, 'en')}`
      return freezeIf(
        'A merchant took money that was set aside',
        `${partyIn(p.to, 'en')} took ${p.amount} from your wallet, of what was set aside for it${rest}`,
        p,
      )
    },
    'zh-CN': (p) => {
      const rest =
        p.rest === ''
          ? ''
          : p.until === ''
            ? `，其余 ${p.rest} 已恢复可用`
            : `，其余 ${p.rest} 继续预留至 ${moment(p.until, 'zh-CN')}`
      return freezeIfZh(
        '预留资金扣款提醒',
        `${partyIn(p.to, 'zh-CN')} 已从您的预留资金中扣取 ${p.amount}${rest}`,
        p,
      )
    },
  },
  set_aside_freed: {
    en: ({ amount, to, cause }) => ({
      subject: 'Money is free in your wallet again',
      text: `${amount} that was set aside for ${partyIn(to, 'en')} is free in your wallet again: ${cause === 'voided' ? 'it was given back without being taken' : 'it was not taken in time'}. You need not do anything.`,
    }),
    'zh-CN': ({ amount, to, cause }) => ({
      subject: '预留资金已恢复可用',
      text: `为 ${partyIn(to, 'zh-CN')} 预留的 ${amount} 已恢复可用：${cause === 'voided' ? '对方已放弃扣款' : '对方未在期限内扣款'}。您无需操作。`,
    }),
  },
  refund_promised: {
    en: (p) =>
      freezeIf(
        'A refund was announced from your wallet',
        `${p.amount} will be paid from your wallet to ${partyIn(p.to, 'en')} as a refund on ${moment(p.until, 'en')}`,
        p,
      ),
    'zh-CN': (p) =>
      freezeIfZh(
        '退款预告',
        `您的钱包将于 ${moment(p.until, 'zh-CN')} 向 ${partyIn(p.to, 'zh-CN')} 退款 ${p.amount}`,
        p,
      ),
  },
  refund_announced: {
    en: ({ amount, from, until }) => ({
      subject: 'A refund is announced',
      text: `${partyIn(from, 'en')} announced a refund of ${amount} for ${moment(until, 'en')}. You need not do anything; you are told when it is paid, or cannot be.`,
    }),
    'zh-CN': ({ amount, from, until }) => ({
      subject: '退款预告',
      text: `${partyIn(from, 'zh-CN')} 将于 ${moment(until, 'zh-CN')} 向您退款 ${amount}。您无需操作；退款成功或未能完成，我们都会通知您。`,
    }),
  },
  refund_arrived: {
    en: ({ amount, from, disputed }) => ({
      subject: 'You have received a refund',
      text:
        disputed === ''
          ? `${partyIn(from, 'en')} refunded ${amount}. It is in your wallet; you find it on your statement.`
          : `${partyIn(from, 'en')} refunded ${amount} of a payment that you dispute. It counts for the dispute and is in your wallet; you find it on your statement.`,
    }),
    'zh-CN': ({ amount, from, disputed }) => ({
      subject: '退款到账提醒',
      text:
        disputed === ''
          ? `${partyIn(from, 'zh-CN')} 已向您退款 ${amount}，款项已存入您的钱包，可在账单中查看。`
          : `${partyIn(from, 'zh-CN')} 已就争议付款退款 ${amount}。该笔退款计入争议处理，款项已存入您的钱包，可在账单中查看。`,
    }),
  },
  refund_broken: {
    en: ({ amount, from }) => ({
      subject: 'An announced refund was not paid',
      text: `${partyIn(from, 'en')} could not pay the refund of ${amount} that it had announced. Our staff look into it. You can ask the merchant for it, or dispute the payment in your wallet under purchases.`,
    }),
    'zh-CN': ({ amount, from }) => ({
      subject: '退款未能完成',
      text: `${partyIn(from, 'zh-CN')} 未能支付此前预告的退款 ${amount}，我们的工作人员正在核查。您可联系商户，或在钱包的购买记录中对该笔付款提出争议。`,
    }),
  },
}
