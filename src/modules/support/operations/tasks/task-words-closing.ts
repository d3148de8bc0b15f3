/** What tasks about a closing ask for. */
import type { ListedKind } from '../../task-kinds.ts'
import {
  type About,
  bankSaid,
  findOwner,
  get,
  lookAgain,
  post,
  put,
  readCase,
  readTimeline,
  type TaskAct,
  type Told,
} from './task-acts.ts'

const settleStop = ({ ref }: About): readonly TaskAct[] => [
  get('read_stop', `/v1/operator/closures/${ref}/stop`),
  post('settle_stop', `/v1/operator/closures/${ref}/stop/settlement`),
  post('decide_stop', `/v1/operator/closures/${ref}/stop/settlement/decision`),
]
const decideReview = ({ ref }: About): readonly TaskAct[] => [
  get('read_review', `/v1/operator/closures/${ref}/review`),
  post('propose_review', `/v1/operator/closures/${ref}/review`),
  post('decide_review', `/v1/operator/closures/${ref}/review/decision`),
]

export const CLOSING: Readonly<Record<Extract<ListedKind, `closure.${string}`>, Told>> = {
  'closure.stopped': {
    en: 'Somebody says that they did not ask for this closing. Read the stop, reach the holder by one of the contacts listed there (known before the request), and settle it as they say: cancel, release or keep, which a second person decides; restrict the wallet at once where it may be in foreign hands. No money leaves until then. Where somebody who shares the wallet has said it, reach both holders: it is released only when that one has agreed anew. If nobody settles it while it is held, a closing that was cooling off goes to review, and one that was settling keeps its money for its holder.',
    'zh-CN':
      '有人表示并未申请注销。请查看暂停信息，通过其中列出的、申请之前已登记的联系方式联系用户，并按其意愿处理：撤销、继续或留存待领，均须第二人复核；如钱包可能已被他人控制，可立即限制钱包。处理完毕前资金不会转出。如由共同持有人提出，请联系双方；该持有人重新同意后，方可继续办理。暂停期满仍未处理的：尚在冷静期的注销转入审核，已在办理的注销将资金留存待用户领取。',
    acts: settleStop,
  },
  'closure.review': {
    en: 'A person has to decide about this closing by the due date. Read the sheet, propose approve or reject with reasons; another person decides over exactly that. A stop is settled first. If nobody decides in time, the holder is told a new date and the closing waits, overdue.',
    'zh-CN':
      '须在到期前对该注销作出决定。请查看审核单，提出通过或不通过并写明理由，由另一人复核。如有暂停，须先处理暂停。逾期未决定的，系统将告知用户新的日期，该注销转为逾期待办。',
    acts: decideReview,
  },
  'closure.review_overdue': {
    en: 'The date of the decision has passed, and the holder was told a new one. Decide it now, or find out what it waits for. Each further date that passes is told to the holder again.',
    'zh-CN':
      '审核已逾期，已告知用户新的日期。请立即作出决定，或查明原因。新的日期再次逾期时，用户会再次收到通知。',
    acts: decideReview,
  },
  'closure.statutory_overdue': {
    en: 'The date by which this closing had to be finished has passed, and the holder was told a new one. Read the case: each step says what it waits for. Bring it on, or say in the evidence why it cannot be. It ends by itself when the closing ends; each further date that passes is told to the holder again.',
    'zh-CN':
      '该注销已超过办结期限，已告知用户新的日期。请查看该注销，各步骤均列明等待事项；请推进办理，或在处理记录中说明原因。注销办结后本任务自动结束；新的日期再次逾期时，用户会再次收到通知。',
    acts: lookAgain,
  },
  'closure.held': {
    en: 'This closing cannot go on by itself: the timeline says for staff what holds it. Clear that, then have it looked at again. It ends by itself as soon as the closing goes on; until then the holder’s money waits here.',
    'zh-CN':
      '该注销无法自行继续，办理经过中列有仅供工作人员查看的原因。请处理后重新办理。注销恢复办理后本任务自动结束；在此之前，用户的资金一直留存在此。',
    acts: lookAgain,
  },
  'closure.appeal': {
    en: 'The holder does not agree, or complains. Read the case and its timeline, and record the result by the due date with the answer: it goes to every contact we know and stands in the case. The holder was told this date; nobody else answers them.',
    'zh-CN':
      '用户提出申诉或投诉。请查看该注销及办理经过，在到期前记录结果并填写答复：答复会发送至用户已登记的全部联系方式，并显示在该注销中。该日期已告知用户，除此之外不会有其他答复。',
    acts: (about) => [...readCase(about), ...readTimeline(about)],
  },
  'closure.step_overdue': {
    en: 'A payment, repayment or redemption of a closing is late, and the holder was told. Ask the bank or the product how it stands. What a bank says about a payout is proposed by one person and decided by another; what has not been sent can be kept for the holder instead (retry with the step). It ends by itself when the step is done; until then the closing waits.',
    'zh-CN':
      '注销中的一笔付款、还款或赎回已逾期，已告知用户。请向银行或产品方查明情况。银行对付款的答复由一人提出、另一人复核；尚未发出的步骤可改为留存待领（重新办理时填写该步骤）。该步骤完成后本任务自动结束；在此之前，注销无法办结。',
    acts: (about) => [...lookAgain(about), ...bankSaid(about)],
  },
  'closure.payout_refused': {
    en: 'The bank did not take a payout of this closing. Its money is kept for the holder, who was told and can name another account of their own. Find out why it was refused; help them by a new receipt link, or name the account for them. It ends by itself when the kept money has been paid; until then it stays safeguarded.',
    'zh-CN':
      '银行未受理该注销的一笔付款。款项已留存待领，用户已收到通知，可提供本人名下的其他账户。请查明拒付原因，并通过新的回执链接协助用户，或代其填写账户。留存款项付清后本任务自动结束；在此之前款项持续妥善留存。',
    acts: (about) => [...readCase(about), ...findOwner(about)],
  },
  'closure.payout_returned': {
    en: 'A payout came back from the bank after the closing; its money is kept for the former holder, who was told. Find out where they want it: a new receipt link lets them name an account, or name it for them. It ends by itself when the kept money has been paid; until then we remind them again and again.',
    'zh-CN':
      '注销后有一笔付款被银行退回，款项已留存待领，原用户已收到通知。请确认其收款账户：可发送新的回执链接由其填写，或代其填写。留存款项付清后本任务自动结束；在此之前系统会定期提醒原用户。',
    acts: (about) => [...readCase(about), ...findOwner(about)],
  },
  'closure.disowned': {
    en: 'The holder has said "this was not me", and this closing had sent all its money before. Read the case: each payout names its account. Ask the bank at once to call back what has not been paid out there, hear from support what the holder says (their task is about the same wallet), and record what the bank answered. What comes back is kept for the holder. Until somebody asks, nothing brings it back.',
    'zh-CN':
      '用户使用了“非本人操作”链接，而该注销的款项此前已全部发出。请查看该注销，各笔付款均列明账户；请立即要求银行追回尚未入账的款项，并向客服了解用户的说明（客服有同一钱包的任务），记录银行的答复。追回的款项将为用户留存。在有人提出之前，款项不会自行追回。',
    acts: (about) => [...readCase(about), ...readTimeline(about)],
  },
  'closure.unclaimed': {
    en: 'Money that came back was not collected while the case was open for it. Try once more to reach the former holder, and record what was tried. It stays safeguarded and theirs; it ends by itself when they collect it, and after the term of the rules it is reported.',
    'zh-CN':
      '退回的款项在处理期内未被领取。请再次尝试联系原用户，并记录联系经过。款项仍妥善留存、归其所有；用户领取后本任务自动结束，超过规则所定期限后将上报。',
    acts: (about) => [...readCase(about), ...findOwner(about)],
  },
  'closure.dormant_residual': {
    en: 'This wallet was to be closed because nobody has used it for years, and something stood in the way on the day. The preview names it. Clear it where that is ours; otherwise decide that the wallet is left alone, with a reason. It is tried again by itself, and this task ends when the wallet closes, its holder is back, or it is left alone; until then it stays open and costs its holder nothing.',
    'zh-CN':
      '该钱包因多年未使用原定注销，但当日存在未了事项，注销预览中列有原因。属于我方的请予处理；否则可决定不予注销并写明理由。系统会自动再次尝试；钱包注销、用户重新使用或决定不予注销后，本任务自动结束。在此之前钱包保持原状，不向用户收取任何费用。',
    acts: (about) => [
      ...readCase(about),
      ...(about.wallet
        ? [
            get('read_preview', `/v1/wallets/${about.wallet}/closure/preview`),
            put('leave_alone', `/v1/operator/wallets/${about.wallet}/dormancy-exemption`),
          ]
        : []),
    ],
  },
}
