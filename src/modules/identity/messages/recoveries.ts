/** Messages about a wallet that two of our staff may give back, and about a link that was used too late to hold anything. */
import { type Catalogue, moment } from '../../../kernel/message.ts'
import { linkTo } from '../../notices/notices.ts'

export const recoveryMessages: Catalogue<
  | 'recovery_proposed'
  | 'recovery_allowed'
  | 'recovery_declined'
  | 'recovery_undecided'
  | 'recovery_objected'
  | 'recovery_ready'
  | 'closed_wallet_disowned'
  | 'closure_not_held'
> = {
  recovery_proposed: {
    en: ({ to, at, freeze_link }) => ({
      subject: 'Somebody asks for your wallet',
      text: `Somebody has told our support that they are you and have lost every other way into your wallet (${moment(at, 'en')}). It would be given back with a code to ${to}. A second person of ours decides, and you will hear of it. If this is not you, stop it now: ${linkTo(freeze_link)} – the link stops this and freezes the wallet, nothing else.`,
      links: [linkTo(freeze_link)],
    }),
    'zh-CN': ({ to, at, freeze_link }) => ({
      subject: '有人申请找回您的钱包',
      text: `有人向客服表示其为您本人，且已失去其他验证方式，申请找回您的钱包（${moment(at, 'zh-CN')}）。如获同意，将以发送至 ${to} 的验证码找回。该申请须由另一名工作人员复核，结果将通知您。如非您本人申请，请立即阻止：${linkTo(freeze_link)} ，该链接只能用于阻止申请并冻结钱包。`,
      links: [linkTo(freeze_link)],
    }),
  },
  recovery_allowed: {
    en: ({ to, from, until, freeze_link }) => ({
      subject: 'Your wallet can be recovered without a second way',
      text: `Two of our staff have looked at who asks for your wallet. From ${moment(from, 'en')} until ${moment(until, 'en')} it can be recovered with a code to ${to} and a new password; until then nobody gets in by it. If this is not you, stop it before: ${linkTo(freeze_link)} – the link stops this and freezes the wallet, nothing else.`,
      links: [linkTo(freeze_link)],
    }),
    'zh-CN': ({ to, from, until, freeze_link }) => ({
      subject: '您的钱包可凭单一方式找回',
      text: `两名工作人员已核实申请找回您钱包的人员身份。自 ${moment(from, 'zh-CN')} 至 ${moment(until, 'zh-CN')}，可凭发送至 ${to} 的验证码并设置新密码找回钱包；在此之前任何人都不能据此登录。如非您本人申请，请在此之前阻止：${linkTo(freeze_link)} ，该链接只能用于阻止申请并冻结钱包。`,
      links: [linkTo(freeze_link)],
    }),
  },
  recovery_declined: {
    en: ({ at }) => ({
      subject: 'Your wallet is not given to whoever asked for it',
      text: `Our staff have declined to give your wallet back to whoever asked for it (${moment(at, 'en')}). Nothing about it has changed: the money stays where it is, and what is frozen stays frozen. If it was you, contact support: they tell you what is missing.`,
    }),
    'zh-CN': ({ at }) => ({
      subject: '找回钱包的申请未获同意',
      text: `工作人员未同意找回您的钱包的申请（${moment(at, 'zh-CN')}）。钱包状态未变：资金留在原处，已冻结的继续冻结。如为您本人申请，请联系客服了解所缺材料。`,
    }),
  },
  recovery_undecided: {
    en: ({ at }) => ({
      subject: 'Nobody has decided about your wallet',
      text: `Our staff have not decided in time whether your wallet is given back to whoever asked for it (${moment(at, 'en')}). The request has ended, and nobody gets the wallet by it; the money stays where it is, and what is frozen stays frozen. If it was you, contact support: they ask for it anew. We are sorry.`,
    }),
    'zh-CN': ({ at }) => ({
      subject: '找回钱包的申请逾期未处理',
      text: `工作人员未在期限内就找回您的钱包的申请作出决定（${moment(at, 'zh-CN')}），非常抱歉。该申请已失效，任何人都不能据此找回钱包；资金留在原处，已冻结的继续冻结。如为您本人申请，请联系客服重新提出。`,
    }),
  },
  recovery_objected: {
    en: ({ at }) => ({
      subject: 'The recovery of your wallet was stopped',
      text: `The link of our message was used to say that it is not you who asks for your wallet (${moment(at, 'en')}). Nobody gets it by what was proposed or allowed until then; it is frozen. Our support looks at it within 24 hours. If it was you who asked, contact support.`,
    }),
    'zh-CN': ({ at }) => ({
      subject: '找回钱包的申请已被阻止',
      text: `有人通过通知中的链接表示，申请找回您的钱包的并非本人（${moment(at, 'zh-CN')}）。此前提出或同意的申请均已失效，钱包已冻结。客服将在 24 小时内跟进。如确为您本人申请，请联系客服。`,
    }),
  },
  recovery_ready: {
    en: ({ from, until }) => ({
      subject: 'How you get your wallet back',
      text: `From ${moment(from, 'en')} until ${moment(until, 'en')} choose "recover" in the app, enter this contact, and then the code that we send here, with a new password. Nobody from our side will ask you for the code. If you asked for nothing, do nothing.`,
    }),
    'zh-CN': ({ from, until }) => ({
      subject: '如何找回您的钱包',
      text: `请于 ${moment(from, 'zh-CN')} 至 ${moment(until, 'zh-CN')} 在应用中选择“找回钱包”，填写此联系方式，再输入我们发送至此处的验证码并设置新密码。我们的工作人员不会向您索取验证码。如非您本人申请，无需处理。`,
    }),
  },
  closed_wallet_disowned: {
    en: ({ at, closure }) => ({
      subject: 'Your wallet had closed before you said that it was not you',
      text: `The link "this was not me" was used (${moment(at, 'en')}), and your wallet had closed before (case ${closure}). Nothing is left to freeze. Every link to its receipts from before works no longer, and messages about it go only to contacts that we knew before the closing was asked for. Our support calls you within 24 hours by one of them and finds out with you where the money went. Money that is kept is paid out only to who proves name and document; a new link comes after the same check, on the receipt page.`,
    }),
    'zh-CN': ({ at, closure }) => ({
      subject: '您表示非本人操作时，钱包已注销',
      text: `“非本人操作”链接已被使用（${moment(at, 'zh-CN')}），而您的钱包此前已注销（编号 ${closure}），已无可冻结的内容。此前的回执链接均已失效，有关通知仅发送至申请注销之前已登记的联系方式。客服将在 24 小时内通过其中一个联系方式与您联系，协助查明资金去向。待领款项仅向核验姓名和证件的本人支付；可在回执页面经同样核验后获取新的链接。`,
    }),
  },
  closure_not_held: {
    en: ({ closure }) => ({
      subject: 'The closing of your wallet could not be held',
      text: `The link "this was not me" has frozen your wallet, but its closing (case ${closure}) had sent all its money before: nothing was left to hold. Our staff ask the bank within 24 hours to call it back, and call you. What comes back is kept safe for you, free of charge. Contact support as well if an account that was paid is not yours.`,
    }),
    'zh-CN': ({ closure }) => ({
      subject: '钱包注销未能暂停',
      text: `“非本人操作”链接已冻结您的钱包，但该钱包注销（编号 ${closure}）的款项此前已全部发出，无法暂停。工作人员将在 24 小时内要求银行追回，并与您联系。追回的款项将为您妥善留存，不收费用。如收款账户并非您本人所有，也请联系客服。`,
    }),
  },
}
