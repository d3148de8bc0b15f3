import type { Mode } from '../../../kernel/config.ts'
import type { Lang } from '../../../kernel/errors.ts'

export type IndexWords = {
  readonly title: string
  readonly intro: string
  readonly runs: string
  readonly version: string
  readonly mode: string
  readonly modes: Readonly<Record<Mode, string>>
  readonly database: string
  readonly embedded: string
  readonly elsewhere: string
  readonly pack: string
  readonly verified: string
  readonly unverified: string
  readonly clock: string
  readonly business: string
  readonly move: string
  readonly next: string
  readonly links: Readonly<Record<string, string>>
  readonly demo: string
  readonly curl: string
  readonly cast: string
  readonly castIntro: string
  readonly contact: string
  readonly password: string
  readonly totp: string
  readonly recovery: string
  readonly account: string
  readonly wallet: string
  readonly staff: string
  readonly roles: string
  readonly token: string
}

const en: IndexWords = {
  title: 'Quittance',
  intro:
    'A digital-wallet server whose speciality is the end of the relationship: closing an account so that no money, no debt, no data and no person is left behind.',
  runs: 'What runs here',
  version: 'Version',
  mode: 'Mode',
  modes: { sandbox: 'sandbox: play money, simulated bank', production: 'production' },
  database: 'PostgreSQL',
  embedded: 'embedded, data in',
  elsewhere: 'connected',
  pack: 'Rules in force',
  verified: 'every rule read at its origin',
  unverified: 'not verified: some rules were not read at their origin; not legal advice',
  clock: 'The sandbox clock',
  business: 'Business time:',
  move: 'Deadlines go by this clock. It moves forward only; whatever falls due on the way has run when the answer comes:',
  next: 'Where to go next',
  links: {
    '/docs': 'API reference: every operation, its fields and its refusals',
    '/errors': 'Refusals: what each one means and what to do',
    '/inbox': 'Inbox: the messages that would have been sent, with their codes and links',
    '/sentinels': 'Sentinels: what to type so that the bank misbehaves',
  },
  demo: 'Watch a wallet being opened, used and closed, in seconds:',
  curl: 'Or by hand: sign in as Lin Mei, and see what stands in the way of closing:',
  cast: 'The cast',
  castIntro:
    'Invented people, each in one situation. Sign in as one of them; codes arrive in the inbox.',
  contact: 'Signs in with', password: 'Password',
  totp: 'Authenticator secret', recovery: 'Recovery codes', account: 'Linked account', wallet: 'Wallet',
  staff: 'Operators', roles: 'Roles', token: 'Bearer token',
} // biome-ignore format: words side by side

const zh: IndexWords = {
  title: 'Quittance',
  intro: '专注于“好好告别”的数字钱包服务器：注销账户时，不遗留资金、不遗留债务、不遗留数据，也不遗漏任何人。',
  runs: '运行情况',
  version: '版本',
  mode: '运行模式',
  modes: { sandbox: '沙箱：模拟资金与模拟银行', production: '生产环境' },
  database: 'PostgreSQL',
  embedded: '内置，数据目录',
  elsewhere: '已连接',
  pack: '适用规则',
  verified: '每条规则均已核对原文',
  unverified: '未完成核对：部分规则尚未核对原文，不构成法律意见',
  clock: '沙箱时钟',
  business: '业务时间：',
  move: '所有期限以该时钟为准。时钟只能向前拨动，途中到期的事项在答复前全部执行完毕：',
  next: '接下来',
  links: {
    '/docs': '接口文档：全部操作、字段与可能的拒绝',
    '/errors': '错误码：含义与处理办法',
    '/inbox': '收件箱：本应发送的消息，含验证码与链接',
    '/sentinels': '模拟银行触发值：输入后银行会出现相应异常',
  },
  demo: '用几秒钟观看一个钱包从开立、使用到注销的全过程：',
  curl: '或手动操作：以林梅的身份登录，查看注销前待处理事项：',
  cast: '人物',
  castIntro: '以下均为虚构人物，每人处于一种情形。可用任一身份登录，验证码会送达收件箱。',
  contact: '登录方式', password: '密码', totp: '身份验证器密钥', recovery: '恢复码',
  account: '已绑定账户', wallet: '钱包',
  staff: '工作人员', roles: '角色', token: '访问令牌',
} // biome-ignore format: words side by side

export const INDEX_WORDS: Readonly<Record<Lang, IndexWords>> = { en, 'zh-CN': zh }
