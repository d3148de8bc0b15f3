/** The sentences of the story. `{name}` is filled in. */
import type { Lang } from './person.ts'

const en = {
  title: 'A wallet is opened, used, and left completely',
  stageRuns: 'Server: {url}', stageOwn: 'No sandbox was running: one was started at {url}, with a temporary database.',
  chapter1: 'A wallet',
  registered: '{name} registers with {contact}; the code arrives by text message. The wallet is open.',
  friend: '{name}, a friend, has a wallet as well.',
  identity: 'Real name and document, once: money may go to accounts of the same name.',
  linked: 'A bank account is linked: {label}. The bank has confirmed the name.',
  topup: '{amount} come in from the bank.', paid: '{amount} go to {name}.',
  dollars: '{amount} come into a second pocket.', card: 'A card is linked as well: {label}.',
  filled: 'What people forget: {fund} in a money-market fund, a loan of {loan}.',
  permitted: 'And who may take or see something: a subscription of {debit} a month, a mandate of up to {most}, the service “{service}”.',
  benefits: 'A coupon and points are granted: they will end with the wallet.',
  shop: '{name} has {hold} authorised and not taken, and sends a bill over {bill}, which is accepted.',
  solved: 'The shop takes {captured} and frees {freed}; the bill over {bill} is paid. Nothing stands in the way any more.',
  steps: 'What the plan would do, in this order:', line: 'credit line', loan: 'loan of', failsNext: 'next debit fails on',
  less: 'Less than closing, offered as an equal:',
  waits: 'Waiting, visibly: {what}, until {until}.', ended: '{count} permissions and lines have ended.',
  letters: 'Letters to merchants ({count}), ready to be sent:', settlement: 'The settlement letter of the loan of {amount}, as JSON and as PDF ({size} bytes), verified offline:',
  cancel: 'end', redeem: 'redeem', repay: 'repay', stepped: '{what}: {amount}.',
  days: 'Four days pass: {now}.',
  pending: '{amount} more to {name}, who has to accept them first.',
  chapter2: 'What stands in the way', preview: 'One question, everything at once; asking changes nothing:',
  dates: 'Cooling-off {duration}; finished by {statutory} at the latest; can be restored until {restore}.',
  chapter3: 'A plan, a binding quote, and a refusal that explains itself',
  opened: 'The case is open. Nothing about the wallet has changed; statutory time runs from now.',
  quote: 'The quote: {amount} → {destination}, fee {fee}, binding until {until}.',
  blocked: 'Confirming is refused: “{title}”. Everything that blocks is listed, and the refusal itself is signed: receipt {id}.',
  cleared: 'The remedy is one call: {remedy}. The transfer is taken back.',
  chapter4: 'Proof, and the fence', requoted: 'A new quote, as the amount has changed: {amount} → {destination}.',
  signs: 'What the proof signs, and nothing else: “{words}”', swapped: 'Somebody changes where the money goes after that: the proof is void ({code}). Planned to the bank again, and proved anew.',
  accepted: 'Accepted. Reference {id}.',
  cooling: 'Until {until} it can be cancelled ({actions}).', stop: 'Every contact got a message with a stop link, no log-in needed: {link}',
  fenceOut: 'Paying is refused: {code}.', fenceIn: 'Being paid is refused: {code}.',
  chapter5: 'The money leaves', waited: 'The cooling-off passes: {now}.', swept: '{amount} went to {destination}.', closed: 'The wallet is closed: {at}.',
  dead: 'The session is dead: {code}.', late: 'A late payment meets a closed door, which does not say whose it was: {code}.',
  chapter6: 'The paper that proves it', timeline: 'The timeline, by the receipt link, without signing in:', verified: 'quittance verify, offline:',
  end: 'The money is out, the wallet is closed, and the papers prove it.', receiptLink: 'Receipt: {link}',
  failed: 'The story is not as told: {what}',
} as const // biome-ignore format: words side by side

export type Key = keyof typeof en

const zh: Readonly<Record<Key, string>> = {
  title: '一个钱包的开立、使用与完整注销',
  stageRuns: '服务器：{url}', stageOwn: '没有正在运行的沙箱，已在 {url} 启动一个，数据库为临时数据库。',
  chapter1: '开立钱包',
  registered: '{name}使用 {contact} 注册，验证码通过短信送达，钱包已开立。',
  friend: '朋友{name}也有一个钱包。',
  identity: '填写一次真实姓名与证件：资金可转入同名账户。',
  linked: '已绑定银行卡：{label}，银行已确认户名一致。',
  topup: '从银行转入 {amount}。', paid: '向{name}付款 {amount}。',
  dollars: '{amount} 转入第二个币种。', card: '另绑定一张银行卡：{label}。',
  filled: '容易忘记的事项：货币基金 {fund}、借款 {loan}。',
  permitted: '以及可以扣款或查看的各方：每月 {debit} 的订阅、单笔最高 {most} 的代扣授权、第三方服务“{service}”。',
  benefits: '获得优惠券与积分：将随钱包终止而失效。',
  shop: '{name}已预授权 {hold} 尚未扣款，并发来 {bill} 的账单，账单已确认。',
  solved: '商户扣款 {captured}，释放 {freed}；{bill} 的账单已缴。已无待处理事项。',
  steps: '资金处理方案将依次办理：', line: '信贷额度', loan: '借款', failsNext: '下一笔将失败：',
  less: '不注销也可以，同等列出：',
  waits: '等待中，清楚可见：{what}，至 {until}。', ended: '已终止 {count} 项授权与额度。',
  letters: '商户通知函（{count} 份），可直接发送：', settlement: '借款 {amount} 的结清证明，JSON 与 PDF（{size} 字节），离线核验：',
  cancel: '解约', redeem: '赎回', repay: '还款', stepped: '{what}：{amount}。',
  days: '四天过去：{now}。',
  pending: '再向{name}转账 {amount}，需对方接收。',
  chapter2: '注销前待处理事项', preview: '一次查询，全部列出；查询不会改变任何状态：',
  dates: '冷静期 {duration}；最迟 {statutory} 办结；可恢复期至 {restore}。',
  chapter3: '资金处理方案、有约束力的最终方案，以及说明理由的拒绝',
  opened: '注销申请已建立。钱包没有任何变化，法定期限从此刻起算。',
  quote: '最终方案：{amount} → {destination}，费用 {fee}，有效期至 {until}。',
  blocked: '确认被拒绝：“{title}”。所有待处理事项均已列出，拒绝本身也有签名回执：{id}。',
  cleared: '处理办法只需一次调用：{remedy}。转账已撤回。',
  chapter4: '身份验证与停止受理', requoted: '金额有变，重新生成最终方案：{amount} → {destination}。',
  signs: '验证所确认的内容仅此而已：“{words}”', swapped: '此后若有人更改资金去向，原验证即失效（{code}）。重新选择转入银行卡，并重新验证。',
  accepted: '已受理，编号 {id}。',
  cooling: '{until} 前可撤销（{actions}）。', stop: '所有联系方式都会收到一条含暂停链接的通知，无需登录：{link}',
  fenceOut: '付款被拒绝：{code}。', fenceIn: '收款被拒绝：{code}。',
  chapter5: '资金转出', waited: '冷静期结束：{now}。', swept: '{amount} 已转入 {destination}。', closed: '钱包已注销：{at}。',
  dead: '登录状态已失效：{code}。', late: '迟到的付款不予受理，也不透露原因：{code}。',
  chapter6: '凭证', timeline: '通过回执链接查看办理经过，无需登录：', verified: '离线核验（quittance verify）：',
  end: '资金已转出，钱包已注销，凭证可供核验。', receiptLink: '回执：{link}',
  failed: '与所述不符：{what}',
} // biome-ignore format: words side by side

const SAYS: Readonly<Record<Lang, Readonly<Record<Key, string>>>> = { en, 'zh-CN': zh }

export const speaker =
  (lang: Lang) =>
  (key: Key, values: Readonly<Record<string, string>> = {}): string =>
    SAYS[lang][key].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
export type Say = ReturnType<typeof speaker>
