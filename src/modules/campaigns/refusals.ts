import type { RefusalSpec } from '../../kernel/errors.ts'

export const programmeRefusals = {
  programme_unknown: {
    status: 404,
    en: {
      title: 'There is no such programme',
      why: 'No programme has this id.',
      what_to_do: 'Check the id.',
    },
    'zh-CN': { title: '没有该批量注销计划', why: '不存在此编号的计划。', what_to_do: '请核对编号。' },
  },
  programme_differs: {
    status: 409,
    en: {
      title: 'This list is a programme already, with another kind or date',
      why: 'The same list is the same programme. "facts" says which, and what it is to be.',
      what_to_do: 'Go on with that one by its own kind and date, or abort it and change the list.',
    },
    'zh-CN': {
      title: '该名单已属于另一类型或日期的计划',
      why: '同一名单即同一计划；facts 中为该计划及其类型与日期。',
      what_to_do: '请按原类型与日期继续，或中止该计划并更改名单。',
    },
  },
  programme_started: {
    status: 409,
    en: {
      title: 'The programme has started',
      why: 'Its list stands once it has been started.',
      what_to_do: 'Make another programme for further wallets.',
    },
    'zh-CN': { title: '计划已启动', why: '启动后名单不可更改。', what_to_do: '如需增加钱包，请另建计划。' },
  },
  programme_over: {
    status: 409,
    en: {
      title: 'The programme is not running',
      why: 'It was aborted, or never started.',
      what_to_do: 'Make a new one.',
    },
    'zh-CN': { title: '计划未在执行', why: '该计划已中止或尚未启动。', what_to_do: '请新建计划。' },
  },
  notice_too_short: {
    status: 422,
    en: {
      title: 'The deadline comes too soon',
      why: 'Holders must be told earlier than that; "facts" has the earliest deadline.',
      what_to_do: 'Choose a later deadline.',
    },
    'zh-CN': {
      title: '通知期过短',
      why: '须提前更长时间通知用户；facts 中有最早截止时间。',
      what_to_do: '请选择更晚的截止时间。',
    },
  },
  exemption_none: {
    status: 404,
    en: {
      title: 'The wallet is not exempt',
      why: 'No exemption from closing for long silence stands on this wallet.',
      what_to_do: 'Check the wallet.',
    },
    'zh-CN': {
      title: '该钱包未被豁免',
      why: '该钱包没有“长期未使用不予注销”的豁免。',
      what_to_do: '请核对钱包编号。',
    },
  },
} as const satisfies Record<string, RefusalSpec>

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof programmeRefusals, RefusalSpec> {}
}
