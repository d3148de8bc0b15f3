import type { en } from './en.ts'

export const zhCN: typeof en = {
  refusals: {
    programme_unknown: {
      title: '没有该批量注销计划',
      why: '不存在此编号的计划。',
      what_to_do: '请核对编号。',
    },
    programme_differs: {
      title: '该名单已属于另一类型或日期的计划',
      why: '同一名单即同一计划；facts 中为该计划及其类型与日期。',
      what_to_do: '请按原类型与日期继续，或中止该计划并更改名单。',
    },
    programme_started: {
      title: '计划已启动',
      why: '启动后名单不可更改。',
      what_to_do: '如需增加钱包，请另建计划。',
    },
    programme_over: { title: '计划未在执行', why: '该计划已中止或尚未启动。', what_to_do: '请新建计划。' },
    notice_too_short: {
      title: '通知期过短',
      why: '须提前更长时间通知用户；facts 中有最早截止时间。',
      what_to_do: '请选择更晚的截止时间。',
    },
    exemption_none: {
      title: '该钱包未被豁免',
      why: '该钱包没有“长期未使用不予注销”的豁免。',
      what_to_do: '请核对钱包编号。',
    },
  },
}
