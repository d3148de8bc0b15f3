import type { en } from './en.ts'

export const zhCN: typeof en = {
  refusals: {
    clock_backwards: {
      title: '时钟只能向前拨动',
      why: '已执行的定时任务无法撤回，因此不接受更早的时间。',
      what_to_do: '请选择更晚的时间，facts 中有当前业务时间；如需重新开始，请删除沙箱数据。',
    },
    clock_too_far: {
      title: '单次拨动幅度过大',
      why: '每次最多拨动一年，以便在答复前依次执行途中到期的全部任务。',
      what_to_do: '请分多次拨动。',
    },
  },
}
