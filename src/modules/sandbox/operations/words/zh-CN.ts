import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    sandbox: '时钟、收件箱和虚构人物；生产环境中不提供',
  },
  summaries: {
    'sandbox.read_clock': '查看沙箱的当前时间',
    'sandbox.move_clock': '将沙箱时钟向前拨；返回时，其间到期的任务均已执行',
    'sandbox.read_inbox': '查看发往某个手机号码或邮箱的消息，包括其中的验证码和链接，最新的在前',
    'sandbox.read_cast': '查看沙箱中的虚构人物：处境、钱包和登录方式',
    'sandbox.list_sentinels': '查看使模拟银行出现异常的金额和账号',
  },
  descriptions: {},
}
