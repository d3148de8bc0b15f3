import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    credit: '信贷额度、借款、还款和结清证明',
  },
  summaries: {
    'credit.open_line': '申请信贷额度',
    'credit.read_line': '查看钱包现有的信贷额度',
    'credit.close_line': '仅关闭信贷额度、保留钱包',
    'credit.quote_loan': '试算借款成本：年化利率、还款计划和利息',
    'credit.draw_loan': '在信贷额度内借款；款项即时进入钱包',
    'credit.list_loans': '查看钱包的借款：今日应还、还款计划和已还金额',
    'credit.repay_loan': '以余额偿还全部或部分借款；提前还款不收费用',
    'credit.settlement_letter': '查看借款已全部结清的签名证明',
    'credit.settlement_letter_pdf': '下载借款结清证明（PDF），附签名文件',
    'operator.credit_report': '查看未结逾期和已关闭的信贷额度，供征信报送',
    'operator.propose_write_off': '提出免除一笔借款的欠款；由另一名工作人员决定',
    'operator.decide_write_off': '同意或不同意免除一笔借款；须为另一名工作人员',
  },
  descriptions: {
    'credit.draw_loan':
      '同一自然日（UTC+8）的借款合并计算：超过每日无须验证即可转给他人的金额时，返回 `step_up_required`，其 `challenge`（操作 `credit.draw`）即为应提交至 `POST /v1/challenges` 的内容；`without_proof.each` 为该金额。每笔借款均告知所有联系方式。',
  },
  fields: {
    arrears: '逾期借款',
    drawn_at: '放款时间',
    due_on: '应还日，YYYY-MM-DD',
    instalments: '分期数（月）',
    line: '信贷额度编号',
    lines_closed: '已关闭的信贷额度',
    loans: '借款清单',
    owed: '今日应还',
    schedule: '还款计划',
  },
}
