/** How to tell a genuine page, link, message or caller from a fake one: ours, and those of others. */
import { html } from '../../answers/html.ts'
import type { HelpPage, Maker } from '../frame.ts'
import { icon } from '../icons.ts'

export const genuinePage = ({ w, lang, operator }: Maker): HelpPage => {
  const { genuine } = w
  return {
    file: 'genuine.html',
    title: genuine.title,
    body: html`<div class="one"><h1>${genuine.title}</h1><p class="lead">${genuine.lead}</p>
<section class="sect"><h2>${genuine.ours}</h2>${operator ? html`<ul class="card items"><li>${genuine.address(operator.url)}</li><li>${operator.support(lang)}</li></ul>` : html`<p class="card">${genuine.nobody}</p>`}</section>
${genuine.parts.map(
  ({ title, real, never }) =>
    html`<section class="sect"><h2>${title}</h2><div class="card"><h3>${genuine.real}</h3><ul class="items">${real.map((line) => html`<li>${line}</li>`)}</ul></div>
<div class="card card--never"><h3>${genuine.never}</h3><ul class="items">${never.map((line) => html`<li>${line}</li>`)}</ul></div></section>`,
)}
<section class="sect"><h2>${genuine.doubtTitle}</h2><ol class="card steps">${genuine.doubt.map((line) => html`<li><div>${line}</div></li>`)}</ol></section>
<section class="sect"><h2>${genuine.othersTitle}</h2><ul class="card items">${genuine.others.map((line) => html`<li>${line}</li>`)}</ul></section>
<p class="note note--plain">${icon('info')}<span>${genuine.happened}</span></p></div>`,
  }
}
