import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    commerce: '向商户付款和作为商户收款：消费、退款、账单、争议和欠款',
  },
  summaries: {
    'commerce.become_merchant': '以此名称成为商户并收款',
    'commerce.end_merchant': '终止商户身份；不得有与客户的未了事项，向其付款的代扣授权全部终止',
    'commerce.buy': '向商户付款：即时支付，或授权其日后请款',
    'commerce.list_purchases': '查看最近的消费，最新的在前',
    'commerce.capture': '作为商户：就预授权请款一部分；除非为最后一次，其余继续保留',
    'commerce.void': '作为商户：释放已授权未请款的金额',
    'commerce.refund': '作为商户：立即或在预告的日期退款；有争议的交易先使用预留款项',
    'commerce.list_sales': '作为商户：查看客户的付款和授权，最新的在前',
    'commerce.bill': '作为商户：向与您有往来的人发送账单；对方会收到通知',
    'commerce.list_bills': '查看等待答复的账单',
    'commerce.list_sent_bills': '作为商户：查看已发送的账单及其结果，最新的在前',
    'commerce.withdraw_bill': '作为商户：撤回尚未答复的账单',
    'commerce.accept_bill': '接受账单：自此成为应付款项，须在钱包注销前支付或拒绝',
    'commerce.pay_bill': '以余额支付账单',
    'commerce.reject_bill': '拒绝账单',
    'commerce.list_billers': '查看允许或拒绝其发送账单的商户；最多 500 个，最新的在前',
    'commerce.set_biller': '允许商户向您发送账单，或不再接收其账单和消息',
    'commerce.dispute': '对一笔消费提出争议；商户所收款项预留至裁定',
    'commerce.list_disputes': '查看本钱包作为付款人和商户的争议，最新的在前',
    'commerce.read_dispute': '查看一项争议及双方提交的内容',
    'commerce.give_evidence': '在未结争议中提交说明；对方和工作人员可见，任何人不能更改',
    'commerce.list_debts': '查看因款项被撤回而余额不足所产生的欠款',
    'commerce.repay_debt': '以余额偿还全部或部分欠款',
    'operator.list_disputes': '按裁定期限查看未结争议及其已历时间',
    'operator.read_dispute': '查看一项争议及双方提交的内容',
    'operator.decide_dispute': '对争议作出裁定；钱包注销后亦可',
    'operator.report_chargeback': '银行撤回了一笔充值：扣回现有余额，不足部分成为欠款；钱包注销后亦可',
    'operator.propose_debt_write_off': '提出免除因款项被撤回而产生的欠款；由另一名工作人员决定',
    'operator.decide_debt_write_off': '同意或不同意免除欠款；须为另一名工作人员',
  },
  descriptions: {
    'commerce.become_merchant':
      '须已核验真实姓名（`PUT …/identity`）。可向在此消费、授予代扣授权、曾支付或接受账单，或已允许（`PUT …/billers/{merchant}`）的人发送账单，数量见规则包的 `limits.bills`。`takes: false` 不再接受新的付款，也不发送新账单，以便未了事项在终止身份之前办结。名称以其他文字书写、但与另一商户外形相同的不予受理（`name_imitates`）；全部以西里尔字母或希腊字母书写的名称同样可用。使用本机构名称（包括以数字代替字母的）、银行、钱包或机关的名称，以及含网址、邮箱或电话号码的名称，按字段不符处理（`request_invalid`）。',
    'commerce.buy':
      '该编号下没有商户，或商户不再接受新交易、受限、注销中、已注销的，均返回 `recipient_unavailable` 并计入次数（规则包的 `limits.failed_lookups`；`lookups_exhausted`）。',
    'commerce.refund':
      '款项从商户转出：超出会话可直接转出的金额须身份验证（`step_up_required`，操作 `commerce.refund`），并计入每日限额；预告的退款计入支付当日。有争议的交易先使用预留款项；此时，仅凭会话可退还的金额，就该争议的全部退款合计，不超过一次可转出的金额。',
    'commerce.bill':
      '可向在本商户消费、授予代扣授权、曾支付或接受账单，或已允许的人发送；其他人无论是否存在，均返回 `bill_needs_relation`。账单在接受或支付之前不构成欠款；未接受的账单在付款人注销时退回。可发送数量见规则包的 `limits.bills`。',
    'commerce.dispute':
      '争议金额为已请款且未退款的部分；预告的退款在支付时计入。商户余额足够的部分予以预留（`set_aside`），裁定之前任何人不能使用：支持付款人的，全部金额转入其钱包；不支持的，预留款项退回商户，不从付款人钱包扣款。每笔消费注明可提出争议的期限（`contest_by`）；非本人所为（`not_mine`）的至 `contest_not_mine_by`。',
    'operator.decide_dispute':
      '支持付款人的，款项归付款人，未预留的部分由商户支付；商户余额不足的成为其欠款（`dispute_sale`）。不支持的，预留款项退回商户。旧版本在裁定前垫付的款项予以收回，不足部分成为欠款（`dispute`）。在商户作出答复或其 `answer_by` 期限届满之前，支持付款人的裁定均须附 `reason` 由双人复核，第二人同意前不转出任何款项。一人可就预留款项裁定，但其一个自然日内裁定的金额合计不得超过规则包的 `alone.per_day.dispute`（按币种）。超出的，以及付款人所得超过预留的部分，附 `reason` 重新提交即为复核申请（202），争议仍未结：预留款项在当日额度内且该交易没有预告退款的，立即付给付款人（见 `refunded` 和 `credited`）；双方均会被告知已付金额和待决定的金额，第二人可看到两项金额。',
    'operator.report_chargeback':
      '按银行的 `reference` 识别：同一参考号在全部钱包中只对应一次撤回，内容相同则返回相同结果，不同则不予受理。一人可单独办理的金额，不超过该钱包一笔充值减去此前已撤回的部分（`topup` 指定该笔；否则为余额足够的最近一笔），且同一钱包 24 小时内不超过规则包的 `alone.chargeback`，一人一个自然日内在全部钱包合计不超过 `alone.per_day.chargeback`；超出的须双人复核。',
  },
  fields: {
    '?bill': '账单编号',
    '?dispute': '争议编号',
    'BillRequest.to': '账单收取方的钱包编号',
    'SentBill.to': '账单收取方的钱包编号',
    allowed: '是否接收该商户的账单',
    as: '本钱包在其中的身份',
    billers: '允许或拒绝其发送账单的商户',
    capture: '即时支付，或由商户日后请款',
    given_at: '提交时间',
    last: '最后一次请款：剩余授权金额退回',
    on: '支付日期',
    overdue: '是否已逾期',
    paid_at: '支付时间；null 表示尚未支付',
    payer: '付款人的钱包编号',
    purchases: '消费清单',
    reference: '商户或银行的参考号',
    sales: '客户付款',
    takes: '是否接受新的付款',
    topup: '被撤回的充值编号',
  },
}
