/** "What do you see?", and for each line what to do: at another provider, and with a wallet here. */
import type { Trouble, TroubleGroup } from '../../../../../guides/troubles/shape.ts'
import { TROUBLES } from '../../../../../guides/troubles/troubles.ts'
import { type Html, html } from '../../answers/html.ts'
import { type HelpPage, type Maker, row } from '../frame.ts'
import { type IconName, icon } from '../icons.ts'

const ICONS: Readonly<Record<TroubleGroup['icon'], IconName>> = {
  message: 'message-square-text',
  banknote: 'banknote',
  hourglass: 'hourglass',
  shield: 'shield-check',
  download: 'download',
  'wifi-off': 'wifi-off',
  wrench: 'wrench',
  undo: 'undo-2',
  help: 'circle-help',
}

export const seePages = (make: Maker): readonly HelpPage[] => [
  indexPage(make),
  ...TROUBLES.map((group) => groupPage(make, group)),
]

const indexPage = ({ w, say }: Maker): HelpPage => ({
  file: 'index.html',
  title: w.see.title,
  body: html`<div class="one"><h1>${w.see.title}</h1><p class="lead">${w.see.lead}</p>
<ul class="list sect">${TROUBLES.map((group) =>
    row({
      href: `see-${group.id}.html`,
      icon: ICONS[group.icon],
      title: say(group.see),
      detail: say(group.detail),
    }),
  )}</ul>
<section class="sect"><h2>${w.see.more}</h2><ul class="list">
${row({ href: 'guides.html', icon: 'wallet', title: w.guides.title, detail: w.guides.lead })}
${row({ href: 'compare.html', icon: 'scale', title: w.compare.title, detail: w.compare.lead })}
${row({ href: 'checklist.html', icon: 'list-checks', title: w.checklist.title, detail: w.checklist.lead })}
${row({ href: 'letters.html', icon: 'mail', title: w.letters.title, detail: w.letters.lead })}
${row({ href: 'genuine.html', icon: 'badge-check', title: w.genuine.title, detail: w.genuine.lead })}
</ul></section>
<p class="note note--plain">${icon('info')}<span>${w.private}</span></p></div>`,
})

const groupPage = (make: Maker, group: TroubleGroup): HelpPage => ({
  file: `see-${group.id}.html`,
  title: make.say(group.see),
  body: html`<div class="one"><p class="back"><a href="index.html">${make.w.see.back}</a></p><h1>${make.say(group.see)}</h1><p class="lead">${make.say(group.detail)}</p>
${group.troubles.map((one) => troubleHtml(make, one))}</div>`,
})

const troubleHtml = (make: Maker, one: Trouble): Html => {
  const { w, say } = make
  const { next, channel, words, expect } = one.elsewhere
  return html`<section class="sect" id="${one.id}"><h2>${say(one.see)}</h2><p class="dim sm">${say(one.quotes)}</p>
<div class="card"><h3>${w.see.elsewhere}</h3><dl class="facts">
<div><dt>${w.see.next}</dt><dd>${say(next)}</dd></div>
<div><dt>${w.see.channel}</dt><dd>${say(channel)}</dd></div>
<div><dt>${w.see.words}</dt><dd class="quote">${say(words)}</dd></div>
<div><dt>${w.see.expect}</dt><dd>${whenHtml(make, expect)}</dd></div></dl>
${one.letter ? html`<p class="acts"><a class="btn btn--2" href="letters.html#${one.letter}">${icon('mail', true)}${w.see.letter}</a></p>` : undefined}</div>
<div class="card card--here"><h3>${w.see.here}</h3><p>${say(one.here)}</p></div></section>`
}

const whenHtml = ({ w, say }: Maker, expect: Trouble['elsewhere']['expect']): Html => {
  const { count, unit } = expect
  if (count === undefined || unit === undefined) return html`${say(expect)}`
  return html`<b data-count="${count}" data-unit="${unit}">${w.length(count, unit)}</b> ${say(expect)}`
}
