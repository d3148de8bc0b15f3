/** The parts of `/receipt` where its reader can act; `client/receipt-*.js` fill and show them. */
import { type Html, html } from '../answers/html.ts'
import type { ActsWords } from './receipt/acts/words/shape.ts'
import type { LostWords } from './receipt/lost/words/shape.ts'

export const askedHtml = (
  w: ActsWords,
): Html => html`<section id="asked" class="card note" hidden><h2>${w.asked}</h2>
<p>${w.asked_text}</p><ul id="asked-steps" class="cards"></ul></section>
<div role="status" id="asked-said"></div>`

export const claimsHtml = (w: ActsWords): Html => html`<section id="kept" hidden><h2>${w.claims}</h2>
<p id="claims-text"></p><ul id="claims" class="cards"></ul>
${formHtml(w)}
<div role="status" id="claim-said"></div></section>`

const formHtml = (
  w: ActsWords,
): Html => html`<form id="claim-form" novalidate hidden><h3>${w.claim_form}</h3><p>${w.claim_form_text}</p>
${field({ id: 'name', label: w.name, hint: w.name_hint, complete: 'name', max: 120 })}
${field({ id: 'document', label: w.document, hint: w.document_hint, complete: 'off', max: 40 })}
<p><label for="scheme">${w.scheme}</label><br><select id="scheme">${Object.entries(w.schemes).map(
  ([scheme, name]) => html`<option value="${scheme}">${name}</option>`,
)}</select></p>
${field({ id: 'number', label: w.number, hint: w.number_hint, complete: 'off', max: 64 })}
<p><label for="bank">${w.bank}</label><br><input id="bank" autocomplete="off" maxlength="64"></p>
<p><button id="claim-press" data-busy="${w.busy}">${w.claim_press}</button></p></form>`

type Field = {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly complete: 'name' | 'off'
  readonly max: number
}

const field = ({ id, label, hint, complete, max }: Field): Html =>
  html`<p><label for="${id}">${label}</label><br><span class="dim" id="${id}-hint">${hint}</span><br>
<input id="${id}" autocomplete="${complete}" spellcheck="false" required maxlength="${max}" aria-describedby="${id}-hint"></p>`

export const appealHtml = (
  w: ActsWords,
): Html => html`<section id="appeal"><h2>${w.appeal}</h2><p>${w.appeal_text}</p>
<p id="appeal-open" class="card note" hidden></p>
<p><button type="button" id="appeal-press" data-busy="${w.busy}">${w.appeal_press}</button></p>
<div role="status" id="appeal-said"></div>
<div id="stop" hidden><p>${w.stop_text}</p>
<p><button type="button" id="stop-press" data-busy="${w.busy}">${w.stop_press}</button></p></div>
<div role="status" id="stop-said"></div></section>`

export const lettersHtml = (w: ActsWords): Html => html`<section id="merchants" hidden><h2>${w.letters}</h2>
<p id="letters-text"></p><ul id="letters" class="cards"></ul></section>`

/** For whoever has no link, or one that is over. */
export const lostHtml = (
  w: ActsWords & LostWords,
): Html => html`<section id="lost" hidden><h2>${w.lost}</h2><p>${w.lost_text}</p>
<form id="lost-form" novalidate>
${field({ id: 'lost-case', label: w.lost_case, hint: w.lost_case_hint, complete: 'off', max: 64 })}
${field({ id: 'lost-name', label: w.lost_name, hint: w.lost_name_hint, complete: 'name', max: 120 })}
${field({ id: 'lost-document', label: w.lost_document, hint: w.lost_document_hint, complete: 'off', max: 40 })}
<p><button id="lost-press" data-busy="${w.busy}">${w.lost_press}</button></p></form>
<div role="status" id="lost-said"></div></section>`
