/** Words for what participants and plans say in codes, where a person reads it. A name somebody gave stays as it is. */
import { declared } from '../../../declared.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { Both } from '../../../kernel/manifest/declares.ts'
import { type Finding, IRREVERSIBLES, type Way } from '../../../kernel/participant.ts'
import { calendarDay } from '../../../kernel/text/moment-text.ts'
import { words } from './words/words.generated.ts'

type Kind = Finding['object']['kind']
type ByCode = Readonly<Record<string, string>>

/** Where labels of a kind are codes. */
const codedIn = (kind: Kind, lang: Lang): ByCode =>
  textsIn(kind === 'participant' ? declared.participants : (LABELS[kind] ?? {}), lang)
const LABELS: Partial<Record<Kind, Readonly<Record<string, Both>>>> = declared.labels
const textsIn = (texts: Readonly<Record<string, Both>>, lang: Lang): ByCode =>
  Object.fromEntries(Object.entries(texts).map(([code, each]) => [code, each[lang]]))

/** Known by a day, as a loan by the one on which it was drawn, or by a name. */
const DATED: Partial<Record<Kind, 'name' | 'day'>> = declared.objects

type Labelled = { readonly kind: Kind; readonly label?: string | null | undefined }

/** The label of an object as its reader may have it; null when it has none. */
export const labelOf = ({ kind, label }: Labelled, lang: Lang): string | null => {
  if (label === undefined || label === null) return null
  if (DATED[kind] === 'day') return calendarDay(label, lang)
  const coded = codedIn(kind, lang)
  return Object.hasOwn(coded, label) ? (coded[label] ?? label) : label
}

/** Ways that lead to no account are told by their words; accounts by their masked number. */
export const destinationWords = (way: Way, label: string, lang: Lang): string => {
  const ways: Readonly<Partial<Record<Way, string>>> = words[lang].ways
  return ways[way] ?? label
}

/** Why a step cannot be undone. Quotes that are older than the codes hold the words themselves. */
export const irreversibleWords = (code: string | null, lang: Lang): string | null => {
  const known = IRREVERSIBLES.find((one) => one === code)
  return known ? declared.irreversible[known][lang] : code
}
