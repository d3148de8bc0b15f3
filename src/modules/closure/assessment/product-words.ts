/** Words of the obligations that products report, in both languages. Those of the wallet itself are in `obligation-words.ts`. */
import type { Lang } from '../../../kernel/languages.ts'
import type { Words } from './obligation-words.ts'

export const PRODUCT_WORDS = {
  'refund.pending': {
    en: {
      title: 'A refund is on its way to you',
      why: 'A merchant has promised money back and has not sent all of it.',
      what_to_do:
        'Wait until the date shown, or ask the merchant. What arrives after closing is kept for you.',
    },
    'zh-CN': {
      title: '有退款处理中',
      why: '商户已同意退款，尚未全部到账。',
      what_to_do: '请等待至所示日期或联系商户；注销后到账的退款将为您留存。',
    },
  },
  'dispute.open': {
    en: {
      title: 'A dispute is open',
      why: 'You contested a payment and it has not been decided.',
      what_to_do:
        'You may close: the dispute goes on, is decided by the date shown, and its outcome reaches you by the receipt link.',
    },
    'zh-CN': {
      title: '有交易争议处理中',
      why: '您对一笔付款提出异议，尚未有结果。',
      what_to_do: '您可继续注销：争议将照常处理，并于所示日期前作出裁定，结果可通过回执链接查询。',
    },
  },
  'loan.outstanding': {
    en: {
      title: 'A loan is not repaid',
      why: 'What was borrowed, with interest to the day, is owed to the lender.',
      what_to_do:
        'The closing plan can repay it from your balance, or repay it now; no fee for paying early.',
    },
    'zh-CN': {
      title: '有未结清的借款',
      why: '借款本金及按日计算的利息尚未还清。',
      what_to_do: '资金处理方案可用余额为您还款，您也可立即还清；提前还款不收费用。',
    },
  },
  'loan.arrears': {
    en: {
      title: 'A loan is overdue',
      why: 'An instalment was due and has not been paid in full.',
      what_to_do: 'Repay what is overdue; the amount shown is for today.',
    },
    'zh-CN': {
      title: '有逾期借款',
      why: '到期应还款项尚未足额归还。',
      what_to_do: '请归还逾期金额；所示金额以今日为准。',
    },
  },
  'credit_line.open': {
    en: {
      title: 'A credit line is open',
      why: 'You could still borrow under it.',
      what_to_do: 'The closing plan ends it and reports the closure to the credit register.',
    },
    'zh-CN': {
      title: '信贷额度未关闭',
      why: '该额度仍可借款。',
      what_to_do: '资金处理方案会为您关闭额度，并向征信系统报送销户信息。',
    },
  },
  'bill.unpaid': {
    en: {
      title: 'A bill is not paid',
      why: 'You accepted this bill, and it has not been paid.',
      what_to_do: 'Pay it, or reject it if it is not yours.',
    },
    'zh-CN': {
      title: '有未缴账单',
      why: '该账单您已确认，尚未缴纳。',
      what_to_do: '请缴纳；如非本人账单，请拒绝。',
    },
  },
  'bill.unaccepted': {
    en: {
      title: 'A bill waits that you have not accepted',
      why: 'A merchant sent it. You owe nothing on it until you accept it, and it does not stand in the way.',
      what_to_do:
        'Nothing is needed: it goes back to the merchant when you confirm the closing. If it is yours, pay or accept it before.',
    },
    'zh-CN': {
      title: '有尚未确认的账单',
      why: '账单由商户发出，您确认之前无需缴纳，也不影响注销。',
      what_to_do: '您无需操作：确认注销时，账单将退回商户；如确属本人账单，可在此之前缴纳或确认。',
    },
  },
  'fund.units_held': {
    en: {
      title: 'You hold fund units',
      why: 'They are worth money and have to be redeemed before it can be paid out.',
      what_to_do:
        'The closing plan redeems them; the money arrives on the day shown, one on which the exchanges trade.',
    },
    'zh-CN': {
      title: '持有基金份额',
      why: '份额须赎回后，资金方可转出。',
      what_to_do: '资金处理方案会为您赎回，款项于所示交易日到账。',
    },
  },
  'fund.redemption_pending': {
    en: {
      title: 'A redemption is being settled',
      why: 'The fund pays on the next day on which the exchanges trade.',
      what_to_do: 'Nothing is needed: the plan waits for the money and pays it out.',
    },
    'zh-CN': {
      title: '赎回款在途',
      why: '基金将于下一交易日付款。',
      what_to_do: '您无需操作：款项到账后，资金处理方案会一并转出。',
    },
  },
  'mandate.active': {
    en: {
      title: 'A merchant may debit this wallet',
      why: 'The next debit would fail when the wallet is closed.',
      what_to_do: 'The closing plan ends it, tells you what fails next, and writes a letter you can send.',
    },
    'zh-CN': {
      title: '有生效中的代扣授权',
      why: '钱包注销后，下一次扣款将失败。',
      what_to_do: '资金处理方案会为您解约，列明下一笔将失败的扣款，并提供可发送给商户的通知函。',
    },
  },
  'subscription.active': {
    en: {
      title: 'A subscription is paid from this wallet',
      why: 'Closing ends it at the wallet; your contract with the merchant may go on.',
      what_to_do: 'The closing plan ends it and writes a letter that you can send to the merchant.',
    },
    'zh-CN': {
      title: '有生效中的订阅',
      why: '注销将终止本钱包的续费；您与商户的合同可能仍然有效。',
      what_to_do: '资金处理方案会为您解约，并提供可发送给商户的通知函。',
    },
  },
  'authorisation.third_party': {
    en: {
      title: 'Another service may use this wallet',
      why: 'You allowed it to see or do something here.',
      what_to_do: 'The closing plan withdraws the permission.',
    },
    'zh-CN': {
      title: '有第三方授权',
      why: '您曾授权其他服务访问本钱包。',
      what_to_do: '资金处理方案会为您撤回授权。',
    },
  },
  'merchant.role': {
    en: {
      title: 'This wallet receives payments as a merchant',
      why: 'Customers may still have refunds or disputes open with you.',
      what_to_do:
        'Stop taking new purchases first: disputes opened after that no longer stand in your way. Then end the merchant role; it can end when nothing older is open with your customers and nothing is owed from disputes.',
    },
    'zh-CN': {
      title: '本钱包具有商户收款身份',
      why: '您的客户可能仍有退款或争议未了。',
      what_to_do:
        '请先停止接受新交易，此后新提出的争议不再影响您；待此前与客户的事项办结且争议欠款还清后，即可终止商户身份。',
    },
  },
  'guardian.role': {
    en: {
      title: 'You look after another person’s wallet',
      why: 'Without you nobody could act for it.',
      what_to_do: 'Hand the role to another adult, or end it; the money there stays with its owner.',
    },
    'zh-CN': {
      title: '您是他人钱包的监护人',
      why: '您注销后将无人可以代为操作。',
      what_to_do: '请将监护人身份移交给另一位成年人或终止；其中资金仍归其所有人。',
    },
  },
  'joint.consent_missing': {
    en: {
      title: 'A joint holder has not agreed',
      why: 'The wallet belongs to both of you.',
      what_to_do:
        'Ask the other holder to agree: we write to them, also when their own wallet is closed. If you cannot agree, support can dissolve the share on paper.',
    },
    'zh-CN': {
      title: '共同持有人尚未同意',
      why: '本钱包由双方共同持有。',
      what_to_do:
        '请向共同持有人发出同意请求，我们会通知对方（对方钱包已注销的亦可）；如无法达成一致，可联系客服凭书面材料解除共同持有。',
    },
  },
  'funds.frozen_by_authority': {
    en: {
      title: 'Money is frozen by an authority',
      why: 'A competent authority ordered it; we may not move this amount.',
      what_to_do: 'Ask the authority shown. The request can go on as soon as the order ends.',
    },
    'zh-CN': {
      title: '资金被有权机关冻结',
      why: '有权机关依法要求冻结，我们不得转出该部分资金。',
      what_to_do: '请联系所示机关；冻结解除后即可继续办理。',
    },
  },
  'legal.hold': {
    en: {
      title: 'Some records must be kept longer',
      why: 'The law obliges us to keep certain records for the time being.',
      what_to_do:
        'You may close, nothing is needed from you. These records are stored, not used, and erased when the duty ends: on the date shown, or else when whoever ordered it ends it.',
    },
    'zh-CN': {
      title: '部分资料依法暂缓删除',
      why: '依照法律规定，部分资料暂须继续保存。',
      what_to_do: '您可继续注销，无需操作；该部分资料仅作封存，于所示日期或有权机关解除后删除或匿名化处理。',
    },
  },
  'benefit.unused': {
    en: {
      title: 'Coupons or points will be lost',
      why: 'They belong to this wallet and end with it.',
      what_to_do: 'Use them before you confirm if you want them.',
    },
    'zh-CN': {
      title: '有未使用的优惠券或积分',
      why: '其随钱包终止而失效。',
      what_to_do: '如需使用，请在确认注销前使用。',
    },
  },
  'document.not_exported': {
    en: {
      title: 'You have not saved your statement',
      why: 'After closing you reach it only by the receipt link and a proof of identity.',
      what_to_do: 'Export it now: it takes a moment.',
    },
    'zh-CN': {
      title: '尚未导出账单',
      why: '注销后仅可凭回执链接并完成身份验证后查阅。',
      what_to_do: '建议现在导出，仅需片刻。',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, Words>>>>
