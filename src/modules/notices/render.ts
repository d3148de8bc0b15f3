/** A message as its reader gets it: the words of the module that writes it, and what can be done at once. */
import type { Instant } from '../../kernel/clock.ts'
import type { Lang } from '../../kernel/languages.ts'
import { type Message, type MessageParams, messageIn, type Template } from '../../kernel/message.ts'
import { setInChinese } from '../../kernel/text/moment-text.ts'
import { supportLine } from '../../kernel/text/support.ts'
import { words } from '../../kernel/words/words.generated.ts'
import { type LetterLinks, withFreezeDate, withLinks } from './links.ts'

/** `at`: when it is sent. */
type Reader = {
  readonly lang: Lang
  readonly links?: LetterLinks | undefined
  readonly at?: Instant
  /** Until then its link that freezes is reported (`ReaderLink`). */
  readonly reportsUntil?: Instant | undefined
}
export const render = <T extends Template>(
  template: T,
  params: MessageParams[T],
  { lang, links = {}, at, reportsUntil }: Reader,
): Message => {
  const linked = withLinks(messageIn(template, params, lang), links, lang)
  const { text, ...message } = at ? withFreezeDate(linked, { at, reportsUntil }, lang) : linked
  // A code comes by text message, of which only so much fits into one; it says what to do when it was not asked for.
  const whole = message.code
    ? text
    : `${text}

${supportLine(lang)}`
  return { ...message, text: words[lang].basics.full_width ? setInChinese(whole) : whole }
}
