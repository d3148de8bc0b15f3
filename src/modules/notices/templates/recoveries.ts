/** Messages about a frozen wallet that two of our staff may give back to whoever has no second way any more. */
import { linkTo } from '../channels.ts'
import { type Catalogue, moment } from './types.ts'

export const recoveryMessages: Catalogue<
  'recovery_proposed' | 'recovery_allowed' | 'recovery_declined' | 'recovery_objected' | 'recovery_ready'
> = {
  recovery_proposed: {
    en: ({ to, at, freeze_link }) => ({
      subject: 'Somebody asks for your frozen wallet',
      text: `Somebody has told our support that they are you and have lost every other way into your frozen wallet (${moment(at, 'en')}). It would be given back with a code to ${to}. A second person of ours decides, and you will hear of it. If this is not you, stop it now: ${linkTo(freeze_link)} – the link can only stop this and freeze.`,
      links: [linkTo(freeze_link)],
    }),
    'zh-CN': ({ to, at, freeze_link }) => ({
      subject: '有人申请找回您已冻结的钱包',
      text: `有人向客服表示其为您本人，且已失去其他验证方式，申请找回您已冻结的钱包（${moment(at, 'zh-CN')}）。如获同意，将以发送至 ${to} 的验证码找回。该申请须由另一名工作人员复核，结果将通知您。如非您本人申请，请立即阻止：${linkTo(freeze_link)} ，该链接只能用于阻止申请和冻结。`,
      links: [linkTo(freeze_link)],
    }),
  },
  recovery_allowed: {
    en: ({ to, from, until, freeze_link }) => ({
      subject: 'Your frozen wallet can be recovered without a second way',
      text: `Two of our staff have looked at who asks for your frozen wallet. From ${moment(from, 'en')} until ${moment(until, 'en')} it can be recovered with a code to ${to} and a new password; until then nothing moves. If this is not you, stop it before: ${linkTo(freeze_link)} – the link can only stop this and freeze.`,
      links: [linkTo(freeze_link)],
    }),
    'zh-CN': ({ to, from, until, freeze_link }) => ({
      subject: '已冻结的钱包可凭单一方式找回',
      text: `两名工作人员已核实申请找回您钱包的人员身份。自 ${moment(from, 'zh-CN')} 至 ${moment(until, 'zh-CN')}，可凭发送至 ${to} 的验证码并设置新密码找回钱包；在此之前资金不会转出。如非您本人申请，请在此之前阻止：${linkTo(freeze_link)} ，该链接只能用于阻止申请和冻结。`,
      links: [linkTo(freeze_link)],
    }),
  },
  recovery_declined: {
    en: ({ at }) => ({
      subject: 'Your wallet stays frozen',
      text: `Our staff have declined to give your frozen wallet back to whoever asked for it (${moment(at, 'en')}). It stays frozen, and the money stays where it is. If it was you, contact support: they tell you what is missing.`,
    }),
    'zh-CN': ({ at }) => ({
      subject: '钱包继续冻结',
      text: `工作人员未同意找回您已冻结的钱包的申请（${moment(at, 'zh-CN')}）。钱包继续冻结，资金留在原处。如为您本人申请，请联系客服了解所缺材料。`,
    }),
  },
  recovery_objected: {
    en: ({ at }) => ({
      subject: 'The recovery of your wallet was stopped',
      text: `The link of our message was used to say that it is not you who asks for your frozen wallet (${moment(at, 'en')}). Nobody gets it by what was proposed or allowed until then; it stays frozen. Our support looks at it within 24 hours. If it was you who asked, contact support.`,
    }),
    'zh-CN': ({ at }) => ({
      subject: '找回钱包的申请已被阻止',
      text: `有人通过通知中的链接表示，申请找回您已冻结的钱包的并非本人（${moment(at, 'zh-CN')}）。此前提出或同意的申请均已失效，钱包继续冻结。客服将在 24 小时内跟进。如确为您本人申请，请联系客服。`,
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
}
