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
  fields: {
    'SandboxMessage.code': '消息中的验证码；null 表示没有',
    'SandboxMessage.subject': '邮件主题',
    'Sentinel.on': '触发条件：金额或账号',
    does: '模拟银行的行为',
    links: '消息中的链接',
    members: '虚构人物',
    messages: '消息，最新的在前',
    operators: '虚构工作人员',
    sentinels: '金额和账号',
    situation: '处境（各语言版本）',
    template: '消息类型',
  },
}
