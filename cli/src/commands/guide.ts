/** How to close a wallet that is somewhere else. Needs no server. */
import { findGuide, nearestGuides } from '../../../guides/find.ts'
import { guides } from '../../../guides/guides.generated.ts'
import {
  COMPLAINT_LABEL,
  GRADE_LABELS,
  isUnverified,
  NOT_FOUND,
  PART_LABELS,
  UNDATED,
  UNVERIFIED,
} from '../../../guides/labels.ts'
import { PLACE_FACTS } from '../../../guides/places/places.ts'
import { type Blocker, type Fact, type Guide, PARTS, type Source, type Text } from '../../../guides/shape.ts'
import { TROUBLES } from '../../../guides/troubles/troubles.ts'
import { type Lang, textIn } from '../../../src/kernel/languages.ts'
import { calendarDay } from '../../../src/kernel/text/moment-text.ts'
import type { Command, Context } from '../context.ts'
import { EXIT } from '../exit.ts'

export const guide: Command = async (context, [typed, ...rest]) => {
  const name = [typed, ...rest].join(' ').trim()
  if (name === '') return list(context)
  const found = findGuide(name)
  if (!found) return unknown(context, name)
  context.print({ guide: found, places: placesOf(found) }, linesOf(context, found))
  return EXIT.ok
}

const list = ({ lang, say, print }: Context): number => {
  const width = Math.max(...guides.map(({ id }) => id.length))
  print(
    guides.map(({ id, names, checked }) => ({ id, names, checked })),
    [
      say('guides'),
      ...guides.map(({ id, names }) => `  ${id.padEnd(width)}  ${textIn(names, lang)}`),
      say('guideHow'),
    ],
  )
  return EXIT.ok
}

const unknown = ({ lang, say, print, flags, io }: Context, name: string): number => {
  const near = nearestGuides(name)
  if (flags.json) print({ error: 'no_guide', nearest: near.map(({ id }) => id) }, [])
  else {
    io.note(say('noGuide', { name }))
    for (const { id, names } of near) io.note(`  quittance guide ${id}  (${textIn(names, lang)})`)
    if (near.length === 0) io.note(say('guideHow'))
  }
  return EXIT.refused
}

const placesOf = ({ places }: Guide) =>
  places
    .map((code) => ({ code, ...PLACE_FACTS[code] }))
    .filter(({ complaint }) => complaint.length > 0)
    .map(({ code, names, complaint, sources }) => ({ code, names, complaint, sources }))

const linesOf = (context: Context, it: Guide): string[] => {
  const { lang, say } = context
  const cite = citations()
  const line = (sources: Guide['sources']) => (fact: Fact) => {
    const source = sources[fact.from]
    const hint = source && isUnverified(source.grade) ? `${textIn(UNVERIFIED, lang)}${say('colon')}` : ''
    return `  • ${hint}${textIn(fact, lang)} ${source ? cite.mark(source) : ''}`
  }
  const parts = PARTS.flatMap((part) => [
    '',
    textIn(PART_LABELS[part], lang),
    ...it.parts[part].flatMap((fact) => [
      line(it.sources)(fact),
      ...('kind' in fact ? [`      → ${textIn(wayOut(fact.kind), lang)}`] : []),
    ]),
    ...(it.notFound.includes(part) ? [`  ${textIn(NOT_FOUND, lang)}`] : []),
  ])
  const complaint = placesOf(it).flatMap(({ names, complaint: facts, sources }) => [
    '',
    say('named', { what: textIn(COMPLAINT_LABEL, lang), text: textIn(names, lang) }),
    ...facts.map(line(sources)),
  ])
  return [
    say('guideTitle', { name: textIn(it.names, lang) }),
    say('guideChecked', { day: calendarDay(it.checked, lang) }),
    ...(it.href ? [it.href] : []),
    ...parts,
    ...complaint,
    '',
    say('sources'),
    ...cite.all().map((source, i) => `  [${i + 1}] ${sourceLine(source, lang, say)}`),
  ]
}

/** Numbers sources in the order in which they are met. */
const citations = () => {
  const met: Source[] = []
  return {
    mark: (source: Source): string => {
      if (!met.includes(source)) met.push(source)
      return `[${met.indexOf(source) + 1} ${source.grade}]`
    },
    all: (): readonly Source[] => met,
  }
}

const sourceLine = ({ name, grade, dated, read, url }: Source, lang: Lang, say: Context['say']): string => {
  const day = dated ? calendarDay(dated, lang) : textIn(UNDATED, lang)
  return `${say('source', { name, grade, means: textIn(GRADE_LABELS[grade], lang), dated: day, read: calendarDay(read, lang) })}\n      ${url}`
}

const wayOut = (kind: Blocker): Text => {
  const trouble = TROUBLES.flatMap(({ troubles }) => troubles).find(({ kinds }) => kinds.includes(kind))
  if (!trouble) throw new Error(`no way out of ${kind}`)
  return trouble.elsewhere.next
}
