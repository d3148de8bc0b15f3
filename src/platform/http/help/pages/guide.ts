/** A guide to each provider, and the list of them. */
import { guides } from '../../../../../guides/guides.generated.ts'
import { COMPLAINT_LABEL, NOT_FOUND, PART_LABELS } from '../../../../../guides/labels.ts'
import { PLACE_FACTS } from '../../../../../guides/places/places.ts'
import type { Blocker, Guide, Part } from '../../../../../guides/shape.ts'
import { TROUBLES } from '../../../../../guides/troubles/troubles.ts'
import { calendarDay } from '../../../../kernel/text/moment-text.ts'
import { type Html, html } from '../../answers/html.ts'
import { cited, factText, gradeNote, sourceLine } from '../facts.ts'
import { type HelpPage, type Maker, row } from '../frame.ts'

export const guidePages = (make: Maker): readonly HelpPage[] => [
  listPage(make),
  ...guides.map((guide) => guidePage(make, guide)),
]

const listPage = ({ w, say }: Maker): HelpPage => ({
  file: 'guides.html',
  title: w.guides.title,
  body: html`<div class="one"><h1>${w.guides.title}</h1><p class="lead">${w.guides.lead}</p>
<ul class="list sect">${guides.map((guide) => {
    const [time] = guide.parts.times.flatMap(({ brief }) => brief ?? [])
    const detail = time ? { detail: say(time) } : {}
    return row({ href: `guide-${guide.id}.html`, icon: 'wallet', title: say(guide.names), ...detail })
  })}</ul><p class="dim sm sect">${w.guides.missing}</p></div>`,
})

const guidePage = (make: Maker, guide: Guide): HelpPage => {
  const { w, say, lang } = make
  const title = w.guides.how(say(guide.names))
  return {
    file: `guide-${guide.id}.html`,
    title,
    body: html`<div class="one"><p class="back"><a href="guides.html">${w.guides.back}</a></p><h1>${title}</h1>
<p class="dim sm">${w.guides.checked(calendarDay(guide.checked, lang))}</p>
${partHtml(make, guide, 'way')}
${guide.href ? html`<p class="acts"><a class="btn" href="${guide.href}" rel="noreferrer">${w.guides.open}</a></p><p class="dim sm">${w.guides.leaves}</p>` : undefined}
${stepsHtml(make, guide)}
${blockersHtml(make, guide)}
${partHtml(make, guide, 'times')}
${partHtml(make, guide, 'kept')}
${partHtml(make, guide, 'restore')}
${partHtml(make, guide, 'refusal')}
${complaintHtml(make, guide)}
<section class="sect"><h2>${w.guides.after}</h2><ul class="list">
${row({ href: `letters.html#closing/${guide.id}`, icon: 'mail', title: w.letters.title, detail: w.letters.lead })}
${row({ href: `checklist.html#${guide.id}`, icon: 'list-checks', title: w.guides.add, detail: w.checklist.lead })}</ul></section>
${gradeNote(make)}</div>`,
  }
}

const sectionHtml = ({ say }: Maker, part: Part, content: Html): Html =>
  html`<section class="sect"><h2>${say(PART_LABELS[part])}</h2>${content}</section>`

/** Said where nothing was found: a gap is no promise. */
const gapHtml = ({ say }: Maker): Html => html`<div class="card dim">${say(NOT_FOUND)}</div>`

const partHtml = (make: Maker, guide: Guide, part: Part): Html => {
  const facts = guide.parts[part]
  if (facts.length === 0) return sectionHtml(make, part, gapHtml(make))
  const items = facts.map((fact) => html`<li>${cited(make, guide.sources, fact)}</li>`)
  return sectionHtml(make, part, html`<ul class="card items">${items}</ul>`)
}

const stepsHtml = (make: Maker, guide: Guide): Html => {
  const { steps } = guide.parts
  if (steps.length === 0) return sectionHtml(make, 'steps', gapHtml(make))
  const items = steps.map((fact) => html`<li><div>${cited(make, guide.sources, fact)}</div></li>`)
  return sectionHtml(make, 'steps', html`<ol class="card steps">${items}</ol>`)
}

const blockersHtml = (make: Maker, guide: Guide): Html => {
  const { blockers } = guide.parts
  if (blockers.length === 0) return sectionHtml(make, 'blockers', gapHtml(make))
  const items = blockers.map((fact) => {
    const { group, trouble } = wayOut(fact.kind)
    return html`<li><h3>${make.say(trouble.see)}</h3><p>${factText(make, guide.sources, fact)}</p>${sourceLine(make, guide.sources, fact)}<p class="sm go"><a href="see-${group}.html#${trouble.id}">${make.w.guides.helps}<span class="vh">${make.w.colon}${make.say(trouble.see)}</span></a></p></li>`
  })
  return sectionHtml(make, 'blockers', html`<ul class="card items">${items}</ul>`)
}

const wayOut = (kind: Blocker) => {
  for (const { id, troubles } of TROUBLES) {
    const trouble = troubles.find(({ kinds }) => kinds.includes(kind))
    if (trouble) return { group: id, trouble }
  }
  throw new Error(`no way out of ${kind}`)
}

const complaintHtml = (make: Maker, { places }: Guide): Html => {
  const known = places.map((code) => PLACE_FACTS[code]).filter(({ complaint }) => complaint.length > 0)
  return html`<section class="sect"><h2>${make.say(COMPLAINT_LABEL)}</h2>${known.map(
    ({ names, complaint, sources }) =>
      html`<h3 class="sub">${make.say(names)}</h3><ul class="card items">${complaint.map((fact) => html`<li>${cited(make, sources, fact)}</li>`)}</ul>`,
  )}</section>`
}
