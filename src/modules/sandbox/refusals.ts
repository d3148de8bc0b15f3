import type { RefusalSpec } from '../../kernel/errors.ts'

/** Refusals of the sandbox; outside of it its addresses do not exist. */
export const sandboxRefusals = {
  clock_backwards: {
    status: 409,
    en: {
      title: 'The clock only goes forward',
      why: 'Timers that have run cannot be taken back, so an earlier time is refused.',
      what_to_do:
        'Choose a later time; "facts" has the time now. For a fresh start, delete the sandbox data.',
    },
    'zh-CN': {
      title: '时钟只能向前拨动',
      why: '已执行的定时任务无法撤回，因此不接受更早的时间。',
      what_to_do: '请选择更晚的时间，facts 中有当前业务时间；如需重新开始，请删除沙箱数据。',
    },
  },
  clock_too_far: {
    status: 422,
    en: {
      title: 'The clock cannot go that far at once',
      why: 'One move is at most a year, so that everything due on the way is worked off before the answer.',
      what_to_do: 'Move the clock in several steps.',
    },
    'zh-CN': {
      title: '单次拨动幅度过大',
      why: '每次最多拨动一年，以便在答复前依次执行途中到期的全部任务。',
      what_to_do: '请分多次拨动。',
    },
  },
} as const satisfies Record<string, RefusalSpec>

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof sandboxRefusals, RefusalSpec> {}
}
