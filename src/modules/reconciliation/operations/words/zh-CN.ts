import { MOST_BREAKS } from '../../rules.ts'
import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {},
  summaries: {
    'operator.list_reconciliations': '查看各营业日与银行的对账情况，最新的在前',
    'operator.ageing': '按时间长短查看原用户的待领款项、暂挂资金和未结差异',
    'operator.read_reconciliation': `查看一日对账时的差异，包括自较早日期结转的；最多 ${MOST_BREAKS} 项，最早的在前`,
    'operator.run_reconciliation': '立即向银行索取某日文件并对账；重复提交返回相同结果',
    'operator.bring_bank_file': '提交手工取得的某日银行文件和余额；另一名工作人员同意后即行对账',
    'operator.export_journal': '导出某日总账凭证（CSV）：按科目和事由汇总，借贷相等',
    'operator.lock_day': '锁定一日：汇总数不再变动。仍有未结差异的，可附理由提交第二人决定',
    'operator.decide_lock_day': '同意或不同意在有未结差异时锁定一日；须为另一名工作人员',
    'operator.verify_locked_day': '核对已锁定的一日是否未变：由账簿重新计算汇总数和每笔分录',
    'operator.state_break':
      '提出对差异作出说明（差异存在及其原因），或标记为已处理（以对账无法识别的方式纠正）',
  },
  descriptions: {
    'operator.bring_bank_file':
      '请求体最大 1 MiB。始终须双人复核：一份文件可能凭空产生资金，也可能掩盖资金缺失。须提交 `reason`（为何手工取得、来自何人）；返回 202 及 `approval` 和 `shown_hash`，该日继续等待。第二人查看文件及其汇总后决定（operator.decide_approval）。已对账日期再次提交同一文件的返回 200，不作改变；其他文件不予受理。文件中含本人钱包付款的工作人员不能办理。',
    'operator.state_break':
      '始终须双人复核：另一名工作人员同意之前（operator.decide_approval），差异维持原状；其间数字有变的，须重新决定（`approval_changed`）。',
  },
  fields: {
    '?break': '差异编号',
    'BankFileResult.lines': '银行文件行数；null 表示尚无',
    'ReconciledDay.lines': '银行文件行数；null 表示尚无',
    'Reconciliation.lines': '银行文件行数；null 表示尚无',
    'ReconciliationList.days': '营业日，最新的在前',
    age: '已历时间',
    age_days: '已历天数',
    breaks: '账簿与银行不一致之处',
    broken: '发现的差异数；null 表示尚未对账',
    cleared_at: '消除时间；null 表示仍存在',
    count: '数量',
    explained: '其中已说明的数量',
    found_hash: '现在计算的哈希值',
    frozen_hash: '锁定时的哈希值',
    hash: '已锁定汇总数的 SHA-256 哈希值（十六进制）',
    in_flight: '仅时间不同的笔数；null 表示尚未对账',
    intact: '该日是否与锁定时一致',
    locked_at: '锁定时间；null 表示尚未锁定',
    locked_by: '锁定的工作人员编号；null 表示无',
    matched: '与账簿相符的行数；null 表示尚未对账',
    matched_at: '对账时间；null 表示尚未对账',
    second_by: '第二人编号；null 表示无需第二人',
    stated: '对差异的说明类型',
    stated_at: '说明时间；null 表示尚未说明',
    stated_by: '作出说明的工作人员编号；null 表示无',
    suspense: '暂挂资金：尚不知归属',
  },
}
