import type { RefusalSpec } from '../../kernel/errors.ts'

export const reconciliationRefusals = {
  reconciliation_unknown: {
    status: 404,
    en: {
      title: 'There is no such day',
      why: 'Days are reconciled from the first on which money moved over a rail.',
      what_to_do: 'Look at the list of days.',
    },
    'zh-CN': {
      title: '没有该对账日',
      why: '对账从首笔通过银行通道的资金往来当日开始。',
      what_to_do: '请查看对账日列表。',
    },
  },
  day_not_over: {
    status: 409,
    en: {
      title: 'The day is not over',
      why: 'The bank sends its file after the end of the day; "facts" has when the next day ends.',
      what_to_do: 'Run it again after that.',
    },
    'zh-CN': {
      title: '该日尚未结束',
      why: '银行在日终后才提供文件；facts 中有该日的结束时间。',
      what_to_do: '请在此之后再执行。',
    },
  },
  day_waits: {
    status: 409,
    en: {
      title: 'An earlier day comes first',
      why: 'Days are matched in their order, so that what is carried over is known; "facts" has the next one.',
      what_to_do: 'Run that day first, or bring its file.',
    },
    'zh-CN': {
      title: '须先完成较早的对账日',
      why: '对账按日期顺序进行，以便结转差异；facts 中有下一个待对账日。',
      what_to_do: '请先完成该日的对账，或提交该日的文件。',
    },
  },
  bank_file_malformed: {
    status: 422,
    en: {
      title: 'The file of the bank cannot be read',
      why: 'Some of its lines are not in the format; "errors" names each with its number. Nothing of it was kept.',
      what_to_do: 'Ask the bank for a right one, and bring that.',
    },
    'zh-CN': {
      title: '银行文件无法读取',
      why: '部分行不符合格式；errors 列出行号及原因。文件内容未被保存。',
      what_to_do: '请向银行索取正确的文件后重新提交。',
    },
  },
  bank_file_incomplete: {
    status: 422,
    en: {
      title: 'The file of the bank is not whole',
      why: 'Its last line is missing, or counts other lines than there are. Nothing of it was kept.',
      what_to_do: 'Transfer it again, or ask the bank for the whole file.',
    },
    'zh-CN': {
      title: '银行文件不完整',
      why: '缺少末行，或末行的笔数、合计与内容不符。文件内容未被保存。',
      what_to_do: '请重新传输，或向银行索取完整文件。',
    },
  },
  bank_file_other_day: {
    status: 422,
    en: {
      title: 'This is the file of another day',
      why: 'The date in its first line is not that of the day it was brought for. Nothing of it was kept.',
      what_to_do: 'Bring the file of this day.',
    },
    'zh-CN': {
      title: '该文件属于其他日期',
      why: '首行日期与对账日不符。文件内容未被保存。',
      what_to_do: '请提交当日的文件。',
    },
  },
  bank_file_conflict: {
    status: 409,
    en: {
      title: 'Another file of this day was matched',
      why: 'A day is matched once. What the bank corrects comes as lines of a later file.',
      what_to_do: 'Ask the bank to reverse or book the difference in its next file.',
    },
    'zh-CN': {
      title: '该日已用另一份文件完成对账',
      why: '每日仅对账一次；银行的更正应体现在之后的文件中。',
      what_to_do: '请要求银行在下一份文件中冲正或补记。',
    },
  },
  day_not_matched: {
    status: 409,
    en: {
      title: 'The day cannot be locked yet',
      why: 'A day is locked after it has been matched, an hour after its end at the earliest.',
      what_to_do: 'Wait for the file of the bank, or bring it.',
    },
    'zh-CN': {
      title: '该日尚不能锁定',
      why: '须完成对账且日终满一小时后方可锁定。',
      what_to_do: '请等待或提交银行文件。',
    },
  },
  day_locked: {
    status: 409,
    en: {
      title: 'The day is locked',
      why: 'Its totals are frozen for good. Corrections are booked today.',
      what_to_do: 'Book the correction in the open period.',
    },
    'zh-CN': {
      title: '该日已锁定',
      why: '当日合计已冻结；更正须记入当前未锁定的期间。',
      what_to_do: '请在当前期间记账更正。',
    },
  },
  breaks_open: {
    status: 409,
    en: {
      title: 'Breaks are open',
      why: 'Until the end of that day there are differences that nobody has explained; "facts" counts them.',
      what_to_do: 'Explain them, or propose the lock with a reason: a second person decides.',
    },
    'zh-CN': {
      title: '存在未说明的差异',
      why: '截至该日仍有无人说明的差异；facts 中有数量。',
      what_to_do: '请先说明差异，或填写理由提交锁定申请，由另一人复核。',
    },
  },
  break_unknown: {
    status: 404,
    en: {
      title: 'There is no such break',
      why: 'No difference has this id.',
      what_to_do: 'Look at the breaks of the day.',
    },
    'zh-CN': {
      title: '没有该差异',
      why: '不存在此编号的差异。',
      what_to_do: '请查看当日的差异列表。',
    },
  },
  break_over: {
    status: 409,
    en: {
      title: 'There is nothing to state about it',
      why: 'The difference is gone, was resolved, or is only a matter of time.',
      what_to_do: 'Look at it again.',
    },
    'zh-CN': {
      title: '无需说明',
      why: '该差异已消除、已处理，或仅为时间差。',
      what_to_do: '请重新查看。',
    },
  },
} as const satisfies Record<string, RefusalSpec>

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof reconciliationRefusals, RefusalSpec> {}
}
