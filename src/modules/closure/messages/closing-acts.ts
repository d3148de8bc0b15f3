/** Messages about what somebody did to a closing, and to those with whom the wallet is shared. */

import type { Lang } from '../../../kernel/languages.ts'
import { type Catalogue, type MessageParams, moment } from '../../../kernel/message.ts'
import { waysText } from './payouts.ts'
import type { SharedNews } from './shared-news.ts'

/** What has become of a shared wallet, for the holder who did not do it. */
const SHARED: Readonly<Record<SharedNews, { readonly en: (until: string) => string; readonly 'zh-CN': (until: string) => string }>> = {
  stands: {
    en: (until) => `has confirmed that it is closed as soon as nothing stands in the way, until ${until}. It is not closed without your agreement, which you give or take back in your own wallet under roles.`,
    'zh-CN': (until) => `已设定办妥后自动注销，有效期至 ${until}。未经您同意不会注销；您可在本人钱包的“身份关系”中表示同意或撤回同意。`,
  },
  withdrawn: {
    en: () => 'has taken back that it is closed as soon as nothing stands in the way. It stays open.',
    'zh-CN': () => '已撤回“办妥后自动注销”，钱包继续使用。',
  },
  over: {
    en: () => 'no longer has it closed as soon as nothing stands in the way: the confirmation has ended. It stays open.',
    'zh-CN': () => '设定的“办妥后自动注销”已失效，钱包继续使用。',
  },
  accepted: {
    en: (until) => `is closing it, as you had agreed. ${until ? `The other holder can cancel it until ${until}.` : 'There is no cooling-off: the money leaves as soon as it can.'}`,
    'zh-CN': (until) => `已按您此前的同意申请注销该钱包。${until ? `冷静期至 ${until}，期间另一持有人可撤销。` : '不设冷静期，资金将尽快转出。'}`,
  },
  cancelled: {
    en: () => 'no longer closes it: the closing has ended, and the wallet stays open.',
    'zh-CN': () => '的注销申请已终止，钱包继续使用。',
  },
  closed: {
    en: () => 'has closed it, as you had agreed. The share has ended with it. If you had not agreed, contact our support at once.',
    'zh-CN': () => '已按您此前的同意注销该钱包，共同持有关系随之终止。如您并未同意，请立即联系客服。',
  },
  stopped: {
    en: (until) => `wanted to close it, and that is stopped until ${until} at most. No money leaves until one of our staff has settled it. If your agreement was taken back, it goes on only when you agree anew, in your own wallet under roles.`,
    'zh-CN': (until) => `申请的注销已暂停，最迟至 ${until}。工作人员核实处理之前，资金不会转出。如您的同意已撤回，须由您在本人钱包的“身份关系”中重新表示同意，方可继续办理。`,
  },
  sent: {
    en: () => 'is closing it, and all of its money had been sent before you said that this was not you: nothing was left to hold. Our staff ask the bank within 24 hours to call it back, and call you.',
    'zh-CN': () => '正在注销该钱包，在您表示“非本人操作”之前，款项已全部发出，无法暂停。工作人员将在 24 小时内要求银行追回，并与您联系。',
  },
  disowned: {
    en: () => 'says that the agreement to its closing was not theirs. All of its money had been sent before: nothing was left to hold. Our staff ask the bank within 24 hours to call it back, and contact both of you.',
    'zh-CN': () => '表示对注销的同意并非其本人作出。款项此前已全部发出，无法暂停。工作人员将在 24 小时内要求银行追回，并与双方联系。',
  },
} // biome-ignore format: words side by side

const LEAVES: Readonly<Record<MessageParams['closure_agreed']['leaves'], Readonly<Record<Lang, string>>>> = {
  now: { en: 'It leaves now, as you had chosen.', 'zh-CN': '款项现按您的选择转出。' },
  after_stop: {
    en: 'It does not leave yet: the closing is stopped. Once our staff have settled the stop with you, it leaves as you had chosen, or is kept for you.',
    'zh-CN': '该注销已暂停，款项暂不转出；待工作人员与您核实处理后，将按您的选择转出或为您留存。',
  },
}

const LATE: Readonly<Record<MessageParams['answer_late']['about'], Readonly<Record<Lang, string>>>> = {
  appeal: { en: 'answer your appeal about the closing of your wallet', 'zh-CN': '就您对钱包注销的申诉作出答复' },
  claim: { en: 'answer about the account for the money that is kept for you', 'zh-CN': '就您的待领款项收款账户作出答复' },
  dispute: { en: 'decide about the contested payment', 'zh-CN': '就有争议的付款作出决定' },
  consent: { en: 'answer about the closing of the wallet that you share', 'zh-CN': '就您共同持有的钱包的注销作出答复' },
  call_back: {
    en: 'ask the bank to call back what the closing of your wallet had sent, and to call you',
    'zh-CN': '要求银行追回钱包注销已发出的款项，并与您联系',
  },
  freeze: { en: 'call you about your frozen wallet', 'zh-CN': '就您已冻结的钱包与您联系' },
  recovery: { en: 'look at who asked for your frozen wallet', 'zh-CN': '就找回钱包的申请被阻止一事跟进' },
  closed: { en: 'call you about your wallet that has closed', 'zh-CN': '就您已注销的钱包与您联系' },
} // biome-ignore format: words side by side

export const closingActMessages: Catalogue<
  | 'answer_late'
  | 'closure_standing_withdrawn'
  | 'closure_draft_cancelled'
  | 'closure_agreed'
  | 'closure_planned'
  | 'closure_approved'
  | 'shared_wallet_news'
> = {
  answer_late: {
    en: ({ about, was, until }) => ({
      subject: 'We are late',
      text: `We had promised to ${LATE[about].en} by ${moment(was, 'en')}. That is not settled yet, and we are sorry. The new date is ${moment(until, 'en')}; it stands on the list of our staff as overdue. You need do nothing, and can contact our support at any time.`,
    }),
    'zh-CN': ({ about, was, until }) => ({
      subject: '办理延期通知',
      text: `我们原定于 ${moment(was, 'zh-CN')} 前${LATE[about]['zh-CN']}，该事项现已逾期、尚未办结，非常抱歉。新的日期为 ${moment(until, 'zh-CN')}，已列入工作人员逾期待办事项。您无需操作，也可随时联系客服。`,
    }),
  },
  closure_standing_withdrawn: {
    en: ({ closure }) => ({
      subject: 'Your wallet does not close by itself any more',
      text: `You have taken back that your wallet is closed when it is ready (case ${closure}). It stays open, and the case waits for you: confirm it again, or cancel it.`,
    }),
    'zh-CN': ({ closure }) => ({
      subject: '已撤回“办妥后自动注销”',
      text: `您已撤回“办妥后自动注销”（编号 ${closure}）。钱包继续使用，该申请仍待您处理：可重新确认或撤销。`,
    }),
  },
  closure_draft_cancelled: {
    en: ({ closure }) => ({
      subject: 'Your request to close the wallet was cancelled',
      text: `The request to close your wallet (case ${closure}) was cancelled before it was confirmed. Nothing about your wallet has changed.`,
    }),
    'zh-CN': ({ closure }) => ({
      subject: '您的注销申请已撤销',
      text: `您的钱包注销申请（编号 ${closure}）在确认前已撤销，钱包没有任何变化。`,
    }),
  },
  closure_agreed: {
    en: ({ closure, agreed, left, leaves }) => ({
      subject: 'You agreed to a smaller payout',
      text: `In the closing of your wallet (case ${closure}) you have agreed that about ${left} is paid out instead of ${agreed}. ${LEAVES[leaves].en}`,
    }),
    'zh-CN': ({ closure, agreed, left, leaves }) => ({
      subject: '您已同意减少的转出金额',
      text: `在您的钱包注销（编号 ${closure}）中，您已同意转出约 ${left}，而非原约定的 ${agreed}。${LEAVES[leaves]['zh-CN']}`,
    }),
  },
  closure_planned: {
    en: ({ closure, payouts }) => ({
      subject: 'Where your money goes when your wallet is closed was chosen',
      text: `For the closing that we announced (case ${closure}) it was chosen where the money goes: ${waysText(payouts, 'en')}. If you do nothing more, it goes there on the announced date. Until then you can choose again.`,
    }),
    'zh-CN': ({ closure, payouts }) => ({
      subject: '已选择注销时的资金去向',
      text: `就我们已通知的钱包注销（编号 ${closure}），资金去向已选定为：${waysText(payouts, 'zh-CN')}。如您不再变更，资金将在通知的日期按此转出。在此之前您可重新选择。`,
    }),
  },
  closure_approved: {
    en: ({ closure, until }) => ({
      subject: 'The closing of your wallet goes on',
      text: `Two of our staff have looked at the closing of your wallet (case ${closure}) and approved it. ${until ? `You can still cancel it until ${moment(until, 'en')}; before then none of your money is moved.` : 'The money leaves now as you had chosen; if something holds a part of it, we write to you with the date.'} We write to you when it is done.`,
    }),
    'zh-CN': ({ closure, until }) => ({
      subject: '钱包注销已通过审核',
      text: `您的钱包注销（编号 ${closure}）已由两名工作人员审核通过。${until ? `冷静期至 ${moment(until, 'zh-CN')}，期间仍可撤销，我们不会转出您的资金。` : '资金现按您的选择转出；如有部分款项暂不能转出，我们会另行通知日期。'}办结后我们会通知您。`,
    }),
  },
  shared_wallet_news: {
    en: ({ holder, news, until, plan }) => ({
      subject: 'News of the wallet you share',
      text: `The wallet you share with ${holder || 'another holder'}: the other holder ${SHARED[news].en(moment(until, 'en'))}${plan?.en ? ` Its money goes: ${plan.en}.` : ''}`,
    }),
    'zh-CN': ({ holder, news, until, plan }) => ({
      subject: '您共同持有的钱包有新进展',
      text: `您与 ${holder || '他人'} 共同持有的钱包：另一持有人${SHARED[news]['zh-CN'](moment(until, 'zh-CN'))}${plan?.['zh-CN'] ? `资金去向：${plan['zh-CN']}。` : ''}`,
    }),
  },
}
