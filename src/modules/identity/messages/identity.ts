/** Messages about signing up, signing in, and proofs of identity; those with a code are in `codes.ts`. */

import type { Lang } from '../../../kernel/languages.ts'
import {
  type Catalogue,
  type Message,
  type MessageParams,
  moment,
  type Words2,
} from '../../../kernel/message.ts'
import { linkTo } from '../../notices/notices.ts'
import { withHeld } from './held.ts'
import { withUndone } from './undone.ts'

type Linked = { readonly at: string; readonly freeze_link: string }

/** A change somebody should notice: what, when, and the link that can only freeze. */
const alert = (en: [string, string], zh: [string, string]) => ({
  en: ({ at, freeze_link }: Linked): Message => ({
    subject: en[0],
    text: `${en[1]} (${moment(at, 'en')}). If this was not you, freeze the wallet at once: ${linkTo(freeze_link)} – the link can only freeze, nothing else.`,
    links: [linkTo(freeze_link)],
  }),
  'zh-CN': ({ at, freeze_link }: Linked): Message => ({
    subject: zh[0],
    text: `${zh[1]}（${moment(at, 'zh-CN')}）。如非您本人操作，请立即冻结钱包：${linkTo(freeze_link)} ，该链接只能用于冻结。`,
    links: [linkTo(freeze_link)],
  }),
})

const contactAlert = (
  en: [string, string],
  zh: [string, string],
): Words2<'contact_change_started' | 'contact_changed'> => ({
  en: (params) => alert([en[0], `${en[1]} ${params.to}`], zh).en(params),
  'zh-CN': (params) => alert(en, [zh[0], `${zh[1]}${params.to}`])['zh-CN'](params),
})

type Recovered = MessageParams['wallet_recovered']
const recovered = {
  recovery: alert(
    ['Your wallet is recovered', 'Your wallet was recovered with two ways of proving and has a new password'],
    ['钱包已找回', '您的钱包已通过两种方式验证身份找回，并已设置新密码'],
  ),
  staff: alert(
    [
      'Your wallet is recovered',
      'Your wallet was recovered with a code to the contact that two of our staff had agreed to, and has a new password',
    ],
    ['钱包已找回', '您的钱包已凭两名工作人员核准的联系方式验证找回，并已设置新密码'],
  ),
} as const satisfies Record<Recovered['by'], unknown>

/** A closing that was to begin by itself. */
const STANDING: Readonly<Record<MessageParams['wallet_frozen']['standing'], Readonly<Record<Lang, string>>>> =
  {
    none: { en: '', 'zh-CN': '' },
    ended: {
      en: ' Your wallet does not close by itself any more: if that was your wish, confirm it again after the recovery.',
      'zh-CN': '此前设定的“办妥后自动注销”已失效，如确为您本人设定，找回后请重新确认。',
    },
  }

export const identityMessages: Catalogue<
  | 'registration_known'
  | 'wallet_was_closed'
  | 'sign_in_new'
  | 'sign_in_tried'
  | 'password_changed'
  | 'authenticator_added'
  | 'authenticator_removed'
  | 'recovery_codes_renewed'
  | 'proof_taken'
  | 'proof_foreign'
  | 'recovery_code_used'
  | 'contact_change_taken'
  | 'contact_change_started'
  | 'contact_changed'
  | 'wallet_frozen'
  | 'wallet_recovered'
> = {
  registration_known: {
    en: () => ({
      subject: 'You already have a wallet',
      text: 'Somebody, perhaps you, tried to open a wallet with this contact. You already have one: sign in, or reset your password. If it was not you, there is nothing you need to do.',
    }),
    'zh-CN': () => ({
      subject: '您已有钱包',
      text: '有人（可能是您）尝试用此联系方式开通钱包。您已有钱包，请直接登录，或重置密码。如非您本人操作，无需处理。',
    }),
  },
  wallet_was_closed: {
    en: ({ at }) => ({
      subject: 'The wallet of this contact was closed',
      text: `Somebody, perhaps you, tried to open a wallet with this contact. The wallet of this contact was closed on ${moment(at, 'en')}. Support can restore it until the date on the closing receipt; until then a new wallet can be opened with another contact. If it was not you, there is nothing you need to do.`,
    }),
    'zh-CN': ({ at }) => ({
      subject: '此联系方式的钱包已注销',
      text: `有人（可能是您）尝试用此联系方式开通钱包。此联系方式的钱包已于 ${moment(at, 'zh-CN')} 注销。在注销证明所载日期之前，可联系客服恢复；在此期间，可使用其他联系方式开通新钱包。如非您本人操作，无需处理。`,
    }),
  },
  sign_in_new: alert(
    [
      'New sign-in',
      'Your wallet was signed in to from a network or a device that it was not used with before',
    ],
    ['新的登录', '您的钱包在未曾使用过的网络或设备上登录'],
  ),
  sign_in_tried: {
    en: ({ at }) => ({
      subject: 'Wrong passwords for your wallet',
      text: `Somebody who knows your contact typed a wrong password several times until ${moment(at, 'en')}. Nobody came in. Signing in rests for half an hour or longer now, except where you have signed in before. To get in from elsewhere, ask for a sign-in code and enter it with your password: that stays open, whoever tries. If you have forgotten it, set a new password with a code. Otherwise you need do nothing; we write again at most once for such a series.`,
    }),
    'zh-CN': ({ at }) => ({
      subject: '您的钱包多次输入错误密码',
      text: `截至 ${moment(at, 'zh-CN')}，有人使用您的联系方式多次输入错误密码，但未能登录。登录现已暂停半小时或更久，您曾登录过的网络不受影响。如需在其他网络登录，请获取登录验证码并与密码一并输入，该方式不受影响；忘记密码的，可凭验证码重设。除此之外无需操作；同一轮尝试我们最多通知一次。`,
    }),
  },
  password_changed: alert(
    ['Your password was changed', 'The password of your wallet was changed and every session ended'],
    ['登录密码已修改', '您的钱包登录密码已修改，所有已登录设备均已退出'],
  ),
  authenticator_added: alert(
    ['Authenticator added', 'An authenticator app was added to your wallet'],
    ['已添加身份验证器', '您的钱包已添加身份验证器应用'],
  ),
  authenticator_removed: alert(
    ['Authenticator removed', 'The authenticator app was removed from your wallet'],
    ['已移除身份验证器', '您的钱包已移除身份验证器应用'],
  ),
  recovery_codes_renewed: alert(
    ['New recovery codes', 'New recovery codes were made; the old ones stopped working'],
    ['恢复码已更新', '已生成新的恢复码，原恢复码失效'],
  ),
  proof_taken: alert(
    [
      'Somebody used your proof of identity',
      'A proof of identity that you were asked for was used from another wallet; the act was refused',
    ],
    ['您的身份验证被他人使用', '有人在另一个钱包中使用了您的身份验证，该操作已被拒绝'],
  ),
  proof_foreign: alert(
    [
      'Somebody else’s proof was used in your wallet',
      'In your wallet an act was tried with the proof of identity of somebody else; it was refused',
    ],
    ['您的钱包中使用了他人的身份验证', '您的钱包中有一项操作使用了他人的身份验证，已被拒绝'],
  ),
  recovery_code_used: {
    en: (params) =>
      alert(['Recovery code used', `A recovery code was used; ${params.left} are left`], ['', '']).en(params),
    'zh-CN': (params) =>
      alert(['', ''], ['恢复码已使用', `已使用一个恢复码，剩余 ${params.left} 个`])['zh-CN'](params),
  },
  contact_change_taken: {
    en: () => ({
      subject: 'This contact already belongs to a wallet',
      text: 'Somebody, perhaps you, tried to use this contact for another wallet. It already belongs to a wallet, so nothing was changed.',
    }),
    'zh-CN': () => ({
      subject: '该联系方式已绑定钱包',
      text: '有人（可能是您）尝试将此联系方式用于另一个钱包。该联系方式已绑定钱包，未作任何变更。',
    }),
  },
  contact_change_started: contactAlert(
    ['Change of contact requested', 'Somebody with access to your wallet asked to change its contact to'],
    ['申请变更联系方式', '您的钱包收到变更联系方式的申请，新联系方式为 '],
  ),
  contact_changed: contactAlert(
    ['Your contact was changed', 'The contact of your wallet is now'],
    ['联系方式已变更', '您的钱包联系方式已变更为 '],
  ),
  wallet_frozen: {
    en: ({ at, standing }) => ({
      subject: 'Your wallet is frozen',
      text: `The link "this was not me" was used (${moment(at, 'en')}). Your wallet is frozen, every session ended, what the bank was not told of yet was called back, and what came in during the last 7 days was ended: linked accounts, mandates, subscriptions, billers, roles, higher limits.${STANDING[standing].en} After the recovery a message lists it, so that you can add again what was yours. To use it again, choose "recover" in the app: you need a contact and one more way to prove who you are. If you cannot, contact support; we will also call you.`,
    }),
    'zh-CN': ({ at, standing }) => ({
      subject: '钱包已冻结',
      text: `“非本人操作”链接已被使用（${moment(at, 'zh-CN')}）。钱包已冻结，所有已登录设备均已退出，尚未提交银行的款项已撤回，最近 7 日内新增的绑定账户、自动扣款、订阅、账单商户、角色和提高的限额均已终止或恢复原状。${STANDING[standing]['zh-CN']}找回后我们会发送清单，其中确属您本人办理的可重新办理。如需恢复使用，请在应用中选择“找回钱包”，并以一个联系方式和另一种方式验证身份。如无法完成，请联系客服，我们也会与您联系。`,
    }),
  },
  // And what the freeze has ended: its holder adds again what was theirs.
  wallet_recovered: {
    en: ({ undone, by, held, ...linked }) =>
      withUndone(withHeld(recovered[by].en(linked), { held, by }, 'en'), undone, 'en'),
    'zh-CN': ({ undone, by, held, ...linked }) =>
      withUndone(withHeld(recovered[by]['zh-CN'](linked), { held, by }, 'zh-CN'), undone, 'zh-CN'),
  },
}
