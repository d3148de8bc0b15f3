import type { en } from './en.ts'

export const zhCN: typeof en = {
  refusals: {
    merchant_has_open: {
      title: '与客户尚有未了事项',
      why: '仍有未完成的预授权、已承诺的退款、争议或因争议产生的欠款；facts 中有数量及首批编号。',
      what_to_do:
        '请先停止接受新交易（takes: false），此后新提出的争议不再构成障碍；再完成扣款、撤销或退款并还清欠款。此前的争议在全额退款或裁定后了结。',
    },
    purchase_unknown: {
      title: '没有该交易',
      why: '不存在属于您的此编号交易。',
      what_to_do: '请查询交易列表。',
    },
    purchase_not_authorised: {
      title: '预授权已结束',
      why: '该预授权已扣款、撤销或过期。',
      what_to_do: '请付款人重新付款。',
    },
    refund_too_much: {
      title: '退款金额过大',
      why: '退款不得超过已扣款未退部分；facts 中有可退金额。',
      what_to_do: '请在可退金额内退款。',
    },
    merchant_name_needed: {
      title: '请先完成实名信息登记',
      why: '商户会收取他人款项并发出账单，因此须先确认其身份。',
      what_to_do: '请填写真实姓名和证件号码后，再开通商户收款。',
    },
    name_imitates: {
      title: '该名称与已有商户的名称外形相同',
      why: '本服务已有商户使用外形相同、但以其他文字书写的名称，付款方无法分辨。',
      what_to_do: '请在名称中添加可区分的字词，或改用另一种文字书写。',
    },
    bill_needs_relation: {
      title: '无法向该钱包发出账单',
      why: '仅可向曾在您处消费、授权您代扣、缴纳或确认过您账单，或允许您发出账单且未予拒绝的用户发出账单。',
      what_to_do: '请对方在其钱包的“账单”中允许，或请对方以消费方式付款。',
    },
    sender_limit_reached: {
      title: '已达发送上限',
      why: '每个钱包向他人发出账单、待接收转账或邀请的数量有限；facts 中有所涉限制及其数量。',
      what_to_do: '请等待对方处理已发出的项目，或于次日再试。',
    },
    bill_unknown: { title: '没有该账单', why: '本钱包没有此编号的账单。', what_to_do: '请查询账单列表。' },
    bill_over: { title: '账单已处理', why: '该账单已缴纳、拒绝或撤回。', what_to_do: '无需操作。' },
    dispute_unknown: { title: '没有该争议', why: '不存在此编号的争议。', what_to_do: '请核对编号。' },
    dispute_too_late: {
      title: '已超过提出争议的期限',
      why: '交易须在规定期限内提出争议；facts 中有截止时间（until），以及非本人支付的截止时间（not_mine_until）。',
      what_to_do: '请联系商户退款；如非本人支付，可在相应期限内以“非本人支付”（not_mine）提出。',
    },
    dispute_not_possible: {
      title: '该交易不可提出争议',
      why: '该交易已撤销或过期、已全额退款，或已提出过争议。',
      what_to_do: '请查看该交易。',
    },
    dispute_nothing_taken: {
      title: '该交易尚未扣款',
      why: '款项仅为商户预留；facts 中的 free_at 为未扣款项恢复可用的时间。',
      what_to_do:
        '如非本人操作，请通过相关通知中的链接冻结钱包，预授权将立即终止；否则请联系商户撤销，或等待至该时间，此前如被扣款，届时可提出争议。',
    },
    chargeback_differs: {
      title: '该参考号此前上报的金额不同',
      why: '银行的参考号对应唯一一笔追回；facts 中为首次上报的金额与币种。',
      what_to_do: '请与银行通知核对；另一笔追回有其自己的参考号。',
    },
    dispute_open: {
      title: '该交易正在争议中',
      why: '争议款项已预留，因此退款不能另约日期。',
      what_to_do: '请立即退款（争议随之了结），或等待裁定。',
    },
    dispute_evidence_full: {
      title: '提交次数已达上限',
      why: '每一方可提交的说明数量有限，上限见 facts。',
      what_to_do: '我们将根据已提交的内容在所示日期前裁定。',
    },
    dispute_decided: { title: '争议已有结果', why: '结果已作出，见 facts。', what_to_do: '无需操作。' },
    debt_unknown: { title: '没有该欠款', why: '本钱包没有此编号的欠款。', what_to_do: '请查询欠款列表。' },
    debt_repaid: { title: '欠款已还清', why: '该欠款已结清。', what_to_do: '无需操作。' },
  },
  obligations: {
    'refund.pending': {
      title: '有退款处理中',
      why: '商户已同意退款，尚未全部到账。',
      what_to_do: '请等待至所示日期或联系商户；注销后到账的退款将为您留存。',
    },
    'dispute.open': {
      title: '有交易争议处理中',
      why: '您对一笔付款提出异议，尚未有结果。',
      what_to_do: '您可继续注销：争议将照常处理，并于所示日期前作出裁定，结果可通过回执链接查询。',
    },
    'bill.unpaid': {
      title: '有未缴账单',
      why: '该账单您已确认，尚未缴纳。',
      what_to_do: '请缴纳；如非本人账单，请拒绝。',
    },
    'bill.unaccepted': {
      title: '有尚未确认的账单',
      why: '账单由商户发出，您确认之前无需缴纳，也不影响注销。',
      what_to_do: '您无需操作：确认注销时，账单将退回商户；如确属本人账单，可在此之前缴纳或确认。',
    },
    'sale.resting': {
      title: '有收款尚未结算',
      why: '新商户的较大额收款须待结算一段时间，以便付款人在非本人所为时提出。',
      what_to_do: '您无需操作，款项将于所示日期结算可用；客户不再需要商品的，可在此之前退款。',
    },
    'merchant.role': {
      title: '本钱包具有商户收款身份',
      why: '您的客户可能仍有退款或争议未了。',
      what_to_do:
        '请先停止接受新交易，此后新提出的争议不再影响您；待此前与客户的事项办结且争议欠款还清后，即可终止商户身份。',
    },
  },
  accounts: {
    resting: '待结算：新商户收款',
  },
  undone: {
    sale_returned: '于 {at} 向新商户支付的 {what}：已撤回，全额退至钱包',
    purchase_voided: '于 {at} 预授权的消费 {what}：已终止，商户尚未扣取的款项已恢复可用',
    bill_unaccepted: '对 {at} 收到的账单 {what} 的确认：已撤回，您无需缴纳',
    purchase_taken: '于 {at} 的消费 {what} 已付款；如非本人操作，请在“消费”中以“非本人支付”提出争议',
    bill_paid: '账单 {what} 已于 {at} 缴纳；如非本人操作，请联系商户退回并告知客服',
  },
  participant: '消费与账单',
  debts: {
    dispute: '争议败诉应退的垫付款',
    dispute_sale: '争议裁定退还客户的货款',
    chargeback: '被银行追回的入账',
  },
  irreversible: {
    debt_repaid: '已归还的欠款不予退回',
  },
}
