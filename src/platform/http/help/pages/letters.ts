/** Letters, filled in the browser: what is typed is neither sent nor kept. */
import { guides } from '../../../../../guides/guides.generated.ts'
import { LETTERS } from '../../../../../guides/letters/letters.ts'
import { FIELDS, type FieldName, isOptional } from '../../../../../guides/letters/shape.ts'
import { PLACE_FACTS } from '../../../../../guides/places/places.ts'
import { PLACES } from '../../../../../guides/shape.ts'
import { eachLanguage, LANGS } from '../../../../kernel/languages.ts'
import { words as said } from '../../../../kernel/words/words.generated.ts'
import { type Html, html } from '../../answers/html.ts'
import type { HelpPage, Maker } from '../frame.ts'
import { icon } from '../icons.ts'
import { words } from '../words/words.generated.ts'

export const lettersPage = (make: Maker): HelpPage => {
  const { w, say } = make
  const { letters } = w
  return {
    file: 'letters.html',
    title: letters.title,
    data: dataOf(make),
    body: html`<div class="one"><h1 class="noprint">${letters.title}</h1><p class="lead noprint">${letters.lead}</p>
<p class="note note--plain noprint">${icon('info')}<span>${letters.kept}</span></p>
<form id="letter" class="noprint" hidden>
${choice(
  'which',
  letters.which,
  LETTERS.map(({ id, title }) => [id, say(title)]),
)}
<p class="f__h" id="about"></p>
${choice(
  'place',
  letters.place,
  PLACES.map((code) => [code, say(PLACE_FACTS[code].names)]),
  letters.placeHint,
)}
${choice(
  'tongue',
  letters.language,
  LANGS.map((lang) => [lang, said[lang].name]),
  undefined,
  make.lang,
)}
<div id="fields"></div>
<p class="acts"><button class="btn" type="submit">${letters.make}</button></p></form>
<section class="sect" id="result" hidden><h2 class="noprint" id="result-title" tabindex="-1">${letters.result}</h2>
<pre class="paper" id="text" tabindex="0" aria-labelledby="result-title"></pre>
<div class="note noprint">${icon('hourglass')}<div><p class="note__t" id="due"></p><p id="basis"></p><p id="next"></p><ul id="where"></ul></div></div>
<p class="acts noprint"><button class="btn" type="button" id="save">${letters.save}</button><button class="btn btn--2" type="button" id="calendar">${letters.calendar}</button><button class="btn btn--2" type="button" id="copy">${letters.copy}</button><button class="btn btn--2" type="button" id="print">${letters.print}</button></p>
<p role="status" id="told" class="sm"></p></section>
<noscript><p class="note note--plain">${letters.script}</p>${LETTERS.map((one) => html`<section class="sect"><h2>${say(one.title)}</h2><pre class="paper">${say(one.body).replaceAll(/\{\w+\}/g, '________')}</pre></section>`)}</noscript></div>`,
  }
}

type Options = readonly (readonly [value: string, label: string])[]

const choice = (
  ...[id, label, options, hint, chosen]: [string, string, Options, (string | undefined)?, string?]
): Html =>
  html`<div class="f"><label class="f__l" for="${id}">${label}</label>${hint ? html`<p class="f__h" id="${id}-hint">${hint}</p>` : undefined}<select class="in" id="${id}"${hint ? html` aria-describedby="${id}-hint"` : undefined}>${options.map(
    ([value, name]) =>
      html`<option value="${value}"${value === chosen ? { html: ' selected' } : undefined}>${name}</option>`,
  )}</select></div>`

const FIELD_NAMES = Object.keys(FIELDS).filter((name): name is FieldName => name in FIELDS)

/** A letter may be written in another language than the page: all of them come along. */
const dataOf = ({ w, say }: Maker) => ({
  words: w.letters.scriptWords,
  optional: [...FIELD_NAMES.filter(isOptional), 'law'],
  fields: Object.fromEntries(
    FIELD_NAMES.map((name) => {
      const { label, type, ...more } = FIELDS[name]
      const hint = 'hint' in more ? say(more.hint) : ''
      return [
        name,
        { label: say(label), hint, type, autocomplete: 'autocomplete' in more ? more.autocomplete : 'off' },
      ]
    }),
  ),
  letters: LETTERS.map(({ id, about, title, fields, right, clock, subject, body, followUp }) => ({
    id,
    about: say(about),
    title: say(title),
    fields,
    right: right ?? null,
    clock: { count: clock.count, unit: clock.unit, basis: say(clock) },
    subject,
    body,
    followUp: followUp ?? null,
  })),
  places: Object.fromEntries(
    PLACES.map((code) => {
      const { rights, clocks, complaint, sources, authority } = PLACE_FACTS[code]
      return [
        code,
        {
          rights,
          authority: authority ? say(authority) : '',
          where: complaint.flatMap((fact) => {
            const source = sources[fact.from]
            return source
              ? [{ text: say(fact), name: source.name, url: source.url, grade: source.grade }]
              : []
          }),
          clocks: Object.fromEntries(
            Object.entries(clocks).map(([right, { count, unit, ...fact }]) => [
              right,
              { count, unit, basis: say(fact) },
            ]),
          ),
        },
      ]
    }),
  ),
  locales: eachLanguage((lang) => words[lang].locale),
  wallets: guides.map(({ id, names, places }) => ({ id, name: say(names), place: places[0] ?? 'other' })),
})
