/** Messages about a closing whose dates move, pass or stand still. */

import type { Lang } from '../../../kernel/languages.ts'
import { type Catalogue, type MessageParams, moment } from '../../../kernel/message.ts'
import { linkTo } from '../../notices/notices.ts'
import { waysText, wayText } from './payouts.ts'

type Waits = MessageParams['closure_stands']['waits'][Lang]
/** What a confirmation for later waits for; where that is nothing, it begins with the first look. */
const waiting = (waits: Waits, next: string): string => {
  if (waits.length === 0) return 'Nothing stands in the way now: it begins with our first look.'
  const list = waits.map(({ words, until }) => (until ? `${words} (until ${moment(until, 'en')})` : words))
  return `It waits for: ${list.join('; ')}. We look again by ${moment(next, 'en')}.`
}
const waitingZh = (waits: Waits, next: string): string => {
  if (waits.length === 0) return '目前没有待处理事项，首次查看时即开始办理。'
  const list = waits.map(({ words, until }) => (until ? `${words}（至 ${moment(until, 'zh-CN')}）` : words))
  return `目前等待：${list.join('；')}。下次查看不晚于 ${moment(next, 'zh-CN')}。`
}

/** Earlier links of this kind may have ended with a freeze. */
const caseLink = (path: string, lang: Lang): string =>
  lang === 'en'
    ? ` The case, without signing in: ${linkTo(path)}. It works also where an earlier link has ended. Keep it to yourself.`
    : `无需登录即可查看该注销：${linkTo(path)} 。此前的链接如已失效，请使用此链接，并请勿转发他人。`

/** For whoever may be the victim: it can only freeze, and holds a closing with it. */
const freezeIt = (path: string, lang: Lang): string =>
  lang === 'en'
    ? `${linkTo(path)} – the link can only freeze, nothing else.`
    : `${linkTo(path)} ，该链接只能用于冻结。`

/** Two letters that come together say the same: whoever signs in to a frozen wallet reads nothing, and can cancel. */
const CANCEL_NOW = {
  en: (frozen: boolean) =>
    frozen
      ? 'You can cancel it now: sign in and prove it by your password or a code. As the wallet is frozen too, you read nothing of it before the recovery.'
      : 'You can also sign in and cancel it now.',
  'zh-CN': (frozen: boolean) =>
    frozen
      ? '您现在即可登录，通过密码或验证码验证身份后撤销注销；因钱包已冻结，找回之前无法查看任何内容。'
      : '您也可现在登录撤销注销。',
} as const

export const closureDateMessages: Catalogue<
  | 'closure_stopped'
  | 'closure_rest_stopped'
  | 'closure_released'
  | 'closure_goes_on'
  | 'closure_continued'
  | 'closure_stands'
  | 'closure_appealed'
  | 'closure_appeal_answered'
  | 'closure_stop_unsettled'
  | 'closure_rest_kept'
  | 'closure_called_off'
  | 'closure_delayed'
  | 'closure_payout_waits'
  | 'closure_date_moved'
  | 'closure_draft_ends'
  | 'closure_draft_ended'
> = {
  closure_stopped: {
    en: ({ closure, until, frozen }) => ({
      subject: 'The closing of your wallet is stopped',
      text: `The closing of your wallet (case ${closure}) was stopped and is held until ${moment(until, 'en')} at most. No money leaves until one of our staff has settled it with you, by a contact we knew before; they contact you. If nobody has by then, two of our staff decide; money never leaves by itself. The time in which you can cancel does not run meanwhile: if the closing goes on, you have longer by the whole pause. ${CANCEL_NOW.en(frozen)}`,
    }),
    'zh-CN': ({ closure, until, frozen }) => ({
      subject: '钱包注销已暂停',
      text: `您的钱包注销（编号 ${closure}）已暂停，最迟至 ${moment(until, 'zh-CN')}。我们的工作人员会通过此前登记的联系方式与您核实并处理，在此之前资金不会转出。到期仍未处理的，由两名工作人员审核决定，资金不会自动转出。暂停期间不计入冷静期：如恢复办理，您的撤销期限按暂停时间顺延。${CANCEL_NOW['zh-CN'](frozen)}`,
    }),
  },
  closure_rest_stopped: {
    en: ({ closure, until }) => ({
      subject: 'The rest of the closing of your wallet is stopped',
      text: `The closing of your wallet (case ${closure}) was stopped while its money was leaving. What had been sent before is on its way and cannot be held. Nothing more is sent until one of our staff has settled it with you, by a contact we knew before, at most until ${moment(until, 'en')}; if nobody has by then, the rest is kept safe for you as a claim, free of charge.`,
    }),
    'zh-CN': ({ closure, until }) => ({
      subject: '钱包注销的其余款项已暂停转出',
      text: `您的钱包注销（编号 ${closure}）在资金转出期间被暂停。此前已发出的款项无法追回。我们的工作人员会通过此前登记的联系方式与您核实并处理，在此之前其余款项不会转出，最迟至 ${moment(until, 'zh-CN')}；到期仍未处理的，其余款项将为您妥善留存待领，不收费用。`,
    }),
  },
  closure_released: {
    en: ({ closure, until, receipt_link }) => ({
      subject: 'The closing of your wallet goes on',
      text: `One of our staff has settled the stop of the closing of your wallet (case ${closure}) with you, and another has confirmed it: the closing goes on. You can cancel it until ${moment(until, 'en')}. If you have not spoken with us, sign in and cancel it.${caseLink(receipt_link, 'en')}`,
      links: [linkTo(receipt_link)],
    }),
    'zh-CN': ({ closure, until, receipt_link }) => ({
      subject: '钱包注销继续办理',
      text: `您的钱包注销（编号 ${closure}）的暂停已由工作人员与您核实，并经另一名工作人员复核，注销继续办理。冷静期至 ${moment(until, 'zh-CN')}，期间可撤销。如我们并未与您联系，请立即登录撤销。${caseLink(receipt_link, 'zh-CN')}`,
      links: [linkTo(receipt_link)],
    }),
  },
  closure_continued: {
    en: ({ closure, until, receipt_link }) => ({
      subject: 'You have let the closing of your wallet go on',
      text: `After your wallet was recovered you have let its closing go on (case ${closure}). ${until ? `You can cancel it until ${moment(until, 'en')}.` : 'What has not been sent yet leaves as soon as it can.'}${caseLink(receipt_link, 'en')}`,
      links: [linkTo(receipt_link)],
    }),
    'zh-CN': ({ closure, until, receipt_link }) => ({
      subject: '您已确认钱包注销继续办理',
      text: `找回钱包后，您已确认注销继续办理（编号 ${closure}）。${until ? `冷静期至 ${moment(until, 'zh-CN')}，期间可撤销。` : '尚未发出的款项将尽快转出。'}${caseLink(receipt_link, 'zh-CN')}`,
      links: [linkTo(receipt_link)],
    }),
  },
  closure_stands: {
    en: ({ closure, until, payouts, waits, next, freeze_link }) => ({
      subject: 'Your wallet closes when it is ready',
      text: `You have confirmed that your wallet is closed when nothing stands in the way any more (case ${closure}), within the limits that you signed. ${payouts.length > 0 ? `Where the money goes: ${waysText(payouts, 'en')}. ` : ''}${waiting(waits.en, next)} We look several times a day until ${moment(until, 'en')}, and write to you when the closing begins; you can cancel it after that as well. You can take this back in the case at any time. If this was not you, freeze the wallet at once, and it does not begin: ${freezeIt(freeze_link, 'en')}`,
      links: [linkTo(freeze_link)],
    }),
    'zh-CN': ({ closure, until, payouts, waits, next, freeze_link }) => ({
      subject: '已设定办妥后自动注销',
      text: `您已确认：待处理事项办妥后，在您签署的范围内自动注销钱包（编号 ${closure}）。${payouts.length > 0 ? `资金去向：${waysText(payouts, 'zh-CN')}。` : ''}${waitingZh(waits['zh-CN'], next)}我们每天查看数次，至 ${moment(until, 'zh-CN')} 为止；注销开始时会通知您，届时仍可撤销。您可随时在该申请中撤回此确认。如非您本人操作，请立即冻结钱包，注销即不会开始：${freezeIt(freeze_link, 'zh-CN')}`,
      links: [linkTo(freeze_link)],
    }),
  },
  closure_appealed: {
    en: ({ closure, until, freeze_link }) => ({
      subject: 'We have your appeal',
      text: `You have appealed or complained about the closing of your wallet (case ${closure}). A person of our staff looks at it and answers by ${moment(until, 'en')}, at this address. If that takes longer, we write to you with the new date.${freeze_link && ` The closing goes on by its dates meanwhile: an appeal does not hold it. If you did not ask for the closing, freeze the wallet at once, which holds it: ${freezeIt(freeze_link, 'en')}`}`,
      links: freeze_link ? [linkTo(freeze_link)] : [],
    }),
    'zh-CN': ({ closure, until, freeze_link }) => ({
      subject: '我们已收到您的申诉',
      text: `我们已收到您就钱包注销（编号 ${closure}）提出的申诉或投诉。工作人员将于 ${moment(until, 'zh-CN')} 前通过本联系方式答复；如需更长时间，我们会通知您新的日期。${freeze_link && `在此期间注销仍按原定日期办理，申诉不会使其暂停。如注销并非您本人申请，请立即冻结钱包，注销随即暂停：${freezeIt(freeze_link, 'zh-CN')}`}`,
      links: freeze_link ? [linkTo(freeze_link)] : [],
    }),
  },
  closure_appeal_answered: {
    en: ({ closure, answer }) => ({
      subject: 'Our answer to your appeal',
      text: `A person of our staff has looked at your appeal or complaint about the closing of your wallet (case ${closure}). Their answer: ${answer} The answer stands on the page of the case as well, where you can appeal again, free of charge, if it does not settle the matter.`,
    }),
    'zh-CN': ({ closure, answer }) => ({
      subject: '您的申诉已有答复',
      text: `工作人员已核查您就钱包注销（编号 ${closure}）提出的申诉或投诉。答复如下：${answer} 您也可在该注销的页面查看此答复；如问题仍未解决，可在该页面再次申诉，不收费用。`,
    }),
  },
  closure_goes_on: {
    en: ({ closure, receipt_link }) => ({
      subject: 'The closing of your wallet goes on',
      text: `One of our staff has settled the stop of the closing of your wallet (case ${closure}) with you, and another has confirmed it: the closing goes on.${caseLink(receipt_link, 'en')}`,
      links: [linkTo(receipt_link)],
    }),
    'zh-CN': ({ closure, receipt_link }) => ({
      subject: '钱包注销继续办理',
      text: `您的钱包注销（编号 ${closure}）的暂停已由工作人员与您核实，并经另一名工作人员复核，注销继续办理。${caseLink(receipt_link, 'zh-CN')}`,
      links: [linkTo(receipt_link)],
    }),
  },
  closure_stop_unsettled: {
    en: ({ closure, until }) => ({
      subject: 'Your closing stays stopped: we could not settle it with you',
      text: `The closing of your wallet (case ${closure}) was stopped, and in the time for it we have not settled that with you. It stays held: no money leaves. Two of our staff look at it now; you have an answer by ${moment(until, 'en')}. Until then you can sign in and cancel it, or appeal in the case.`,
    }),
    'zh-CN': ({ closure, until }) => ({
      subject: '钱包注销仍处于暂停：尚未与您核实',
      text: `您的钱包注销（编号 ${closure}）已暂停，但在规定时间内尚未与您核实。注销继续保持暂停，资金不会转出。现由两名工作人员审核，将于 ${moment(until, 'zh-CN')} 前答复；在此之前您可登录撤销，或在该注销中申诉。`,
    }),
  },
  closure_rest_kept: {
    en: ({ closure }) => ({
      subject: 'The rest of your money is kept safe for you',
      text: `The closing of your wallet (case ${closure}) was stopped while its money was leaving. What had not been sent is kept safe for you as a claim, free of charge; only you can collect it, by your identity, once the wallet is closed.`,
    }),
    'zh-CN': ({ closure }) => ({
      subject: '其余款项已为您留存待领',
      text: `您的钱包注销（编号 ${closure}）在资金转出期间被暂停。尚未发出的款项已为您妥善留存待领，不收费用；钱包注销后，仅您本人核验身份后可领取。`,
    }),
  },
  closure_called_off: {
    en: ({ closure }) => ({
      subject: 'We have cancelled the closing of your wallet',
      text: `After the closing of your wallet (case ${closure}) was stopped, two of our staff have cancelled it. No money was paid out by it, and the wallet is yours again. Change your password now; if it was not you who asked for the closing, somebody else knew it. If we got this wrong, appeal in the case.`,
    }),
    'zh-CN': ({ closure }) => ({
      subject: '我们已撤销您的钱包注销',
      text: `您的钱包注销（编号 ${closure}）暂停后，已由两名工作人员撤销，未因注销转出资金，钱包恢复为您使用。请立即修改登录密码；如申请注销的不是您本人，说明密码已被他人知悉。如有异议，可在该注销中申诉。`,
    }),
  },
  closure_delayed: {
    en: ({ closure, was, until }) => ({
      subject: 'The closing of your wallet is late',
      text: `For the closing of your wallet (case ${closure}) we had named ${moment(was, 'en')}. We have missed that date and are sorry. The new one is ${moment(until, 'en')}; it is on the list of our staff with that date. Your money is where the case shows it. You can complain or appeal in the case at any time, free of charge.`,
    }),
    'zh-CN': ({ closure, was, until }) => ({
      subject: '您的钱包注销未能按期办理',
      text: `您的钱包注销（编号 ${closure}）原定于 ${moment(was, 'zh-CN')} 前办理，现已逾期，非常抱歉。新的日期为 ${moment(until, 'zh-CN')}，已列入工作人员待办事项，资金情况以该注销所示为准。您可随时在该注销中免费投诉或申诉。`,
    }),
  },
  closure_payout_waits: {
    en: (told) => ({
      subject: 'A payout of the closing of your wallet has to wait',
      text: `In the closing of your wallet (case ${told.closure}) ${told.waits} cannot leave yet: ${told.order ? 'an authority has ordered it to be frozen' : 'your wallet is restricted'}.${told.was ? ` It was to arrive by ${moment(told.was, 'en')}; that day does not hold any more.` : ''}${told.leaves ? ` ${told.leaves} leaves now as agreed.` : ''} The rest stays yours, and goes the way that was agreed as soon as it is free: ${wayText(told, 'en')}. ${told.order ? 'If the order ends when it is due to, that' : 'That'} is by ${moment(told.until, 'en')}; if it takes longer, we write to you by then. You need do nothing, and can appeal in the case at any time.`,
    }),
    'zh-CN': (told) => ({
      subject: '您的钱包注销有款项须暂缓转出',
      text: `您的钱包注销（编号 ${told.closure}）中，${told.waits} 暂时无法转出：${told.order ? '该款项已被有权机关冻结' : '您的钱包受限'}。${told.was ? `原定 ${moment(told.was, 'zh-CN')} 前到账，该日期不再适用。` : ''}${told.leaves ? `${told.leaves} 现按约定转出。` : ''}暂缓的款项仍归您所有，恢复可用后将按原约定处理：${wayText(told, 'zh-CN')}。${told.order ? '如冻结如期结束，' : ''}最迟 ${moment(told.until, 'zh-CN')} 办理；如需更长时间，我们会在该日期前后通知您。您无需操作，也可随时在该注销中申诉。`,
    }),
  },
  closure_date_moved: {
    en: ({ closure, until }) => ({
      subject: 'You have longer to cancel the closing',
      text: `Our service could not be reached for a while, or is going to stop for work that we have announced, and that time is yours: the date we named for the closing of your wallet (case ${closure}) is now ${moment(until, 'en')}. Until then you can cancel it, and nothing is paid out by it. You need do nothing.`,
    }),
    'zh-CN': ({ closure, until }) => ({
      subject: '您的注销日期顺延',
      text: `我们的服务曾经或将因已公告的维护而有一段时间无法使用，这段时间补加给您：您的钱包注销（编号 ${closure}）原定的日期顺延至 ${moment(until, 'zh-CN')}，在此之前您仍可撤销，注销不会转出资金。您无需操作。`,
    }),
  },
  closure_draft_ends: {
    en: ({ closure, until }) => ({
      subject: 'Your request to close the wallet lapses soon',
      text: `The closing of your wallet (case ${closure}) was begun and never confirmed. It lapses on ${moment(until, 'en')}, and nothing about your wallet changes. To close the wallet, confirm the case before then.`,
    }),
    'zh-CN': ({ closure, until }) => ({
      subject: '您的注销申请即将失效',
      text: `您的钱包注销申请（编号 ${closure}）尚未确认，将于 ${moment(until, 'zh-CN')} 失效，钱包不会发生任何变化。如需注销，请在此之前确认该申请。`,
    }),
  },
  closure_draft_ended: {
    en: ({ closure }) => ({
      subject: 'Your request to close the wallet has lapsed',
      text: `The closing of your wallet (case ${closure}) was not confirmed in its time and has lapsed. Nothing about your wallet has changed. You can ask to close it again at any time.`,
    }),
    'zh-CN': ({ closure }) => ({
      subject: '您的注销申请已失效',
      text: `您的钱包注销申请（编号 ${closure}）未在期限内确认，现已失效，钱包没有任何变化。您可随时重新申请注销。`,
    }),
  },
}
