/** Providers beside each other: how long, what comes back, what is kept; and what gets in the way, official or not. */
import { guides } from '../../../../../guides/guides.generated.ts'
import { BLOCKER_LABELS, isOfficial, PART_LABELS } from '../../../../../guides/labels.ts'
import { BLOCKERS, type Blocker, type Guide } from '../../../../../guides/shape.ts'
import { type Html, html } from '../../answers/html.ts'
import { gradeNote, gradeOf } from '../facts.ts'
import type { HelpPage, Maker } from '../frame.ts'

const ASPECTS = ['times', 'restore', 'kept'] as const

export const comparePage = (make: Maker): HelpPage => {
  const { w, say } = make
  return {
    file: 'compare.html',
    title: w.compare.title,
    body: html`<h1>${w.compare.title}</h1><p class="lead">${w.compare.lead}</p>
<section class="sect"><h2>${w.compare.brief}</h2><table class="stack card"><thead><tr><th scope="col">${w.compare.provider}</th>${ASPECTS.map((part) => html`<th scope="col">${say(PART_LABELS[part])}</th>`)}</tr></thead>
<tbody>${guides.map((guide) => briefRow(make, guide))}</tbody></table></section>
<section class="sect"><h2>${w.compare.matrix}</h2><p class="dim sm">${w.compare.legend}</p>
<div class="wide card" tabindex="0" role="region" aria-label="${w.compare.matrix}"><table class="grid"><thead><tr><td></td>${guides.map(
      (guide) => html`<th scope="col"><a href="guide-${guide.id}.html">${shortName(make, guide)}</a></th>`,
    )}</tr></thead>
<tbody>${BLOCKERS.map((kind) => html`<tr><th scope="row">${say(BLOCKER_LABELS[kind])}</th>${guides.map((guide) => cell(make, guide, kind))}</tr>`)}</tbody></table></div></section>
${gradeNote(make)}`,
  }
}

/** Up to a colon or comma: columns are narrow. */
const shortName = ({ say }: Maker, guide: Guide): string =>
  say(guide.names)
    .split(/[:：,，(（]| payments| 付款/)[0]
    ?.trim() ?? ''

const briefRow = (make: Maker, guide: Guide): Html =>
  html`<tr><th scope="row"><a href="guide-${guide.id}.html">${make.say(guide.names)}</a></th>${ASPECTS.map(
    (part) => {
      const fact = guide.parts[part].find(({ brief }) => brief !== undefined)
      const label = make.say(PART_LABELS[part])
      return fact?.brief
        ? html`<td data-label="${label}"><span>${make.say(fact.brief)} ${gradeOf(make, guide.sources, fact)}</span></td>`
        : html`<td data-label="${label}"><span class="dim">${make.w.compare.unknown}</span></td>`
    },
  )}</tr>`

const cell = ({ w }: Maker, guide: Guide, kind: Blocker): Html => {
  const grades = guide.parts.blockers
    .filter((fact) => fact.kind === kind)
    .flatMap(({ from }) => guide.sources[from]?.grade ?? [])
  if (grades.length === 0) return html`<td></td>`
  const official = grades.some(isOfficial)
  return html`<td><span aria-hidden="true">${official ? '●' : '○'}</span><span class="vh">${official ? w.compare.official : w.compare.secondary}</span></td>`
}
