/** Messages about disputes, to the payer and to the merchant. */
import { type Catalogue, moment } from './types.ts'

// biome-ignore format: a list
export const disputeMessages: Catalogue<
  'dispute_opened' | 'dispute_against' | 'dispute_won' | 'dispute_lost' | 'dispute_charged' | 'dispute_dismissed'
> = {
  dispute_opened: {
    en: ({ amount, until }) => ({
      subject: 'Your dispute has been opened',
      text: `You contested ${amount}; it is credited provisionally. Staff decide by ${moment(until, 'en')}. Until then you may add what supports your case in the wallet.`,
    }),
    'zh-CN': ({ amount, until }) => ({
      subject: '争议已受理',
      text: `您对 ${amount} 的付款提出异议，款项已临时垫付。我们将于 ${moment(until, 'zh-CN')} 前作出裁定；在此之前您可在钱包中补充说明。`,
    }),
  },
  dispute_against: {
    en: ({ dispute, amount, until }) => ({
      subject: 'A customer contests a payment',
      text: `A payment of ${amount} to you is contested (dispute ${dispute}). Refund it, or add what supports your case: staff decide by ${moment(until, 'en')}.`,
    }),
    'zh-CN': ({ dispute, amount, until }) => ({
      subject: '客户对付款提出争议',
      text: `一笔向您支付的 ${amount} 被提出争议（争议编号 ${dispute}）。请退款或提交说明；我们将于 ${moment(until, 'zh-CN')} 前作出裁定。`,
    }),
  },
  dispute_won: {
    en: ({ amount }) => ({
      subject: 'Your dispute has ended in your favour',
      text: `You keep the ${amount} that was credited to you. Nothing is needed from you.`,
    }),
    'zh-CN': ({ amount }) => ({
      subject: '争议已按您的主张了结',
      text: `此前垫付给您的 ${amount} 归您所有，您无需操作。`,
    }),
  },
  dispute_lost: {
    en: ({ amount }) => ({
      subject: 'Your dispute was decided for the merchant',
      text: `The provisional credit of ${amount} is taken back. What your balance does not cover is owed and can be repaid in parts: see what is owed in your wallet, or by the receipt link if it is closed.`,
    }),
    'zh-CN': ({ amount }) => ({
      subject: '争议裁定支持商户',
      text: `临时垫付的 ${amount} 已收回；余额不足部分将作为欠款，可分次归还。请在钱包中查看欠款；如钱包已注销，可通过回执链接查看。`,
    }),
  },
  dispute_charged: {
    en: ({ dispute, amount }) => ({
      subject: 'A dispute was decided for the customer',
      text: `Dispute ${dispute}: ${amount} goes back to the customer and is taken from your balance as far as it covers it.`,
    }),
    'zh-CN': ({ dispute, amount }) => ({
      subject: '争议裁定支持客户',
      text: `争议 ${dispute}：${amount} 退还客户，从您的余额中扣除（以余额足够为限）。`,
    }),
  },
  dispute_dismissed: {
    en: ({ dispute, amount }) => ({
      subject: 'A dispute was decided for you',
      text: `Dispute ${dispute}: you keep ${amount}. Nothing is needed from you.`,
    }),
    'zh-CN': ({ dispute, amount }) => ({
      subject: '争议裁定支持您',
      text: `争议 ${dispute}：${amount} 归您所有，您无需操作。`,
    }),
  },
}
