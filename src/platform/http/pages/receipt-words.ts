/** What `/receipt` says, in both languages. `{name}` is filled in by `client/receipt.js`. */
import type { Static } from 'typebox'
import type { Lang } from '../../../kernel/errors.ts'
import type { ClosureShape } from '../../../modules/closure/operations/shapes.ts'

type ClosureState = Static<typeof ClosureShape>['state']

export type ReceiptWords = {
  readonly title: string
  readonly intro: string
  readonly loading: string
  readonly reload: string
  readonly link_bad: readonly [string, string]
  readonly unknown: readonly [string, string]
  readonly state: Readonly<Record<ClosureState, readonly [string, string]>>
  readonly held: string
  readonly reference: string
  readonly dates: string
  readonly date: Readonly<Record<string, string>>
  readonly money: string
  readonly step: Readonly<Record<string, string>>
  readonly way: Readonly<Record<string, string>>
  readonly way_to: string
  /** What a step of a product is about; its name follows. */
  readonly thing: Readonly<Record<string, string>>
  /** No step of money: nothing had to move, nothing was to move yet, or the case ended before. */
  readonly nothing: Readonly<Record<'moves' | 'yet' | 'ended', string>>
  readonly timeline: string
  readonly event: Readonly<Record<string, string>>
  readonly actor: Readonly<Record<string, string>>
  readonly papers: string
  readonly verify: string
  readonly paper: Readonly<Record<string, string>>
  readonly pending: string
  readonly proven: string
  readonly save: string
  readonly waits: Readonly<Record<string, string>>
  readonly asked_state: readonly [string, string]
  /** Confirmed to close when ready. */
  readonly standing: readonly [string, string]
  readonly standing_waits: string
  readonly standing_wait: string
  readonly standing_free: string
  readonly next_look: string
  readonly closed_kept: string
  /** A payout that was asked for: the bank has not answered yet, or a person decides. */
  readonly closed_asked: Readonly<Record<'checking' | 'in_review', string>>
  /** Nothing is kept any more: what became of it last. */
  readonly closed_paid: Readonly<Record<'paying' | 'paid' | 'used', string>>
  /** An amount that has not been paid yet. */
  readonly expected: string
  readonly settlement: string
  readonly settlement_save: string
  readonly settlement_unknown: string
  readonly debts: string
  readonly debts_text: string
  readonly debt: Readonly<Record<string, string>>
  readonly repay: string
}

const en: ReceiptWords = {
  title: 'Receipt of a closing',
  intro:
    'This page needs no sign-in and goes on working after the wallet is closed. Whoever has its address can read it: keep it to yourself.',
  loading: 'Asking the server …',
  reload: 'Ask again',
  link_bad: [
    'This link does not work',
    'It is not complete, is of another kind, or has expired. That says nothing about the closing itself. Open the link from the newest message again, or copy the whole address: it ends with a long secret after “#”. If it is lost or over, have a new one sent below.',
  ],
  unknown: [
    'We could not reach the server',
    'How your closing stands is not known on this page right now; nothing about it has changed because of that. Ask again in a moment.',
  ],
  state: {
    preparing: ['Not confirmed yet', 'Nothing about the wallet has changed. It closes only after you confirm.'],
    cooling_off: [
      'Accepted, in its cooling-off until {date}',
      'Nothing new can start on the wallet. Until that time you can sign in and cancel; then the money leaves as quoted.',
    ],
    in_review: [
      'A person of ours decides by {date}',
      'You can still sign in and cancel. If we refuse, you learn the reason and can appeal.',
    ],
    settling: [
      'The money is on its way out',
      'Nothing is needed from you. Each payment below shows what it waits for and until when.',
    ],
    closed: [
      'The wallet is closed',
      'Data that the law orders us to keep are sealed and used for nothing else; the rest is erased or made anonymous when its time is over.',
    ],
    cancelled: ['The closing was cancelled', 'The wallet is open and as it was.'],
    expired: ['The request lapsed', 'It was not confirmed in time. Nothing about the wallet has changed.'],
    rejected: [
      'The closing was refused',
      'The wallet is open and as it was. The reason is in the message we sent; you can appeal.',
    ],
  },
  held: 'Stopped: held until {date} at most',
  reference: 'Reference',
  dates: 'Dates',
  date: {
    requested_at: 'Asked for',
    accepted_at: 'Confirmed',
    cooling_off_until: 'Cooling-off until',
    stopped_at: 'Stopped',
    review_until: 'Decision by',
    settling_since: 'Paying out since',
    statutory_by: 'Finished at the latest by',
    delayed_until: 'New date, as one has passed',
    closed_at: 'Closed',
    restore_until: 'Can be restored until',
    tail_until: 'Late payments are handled until',
    ended_at: 'Ended',
  },
  money: 'Money',
  step: {
    on: ', {date}', by: '; expected by {date}',
    pending: 'not sent yet', ended: 'not sent: the closing has ended',
    waiting: 'waiting for the bank until {date}',
    done: 'done',
    failed: 'needs another way; our finance team has it',
    asked: 'waiting for your word until {date}',
    nothing: 'not paid out, as nothing was left of it: {because}',
    frozen: 'waits until its money is free again; then it goes as agreed',
    fund: 'ordered; the fund pays by {date}',
    again: 'did not succeed; one of our staff looks at it',
    survives: 'there was no money for it: it goes on without the wallet, and can be repaid here',
    cancel_pending: 'ends with the plan', cancel_waiting: 'being ended, by {date}', cancel_done: 'ended',
    redeem_pending: 'to be redeemed', redeem_waiting: 'being redeemed, by {date}', redeem_done: 'redeemed',
    repay_pending: 'to be repaid', repay_waiting: 'being repaid, by {date}', repay_done: 'repaid',
    claim_closed: 'kept for you, free of charge, or came back and was kept; how it stands is above, under “Money kept for you”',
    claim: 'kept as a claim, free of charge; once the wallet is closed, this page shows how it stands and has it paid out',
  },
  way: {
    own_account: 'to your own account',
    funding_source: 'back to where it came from',
    own_wallet: 'to your wallet elsewhere',
    claim: 'left as a claim',
    donate: 'given away', forfeit: 'given up',
  },
  way_to: '{way}: {account}',
  thing: {
    mandate: 'Auto-debit', subscription: 'Subscription', authorisation: 'Permission of', fund: 'Fund', loan: 'Loan',
    credit_line: 'Credit line', debt: 'Debt', purchase: 'Purchase', bill: 'Bill', instrument: 'Linked account',
  },
  nothing: {
    moves: 'No money has to be moved.',
    yet: 'Nothing moves before the closing is confirmed.',
    ended: 'Nothing was moved.',
  },
  timeline: 'What happened',
  event: {
    requested: 'Closing asked for', quoted: 'Plan chosen, quote made', refused: 'Refused, with the reasons',
    accepted: 'Confirmed; the wallet is fenced', stopped: 'Stopped: held until a person has settled it', cancelled: 'Cancelled',
    expired: 'Lapsed', in_review: 'Given to a person to decide', rejected: 'Refused after review',
    settling: 'Paying out started', step_taken: 'A payment or redemption ordered', step_done: 'A step of the plan done',
    claim_opened: 'Money kept as a claim', step_rerouted: 'Payment given another way', retried: 'Looked at again', debt_goes_on: 'A debt goes on without the wallet',
    payout_returned: 'Payment came back from the bank', overdue: 'A date has passed; a new one was given, and it is on the list of our staff',
    closed: 'Wallet closed', appealed: 'Appeal made', appeal_answered: 'Appeal answered', still_open: 'Something more was found and is being settled', held: 'One of our staff has to look at it',
    step_failed: 'A step did not succeed; it is looked at', standing: 'Confirmed to close when ready',
    standing_withdrawn: 'Confirmation to close when ready taken back', standing_lapsed: 'Confirmation to close when ready ran out',
    standing_out_of_bounds: 'Amounts left the limits; confirmation ended', asked_again: 'The amount changed: your word is needed', payout_waits: 'A payout has to wait, as its money is not free', nothing_left: 'Nothing was left of what was agreed',
    date_moved: 'More time to cancel, as our service was or is out of reach', hold_moved: 'More time to settle the stop, as our service was or is out of reach',
    agreed: 'Agreed to the changed amount', unclaimed_reported: 'Money not collected was reported and stays safe',
    review_proposed: 'A decision was proposed', review_passed: 'Looked at by two people; the cooling-off goes on',
    stop_proposed: 'A way to settle the stop was proposed', stop_released: 'The stop was settled with the holder; the closing goes on',
    stop_kept: 'What had not been sent is kept as a claim', restricted: 'The wallet was restricted',
    link_replaced: 'The receipt link was replaced', disowned: 'Said to be not the holder’s, after it had closed',
  },
  actor: { holder: 'by the holder', operator: 'by our staff', link: 'by link', system: 'by the system' },
  papers: 'Signed receipts',
  verify:
    'Save the file and check it whenever you like, without us: quittance verify FILE. It holds the signed statement, the keys, and the proof that it stands in the audit log.',
  paper: { acceptance: 'Acceptance', refusal: 'Refusal', hold: 'Hold', cancellation: 'Cancellation', closing: 'Closing' },
  pending: 'Proof of the audit log follows within a minute: ask again to get it.',
  proven: 'With proof of the audit log.',
  save: 'Save {paper} receipt (JSON)',
  waits: { holder: 'Waiting for you.', us: 'Waiting for us.', operator: 'Waiting for us.', nobody: '' },
  closed_kept: 'Money is kept for you: have it paid out below.',
  closed_asked: {
    checking: 'You have asked for the money that is kept for you: the bank is telling us whose the account is. Then it is paid; nothing is needed from you.',
    in_review: 'You have asked for the money that is kept for you: a person of ours decides, by the date below.',
  },
  closed_paid: {
    paying: 'What was kept for you is on its way to your bank: {amount}, {date}.',
    paid: 'What was kept for you has been paid to your bank: {amount}, {date}. Nothing is kept any more.',
    used: 'What was kept for you has been used to repay what you owed: {amount}, {date}. Nothing is kept any more.',
  },
  expected: '{amount} expected',
  standing: ['Confirmed to close when ready, until {date}', 'Nothing about the wallet has changed yet. We look by ourselves and close it within the limits that were signed; you can take this back after signing in.'],
  standing_wait: '{what} (until {date})',
  standing_waits: 'It waits for: {list}.',
  standing_free: 'Nothing stands in the way: it begins with the next look.',
  next_look: 'Next look at the latest',
  asked_state: ['Less is left to pay out than was agreed', 'The closing goes on as soon as you answer below.'],
  settlement: 'Settlement letter: loan of {amount}, repaid in full',
  settlement_save: 'Save settlement letter (PDF)',
  settlement_unknown: 'The server did not answer. Press again in a moment.',
  debts: 'Still owed',
  debts_text: 'These debts go on under their own terms, or have to be repaid before the wallet can close. The amounts are for today.',
  debt: { loan: 'Loan', dispute: 'Provisional credit of a lost dispute', dispute_sale: 'Sale that a dispute gave back to the customer', chargeback: 'Payment that was charged back' },
  repay: 'Repay without a wallet',
} // biome-ignore format: words side by side

const zh: ReceiptWords = {
  title: '注销回执',
  intro: '本页面无需登录，注销完成后仍可访问。持有链接的人均可查看，请勿转发他人。',
  loading: '正在查询……',
  reload: '重新查询',
  link_bad: [
    '链接无法使用',
    '链接不完整、类型不符或已过期，这不代表注销本身有变化。请从最近一条通知中重新打开，或复制完整地址：地址末尾的“#”后有一长串密钥。链接遗失或已失效的，可在下方获取新链接。',
  ],
  unknown: [
    '暂时无法连接服务器',
    '本页面目前无法得知注销进度，注销本身不会因此发生变化。请稍后重新查询。',
  ],
  state: {
    preparing: ['尚未确认', '钱包没有任何变化，确认后才会注销。'],
    cooling_off: [
      '已受理，冷静期至 {date}',
      '钱包不再受理新业务。在此之前您可登录并撤销；之后资金按最终方案转出。',
    ],
    in_review: ['人工审核中，最迟 {date} 答复', '您仍可登录并撤销。如不予办理，您会得知原因并可申诉。'],
    settling: ['资金正在转出', '您无需操作。下方列出每笔款项的等待事项与期限。'],
    closed: [
      '钱包已注销',
      '法律要求留存的资料仅作封存，不作他用；其余资料到期后删除或匿名化处理。',
    ],
    cancelled: ['注销已撤销', '钱包恢复原状，可正常使用。'],
    expired: ['申请已失效', '申请未在期限内确认，钱包没有任何变化。'],
    rejected: ['注销未获通过', '钱包恢复原状。原因见我们发送的通知，您可以申诉。'],
  },
  held: '已暂停，最迟至 {date}',
  reference: '编号',
  dates: '日期',
  date: {
    requested_at: '申请时间', accepted_at: '确认时间', cooling_off_until: '冷静期至', stopped_at: '暂停时间',
    review_until: '最迟答复时间', settling_since: '开始转出', statutory_by: '最迟办结时间', delayed_until: '逾期后的新日期', closed_at: '注销时间',
    restore_until: '可恢复期至', tail_until: '后续款项处理期至', ended_at: '结束时间',
  },
  money: '资金',
  step: {
    on: '，{date}', by: '，预计 {date} 前到账',
    pending: '尚未转出', ended: '未转出：注销已终止',
    waiting: '等待银行处理，最迟 {date}',
    done: '已完成',
    failed: '需改用其他方式，由我们的财务人员跟进',
    asked: '等待您确认，最迟 {date}',
    nothing: '已无余额，未能转出：{because}',
    frozen: '款项暂不可用，恢复可用后按约定转出',
    fund: '已提交赎回，基金最迟 {date} 付款',
    again: '未成功，由我们的工作人员跟进',
    survives: '没有可用于归还的资金：欠款在钱包注销后继续存在，可在本页面归还',
    cancel_pending: '将按方案终止', cancel_waiting: '正在终止，最迟 {date}', cancel_done: '已终止',
    redeem_pending: '待赎回', redeem_waiting: '正在赎回，最迟 {date}', redeem_done: '已赎回',
    repay_pending: '待归还', repay_waiting: '正在归还，最迟 {date}', repay_done: '已归还',
    claim_closed: '曾留存待领或被退回后留存，当前进度见上方“为您留存的款项”',
    claim: '已留存待领：为您妥善留存，不收费用；钱包注销后可在本页面查看进度并领取',
  },
  way: {
    own_account: '转入本人账户', funding_source: '原路退回', own_wallet: '转入本人其他钱包', claim: '留存待领',
    donate: '捐赠', forfeit: '放弃',
  },
  way_to: '{way}：{account}',
  thing: {
    mandate: '代扣', subscription: '订阅', authorisation: '授权', fund: '基金', loan: '借款',
    credit_line: '信贷额度', debt: '欠款', purchase: '消费', bill: '账单', instrument: '绑定账户',
  },
  nothing: { moves: '没有需要转出的资金。', yet: '确认注销之前，资金不会变动。', ended: '资金未曾变动。' },
  timeline: '办理经过',
  event: {
    requested: '提交注销申请', quoted: '已提交资金处理方案并生成最终方案', refused: '未能受理，已说明原因',
    accepted: '已确认，钱包停止受理新业务', stopped: '已暂停，待工作人员核实处理', cancelled: '已撤销', expired: '已失效',
    in_review: '转入人工审核', rejected: '审核未通过', settling: '开始转出资金', step_taken: '已提交付款或赎回',
    step_done: '方案中的一步已完成', claim_opened: '款项留存待领', step_rerouted: '款项改用其他方式', retried: '已重新处理', debt_goes_on: '欠款在钱包注销后继续存在',
    payout_returned: '款项被银行退回', overdue: '已逾期，已给出新日期并列入工作人员待办事项', closed: '钱包已注销', appealed: '已提交申诉', appeal_answered: '申诉已答复',
    still_open: '发现新的待处理事项，正在处理', held: '需要我们的工作人员处理', step_failed: '某一步骤未成功，正在处理', standing: '已确认办妥后自动注销',
    standing_withdrawn: '已撤回“办妥后自动注销”', standing_lapsed: '“办妥后自动注销”已到期',
    standing_out_of_bounds: '金额超出限额，确认已结束', asked_again: '金额有变，需您确认', payout_waits: '款项暂不可用，付款暂缓', nothing_left: '约定转出的款项已无余额', date_moved: '因服务停用，冷静期顺延', hold_moved: '因服务停用，暂停期限顺延', agreed: '已确认变动后的金额',
    unclaimed_reported: '待领款项已上报并继续妥善留存', review_proposed: '已提出审核意见', review_passed: '两名工作人员审核通过，冷静期继续',
    stop_proposed: '已提出暂停的处理意见', stop_released: '已与用户核实，注销继续办理', stop_kept: '尚未发出的款项留存待领',
    restricted: '钱包已被限制',
    link_replaced: '回执链接已更换', disowned: '注销后有人表示并非本人操作',
  },
  actor: { holder: '本人', operator: '工作人员', link: '链接', system: '系统' },
  papers: '已签名的回执',
  verify:
    '保存文件后，您可随时自行核验，无需联系我们：quittance verify 文件名。文件包含已签名的内容、公钥，以及已写入审计日志的证明。',
  paper: { acceptance: '受理回执', refusal: '不予受理回执', hold: '暂停回执', cancellation: '撤销回执', closing: '注销证明' },
  pending: '审计日志证明将在一分钟内生成，请重新查询后保存。',
  proven: '已附审计日志证明。',
  save: '保存{paper}（JSON）',
  waits: { holder: '等待您处理。', us: '等待我们处理。', operator: '等待我们处理。', nobody: '' },
  closed_kept: '有款项为您留存，可在下方领取。',
  closed_asked: {
    checking: '您已申请领取留存款项，银行正在核对户名，核对后即付款，您无需操作。',
    in_review: '您已申请领取留存款项，由我们的工作人员处理，期限见下方。',
  },
  closed_paid: {
    paying: '留存款项 {amount} 正在转入您的银行账户，{date}。',
    paid: '留存款项 {amount} 已于 {date} 转入您的银行账户，已无留存款项。',
    used: '留存款项 {amount} 已于 {date} 用于归还您的欠款，已无留存款项。',
  },
  expected: '预计 {amount}',
  standing: ['已设定办妥后自动注销，有效期至 {date}', '钱包目前没有任何变化。我们会自动查看，并在您签署的范围内办理注销；您登录后可随时撤回。'],
  standing_wait: '{what}（至 {date}）',
  standing_waits: '目前等待：{list}。',
  standing_free: '没有待处理事项，下次查看时即开始办理。',
  next_look: '最迟下次查看',
  asked_state: ['可转出金额少于约定金额', '您在下方答复后，注销将继续办理。'],
  settlement: '结清证明：借款 {amount}，已全部还清',
  settlement_save: '保存结清证明（PDF）',
  settlement_unknown: '服务器没有答复，请稍后再次点击。',
  debts: '仍有欠款',
  debts_text: '以下欠款按其自身约定继续存在，或须先行归还后钱包方可注销，所示金额以今日为准。',
  debt: { loan: '借款', dispute: '争议败诉应退的垫付款', dispute_sale: '争议裁定退还客户的货款', chargeback: '被银行追回的入账' },
  repay: '无需钱包，直接还款',
} // biome-ignore format: words side by side

export const RECEIPT_WORDS: Readonly<Record<Lang, ReceiptWords>> = { en, 'zh-CN': zh }
