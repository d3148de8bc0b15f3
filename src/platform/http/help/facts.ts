/** Facts as readers see them: the words, and below them the grade, the source and its day. */
import { GRADE_LABELS, isUnverified, UNDATED, UNVERIFIED } from '../../../../guides/labels.ts'
import type { Fact, Source } from '../../../../guides/shape.ts'
import { GRADES } from '../../../../guides/shape.ts'
import { calendarDay } from '../../../kernel/text/moment-text.ts'
import { type Html, html } from '../answers/html.ts'
import type { Maker } from './frame.ts'
import { icon } from './icons.ts'

type Sources = Readonly<Record<string, Source>>

/** A hint is called one, before it is read. */
export const factText = ({ say, w }: Maker, sources: Sources, fact: Fact): Html => {
  const source = sources[fact.from]
  const hint = source && isUnverified(source.grade)
  return html`${hint ? html`<b class="hint">${say(UNVERIFIED)}${w.colon}</b>` : undefined}${say(fact)}`
}

export const sourceLine = (make: Maker, sources: Sources, fact: Fact): Html => {
  const source = sources[fact.from]
  if (!source) throw new Error(`no source ${fact.from}`)
  const { lang, say, w } = make
  const dated = source.dated ? calendarDay(source.dated, lang) : say(UNDATED)
  return html`<span class="src">${gradeMark(make, source.grade)} <span><a href="${source.url}" rel="noreferrer">${source.name}</a> · <span class="whole">${dated}</span> · <span class="whole">${w.read(calendarDay(source.read, lang))}</span></span></span>`
}

const gradeMark = ({ say }: Maker, grade: Source['grade']): Html =>
  html`<abbr class="grade grade--${grade.toLowerCase()}" title="${say(GRADE_LABELS[grade])}">${grade}</abbr>`

/** A fact with its source, wherever it stands. */
export const cited = (make: Maker, sources: Sources, fact: Fact): Html =>
  html`${factText(make, sources, fact)}${sourceLine(make, sources, fact)}`

export const gradeNote = (make: Maker): Html =>
  html`<section class="sect"><div class="note">${icon('info')}<div><h2 class="note__t">${make.w.gradesTitle}</h2><ul class="grades">${GRADES.map(
    (grade) => html`<li>${gradeMark(make, grade)} <span>${make.say(GRADE_LABELS[grade])}</span></li>`,
  )}</ul></div></div></section>`

/** The grade alone, where the source is one page further. */
export const gradeOf = (make: Maker, sources: Sources, fact: Fact): Html | undefined => {
  const source = sources[fact.from]
  return source && gradeMark(make, source.grade)
}
