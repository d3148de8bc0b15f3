/** What a task asks of whoever takes it, and the acts that end it. Kinds that are not here say it by their name alone. */
import type { Lang } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'

export type TaskAct = {
  readonly action: string
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly href: string
}
type Told = Readonly<Record<Lang, string>> & { readonly acts?: (ref: Uuid) => readonly TaskAct[] }

const get = (action: string, href: string): TaskAct => ({ action, method: 'GET', href })
const post = (action: string, href: string): TaskAct => ({ action, method: 'POST', href })

const caseOf = (ref: Uuid) => get('read_case', `/v1/closures/${ref}`)
const settleStop = (ref: Uuid): readonly TaskAct[] => [
  get('read_stop', `/v1/operator/closures/${ref}/stop`),
  post('settle_stop', `/v1/operator/closures/${ref}/stop/settlement`),
  post('decide_stop', `/v1/operator/closures/${ref}/stop/settlement/decision`),
]
const decideReview = (ref: Uuid): readonly TaskAct[] => [
  get('read_review', `/v1/operator/closures/${ref}/review`),
  post('propose_review', `/v1/operator/closures/${ref}/review`),
  post('decide_review', `/v1/operator/closures/${ref}/review/decision`),
]
const lookAgain = (ref: Uuid): readonly TaskAct[] => [
  caseOf(ref),
  post('retry', `/v1/operator/closures/${ref}/retry`),
]

const WORDS: Readonly<Record<string, Told>> = {
  'closure.stopped': {
    en: 'Somebody says that they did not ask for this closing. Read the stop, reach the holder by one of the contacts listed there (known before the request), and settle it as they say: cancel, release or keep, which a second person decides; restrict the wallet at once where it may be in foreign hands. No money leaves until then.',
    'zh-CN':
      '有人表示并未申请注销。请查看暂停信息，通过其中列出的、申请之前已登记的联系方式联系用户，并按其意愿处理：撤销、继续或留存待领，均须第二人复核；如钱包可能已被他人控制，可立即限制钱包。处理完毕前资金不会转出。',
    acts: settleStop,
  },
  'wallet.frozen_by_link': {
    en: 'The holder has said "this was not me": somebody else may have been in. Reach them by a contact listed here (all from before the freeze; others may be the thief’s), find out whether they are well, and lead them through the recovery: POST /v1/recoveries with such a contact, then the code and a second way from before. What came in during the 7 days before was ended: the task itself lists it (ended), and the holder adds again what was theirs. The recovery ends the freeze and this task.',
    'zh-CN':
      '用户使用了“非本人操作”链接，账户可能曾被他人登录。请通过此处列出的联系方式（均为冻结之前登记，其他联系方式可能属于他人）联系用户，了解情况，并引导其找回钱包：以其中一个联系方式提交 POST /v1/recoveries，再以验证码和冻结之前的另一种方式完成验证。冻结前 7 日内新增的事项已终止或恢复原状，清单见本任务详情（ended），确属用户本人办理的可重新办理。找回后冻结和本任务自动结束。',
    acts: (ref) => [
      post('search', '/v1/operator/searches'),
      post('ask_for_recovery_code', '/v1/recoveries'),
      { action: 'keep_restricted', method: 'PUT', href: `/v1/operator/wallets/${ref}/restriction` },
    ],
  },
  'wallet.disowned_after_closing': {
    en: 'The link "this was not me" was used after the wallet had closed. Its receipt links have ended. Reach the former holder by a contact from before the closing, read the case, and find out where the money went; a new receipt link needs two people or name and document.',
    'zh-CN':
      '钱包注销后，“非本人操作”链接被使用，相关回执链接已失效。请通过注销之前登记的联系方式联系原用户，查看该注销并查明资金去向；新的回执链接须两人办理，或核验姓名和证件后发送。',
  },
  'closure.review': {
    en: 'A person has to decide about this closing by the due date. Read the sheet, propose approve or reject with reasons; another person decides over exactly that. A stop is settled first.',
    'zh-CN':
      '须在到期前对该注销作出决定。请查看审核单，提出通过或不通过并写明理由，由另一人复核。如有暂停，须先处理暂停。',
    acts: decideReview,
  },
  'closure.review_overdue': {
    en: 'The date of the decision has passed, and the holder was told a new one. Decide it now, or find out what it waits for.',
    'zh-CN': '审核已逾期，已告知用户新的日期。请立即作出决定，或查明原因。',
    acts: decideReview,
  },
  'closure.statutory_overdue': {
    en: 'The date by which this closing had to be finished has passed, and the holder was told a new one. Read the case: each step says what it waits for. Bring it on, or say in the evidence why it cannot be.',
    'zh-CN':
      '该注销已超过办结期限，已告知用户新的日期。请查看该注销，各步骤均列明等待事项；请推进办理，或在处理记录中说明原因。',
    acts: lookAgain,
  },
  'closure.held': {
    en: 'This closing cannot go on by itself: the timeline says for staff what holds it. Clear that, then have it looked at again.',
    'zh-CN': '该注销无法自行继续，办理经过中列有仅供工作人员查看的原因。请处理后重新办理。',
    acts: lookAgain,
  },
  'closure.appeal': {
    en: 'The holder does not agree, or complains. Read the case and its timeline, answer them by the due date at the contacts we know, and record what was answered.',
    'zh-CN': '用户提出申诉或投诉。请查看该注销及办理经过，在到期前通过已登记的联系方式答复，并记录答复内容。',
    acts: (ref) => [caseOf(ref), get('read_timeline', `/v1/closures/${ref}/timeline`)],
  },
  'closure.step_overdue': {
    en: 'A payment or redemption of a closing is late, and the holder was told. Find out from the bank or product how it stands.',
    'zh-CN': '注销中的一笔付款或赎回已逾期，已告知用户。请向银行或产品方查明情况。',
  },
  'closure.payout_returned': {
    en: 'A payout came back from the bank after the closing; its money is kept as a claim. Find out where the former holder wants it.',
    'zh-CN': '注销后有一笔付款被银行退回，款项已留存待领。请联系原用户确认收款账户。',
  },
  'closure.unclaimed': {
    en: 'Money that came back was not collected while the case was open for it. It stays safeguarded; treat it as unclaimed money.',
    'zh-CN': '退回的款项在处理期内未被领取，仍妥善留存，请按无人领取款项处理。',
    acts: (ref) => [caseOf(ref)],
  },
}

export const taskWords = (kind: string, ref: Uuid, lang: Lang) => {
  const told = WORDS[kind]
  return { what_to_do: told?.[lang] ?? null, acts: (told?.acts?.(ref) ?? []).map((act) => ({ ...act })) }
}
