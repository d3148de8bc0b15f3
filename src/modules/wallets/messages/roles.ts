/** Messages about whom somebody looks after, and with whom a wallet is shared. */
import { type Catalogue, moment } from '../../../kernel/message.ts'
import { linkTo } from '../../notices/notices.ts'

/** What the other is asked to agree to. */
const goes = {
  en: (plan: string) =>
    plan
      ? `As planned now, its money goes: ${plan}.`
      : 'Where its money goes is not chosen yet: ask them before you agree.',
  'zh-CN': (plan: string) =>
    plan ? `按目前方案，钱包资金去向：${plan}。` : '资金去向尚未选定，请在同意之前向对方了解。',
} as const

export const roleMessages: Catalogue<
  | 'consent_asked'
  | 'consent_asked_former'
  | 'consent_recorded'
  | 'consent_given'
  | 'consent_withdrawn'
  | 'role_ended'
  | 'role_asked'
  | 'guardian_named'
  | 'role_offered'
  | 'role_offer_void'
  | 'role_moved'
  | 'role_undone'
  | 'role_taken_back'
> = {
  consent_asked_former: {
    en: ({ holder, plan, until }) => ({
      subject: 'The wallet you share is to be closed',
      text: `${holder}, with whom you share a wallet, wants to close it and asks for your word. ${goes.en(plan.en)} As your own wallet is closed, one of our staff takes it: they look at this by ${moment(until, 'en')}, and you can contact support before that. If you do not agree, say so, or do nothing: without you it is not closed.`,
    }),
    'zh-CN': ({ holder, plan, until }) => ({
      subject: '您共同持有的钱包申请注销',
      text: `与您共同持有钱包的 ${holder} 希望注销该钱包，请求您同意。${goes['zh-CN'](plan['zh-CN'])}您本人的钱包已注销，因此由我们的工作人员受理您的意见，将于 ${moment(until, 'zh-CN')} 前跟进，您也可提前联系客服。如不同意，请告知或无需操作，未经您同意该钱包不会注销。`,
    }),
  },
  consent_recorded: {
    en: ({ holder, other }) => ({
      subject: 'An agreement to close a shared wallet was taken down',
      text: `Two of our staff have taken down that ${other} agrees to the closing of the wallet of ${holder}, which both hold together. If that is not right, contact support at once: they can restrict that wallet, and a person then looks at its closing before any more money leaves.`,
    }),
    'zh-CN': ({ holder, other }) => ({
      subject: '已登记同意注销共同持有的钱包',
      text: `我们的两名工作人员已登记：${other} 同意注销与 ${holder} 共同持有的钱包。如与事实不符，请立即联系客服：客服可限制该钱包的使用，此后须经人工审核，剩余资金才能转出。`,
    }),
  },
  consent_given: {
    en: ({ other, until }) => ({
      subject: 'The other holder agrees to the closing',
      text: `${other}, with whom you share your wallet, agrees to its closing. Their word counts until ${moment(until, 'en')}, and can be taken back until you confirm the closing.`,
    }),
    'zh-CN': ({ other, until }) => ({
      subject: '共同持有人已同意注销',
      text: `与您共同持有钱包的 ${other} 已同意注销该钱包。该同意至 ${moment(until, 'zh-CN')} 有效，在您确认注销之前对方可以撤回。`,
    }),
  },
  role_ended: {
    en: ({ kind, who }) => ({
      subject: kind === 'joint' ? 'A wallet is no longer shared' : 'A guardianship has ended',
      text: `Two of our staff have recorded, from papers, that ${kind === 'joint' ? `you and ${who} no longer hold a wallet together: its holder may close it alone now` : `you and ${who} no longer stand to each other as guardian and ward`}. If this is not right, contact our support at once.`,
    }),
    'zh-CN': ({ kind, who }) => ({
      subject: kind === 'joint' ? '共同持有关系已终止' : '监护关系已终止',
      text: `我们的两名工作人员已根据材料登记：${kind === 'joint' ? `您与 ${who} 不再共同持有钱包，其持有人现可单独申请注销` : `您与 ${who} 之间的监护关系已终止`}。如与事实不符，请立即联系客服。`,
    }),
  },
  consent_withdrawn: {
    en: ({ other }) => ({
      subject: 'The agreement to close your wallet was taken back',
      text: `${other}, with whom you share your wallet, no longer agrees to its closing. Nothing has changed in the wallet; it cannot be closed until they agree again. You can ask them once more in the closing.`,
    }),
    'zh-CN': ({ other }) => ({
      subject: '对注销钱包的同意已撤回',
      text: `与您共同持有钱包的 ${other} 已撤回对注销的同意。钱包未发生任何变化，在其再次同意之前无法注销；您可在注销申请中再次请求同意。`,
    }),
  },
  consent_asked: {
    en: ({ holder, plan, until }) => ({
      subject: 'The wallet you share is to be closed',
      text: `${holder}, with whom you share a wallet, wants to close it and asks for your word. ${goes.en(plan.en)} If you agree, say so in your own wallet under roles${until && `, by ${moment(until, 'en')}: the request lapses then`}. You can take it back there until the closing is confirmed. If you do not agree, do nothing: without you it is not closed.`,
    }),
    'zh-CN': ({ holder, plan, until }) => ({
      subject: '您共同持有的钱包申请注销',
      text: `与您共同持有钱包的 ${holder} 希望注销该钱包，请求您同意。${goes['zh-CN'](plan['zh-CN'])}如您同意，请${until && `于 ${moment(until, 'zh-CN')} 前（届时申请失效）`}在您本人钱包的“身份关系”中确认，注销确认之前可在该处撤回；如不同意，无需操作，未经您同意该钱包不会注销。`,
    }),
  },
  role_asked: {
    en: ({ kind, who, until, freeze_link }) => ({
      subject:
        kind === 'joint' ? 'Somebody is to share your wallet' : 'Somebody is to look after your wallet',
      text: `Our staff have prepared, from papers, that ${who} ${kind === 'joint' ? 'holds your wallet together with you; it then closes only when both agree' : 'looks after your wallet as your guardian'}. Nothing holds before you confirm it with a proof, by ${moment(until, 'en')}, in your wallet under roles. If you do not want it, decline it there or do nothing. If you know nothing of it, freeze the wallet at once: ${linkTo(freeze_link)} – the link can only freeze, nothing else.`,
      links: [linkTo(freeze_link)],
    }),
    'zh-CN': ({ kind, who, until, freeze_link }) => ({
      subject: kind === 'joint' ? '有人将与您共同持有钱包' : '有人将担任您钱包的监护人',
      text: `工作人员已根据材料准备登记：${kind === 'joint' ? `${who} 与您共同持有钱包，此后须双方同意方可注销` : `${who} 担任您钱包的监护人`}。须由您在 ${moment(until, 'zh-CN')} 前，在钱包的“身份关系”中验证身份并确认后方可生效。如不同意，可在该处拒绝或不作操作。如您对此不知情，请立即冻结钱包：${linkTo(freeze_link)} ，该链接只能用于冻结。`,
      links: [linkTo(freeze_link)],
    }),
  },
  role_offered: {
    en: ({ by, ward }) => ({
      subject: 'You are asked to look after a wallet',
      text: `${by} asks you to take over the care of the wallet of ${ward}, as guardian. Accept it in your own wallet under roles. If you do not know them, or do not want to, do nothing.`,
    }),
    'zh-CN': ({ by, ward }) => ({
      subject: '邀请您担任钱包监护人',
      text: `${by} 邀请您接任 ${ward} 的钱包监护人。如接受，请在您本人钱包的“身份关系”中确认；如不认识对方或不接受，无需操作。`,
    }),
  },
  guardian_named: {
    en: ({ ward, until }) => ({
      subject: 'You are named as a guardian',
      text: `Our staff have prepared that you look after the wallet of ${ward}, as guardian. It does not hold yet: ${until === '' ? 'a second of them looks at the document first' : `its holder is asked to confirm it by ${moment(until, 'en')}`}. When it holds we write to you again. If you do not know them, or do not want to, contact support now.`,
    }),
    'zh-CN': ({ ward, until }) => ({
      subject: '您被提名为钱包监护人',
      text: `我们的工作人员拟将您登记为 ${ward} 的钱包监护人，目前尚未生效：${until === '' ? '须先由另一名工作人员复核文件' : `已请对方在 ${moment(until, 'zh-CN')} 前确认`}。生效后将另行通知您。如不认识对方或不愿担任，请立即联系客服。`,
    }),
  },
  role_offer_void: {
    en: ({ by, ward }) => ({
      subject: 'A request to look after a wallet no longer stands',
      text: `The request of ${by} that you take over the care of the wallet of ${ward} no longer stands. You need do nothing. If it was right, they can ask you again.`,
    }),
    'zh-CN': ({ by, ward }) => ({
      subject: '监护邀请已失效',
      text: `${by} 邀请您接任 ${ward} 的钱包监护人一事已失效，您无需操作。如属实，对方可再次邀请。`,
    }),
  },
  role_undone: {
    en: ({ ward, to }) => ({
      subject: 'A hand-over was undone',
      text: `A hand-over of the last days was undone: the care of the wallet of ${ward} is with ${to} again. If it was right, it can be handed over again. If this is not right, contact support.`,
    }),
    'zh-CN': ({ ward, to }) => ({
      subject: '监护转交已撤销',
      text: `最近几日的一次监护转交已撤销：${ward} 的钱包重新由 ${to} 监护。如转交属实，可重新办理；如有疑问，请联系客服。`,
    }),
  },
  role_taken_back: {
    en: ({ who }) => ({
      subject: 'Your role over a wallet has ended',
      text: `Your role over the wallet of ${who}, which was confirmed in the last days, has ended. If it was right, it can be asked for and confirmed again. If you have questions, contact support.`,
    }),
    'zh-CN': ({ who }) => ({
      subject: '您对钱包的权限已终止',
      text: `您对 ${who} 的钱包在最近几日获确认的权限已终止。如属实，可重新申请并由其确认；如有疑问，请联系客服。`,
    }),
  },
  role_moved: {
    en: ({ from, to }) => ({
      subject: 'Somebody else looks after your wallet now',
      text: `The guardian of your wallet has changed: until now ${from}, from now on ${to}. Your money stays yours. If this is not right, contact support.`,
    }),
    'zh-CN': ({ from, to }) => ({
      subject: '您的钱包监护人已变更',
      text: `您的钱包监护人已由 ${from} 变更为 ${to}。资金仍归您所有；如有疑问，请联系客服。`,
    }),
  },
}
