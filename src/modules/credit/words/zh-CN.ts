import type { en } from './en.ts'

export const zhCN: typeof en = {
  undone: {
    loan_drawn: '{at} 借款 {what}，仍需归还，如非您本人操作，请立即联系客服，并勿动用该笔资金',
    credit_line_closed: '{at} 开通的信贷额度 {what} 未有欠款，已关闭，您可重新申请',
    credit_line_open: '{at} 开通信贷额度 {what}，因有借款未还清而保留，如非您本人操作，请立即联系客服',
  },
  refusals: {
    credit_unavailable: {
      title: '本钱包暂不能申请信贷',
      why: '贷款人仅向已登记实名的人民币钱包用户提供借款。',
      what_to_do: '请先登记姓名和证件。',
    },
    credit_name_unconfirmed: {
      title: '您的姓名尚未得到核实',
      why: '贷款人仅向姓名经银行核实的用户提供借款；您已登记姓名，但尚无已绑定的银行账户可予核实。',
      what_to_do: '请绑定本人名下的银行账户，待银行核实后再申请。',
    },
    credit_line_elsewhere: {
      title: '您在其他钱包已有信贷额度',
      why: '每人仅有一个额度；使用同一证件的另一钱包已有额度，或尚有未还清的借款。',
      what_to_do: '请在该钱包借款，或先还清借款并关闭该额度。如该钱包并非您本人所有，请联系客服。',
    },
    credit_line_open: {
      title: '已有信贷额度',
      why: '每个钱包同时仅有一个额度。',
      what_to_do: '请查看现有额度，或先关闭。',
    },
    credit_line_none: {
      title: '没有信贷额度',
      why: '尚未开通，或已关闭。',
      what_to_do: '如需借款，请先申请额度。',
    },
    credit_exceeded: {
      title: '超出信贷额度',
      why: '已借金额与本次借款合计超出额度；facts 中有剩余额度。',
      what_to_do: '请减少借款金额或先还款。',
    },
    loan_unknown: {
      title: '没有该借款',
      why: '本钱包没有此编号的借款。',
      what_to_do: '请查询钱包的借款列表。',
    },
    loan_outstanding: {
      title: '尚有未结清借款',
      why: '额度下全部借款结清后方可关闭。',
      what_to_do: '请先还清 facts 中所列借款。',
    },
    loan_settled: { title: '借款已结清', why: '该借款已无欠款。', what_to_do: '无需操作，可下载结清证明。' },
    loan_not_settled: {
      title: '借款尚未结清',
      why: '全部还清后方可出具结清证明。',
      what_to_do: '请先还清欠款。',
    },
    repayment_too_much: {
      title: '还款金额超出欠款',
      why: '还款不得超过当日欠款减去已向银行发起的还款；facts 中有这两项金额。',
      what_to_do: '请按该金额还款；从钱包还款时可填写 `all` 全部还清。',
    },
  },
  obligations: {
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
  },
  participant: '借款',
  irreversible: {
    loan_repaid: '还清的借款须重新申请',
    line_closed: '额度关闭后须重新申请',
  },
  alternatives: {
    close_credit_line: '仅关闭信贷额度，保留其余部分。',
  },
}
