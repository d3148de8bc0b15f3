/** What a guide or a place owes to its readers beyond what compiles; each fault is a line that names its place. */
import type { PlaceFacts } from './places/shape.ts'
import { type Fact, GRADES, type Guide, PARTS, type Source } from './shape.ts'

type Cited = { readonly at: string; readonly fact: Fact }

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const DATED = /^\d{4}(-\d{2}(-\d{2})?)?$/

export const faultsOfGuide = (file: string, it: Guide): string[] => [
  ...(it.id === file ? [] : [`${file}: its id is ${it.id}`]),
  ...(DAY.test(it.checked) ? [] : [`${file}: checked is no day`]),
  ...(it.places.length > 0 ? [] : [`${file}: no place`]),
  ...(it.href === undefined || isAddress(it.href) ? [] : [`${file}: href is no address`]),
  ...PARTS.flatMap((part) => {
    const missing = it.parts[part].length === 0
    if (missing === it.notFound.includes(part)) return []
    return [`${file}: ${part} has ${missing ? 'no facts and is not' : 'facts and is'} in notFound`]
  }),
  ...citing(
    file,
    it.sources,
    PARTS.flatMap((part) => it.parts[part].map((fact, i) => ({ at: `${part}[${i}]`, fact }))),
  ),
]

export const faultsOfPlace = (name: string, it: PlaceFacts): string[] => {
  const clocks = Object.entries(it.clocks)
  return [
    ...citing(name, it.sources, [
      ...Object.entries(it.rights).map(([right, fact]) => ({ at: `rights.${right}`, fact })),
      ...clocks.map(([right, fact]) => ({ at: `clocks.${right}`, fact })),
      ...it.complaint.map((fact, i) => ({ at: `complaint[${i}]`, fact })),
    ]),
    ...(it.authority ? faultsOfTexts(`${name}: authority`, it.authority) : []),
    ...clocks
      .filter(([, { count }]) => !Number.isInteger(count) || count < 1)
      .map(([right]) => `${name}: clocks.${right} counts nothing`),
  ]
}

/** Every fact has a source that is there, and words; every source its address, day and grade, and a fact. */
const citing = (name: string, sources: Readonly<Record<string, Source>>, facts: readonly Cited[]) => {
  const cited = new Set(facts.map(({ fact }) => fact.from))
  return [
    ...facts.flatMap(({ at, fact }) => [
      ...(Object.hasOwn(sources, fact.from) ? [] : [`${name}: ${at} has no source ${fact.from}`]),
      ...faultsOfTexts(`${name}: ${at}`, fact),
      ...(fact.brief === undefined ? [] : faultsOfTexts(`${name}: ${at} in brief`, fact.brief)),
    ]),
    ...Object.entries(sources).flatMap(([id, source]) => [
      ...faultsOfSource(`${name}: source ${id}`, source),
      ...(cited.has(id) ? [] : [`${name}: no fact is from source ${id}`]),
    ]),
  ]
}

const faultsOfSource = (at: string, { url, grade, read, dated, name }: Source): string[] => [
  ...(name.trim() === '' ? [`${at} has no name`] : []),
  ...(isAddress(url) ? [] : [`${at} has no address`]),
  ...(GRADES.includes(grade) ? [] : [`${at} has no grade`]),
  ...(DAY.test(read) ? [] : [`${at} has no day`]),
  ...(dated === undefined || DATED.test(dated) ? [] : [`${at}: dated is no date`]),
]

const isAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '')

/** The compiler holds the languages; an empty text and one in another script it does not see. */
export const faultsOfTexts = (at: string, texts: Readonly<Record<string, unknown>>): string[] =>
  LANGUAGES.flatMap(({ tag, has }) => {
    const text = texts[tag]
    return typeof text === 'string' && has.test(text) ? [] : [`${at} has no words in ${tag}`]
  })
const LANGUAGES = [
  { tag: 'en', has: /^[^\p{Script=Han}]*[a-z]{2}/iu },
  { tag: 'zh-CN', has: /\p{Script=Han}/u },
]

/** Sources that nobody has read for a year: said when the tests run, and no failure. */
export const staleSources = (
  all: Readonly<Record<string, Readonly<Record<string, Source>>>>,
  today: string,
): string[] => {
  const limit = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  return Object.entries(all).flatMap(([name, sources]) =>
    Object.entries(sources)
      .filter(([, { read }]) => read < limit)
      .map(([id, { read }]) => `${name}: source ${id} was last read on ${read}`),
  )
}
