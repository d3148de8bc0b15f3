/**
 * What a letter lets its reader do at once, without signing in: the act that is right at that moment for whoever did not do
 * what it tells of, and the page with the case and its signed papers. Each stands where it works, and nowhere else.
 */
import { type Instant, isoOf, plus } from '../../kernel/clock.ts'
import type { Lang } from '../../kernel/languages.ts'
import { type Message, moment } from '../../kernel/message.ts'
import { FREEZE_LINK_LIFE } from '../../kernel/time/lives.ts'
import { linkTo } from './channels.ts'

export type LetterLinks = {
  /** A stop while money of the closing has not left; a freeze where a stop holds nothing; else a person has to look. */
  readonly disown?:
    | { readonly act: 'stop' | 'freeze_holds' | 'freeze'; readonly link: string }
    /** Of a joint holder: the word on which the closing rests. */
    | { readonly act: 'word'; readonly link: string }
    | { readonly act: 'appeal' | 'word_support' }
  readonly receipt?: string
}

type Act = NonNullable<LetterLinks['disown']>['act']
const DISOWN: Readonly<Record<Lang, Readonly<Record<Act, (link: string) => string>>>> = {
  en: {
    stop: (link) =>
      ` If this was not you, stop the closing at once, without signing in: ${link} – no money that has not been sent leaves then, until one of our staff has settled it with you.`,
    freeze_holds: (link) =>
      ` If this was not you, freeze the wallet at once, which holds the closing again: ${link} – the link can only freeze, nothing else.`,
    freeze: (link) =>
      ` If this was not you, freeze the wallet at once: ${link} – the link can only freeze, nothing else.`,
    appeal: () => ' If this was not you, appeal on the page of the case at once.',
    word: (link) =>
      ` If your agreement was not given by you, freeze your own wallet at once: ${link} – an agreement of the last 7 days is taken back with it, and this closing is held.`,
    word_support: () => ' If your agreement was not given by you, contact our support at once.',
  },
  'zh-CN': {
    stop: (link) =>
      `如非您本人操作，请立即暂停注销，无需登录：${link} ，尚未发出的资金将不会转出，直至我们的工作人员与您核实处理。`,
    freeze_holds: (link) =>
      `如非您本人操作，请立即冻结钱包，注销随即再次暂停：${link} ，该链接只能用于冻结。`,
    freeze: (link) => `如非您本人操作，请立即冻结钱包：${link} ，该链接只能用于冻结。`,
    appeal: () => '如非您本人操作，请立即在该注销的页面申诉。',
    word: (link) =>
      `如该同意并非您本人作出，请立即冻结您本人的钱包：${link} ，最近 7 日内作出的同意将随之撤回，本次注销随即暂停。`,
    word_support: () => '如该同意并非您本人作出，请立即联系客服。',
  },
}

const RECEIPT: Readonly<Record<Lang, (link: string) => string>> = {
  en: (link) => ` The case and its signed papers, without signing in: ${link}. Keep the link to yourself.`,
  'zh-CN': (link) => `无需登录即可查看该注销及已签名的回执：${link} 。请勿将链接转发他人。`,
}

export const withLinks = (message: Message, { disown, receipt }: LetterLinks, lang: Lang): Message => {
  const act = disown && 'link' in disown ? linkTo(disown.link) : undefined
  const page = receipt === undefined ? undefined : linkTo(receipt)
  const told = disown ? DISOWN[lang][disown.act](act ?? '') : ''
  const links = [...(message.links ?? []), ...[act, page].filter((link) => link !== undefined)]
  const text = `${message.text}${told}${page ? RECEIPT[lang](page) : ''}`
  return { ...message, text, ...(links.length > 0 ? { links } : {}) }
}

/** Whatever letter carries a link that freezes says until when it works. */
export const withFreezeDate = (message: Message, at: Instant, lang: Lang): Message => {
  if (!message.links?.some((link) => link.includes('/freeze#'))) return message
  const until = moment(isoOf(plus(at, FREEZE_LINK_LIFE)), lang)
  const said =
    lang === 'en'
      ? ` The link that freezes works until ${until}, or until the wallet is recovered after a freeze.`
      : `冻结链接有效期至 ${until}；钱包冻结后经找回的，链接即失效。`
  return { ...message, text: `${message.text}${said}` }
}
