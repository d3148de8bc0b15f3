/** What `quittance --help` and `quittance COMMAND --help` say, in both languages. Every example works against a sandbox. */
import type { Lang } from './words.ts'

export const NAMES = [
  'preview', 'close', 'agree', 'cancel', 'verify', 'doctor', 'sign-in', 'cases', 'search', 'pairs', 'wind-down', 'reconcile',
] as const // biome-ignore format: a list
export type Name = (typeof NAMES)[number]

/** What is typed behind the name, what it does, its flags one a line, and a line that can be run. */
type Help = {
  readonly usage: string
  readonly about: string
  readonly flags: readonly string[]
}
type Table = Readonly<Record<Name, Help>>

export const EXAMPLES: Readonly<Record<Name, string>> = {
  preview: 'quittance preview $QUITTANCE_WALLET',
  close: 'quittance close $QUITTANCE_WALLET --to CNY=claim --method code --yes',
  agree: 'quittance agree $QUITTANCE_WALLET --yes',
  cancel: 'quittance cancel $QUITTANCE_WALLET --method code',
  verify: 'quittance verify receipt.json',
  doctor: 'quittance doctor',
  'sign-in': 'eval "$(quittance sign-in --contact +8613900000001)"',
  cases: 'quittance cases --state settling',
  search: 'quittance search +8613900000001',
  pairs: 'quittance pairs --from 2026-11-01',
  'wind-down': 'quittance wind-down --file wallets.txt --deadline 2027-03-01T00:00:00Z',
  reconcile: 'quittance reconcile --date 2026-11-27',
}

const PROOF_EN = [
  '--method code|totp|password  how you prove who you are',
  '--challenge ID --proof CODE  answer later what an earlier call began',
  'A password is read from QUITTANCE_PASSWORD, the terminal or standard input, never from the command line.',
]
const PROOF_ZH = [
  '--method code|totp|password  身份验证方式',
  '--challenge 编号 --proof 验证码  稍后为先前的命令作答',
  '密码取自 QUITTANCE_PASSWORD、终端或标准输入，不接受写在命令行中。',
]

const en: Table = {
  preview: { usage: 'WALLET', about: 'everything that stands in the way, where the money can go, the dates; changes nothing', flags: [] },
  close: {
    usage: 'WALLET',
    about: 'close it, step by step; the same command goes on where you stopped, and shows how it stands',
    flags: [
      '--to CNY=own_account:ID      where a currency goes (own_account, funding_source, own_wallet with an account id; claim,',
      '                             donate, forfeit without); repeat for each currency',
      '--reason TEXT                why you leave; never needed',
      '--when-ready                 confirm now, within limits: the wallet closes by itself once nothing stands in the way',
      '--at-least CNY=4000          with --when-ready: accept less than quoted (minor units)',
      '--not-before TIME            with --when-ready: begin later',
      '--yes                        you accept what was shown; needed when nobody is there to ask',
      ...PROOF_EN,
    ],
  },
  agree: {
    usage: 'WALLET',
    about: 'answer when less is left to pay out than was agreed: shows what was agreed, what is there and why',
    flags: [
      '--step ID                    one payout; without it all that are asked about',
      '--yes                        you agree to what is there now; without an answer it is kept for you, free of charge',
    ],
  },
  cancel: { usage: 'WALLET', about: 'undo it while that is possible', flags: PROOF_EN },
  verify: {
    usage: 'FILE',
    about: 'check a receipt or a settlement letter offline: signature, form, place in the audit log',
    flags: [
      '--keys FILE                  keys from elsewhere, where the file holds none',
      '--subject TEXT               and whom a receipt is about: the wallet number, or "NAME, DOCUMENT NUMBER"',
    ],
  },
  doctor: { usage: '', about: 'is the server there and well; what to do if not', flags: [] },
  'sign-in': {
    usage: '',
    about: 'prints a line that sets QUITTANCE_TOKEN and QUITTANCE_WALLET for your shell',
    flags: [
      '--contact PHONE|E-MAIL       or QUITTANCE_CONTACT; else asked for, or the first line of standard input',
      '--code CODE                  of your authenticator, or a recovery code, where there is a second factor',
      'The password is read from QUITTANCE_PASSWORD, the terminal or standard input, never from the command line.',
    ],
  },
  cases: { usage: '', about: 'open closings, oldest statutory date first (operators)', flags: ['--state STATE                preparing, cooling_off, in_review, settling, closed, cancelled, expired, rejected'] },
  search: { usage: 'PHONE|E-MAIL|ID', about: 'the wallet of somebody who calls, masked (operators); exit 1 when there is nobody', flags: ['ID is that of a wallet, a case or a payment.'] },
  pairs: {
    usage: '',
    about: 'who of the staff agreed to what whom had asked for: how often, how much, how fast (operators)',
    flags: ['--from TIME --until TIME     when it was decided'],
  },
  'wind-down': {
    usage: '',
    about: 'the end of many wallets from a file, one id a line (operators)',
    flags: [
      '--file FILE --deadline TIME  prepare; [--kind wind_down|risk_exit|dormancy] [--name TEXT] [--per-minute N]; the same list goes on',
      '--list all                   all programmes, the newest first',
      '--list ID [--csv]            every wallet with its state, and the hash of what was shown',
      '--start ID --shown HASH      start what another operator prepared and --list showed',
      '--watch ID                   how far it is',
      '--pause|--resume|--abort ID  nothing new begins while paused, nothing ever after abort',
      '--residuals ID [--csv]       what could not be closed, each wallet with its reason; exit 1 when there is any',
    ],
  },
  reconcile: {
    usage: '--date DAY',
    about: 'match a business day with the bank (operators); exit 1 when breaks are open, 3 while the bank has no file',
    flags: ['Once matched, the same again answers the same.'],
  },
} // biome-ignore format: words side by side

const zh: Table = {
  preview: { usage: '钱包', about: '查看全部待处理事项、资金去向与日期，不作任何更改', flags: [] },
  close: {
    usage: '钱包',
    about: '逐步办理注销；再次运行同一命令可从中断处继续，并显示进度',
    flags: [
      '--to CNY=own_account:编号    某币种的去向（own_account、funding_source、own_wallet 需填账户编号；claim、donate、',
      '                             forfeit 不需要）；多个币种可重复填写',
      '--reason 文字                注销原因，可不填',
      '--when-ready                 办妥后自动注销：现在确认，事项办结后自动注销',
      '--at-least CNY=4000          与 --when-ready 同用：接受少于最终方案的金额（最小货币单位）',
      '--not-before 时间            与 --when-ready 同用：稍后开始',
      '--yes                        接受所示条件；无人值守时必填',
      ...PROOF_ZH,
    ],
  },
  agree: {
    usage: '钱包',
    about: '可转出金额少于约定时作答：显示约定金额、现有金额及原因',
    flags: [
      '--step 编号                  只答复一笔付款；不填则答复全部待确认的付款',
      '--yes                        同意按现有金额转出；如不答复，款项将为您留存，不收费用',
    ],
  },
  cancel: { usage: '钱包', about: '在可撤销期内撤销注销', flags: PROOF_ZH },
  verify: {
    usage: '文件',
    about: '离线核验回执或结清证明：签名、格式、审计日志中的位置',
    flags: [
      '--keys 文件                  文件中没有公钥时，另行提供公钥',
      '--subject 文字               并核对回执所属的人：钱包编号，或“姓名, 证件号码”',
    ],
  },
  doctor: { usage: '', about: '检查服务器是否正常，以及应如何处理', flags: [] },
  'sign-in': {
    usage: '',
    about: '输出用于设置 QUITTANCE_TOKEN 和 QUITTANCE_WALLET 的命令行',
    flags: [
      '--contact 手机号|邮箱        或 QUITTANCE_CONTACT；否则在终端询问，或取标准输入的第一行',
      '--code 验证码                开启两步验证时，身份验证器验证码或恢复码',
      '密码取自 QUITTANCE_PASSWORD、终端或标准输入，不接受写在命令行中。',
    ],
  },
  cases: { usage: '', about: '未办结的注销，最迟办结日期最早的在前（工作人员使用）', flags: ['--state 状态                 preparing、cooling_off、in_review、settling、closed、cancelled、expired、rejected'] },
  search: { usage: '手机号|邮箱|编号', about: '查找来电用户的钱包，脱敏显示（工作人员使用）；未找到时退出码为 1', flags: ['编号为钱包、注销或付款编号。'] },
  pairs: {
    usage: '',
    about: '工作人员之间谁复核了谁的申请：次数、金额及最短用时（工作人员使用）',
    flags: ['--from 时间 --until 时间     复核的时间范围'],
  },
  'wind-down': {
    usage: '',
    about: '按文件批量注销，每行一个钱包编号（工作人员使用）',
    flags: [
      '--file 文件 --deadline 时间  准备名单；可加 --kind wind_down|risk_exit|dormancy、--name 名称、--per-minute 数量；同一名单再次提交即继续',
      '--list all                   全部计划，最新的在前',
      '--list 编号 [--csv]          列出每个钱包的状态及所示名单的摘要',
      '--start 编号 --shown 摘要    启动另一位工作人员准备、且 --list 已显示的计划',
      '--watch 编号                 查看进度',
      '--pause|--resume|--abort 编号  暂停、继续或中止；已开始的注销不受影响',
      '--residuals 编号 [--csv]     未能注销的钱包及原因；如有则退出码为 1',
    ],
  },
  reconcile: {
    usage: '--date 日期',
    about: '与银行核对某一业务日（工作人员使用）；有未说明差异时退出码为 1，银行尚无文件时为 3',
    flags: ['核对完成后再次运行结果相同。'],
  },
} // biome-ignore format: words side by side

const TABLES: Readonly<Record<Lang, Table>> = { en, 'zh-CN': zh }

const FRAME = {
  en: {
    title: 'quittance: close a wallet, see what stands in the way, verify the receipt',
    more: 'quittance COMMAND --help shows the flags of a command and an example.',
    example: 'Example:',
    common: [
      '--server URL  (QUITTANCE_SERVER, http://127.0.0.1:3000)   --lang en|zh-CN   --json   --version',
      'The session or operator token is read from QUITTANCE_TOKEN.',
    ],
    codes: [
      'Exit codes',
      '  0  done',
      '  1  refused, or the check said no: the reason and what to do are printed; nothing was done',
      '  2  not understood, or an answer is missing: nothing was sent',
      '  3  not known whether it was done: run the same command again, nothing is done twice',
      '  4  the server was not reached: nothing was done',
      '  5  a proof of who you are is still to come (a code was sent): the next command is printed',
    ],
  },
  'zh-CN': {
    title: 'quittance：注销钱包、查看待处理事项、核验回执',
    more: '运行 quittance 命令 --help 查看该命令的参数与示例。',
    example: '示例：',
    common: [
      '--server 地址（QUITTANCE_SERVER，http://127.0.0.1:3000）  --lang en|zh-CN  --json  --version',
      '登录令牌或工作人员令牌取自 QUITTANCE_TOKEN。',
    ],
    codes: [
      '退出码',
      '  0  完成',
      '  1  被拒绝，或核验不通过：显示原因与处理办法，未作任何操作',
      '  2  命令有误或缺少答案：未发送任何请求',
      '  3  结果未知：请再次运行同一命令，不会重复办理',
      '  4  无法连接服务器：未作任何操作',
      '  5  尚待身份验证（验证码已发送）：显示下一步应运行的命令',
    ],
  },
} as const

const headOf = (name: Name, lang: Lang): string =>
  ['quittance', name, TABLES[lang][name].usage].filter((part) => part !== '').join(' ')

export const isName = (text: string | undefined): text is Name => NAMES.some((name) => name === text)

/** All commands, one a line. */
export const generalHelp = (lang: Lang): string => {
  const { title, more, common, codes } = FRAME[lang]
  const lines = NAMES.flatMap((name) => [`  ${headOf(name, lang)}`, `      ${TABLES[lang][name].about}`])
  return [title, '', ...lines, '', more, '', ...common.map((line) => `  ${line}`), '', ...codes].join('\n')
}

/** One command: what it does, its flags, an example. */
export const helpOf = (name: Name, lang: Lang): string => {
  const { about, flags } = TABLES[lang][name]
  const { common, example } = FRAME[lang]
  const listed = flags.length > 0 ? ['', ...flags.map((line) => `  ${line}`)] : []
  return [
    headOf(name, lang),
    `  ${about}`,
    ...listed,
    `  ${common[0]}`,
    '',
    example,
    `  ${EXAMPLES[name]}`,
  ].join('\n')
}
