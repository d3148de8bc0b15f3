/**
 * What a letter lets its reader do at once, without signing in: the act that is right at that moment for whoever did not do
 * what it tells of, and the page with the case and its signed papers. Each stands where it works, and nowhere else.
 */
import { type Instant, isoOf, plus } from '../../kernel/clock.ts'
import type { Lang } from '../../kernel/languages.ts'
import { type Message, moment } from '../../kernel/message.ts'
import { FREEZE_LINK_LIFE } from '../../kernel/time/lives.ts'
import { linkTo } from './channels.ts'
import { words } from './words/words.generated.ts'

export type LetterLinks = {
  /** A stop while money of the closing has not left; a freeze where a stop holds nothing; else a person has to look. */
  readonly disown?:
    | { readonly act: 'stop' | 'freeze_holds' | 'freeze'; readonly link: string }
    /** Of a joint holder: the word on which the closing rests. */
    | { readonly act: 'word'; readonly link: string }
    | { readonly act: 'appeal' | 'word_support' }
  /** The case with its signed papers; `case` of one that has none yet. */
  readonly receipt?: string
  readonly case?: string
}

export const withLinks = (
  message: Message,
  { disown, receipt, ...more }: LetterLinks,
  lang: Lang,
): Message => {
  const act = disown && 'link' in disown ? linkTo(disown.link) : undefined
  const path = receipt ?? more.case
  const page = path === undefined ? undefined : linkTo(path)
  const told = disown ? words[lang].disown[disown.act](act ?? '') : ''
  const links = [...(message.links ?? []), ...[act, page].filter((link) => link !== undefined)]
  const text = `${message.text}${told}${page ? words[lang][receipt === undefined ? 'case' : 'receipt'](page) : ''}`
  return { ...message, text, ...(links.length > 0 ? { links } : {}) }
}

/** Whatever letter carries a link that freezes says until when it works, and where it does less than that. */
export const withFreezeDate = (
  message: Message,
  { at, reportsUntil }: { readonly at: Instant; readonly reportsUntil?: Instant | undefined },
  lang: Lang,
): Message => {
  if (!message.links?.some((link) => link.includes('/freeze#'))) return message
  const until = moment(isoOf(plus(at, FREEZE_LINK_LIFE)), lang)
  const less = reportsUntil ? words[lang].freeze_reports(moment(isoOf(reportsUntil), lang)) : ''
  return { ...message, text: `${message.text}${words[lang].freeze_until(until)}${less}` }
}
