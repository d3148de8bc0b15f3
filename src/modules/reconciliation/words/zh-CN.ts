import type { en } from './en.ts'

export const zhCN: typeof en = {
  refusals: {
    reconciliation_unknown: {
      title: '没有该对账日',
      why: '对账从首笔通过银行通道的资金往来当日开始。',
      what_to_do: '请查看对账日列表。',
    },
    day_not_over: {
      title: '该日尚未结束',
      why: '银行在日终后才提供文件；facts 中有该日的结束时间。',
      what_to_do: '请在此之后再执行。',
    },
    day_waits: {
      title: '须先完成较早的对账日',
      why: '对账按日期顺序进行，以便结转差异；facts 中有下一个待对账日。',
      what_to_do: '请先完成该日的对账，或提交该日的文件。',
    },
    bank_file_malformed: {
      title: '银行文件无法读取',
      why: '部分行不符合格式；errors 列出行号及原因。文件内容未被保存。',
      what_to_do: '请向银行索取正确的文件后重新提交。',
    },
    bank_file_incomplete: {
      title: '银行文件不完整',
      why: '缺少末行，或末行的笔数、合计与内容不符。文件内容未被保存。',
      what_to_do: '请重新传输，或向银行索取完整文件。',
    },
    bank_file_other_day: {
      title: '该文件属于其他日期',
      why: '首行日期与对账日不符。文件内容未被保存。',
      what_to_do: '请提交当日的文件。',
    },
    bank_file_conflict: {
      title: '该日已用另一份文件完成对账',
      why: '每日仅对账一次；银行的更正应体现在之后的文件中。',
      what_to_do: '请要求银行在下一份文件中冲正或补记。',
    },
    day_not_matched: {
      title: '该日尚不能锁定',
      why: '须完成对账且日终满一小时后方可锁定。',
      what_to_do: '请等待或提交银行文件。',
    },
    day_locked: {
      title: '该日已锁定',
      why: '当日合计已冻结；更正须记入当前未锁定的期间。',
      what_to_do: '请在当前期间记账更正。',
    },
    breaks_open: {
      title: '存在未说明的差异',
      why: '截至该日仍有无人说明的差异；facts 中有数量。',
      what_to_do: '请先说明差异，或填写理由提交锁定申请，由另一人复核。',
    },
    break_unknown: {
      title: '没有该差异',
      why: '不存在此编号的差异。',
      what_to_do: '请查看当日的差异列表。',
    },
    break_over: {
      title: '无需说明',
      why: '该差异已消除、已处理，或仅为时间差。',
      what_to_do: '请重新查看。',
    },
  },
}
