import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    claims: '为原用户留存的款项',
  },
  summaries: {
    'claims.replace_link': '更换遗失的回执链接：新链接发送至您的联系方式，原链接失效',
    'claims.list': '查看为原用户免费留存的款项，以及支付申请的进展',
    'claims.collect': '将为您留存的全部款项支付至您本人名下的银行账户',
    'claims.list_debts': '查看注销中或注销后仍需偿还的欠款及今日应还金额',
    'claims.repay_debt': '从您本人名下的银行账户偿还注销中或注销后的欠款',
    'claims.list_disputes': '查看本钱包提出的争议、进展和裁定结果，最新的在前',
    'claims.settlement_letters': '查看本钱包每笔已结清借款的签名证明',
    'claims.settlement_letter_pdf': '凭回执链接下载借款结清证明（PDF）',
    'operator.propose_claim_identity': '登记从未提供姓名的原用户的身份；由另一名工作人员决定',
    'operator.decide_claim_identity': '同意或不同意原用户的身份登记；须为另一名工作人员',
    'operator.propose_receipt_link': '申请向原用户发送新的回执链接；由另一名工作人员决定',
    'operator.decide_receipt_link': '同意或不同意向原用户发送新的回执链接；须为另一名工作人员',
    'operator.unclaimed': '查看超过规定期限无人领取的款项，最早的在前',
  },
  descriptions: {
    'claims.replace_link':
      '注销编号见所有相关通知。姓名和证件须为钱包登记的；从未登记，或联系方式也全部失去的，请联系客服，由两名工作人员决定。无论是否发送，返回结果均相同：仅已注销的钱包会发送，每小时最多五次。',
    'operator.propose_receipt_link': '链接发送至注销之前已知的联系方式，此处不向任何人显示。',
  },
  fields: {
    'FormerDebt.since': '欠款产生时间',
    'FormerDebt.topup': '被银行追回的充值；null 表示并非由充值产生，或充值记录已无法查到',
    'ToppedUp.account': '充值来源账户（仅显示末位号码）；null 表示已无法查到',
    'ToppedUp.at': '充值申请时间',
    'ClaimPayoutRequest.account': '原用户本人名下的银行账户',
    'FormerDebtRepaymentRequest.account': '还款的银行账户',
    before: '截止日期',
    letters: '结清证明',
    sent: '链接是否已发送',
  },
}
