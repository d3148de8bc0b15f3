import type { en } from './en.ts'

export const zhCN: typeof en = {
  obligations: {
    'balance.positive': {
      title: '钱包内有余额',
      why: '余额归您所有，须在注销前转出。',
      what_to_do: '请选择资金去向，资金处理方案会为您转出，无需提前提现。',
    },
    'balance.negative': { title: '余额为负', why: '钱包有欠款未清。', what_to_do: '请充值补足欠款。' },
    'balance.dust': {
      title: '有小额余额',
      why: '金额较小，但仍归您所有。',
      what_to_do: '请选择：由我们承担费用转出，或留存为待领款项，由我们为您妥善留存，不收费用。',
    },
    'hold.open': {
      title: '有冻结金额',
      why: '该金额为尚未完成的付款预留。',
      what_to_do: '将在所示日期前扣款或解冻，您无需操作。',
    },
    'transfer.pending': {
      title: '您转出的款项待对方接收',
      why: '转账已发出，对方尚未接收，也未退回。',
      what_to_do: '请撤销或等待；逾期未接收将在所示日期自动退回。',
    },
    'transfer.unaccepted': {
      title: '有他人转入、待您接收的转账',
      why: '该转账等待您接收或拒收，不影响注销。',
      what_to_do: '如需收款请接收；否则将在您确认注销时或所示日期自动退回付款方。',
    },
    'withdrawal.in_flight': {
      title: '提现处理中',
      why: '银行尚未确认该笔提现。',
      what_to_do: '将自动完成，预计时间见所示日期。',
    },
    'topup.in_flight': {
      title: '充值处理中',
      why: '银行尚未确认该笔充值。',
      what_to_do: '将自动完成，预计时间见所示日期。',
    },
    'instrument.linked': {
      title: '已绑定银行账户或银行卡',
      why: '绑定关系将随钱包终止。',
      what_to_do: '资金处理方案会为您解绑。',
    },
    'identity.unverified': {
      title: '尚未完成身份核验',
      why: '资金只能转入您本人名下账户。',
      what_to_do: '请完成身份核验，或将资金留存待领，由我们为您妥善留存，不收费用。',
    },
    'identity.recent_change': {
      title: '近期更改过联系方式或登录凭证',
      why: '为防止他人冒用您的名义注销，更改后冷静期会延长。',
      what_to_do: '无需操作；如需较短冷静期，可在所示日期后再办理。',
    },
    'destination.too_new': {
      title: '该账户绑定时间过短',
      why: '注销时资金仅转入已验证满一定时间的账户。',
      what_to_do: '请选择其他资金去向，或等待至所示日期。',
    },
    'destination.missing': {
      title: '没有可用的收款账户',
      why: '尚无已验证的本人银行账户或其他钱包。',
      what_to_do: '请绑定账户，或将资金留存待领，由我们为您妥善留存，不收费用。',
    },
    'wallet.restricted': {
      title: '钱包受限',
      why: '注销须经人工审核。',
      what_to_do: '您可以继续申请，我们将在审核时限内答复。',
    },
    'partner.unreachable': {
      title: '部分系统暂时无响应',
      why: '暂无法确认该处是否仍有未了事项。',
      what_to_do: '您无需操作，请稍后再试；我们已收到告警。',
    },
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
    'loan.outstanding': {
      title: '有未结清的借款',
      why: '借款本金及按日计算的利息尚未还清。',
      what_to_do: '资金处理方案可用余额为您还款，您也可立即还清；提前还款不收费用。',
    },
    'loan.arrears': {
      title: '有逾期借款',
      why: '到期应还款项尚未足额归还。',
      what_to_do: '请归还逾期金额；所示金额以今日为准。',
    },
    'credit_line.open': {
      title: '信贷额度未关闭',
      why: '该额度仍可借款。',
      what_to_do: '资金处理方案会为您关闭额度，并向征信系统报送销户信息。',
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
    'fund.units_held': {
      title: '持有基金份额',
      why: '份额须赎回后，资金方可转出。',
      what_to_do: '资金处理方案会为您赎回，款项于所示交易日到账。',
    },
    'fund.redemption_pending': {
      title: '赎回款在途',
      why: '基金将于下一交易日付款。',
      what_to_do: '您无需操作：款项到账后，资金处理方案会一并转出。',
    },
    'mandate.active': {
      title: '有生效中的代扣授权',
      why: '钱包注销后，下一次扣款将失败。',
      what_to_do: '资金处理方案会为您解约，列明下一笔将失败的扣款，并提供可发送给商户的通知函。',
    },
    'subscription.active': {
      title: '有生效中的订阅',
      why: '注销将终止本钱包的续费；您与商户的合同可能仍然有效。',
      what_to_do: '资金处理方案会为您解约，并提供可发送给商户的通知函。',
    },
    'authorisation.third_party': {
      title: '有第三方授权',
      why: '您曾授权其他服务访问本钱包。',
      what_to_do: '资金处理方案会为您撤回授权。',
    },
    'merchant.role': {
      title: '本钱包具有商户收款身份',
      why: '您的客户可能仍有退款或争议未了。',
      what_to_do:
        '请先停止接受新交易，此后新提出的争议不再影响您；待此前与客户的事项办结且争议欠款还清后，即可终止商户身份。',
    },
    'guardian.role': {
      title: '您是他人钱包的监护人',
      why: '您注销后将无人可以代为操作。',
      what_to_do: '请将监护人身份移交给另一位成年人或终止；其中资金仍归其所有人。',
    },
    'joint.consent_missing': {
      title: '共同持有人尚未同意',
      why: '本钱包由双方共同持有。',
      what_to_do:
        '请向共同持有人发出同意请求，我们会通知对方（对方钱包已注销的亦可）；如无法达成一致，可联系客服凭书面材料解除共同持有。',
    },
    'funds.frozen_by_authority': {
      title: '资金被有权机关冻结',
      why: '有权机关依法要求冻结，我们不得转出该部分资金。',
      what_to_do: '请联系所示机关；冻结解除后即可继续办理。',
    },
    'legal.hold': {
      title: '部分资料依法暂缓删除',
      why: '依照法律规定，部分资料暂须继续保存。',
      what_to_do: '您可继续注销，无需操作；该部分资料仅作封存，于所示日期或有权机关解除后删除或匿名化处理。',
    },
    'benefit.unused': {
      title: '有未使用的优惠券或积分',
      why: '其随钱包终止而失效。',
      what_to_do: '如需使用，请在确认注销前使用。',
    },
    'document.not_exported': {
      title: '尚未导出账单',
      why: '注销后仅可凭回执链接并完成身份验证后查阅。',
      what_to_do: '建议现在导出，仅需片刻。',
    },
  },
  consequences: {
    'access.ends': '您将无法登录操作；转入本钱包的款项将被拒收或为您留存。',
    'data.kept_by_law': '部分数据须依法保存至法定保存期限届满，期间封存，仅依法存储。',
  },
  transfers: {
    incoming: '他人转给您',
    outgoing: '您转给他人',
  },
  debts: {
    dispute: '争议败诉应退的垫付款',
    dispute_sale: '争议裁定退还客户的货款',
    chargeback: '被银行追回的入账',
  },
  participants: {
    identity: '身份',
    ledger: '余额',
    wallets: '钱包',
    instruments: '绑定账户',
    payments: '收付款',
    commerce: '消费与账单',
    credit: '借款',
    wealth: '基金',
    mandates: '代扣',
    benefits: '优惠券与积分',
  },
  ways: {
    claim: '留存待领',
    donate: '捐赠',
    forfeit: '放弃',
  },
  irreversible: {
    units_redeemed: '赎回后如需恢复，须按当时净值重新申购',
    loan_repaid: '还清的借款须重新申请',
    line_closed: '额度关闭后须重新申请',
    debt_repaid: '已归还的欠款不予退回',
    permission_ended: '对方已获通知，如需恢复须重新授权',
  },
  alternatives: {
    pause: '保留备用：在您指定的日期前暂停使用，资金不会转出。',
    close_pocket: '仅关闭该币种，保留其余部分。',
    unlink: '仅解绑该银行卡或银行账户，保留其余部分。',
    close_credit_line: '仅关闭信贷额度，保留其余部分。',
  },
  not_before: '您设定的最早办理时间',
  pay_first:
    '以下扣款在预计注销日之前到期，届时将失败。您可选择较晚的日期：确认“办妥后自动注销”，并指定不早于该日开始。',

  terms: { wallet: '本钱包服务条款', closing: '注销条款' },
  articles: (numbers) =>
    numbers
      .map((number) => `第${number.replace(/\((\d+)\)/, '条第（$1）款').replace(/^\d+$/, '$&条')}`)
      .join('、'),
}
