/** Messages about disputes, to the payer and to the merchant. */
import { type Catalogue, moment } from '../../../kernel/message.ts'

// biome-ignore format: a list
export const disputeMessages: Catalogue<
  'dispute_opened' | 'dispute_against' | 'dispute_unanswered' | 'dispute_won' | 'dispute_part_won' | 'dispute_part_charged' | 'dispute_lost' | 'dispute_charged' | 'dispute_dismissed'
> = {
  dispute_opened: {
    en: ({ amount, set_aside, answer_by, until }) => ({
      subject: 'Your dispute has been opened',
      text: `You contested ${amount}. Of it ${set_aside} is set aside at the merchant, and neither of you can use it before the decision. Decided in your favour, the whole ${amount} comes to your wallet; decided for the merchant, nothing is taken from you. The merchant is asked to answer by ${moment(answer_by, 'en')}, and staff decide by ${moment(until, 'en')}. Until then you may add what supports your case in the wallet.`,
    }),
    'zh-CN': ({ amount, set_aside, answer_by, until }) => ({
      subject: '争议已受理',
      text: `您对 ${amount} 的付款提出争议，其中 ${set_aside} 已在商户处预留，裁定前双方均不可动用。裁定支持您的，${amount} 将全额退至您的钱包；裁定支持商户的，不会从您的钱包扣款。商户须于 ${moment(answer_by, 'zh-CN')} 前答复，我们将于 ${moment(until, 'zh-CN')} 前作出裁定；在此之前您可在钱包中补充说明。`,
    }),
  },
  dispute_against: {
    en: ({ customer, amount, set_aside, answer_by, until }) => ({
      subject: 'A customer contests a payment',
      text: `${customer} contests a payment of ${amount} to you. ${set_aside} of your balance is set aside for it: it comes back if it is decided for you. Refund it, which uses what is set aside first, or add what supports your case, by ${moment(answer_by, 'en')}: after that staff decide by what is there, by ${moment(until, 'en')}.`,
    }),
    'zh-CN': ({ customer, amount, set_aside, answer_by, until }) => ({
      subject: '客户对付款提出争议',
      text: `${customer} 对向您支付的 ${amount} 提出争议。您的余额中已预留 ${set_aside}，裁定支持您时退回。请于 ${moment(answer_by, 'zh-CN')} 前退款（优先使用预留款项）或提交说明，逾期将根据已有内容裁定；我们将于 ${moment(until, 'zh-CN')} 前作出裁定。`,
    }),
  },
  dispute_unanswered: {
    en: ({ amount, until }) => ({
      subject: 'The merchant has not answered your dispute',
      text: `The merchant was asked about the ${amount} that you contested, and has not answered by its date. Staff now decide by what is there, by ${moment(until, 'en')}. Nothing is needed from you; until then you may add what supports your case in the wallet.`,
    }),
    'zh-CN': ({ amount, until }) => ({
      subject: '商户未答复您的争议',
      text: `您提出争议的 ${amount}，商户未在规定时间内答复。我们将根据已有内容，于 ${moment(until, 'zh-CN')} 前作出裁定。您无需操作；在此之前仍可在钱包中补充说明。`,
    }),
  },
  dispute_won: {
    en: ({ amount }) => ({
      subject: 'Your dispute has ended in your favour',
      text: `The ${amount} that you contested are yours: what you did not have of it yet is in your wallet, or kept for you if it is closed. Nothing is needed from you.`,
    }),
    'zh-CN': ({ amount }) => ({
      subject: '争议已按您的主张了结',
      text: `争议款项 ${amount} 归您所有，尚未退还的部分已存入您的钱包；钱包已注销的，款项为您留存。您无需操作。`,
    }),
  },
  dispute_part_won: {
    en: ({ paid, rest, until }) => ({
      subject: 'A part of what you contested is yours',
      text: `${paid} of what you contested, the part that was set aside at the merchant, is in your wallet, or kept for you if it is closed. Over the other ${rest} two of our staff decide, by ${moment(until, 'en')}: it is not promised yet, and we tell you. Nothing is needed from you.`,
    }),
    'zh-CN': ({ paid, rest, until }) => ({
      subject: '争议款项已部分退还',
      text: `您提出争议的款项中，已在商户处预留的 ${paid} 已存入您的钱包；钱包已注销的，款项为您留存。其余 ${rest} 须经双人复核，目前尚未确定，我们将于 ${moment(until, 'zh-CN')} 前作出裁定并告知您。您无需操作。`,
    }),
  },
  dispute_part_charged: {
    en: ({ customer, paid, rest, until }) => ({
      subject: 'What was set aside went to the customer',
      text: `Dispute with ${customer}: the ${paid} that was set aside has gone to the customer. Over the other ${rest} two of our staff decide, by ${moment(until, 'en')}; until then nothing is taken from your balance for it. You may still refund it, or add what supports your case.`,
    }),
    'zh-CN': ({ customer, paid, rest, until }) => ({
      subject: '预留款项已退还客户',
      text: `与 ${customer} 的争议：预留的 ${paid} 已退还客户。其余 ${rest} 须经双人复核，我们将于 ${moment(until, 'zh-CN')} 前作出裁定，在此之前不会为此从您的余额扣款。您仍可退款或提交说明。`,
    }),
  },
  dispute_lost: {
    en: ({ amount, taken }) => ({
      subject: 'Your dispute was decided for the merchant',
      text: taken === '' ? `The merchant keeps the ${amount} that you contested. Nothing is taken from your wallet, and nothing is needed from you.` : `The provisional credit of ${taken} is taken back. What your balance does not cover is owed and can be repaid in parts: see what is owed in your wallet, or by the receipt link if it is closed.`,
    }),
    'zh-CN': ({ amount, taken }) => ({
      subject: '争议裁定支持商户',
      text: taken === '' ? `您提出争议的 ${amount} 归商户所有，不会从您的钱包扣款，您无需操作。` : `临时垫付的 ${taken} 已收回；余额不足部分将作为欠款，可分次归还。请在钱包中查看欠款；如钱包已注销，可通过回执链接查看。`,
    }),
  },
  dispute_charged: {
    en: ({ customer, amount, owed }) => ({
      subject: 'A dispute was decided for the customer',
      text: `Dispute with ${customer}: ${amount} goes back to the customer, from what was set aside and from your balance. Still owed: ${owed}. What is owed is taken from what your wallet has or is paid later, and can be repaid in parts there, or by the receipt link if it is closed; until then the merchant role cannot end.`,
    }),
    'zh-CN': ({ customer, amount, owed }) => ({
      subject: '争议裁定支持客户',
      text: `与 ${customer} 的争议：${amount} 退还客户，由预留款项及您的余额支付。尚欠 ${owed}；欠款将从您钱包的余额及后续收款中扣还，也可在钱包中分次归还，钱包已注销的可通过回执链接归还；还清前无法终止商户身份。`,
    }),
  },
  dispute_dismissed: {
    en: ({ customer, amount }) => ({
      subject: 'A dispute was decided for you',
      text: `Dispute with ${customer}: you keep ${amount}. Nothing is needed from you.`,
    }),
    'zh-CN': ({ customer, amount }) => ({
      subject: '争议裁定支持您',
      text: `与 ${customer} 的争议：${amount} 归您所有，您无需操作。`,
    }),
  },
}
