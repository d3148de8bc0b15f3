/**
 * Messages about money that others took from a wallet, and about what was done with the wallet itself. Each carries the
 * link that freezes: whoever did not do it, or knows of no right to it, can stop what comes next.
 */

import type { Lang } from '../../../kernel/languages.ts'
import { type Catalogue, type Message, type MessageParams, moment } from '../../../kernel/message.ts'
import { linkTo } from '../../notices/notices.ts'

type Said = readonly [subject: string, what: string]
type Taken = MessageParams['money_taken']
type Used = MessageParams['wallet_used']

const taken: Readonly<Record<Taken['cause'], (p: Taken) => Readonly<Record<Lang, Said>>>> = {
  mandate: ({ amount, to }) => ({
    en: ['A merchant debited your wallet', `${to} took ${amount} from your wallet, as you had allowed`],
    'zh-CN': ['授权扣款提醒', `${to} 已根据您的授权从您的钱包扣款 ${amount}`],
  }),
  chargeback: ({ amount }) => ({
    en: [
      'Money was taken back from your wallet',
      `${amount} was taken from your wallet because your bank took a top-up back`,
    ],
    'zh-CN': ['资金扣回提醒', `因您的银行撤回充值，已从您的钱包扣回 ${amount}`],
  }),
  loan: ({ amount }) => ({
    en: ['A loan was repaid from your wallet', `${amount} was taken from your wallet to repay a loan`],
    'zh-CN': ['贷款还款提醒', `已从您的钱包扣款 ${amount}，用于偿还贷款`],
  }),
  debt: ({ amount }) => ({
    en: ['A debt was repaid from your wallet', `${amount} was taken from your wallet to repay what you owe`],
    'zh-CN': ['欠款还款提醒', `已从您的钱包扣款 ${amount}，用于偿还欠款`],
  }),
}

/** By what a role holds. */
const basisOf = (from: string): Readonly<Record<Lang, string>> =>
  from === 'confirmed'
    ? { en: 'whose money it is confirmed it with a proof', 'zh-CN': '资金所有人已验证身份确认' }
    : {
        en: 'two of our staff have recorded it from an official document',
        'zh-CN': '两名工作人员已根据官方文书登记',
      }

const used: Readonly<Record<Used['act'], (p: Used) => Readonly<Record<Lang, Said>>>> = {
  paused: ({ what }) => ({
    en: ['Your wallet was paused', `Nothing can leave your wallet until ${moment(what, 'en')}`],
    'zh-CN': ['钱包已暂停', `您的钱包已暂停转出，至 ${moment(what, 'zh-CN')} 恢复`],
  }),
  named: ({ what }) => ({
    en: [
      'A real name was given for your wallet',
      `${what} was given as the real name of your wallet’s holder; only accounts in that name can be linked`,
    ],
    'zh-CN': ['钱包已登记实名信息', `您的钱包已登记实名 ${what}，此后只能绑定该姓名的账户`],
  }),
  rename_asked: ({ what }) => ({
    en: [
      'Another name for your wallet was asked for',
      `Our staff were asked to change the real name or document of your wallet’s holder to ${what}. A second colleague looks at the papers; nothing has changed yet`,
    ],
    'zh-CN': [
      '收到实名信息变更申请',
      `我们收到将您钱包的实名信息变更为 ${what} 的申请，将由另一名工作人员复核材料，目前尚未变更`,
    ],
  }),
  rename_agreed: ({ what, from }) => ({
    en: [
      'The name of your wallet is going to change',
      `Two of our staff have seen the papers: the real name of your wallet’s holder becomes ${what} on ${moment(from, 'en')}, and linked accounts are unlinked with it. Freezing the wallet before then stops it`,
    ],
    'zh-CN': [
      '钱包实名信息即将变更',
      `两名工作人员已核验材料：您钱包的实名信息将于 ${moment(from, 'zh-CN')} 变更为 ${what}，已绑定的账户将同时解绑。在此之前冻结钱包即可阻止变更`,
    ],
  }),
  renamed: ({ what }) => ({
    en: [
      'The name of your wallet has changed',
      `The real name of your wallet’s holder is now ${what}, as two of our staff have seen the papers. Accounts that were linked are unlinked; add those in this name again`,
    ],
    'zh-CN': [
      '钱包实名信息已变更',
      `两名工作人员已核验材料，您钱包的实名信息已变更为 ${what}。此前绑定的账户已解绑，请重新绑定该姓名的账户`,
    ],
  }),
  rename_stopped: ({ what }) => ({
    en: [
      'The name of your wallet has not changed',
      `The change of the real name to ${what} was not made, as the wallet was frozen meanwhile or is being closed`,
    ],
    'zh-CN': ['钱包实名信息未变更', `因钱包在此期间被冻结或正在注销，实名信息未变更为 ${what}`],
  }),
  top_up: ({ what, from }) => ({
    en: ['A top-up was ordered', `${what} was ordered into your wallet from the account ${from}`],
    'zh-CN': ['充值提醒', `已发起充值 ${what}，付款账户：${from}`],
  }),
  line_opened: ({ what }) => ({
    en: ['A credit line was opened', `A credit line of ${what} was opened in your name`],
    'zh-CN': ['信用额度已开通', `已以您的名义开通信用额度 ${what}`],
  }),
  loan_drawn: ({ what }) => ({
    en: ['A loan was drawn', `A loan of ${what} was drawn in your name; the money is in your wallet`],
    'zh-CN': ['借款提醒', `已以您的名义借款 ${what}，资金已存入您的钱包`],
  }),
  account_unlinked: ({ what }) => ({
    en: ['An account was unlinked', `The account ${what} was unlinked from your wallet`],
    'zh-CN': ['已解绑账户', `您的钱包已解绑账户 ${what}`],
  }),
  merchant: ({ what }) => ({
    en: ['Your wallet is a merchant’s', `Your wallet receives payments as the merchant “${what}”`],
    'zh-CN': ['已开通商户收款', `您的钱包现以商户“${what}”的名义收款`],
  }),
  guardian: ({ what, from }) => ({
    en: [
      'A wallet has a guardian',
      `You and ${what} stand to each other as guardian and ward: ${basisOf(from).en}. It holds from now on`,
    ],
    'zh-CN': ['监护关系已生效', `您与 ${what} 之间的监护关系自即日起生效：${basisOf(from)['zh-CN']}`],
  }),
  joint: ({ what, from }) => ({
    en: [
      'A wallet is shared',
      `A wallet of yours is shared with ${what}, and closes only when both agree: ${basisOf(from).en}. It holds from now on`,
    ],
    'zh-CN': [
      '共同持有已生效',
      `您与 ${what} 自即日起共同持有一个钱包，双方均同意后方可注销：${basisOf(from)['zh-CN']}`,
    ],
  }),
  agreed: ({ what }) => ({
    en: [
      'You agreed to the closing of a shared wallet',
      `You have agreed that the wallet that you share with ${what} is closed; until it is confirmed you can take that back in your own wallet under roles`,
    ],
    'zh-CN': [
      '您已同意注销共同持有的钱包',
      `您已同意注销与 ${what} 共同持有的钱包；在注销确认前，您可在本人钱包的“身份关系”中撤回`,
    ],
  }),
  biller: ({ what }) => ({
    en: ['Somebody may send you bills', `The merchant ${what} may send bills to your wallet`],
    'zh-CN': ['已允许商户发送账单', `商户 ${what} 可向您的钱包发送账单`],
  }),
}

const told = (
  [subject, what]: Said,
  { at, freeze_link }: { at: string; freeze_link: string },
  lang: Lang,
): Message => {
  const link = linkTo(freeze_link)
  const text =
    lang === 'en'
      ? `${what} (${moment(at, lang)}). If you know nothing of it, freeze the wallet at once: ${link} – the link can only freeze, nothing else.`
      : `${what}（${moment(at, lang)}）。如您对此不知情，请立即冻结钱包：${link} ，该链接只能用于冻结。`
  return { subject, text, links: [link] }
}

export const walletActMessages: Catalogue<'money_taken' | 'wallet_used'> = {
  money_taken: {
    en: (p) => told(taken[p.cause](p).en, p, 'en'),
    'zh-CN': (p) => told(taken[p.cause](p)['zh-CN'], p, 'zh-CN'),
  },
  wallet_used: {
    en: (p) => told(used[p.act](p).en, p, 'en'),
    'zh-CN': (p) => told(used[p.act](p)['zh-CN'], p, 'zh-CN'),
  },
}
