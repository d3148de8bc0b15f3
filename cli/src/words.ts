/** Every sentence of the CLI, in both languages. `{name}` is filled in. */
export type Lang = 'en' | 'zh-CN'

const en = {
  help: `quittance: close a wallet, see what stands in the way, verify the receipt

  quittance preview WALLET            everything that stands in the way, where the money can go, the dates
  quittance close WALLET              close it, step by step; the same command goes on where you stopped
      --to CNY=own_account:ID         where a currency goes (own_account, funding_source, own_wallet with an
                                      account id; claim without); repeat for each currency
      --method code|totp|password     how you prove who you are; --challenge ID --proof ANSWER to answer later
      --reason TEXT                   why you leave; never needed
      --when-ready                    confirm now, within limits: the wallet closes by itself once nothing stands in
                                      the way; --at-least CNY=4000 (minor units) to accept less than quoted,
                                      --not-before TIME to begin later
      --yes                           you accept what was shown; needed when nobody is there to ask
  quittance cancel WALLET             undo it while that is possible (--method, --challenge, --proof as above)
  quittance cases [--state STATE]     open closings, for operators
  quittance search PHONE|E-MAIL|ID     the wallet of somebody who calls, masked: by phone (+8613900000001), e-mail, or the id of a
                                      wallet, a case or a payment; exit 1 when there is nobody
  quittance pairs [--from TIME] [--until TIME]   who of the staff agreed to what whom had asked for: how often, how much, how fast
  quittance wind-down --file FILE --deadline TIME [--kind wind_down|risk_exit|dormancy] [--name TEXT] [--per-minute N]
                                      prepare the end of many wallets, one id a line; the same list goes on
  quittance wind-down --list all      all programmes, the newest first
  quittance wind-down --list ID [--csv]   every wallet with its state, and the hash of what was shown
  quittance wind-down --start ID --shown HASH   start what another operator prepared and --list showed; --watch ID to look
  quittance wind-down --pause|--resume|--abort ID   nothing new begins while paused, nothing ever after abort
  quittance wind-down --residuals ID [--csv]   what could not be closed, each wallet with its reason
  quittance reconcile --date DAY       match a business day (2026-11-27) with the bank; exit 1 when breaks are open,
                                      3 while the bank has no file; once matched, the same again answers the same
  quittance verify FILE [--keys FILE] check a receipt or a settlement letter offline: signature, form, place in the audit log
      --subject TEXT                  and whom a receipt is about: the wallet number, or "NAME, DOCUMENT NUMBER"
  quittance doctor                    is the server there and well; what to do if not
  quittance sign-in                   prints a line that sets QUITTANCE_TOKEN for your shell

  --server URL  (QUITTANCE_SERVER, http://127.0.0.1:3000)   --lang en|zh-CN   --json   --version
  The session or operator token is read from QUITTANCE_TOKEN.

  Exit codes: 0 done · 1 refused · 2 not understood · 3 not known whether it was done · 4 server not reached`,
  usage: 'Not understood: {what}', more: 'quittance --help lists the commands.',
  unknown: 'It is not known yet whether this was done. Run the same command again: nothing is done twice.',
  key: 'Idempotency key: {key}',
  unreachable: 'The server at {server} was not reached. Nothing was done.', why: 'Why: {text}', todo: 'What to do: {text}',
  trace: 'Reference for our support: {id}',
  asOf: 'As of {at}, rules {pack} ({verified})', verified: 'verified', unverified: 'not verified',
  blocks: 'In the way ({count})', none: 'Nothing stands in the way.', plan: 'The closing plan takes care of',
  lose: 'Good to know before you close', money: 'Money', ways: 'Where it can go', dates: 'Dates',
  from: 'usable from {at}', usable: 'usable now', remedy: 'You can: {text}', clears: 'Clears by itself: {at}',
  cooling_off_until: 'cooling-off until', statutory_by: 'finished at the latest by', restore_until: 'can be restored until',
  tail_until: 'late payments handled until', closed_by: 'closed by', closed_at: 'closed at', held: '{amount} on hold',
  opened: 'Closing {id} is open. Nothing about the wallet has changed yet.', going: 'Closing {id}: {state}.',
  blocked: 'It cannot be confirmed while these are in the way. Clear them, then run the same command again.',
  choose: 'Where should {amount} go? Number:', needTo: '--to {currency}=WAY[:ACCOUNT] for {amount}', badWay: '--to {text}',
  quote: 'Quote, binding until {at}', line: '{amount} → {destination} (fee {fee}, there by {at})', donate: 'given away', forfeit: 'forfeited', claim: 'kept safe for you',
  own_account: 'your own account', funding_source: 'back to where it came from', own_wallet: 'your wallet elsewhere',
  acceptance: 'acceptance', refusal: 'refusal', hold: 'hold: no money leaves until it is settled', cancellation: 'ended without closing', closing: 'closing',
  cool: 'Cooling-off: {duration}', accept: 'Close the wallet on these terms? Type yes:', needYes: '--yes to accept the terms shown',
  stopped: 'Nothing was confirmed. The closing stays prepared; the same command goes on.',
  sign: 'What you sign: {text}', methods: 'Prove it is you with: {list}', code: 'Code:', answer: 'Answer ({method}):',
  needProof: 'a proof: run it again with --challenge {id} --proof ANSWER', whichMethod: 'Which one?',
  accepted: 'Accepted. Reference {id}. You can cancel until {at}: quittance cancel {wallet}', receipt: 'Receipt, without signing in: {link}',
  cancelled: 'Cancelled. The wallet is as it was.', nothingOpen: 'There is nothing to close: {state}.',
  good: 'The receipt is genuine.', goodLetter: 'The settlement letter is genuine.', loanNumber: 'Loan', lent: 'Amount lent',
  interestPaid: 'Interest paid', owed: 'Still owed', settledAt: 'Repaid in full', bad: 'Do not rely on this receipt: {problems}', kind: 'Kind', case: 'Case', issuer: 'Signed by', at: 'Signed at',
  inclusion: 'Audit log', in_verified: 'the deed is in the log', in_pending: 'the proof was not ready when the file was saved; save it again',
  in_failed: 'the proof does not fit', paid: 'Paid', kept: 'Kept', toPay: 'To be paid', notJson: '{file} is not a receipt file', about: 'It is about: {text}', notAbout: 'It is not about: {text}', needSalt: 'the file holds no salt: only the copy of its holder shows whom it is about',
  needKeys: 'the file holds no keys: --keys FILE',
  reachable: 'server answers', notReachable: 'server does not answer: is it started (npm start), is --server right?',
  ready: 'ready', notReady: '{name}: {text}', skew: 'clocks agree within {seconds} s', skewed: 'clocks differ by {seconds} s: set this machine’s clock',
  moved: 'sandbox clock is {days} days ahead', keysOk: 'receipt keys: {count}', tokenOk: 'token works', tokenBad: 'QUITTANCE_TOKEN does not work: quittance sign-in',
  noToken: 'no QUITTANCE_TOKEN: only public commands work; quittance sign-in',
  contact: 'Phone number or e-mail:', password: 'Password:', second: 'Code of your authenticator, or a recovery code:', needFlag: '--{name}',
  badLines: '{file}: no wallet ids on lines {lines}', noLines: '{file}: no wallet ids', unknownWallet: '{wallet}: no wallet of ours',
  programme: 'Programme {id}: {count} wallets, deadline {at}', startIt: 'Another operator looks at it and starts it: quittance wind-down --list {id}', startShown: 'Start exactly this: quittance wind-down --start {id} --shown {hash}', listChanged: 'The list changed while it was read: read it again',
  started: 'Started {id}: {count} wallets are notified, {perMinute} a minute; closing begins at {at}.', watchIt: 'It goes on without this terminal. Progress: quittance wind-down --watch {id}',
  sending: 'Sending the list: {percent} % ({done}/{all})', telling: 'Notified: {percent} % ({done}/{all})',
  startedBefore: 'It was started before: quittance wind-down --watch {id}',
  ends: 'everybody told by {told}, last closing begins by {closing}', state: 'Programme {id}: {state}',
  twice: '{count} lines were there before', counts: 'to be told {listed} · told {told} · closing {closing} · closed {closed} · left over {residual}',
  before: 'Before the money leaves', cancel: 'ends', redeem: 'redeems', repay: 'repays', atOnce: 'at once on confirmation', byDate: 'by {at}',
  failsNext: 'fails next: {payee}, {amount} on {at}', finalStep: 'cannot be undone once it is taken', loan: 'loan of', creditLine: 'credit line', thing: 'it',
  notBefore: 'Not before {at}: quittance close WALLET --when-ready --not-before {iso}',
  goesOn: 'What goes on, or ends with the wallet', acts: 'Who has to act: {who}', basis: 'Basis: {text}', terms: 'Terms:',
  who_you: 'you', who_us: 'us', who_merchant: 'the merchant', who_bank: 'the bank', who_another_person: 'another person',
  coolStrong: 'with a strong proof: {duration}', because_base: 'as always', because_weak_proof: 'the proof may be a weak one',
  because_recent_contact_change: 'contact data changed recently', less: 'Less than closing',
  bound: 'Limits {currency}: receive at least {receive_at_least}, repay at most {repay_at_most}, fees at most {fees_at_most} (minor units)',
  badLeast: '--at-least {text}', standing: 'Confirmed: it closes by itself when nothing stands in the way, until {at}.',
  noCases: 'No open closing.', nobodyFound: 'Nobody by exactly that.', noPairs: 'Nothing was decided by two people in this time.',
  pairCounts: 'agreed {agreed}, declined {declined}', bothWays: '(and the other way round)',
  pairTimes: 'fastest {seconds} s, from {first} to {last}', waits: 'waits for {who}, by {at}',
  day: '{date}: {state}', dayMatched: 'matched', dayLocked: 'locked', dayClean: 'No breaks.',
  dayWaits: '{date}: the bank has no usable file yet. It is asked again every hour; run the same command later.',
  dayCounts: '{lines} lines in the file · {matched} agree · {flying} in flight · {broken} differ',
  daySafe: 'The bank keeps {bank}; owed to holders {customers}, of which to former holders {claims}; unexplained {unexplained}',
  breakOwner: 'owner {owner}, {days} days',
} as const // biome-ignore format: words side by side

export type Key = keyof typeof en
type Table = Readonly<Record<Key, string>>

const zh: Table = {
  help: `quittance：注销钱包、查看待处理事项、核验回执

  quittance preview 钱包              查看全部待处理事项、资金去向与日期
  quittance close 钱包                逐步办理注销；再次运行同一命令可从中断处继续
      --to CNY=own_account:编号       某币种的去向（own_account、funding_source、own_wallet 需填账户编号，
                                      claim 不需要）；多个币种可重复填写
      --method code|totp|password     身份验证方式；稍后作答可用 --challenge 编号 --proof 答案
      --reason 文字                   注销原因，可不填
      --when-ready                    办妥后自动注销：现在确认，事项办结后自动注销；
                                      --at-least CNY=4000（最小货币单位）接受少于最终方案的金额，--not-before 时间 稍后开始
      --yes                           接受所示条件；无人值守时必填
  quittance cancel 钱包               在可撤销期内撤销注销（--method、--challenge、--proof 同上）
  quittance cases [--state 状态]      未办结的注销（工作人员使用）
  quittance search 手机号|邮箱|编号    查找来电用户的钱包（脱敏显示）：手机号（+8613900000001）、邮箱，或钱包、注销、付款编号；
                                      未找到时退出码为 1
  quittance pairs [--from 时间] [--until 时间]   工作人员之间谁复核了谁的申请：次数、金额及最短用时
  quittance wind-down --file 文件 --deadline 时间 [--kind wind_down|risk_exit|dormancy] [--name 名称] [--per-minute 数量]
                                      准备批量注销，每行一个钱包编号；同一名单再次提交即继续
  quittance wind-down --list all      全部计划，最新的在前
  quittance wind-down --list 编号 [--csv]   列出每个钱包的状态及所示名单的摘要
  quittance wind-down --start 编号 --shown 摘要   启动另一位工作人员准备、且 --list 已显示的计划；--watch 编号 查看进度
  quittance wind-down --pause|--resume|--abort 编号   暂停、继续或中止；已开始的注销不受影响
  quittance wind-down --residuals 编号 [--csv]   未能注销的钱包及原因
  quittance reconcile --date 日期      与银行核对某一业务日（2026-11-27）；有未说明差异时退出码为 1，
                                      银行尚无文件时为 3；核对完成后再次运行结果相同
  quittance verify 文件 [--keys 文件] 离线核验回执或结清证明：签名、格式、审计日志中的位置
      --subject 文字                  并核对回执所属的人：钱包编号，或“姓名, 证件号码”
  quittance doctor                    检查服务器是否正常，以及应如何处理
  quittance sign-in                   输出用于设置 QUITTANCE_TOKEN 的命令行

  --server 地址（QUITTANCE_SERVER，http://127.0.0.1:3000）  --lang en|zh-CN  --json  --version
  登录令牌或工作人员令牌取自 QUITTANCE_TOKEN。

  退出码：0 完成 · 1 被拒绝 · 2 命令有误 · 3 结果未知 · 4 无法连接服务器`,
  usage: '命令有误：{what}', more: '运行 quittance --help 查看全部命令。',
  unknown: '尚不清楚是否已办理。请再次运行同一命令，不会重复办理。',
  key: '幂等键：{key}',
  unreachable: '无法连接服务器 {server}，未作任何操作。', why: '原因：{text}', todo: '处理办法：{text}',
  trace: '向客服提供的编号：{id}',
  asOf: '截至 {at}，适用规则 {pack}（{verified}）', verified: '已核对', unverified: '未完成核对',
  blocks: '注销前待处理事项（{count}）', none: '没有待处理事项。', plan: '资金处理方案会一并处理',
  lose: '注销前请了解', money: '资金', ways: '可选去向', dates: '日期',
  from: '{at} 起可用', usable: '当前可用', remedy: '您可以：{text}', clears: '将自动完成：{at}',
  cooling_off_until: '冷静期至', statutory_by: '最迟办结', restore_until: '可恢复期至',
  tail_until: '后续款项处理期至', closed_by: '预计注销', closed_at: '注销时间', held: '冻结 {amount}',
  opened: '注销申请 {id} 已建立，钱包尚无任何变化。', going: '注销申请 {id}：{state}。',
  blocked: '以上事项处理完之前无法确认注销。处理后请再次运行同一命令。',
  choose: '{amount} 转往何处？请输入序号：', needTo: '--to {currency}=去向[:账户编号]（{amount}）', badWay: '--to {text}',
  quote: '最终方案，有效期至 {at}', line: '{amount} → {destination}（费用 {fee}，{at} 前到账）', donate: '捐赠', forfeit: '放弃', claim: '留存待领',
  own_account: '本人账户', funding_source: '原路退回', own_wallet: '本人其他钱包',
  acceptance: '受理回执', refusal: '不予受理回执', hold: '暂停回执：处理完毕前资金不会转出', cancellation: '撤销回执', closing: '注销证明',
  cool: '冷静期：{duration}', accept: '是否按以上条件注销钱包？请输入 yes：', needYes: '--yes（接受所示条件）',
  stopped: '尚未确认。申请已保留，再次运行同一命令可继续。',
  sign: '您将确认的内容：{text}', methods: '可用的身份验证方式：{list}', code: '验证码：', answer: '请作答（{method}）：',
  needProof: '身份验证：请加上 --challenge {id} --proof 答案 再次运行', whichMethod: '使用哪一种？',
  accepted: '已受理，编号 {id}。{at} 前可撤销：quittance cancel {wallet}', receipt: '无需登录即可查看回执：{link}',
  cancelled: '已撤销，钱包恢复原状。', nothingOpen: '没有可办理的注销：{state}。',
  good: '回执真实有效。', goodLetter: '结清证明真实有效。', loanNumber: '借款编号', lent: '借款本金',
  interestPaid: '已付利息', owed: '尚欠金额', settledAt: '结清时间', bad: '请勿采信该回执：{problems}', kind: '类型', case: '编号', issuer: '签发方', at: '签发时间',
  inclusion: '审计日志', in_verified: '已在日志中', in_pending: '保存文件时证明尚未生成，请重新保存',
  in_failed: '证明不符', paid: '已转出', kept: '已留存', toPay: '将转出', notJson: '{file} 不是回执文件', about: '回执属于：{text}', notAbout: '回执不属于：{text}', needSalt: '文件中没有盐值：只有本人保存的文件可以证明回执属于谁',
  needKeys: '文件中没有公钥：--keys 文件',
  reachable: '服务器有应答', notReachable: '服务器无应答：是否已启动（npm start）？--server 是否正确？',
  ready: '已就绪', notReady: '{name}：{text}', skew: '时钟误差不超过 {seconds} 秒', skewed: '时钟相差 {seconds} 秒：请校准本机时钟',
  moved: '沙箱时钟快 {days} 天', keysOk: '回执公钥：{count} 个', tokenOk: '令牌有效', tokenBad: 'QUITTANCE_TOKEN 无效：请运行 quittance sign-in',
  noToken: '未设置 QUITTANCE_TOKEN：只能使用公开命令；可运行 quittance sign-in',
  contact: '手机号或邮箱：', password: '密码：', second: '身份验证器验证码或恢复码：', needFlag: '--{name}',
  badLines: '{file}：第 {lines} 行不是钱包编号', noLines: '{file}：没有钱包编号', unknownWallet: '{wallet}：不是本机构的钱包',
  programme: '批量注销计划 {id}：{count} 个钱包，截止 {at}', startIt: '由另一位工作人员查看并启动：quittance wind-down --list {id}', startShown: '按所示名单启动：quittance wind-down --start {id} --shown {hash}', listChanged: '读取期间名单已变更，请重新查看',
  started: '已启动 {id}：将通知 {count} 个钱包，每分钟 {perMinute} 个；{at} 起开始注销。', watchIt: '关闭终端不影响执行。查看进度：quittance wind-down --watch {id}',
  sending: '正在提交名单：{percent}%（{done}/{all}）', telling: '已通知：{percent}%（{done}/{all}）',
  startedBefore: '此前已启动：quittance wind-down --watch {id}',
  ends: '预计 {told} 前全部通知，最后一个钱包 {closing} 前开始注销', state: '批量注销计划 {id}：{state}',
  twice: '{count} 行重复', counts: '待通知 {listed} · 已通知 {told} · 注销中 {closing} · 已注销 {closed} · 遗留 {residual}',
  before: '资金转出前', cancel: '解约', redeem: '赎回', repay: '还款', atOnce: '确认后立即', byDate: '{at} 前',
  failsNext: '下一笔将失败：{payee}，{amount}，{at}', finalStep: '办理后不可撤销', loan: '借款', creditLine: '信贷额度', thing: '该项',
  notBefore: '不早于 {at}：quittance close 钱包 --when-ready --not-before {iso}',
  goesOn: '将继续存在或随钱包终止的事项', acts: '由谁处理：{who}', basis: '依据：{text}', terms: '条款：',
  who_you: '您本人', who_us: '我们', who_merchant: '商户', who_bank: '银行', who_another_person: '他人',
  coolStrong: '使用强验证方式时：{duration}', because_base: '一般情形', because_weak_proof: '验证方式可能较弱',
  because_recent_contact_change: '近期更改过联系方式', less: '不注销，也可以',
  bound: '{currency} 限额：至少到账 {receive_at_least}，还款不超过 {repay_at_most}，费用不超过 {fees_at_most}（最小货币单位）',
  badLeast: '--at-least {text}', standing: '已确认：{at} 前事项办妥即自动注销。',
  noCases: '没有未办结的注销。', nobodyFound: '未找到完全匹配的用户。', noPairs: '该时段没有经双人复核决定的事项。',
  pairCounts: '同意 {agreed}，不同意 {declined}', bothWays: '（两人互为复核）',
  pairTimes: '最短用时 {seconds} 秒，{first} 至 {last}', waits: '等待 {who}，期限 {at}',
  day: '{date}：{state}', dayMatched: '已核对', dayLocked: '已锁定', dayClean: '没有差异。',
  dayWaits: '{date}：银行尚未提供可用文件。系统每小时重新索取，请稍后再次运行同一命令。',
  dayCounts: '文件 {lines} 行 · 相符 {matched} · 在途 {flying} · 不符 {broken}',
  daySafe: '备付金余额 {bank}；应付用户 {customers}，其中待领款项 {claims}；未能说明的差额 {unexplained}',
  breakOwner: '负责 {owner}，{days} 天',
} // biome-ignore format: words side by side

const TABLES: Readonly<Record<Lang, Table>> = { en, 'zh-CN': zh }

export type Say = (key: Key, values?: Readonly<Record<string, string | number>>) => string

export const speaker =
  (lang: Lang): Say =>
  (key, values = {}) =>
    TABLES[lang][key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** `--lang`, else the language of the shell. */
export const langOf = (flag: string | undefined, env: Readonly<Record<string, string | undefined>>): Lang => {
  if (flag === 'en' || flag === 'zh-CN') return flag
  return /^zh/i.test(env.LC_ALL ?? env.LANG ?? '') ? 'zh-CN' : 'en'
}
