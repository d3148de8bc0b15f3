/** Words that messages of several modules share. */
import type { Lang } from '../../kernel/languages.ts'
import { type Message, moment } from '../../kernel/message.ts'
import { linkTo } from './channels.ts'

/** The other side as the reader knows it; '' is somebody whose name has been erased. */
export const partyIn = (name: string, lang: Lang): string => name || FORMER[lang]
const FORMER = { en: 'a former holder', 'zh-CN': '已注销用户' } as const

type Linked = { readonly at: string; readonly freeze_link: string }

/** What happened, when, and the link that freezes. */
export const freezeIf = (subject: string, what: string, { at, freeze_link }: Linked): Message => ({
  subject,
  text: `${what} (${moment(at, 'en')}). If this was not you, freeze the wallet at once: ${linkTo(freeze_link)} – the link can only freeze, nothing else.`,
  links: [linkTo(freeze_link)],
})
export const freezeIfZh = (subject: string, what: string, { at, freeze_link }: Linked): Message => ({
  subject,
  text: `${what}（${moment(at, 'zh-CN')}）。如非您本人操作，请立即冻结钱包：${linkTo(freeze_link)} ，该链接只能用于冻结。`,
  links: [linkTo(freeze_link)],
})
