/** Letters of words: each language writes them with what the program has for all letters. */
import { eachLanguage, FIRST_LANG, type InEachLanguage, type Lang } from '../../kernel/languages.ts'
import {
  type Catalogue,
  type Letters,
  type Message,
  moment,
  type Said,
  type Speaker,
  type Template,
} from '../../kernel/message.ts'
import { lessWords } from '../../kernel/text/less-words.ts'
import { parseMoment } from '../../kernel/time/times.ts'
import { dayText } from '../../kernel/time/when.ts'
import { linkTo } from './channels.ts'
import { partyIn, reasonWords } from './reasons.ts'
import { words } from './words/words.generated.ts'

/** The messages of a room, of the letters in its words. */
export const lettersIn = <T extends Template>(
  room: InEachLanguage<{ readonly letters: Letters<T> }>,
): Catalogue<T> => {
  const catalogue: Partial<Catalogue<T>> = {}
  for (const template in room[FIRST_LANG].letters)
    catalogue[template] = eachLanguage((lang) => (told) => ({
      ...written((say) => room[lang].letters[template](told, say), lang),
      ...codeIn(told),
    }))
  return catalogue as Catalogue<T>
}

/** The links of a message are those that its text has. */
const written = (letter: (say: Speaker) => Said, lang: Lang): Message => {
  const links = new Set<string>()
  const said = letter(speakerOf(lang, links))
  return links.size > 0 ? { ...said, links: [...links] } : said
}

const codeIn = (told: object): { readonly code?: string } =>
  'code' in told && typeof told.code === 'string' ? { code: told.code } : {}

const speakerOf = (lang: Lang, links: Set<string>): Speaker => {
  const link = (path: string): string => {
    const address = linkTo(path)
    links.add(address)
    return address
  }
  return {
    link,
    moment: (iso) => moment(iso, lang),
    day: (iso) => dayOf(iso, lang),
    party: (name) => partyIn(name, lang),
    why: (code) => reasonWords(code, lang),
    less: (codes) => lessWords(codes, lang),
    mine: (texts) => texts[lang],
    freezeIf: (subject, what, { at, freeze_link }) => ({
      subject,
      text: words[lang].freeze_if({ what, at: moment(at, lang), link: link(freeze_link) }),
    }),
  }
}

const dayOf = (iso: string, lang: Lang): string => {
  const at = parseMoment(iso)
  return at ? dayText(at, lang) : ''
}
