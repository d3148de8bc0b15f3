/** Messages about a closing that its holder did not begin. */
import { type Catalogue, moment } from '../../kernel/message.ts'

export const initiatorMessages: Catalogue<
  'programme_reminder' | 'dormancy_notice' | 'dormancy_reminder' | 'dormancy_ended' | 'closure_prepared'
> = {
  programme_reminder: {
    en: ({ closure, until }) => ({
      subject: 'Your wallet is going to be closed soon',
      text: `We are going to close your wallet (case ${closure}) on ${moment(until, 'en')}, as we wrote before. Choose where your money goes before that, or close it yourself; otherwise it is paid to your own account, or kept safe for you, free of charge.`,
    }),
    'zh-CN': ({ closure, until }) => ({
      subject: '您的钱包即将注销',
      text: `如此前通知，您的钱包（编号 ${closure}）将于 ${moment(until, 'zh-CN')} 注销。请在此之前选择资金去向或自行办理注销；否则资金将转入您本人账户，或为您妥善留存，不收费用。`,
    }),
  },
  dormancy_notice: {
    en: ({ closure, until }) => ({
      subject: 'Do you still use your wallet?',
      text: `You have not used your wallet for a long time, so we are going to close it on ${moment(until, 'en')} (case ${closure}). To keep it, sign in once before that date: nothing happens then, and nothing changes. If you do nothing, your money is paid to your own account, or kept safe for you; there is no fee.`,
    }),
    'zh-CN': ({ closure, until }) => ({
      subject: '您还在使用钱包吗？',
      text: `您已长期未使用钱包，我们将于 ${moment(until, 'zh-CN')} 为您注销（编号 ${closure}）。如需保留，请在该日期前登录一次，钱包即保持不变，无需其他操作。如您不作任何操作，资金将转入您本人账户，或为您妥善留存，不收费用。`,
    }),
  },
  dormancy_reminder: {
    en: ({ closure, until }) => ({
      subject: 'Your wallet closes soon unless you sign in',
      text: `As we wrote before, your wallet is going to be closed on ${moment(until, 'en')} (case ${closure}), as it has not been used for a long time. To keep it, sign in once before that date. If you do nothing, your money is paid to your own account, or kept safe for you; there is no fee.`,
    }),
    'zh-CN': ({ closure, until }) => ({
      subject: '您的钱包即将注销，登录一次即可保留',
      text: `如此前通知，您的钱包因长期未使用，将于 ${moment(until, 'zh-CN')} 注销（编号 ${closure}）。如需保留，请在该日期前登录一次。如您不作任何操作，资金将转入您本人账户，或为您妥善留存，不收费用。`,
    }),
  },
  dormancy_ended: {
    en: ({ closure }) => ({
      subject: 'Your wallet stays open',
      text: `Your wallet is not going to be closed (case ${closure} has ended). Nothing changes: your money and everything else are as they were, and there is nothing for you to do. If you signed in lately, welcome back.`,
    }),
    'zh-CN': ({ closure }) => ({
      subject: '您的钱包保持不变',
      text: `您的钱包不会被注销（编号 ${closure} 已结束）。资金和其他内容均保持原样，您无需任何操作。如您刚刚登录，欢迎回来。`,
    }),
  },
  closure_prepared: {
    en: ({ closure, until }) => ({
      subject: 'The closing you asked for is prepared',
      text: `As you asked, we have prepared the closing of your wallet (case ${closure}). Nothing has changed yet: only you can confirm it, with your own proof of identity, until ${moment(until, 'en')}. We never ask for your code or password. If you did not ask for this, do nothing, or cancel it in your wallet.`,
    }),
    'zh-CN': ({ closure, until }) => ({
      subject: '您要求的注销已准备好',
      text: `应您要求，我们已为您准备好钱包注销（编号 ${closure}）。钱包尚无任何变化：只有您本人通过身份验证才能确认，有效期至 ${moment(until, 'zh-CN')}。我们不会索要您的验证码或密码。如非您本人要求，无需任何操作，也可在钱包中取消。`,
    }),
  },
}

export type CampaignTold = {
  readonly programme_reminder: { readonly closure: string; readonly until: string }
  readonly dormancy_notice: { readonly closure: string; readonly until: string }
  readonly dormancy_reminder: { readonly closure: string; readonly until: string }
  readonly dormancy_ended: { readonly closure: string }
  readonly closure_prepared: { readonly closure: string; readonly until: string }
}

declare module '../../kernel/message.ts' {
  interface MessageParams extends CampaignTold {}
}
