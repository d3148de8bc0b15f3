/** One checklist over several wallets. It is kept in the browser alone; without a script it is a page to print. */
import { guides } from '../../../../../guides/guides.generated.ts'
import { LETTERS } from '../../../../../guides/letters/letters.ts'
import { PLACE_FACTS } from '../../../../../guides/places/places.ts'
import type { Guide } from '../../../../../guides/shape.ts'
import { html } from '../../answers/html.ts'
import type { HelpPage, Maker } from '../frame.ts'
import { icon } from '../icons.ts'

export const checklistPage = (make: Maker): HelpPage => {
  const { w, say } = make
  const { checklist } = w
  return {
    file: 'checklist.html',
    title: checklist.title,
    data: {
      words: checklist.script,
      steps: checklist.steps,
      wallets: guides.map((guide) => ({ id: guide.id, name: say(guide.names), clock: clockOf(guide) })),
    },
    body: html`<div class="one"><h1>${checklist.title}</h1><p class="lead">${checklist.lead}</p>
<p class="note note--plain">${icon('info')}<span>${checklist.kept}</span></p>
<form class="sect noprint" id="add" hidden><label class="f__l" for="wallet">${checklist.which}</label><p class="f__h" id="wallet-hint">${checklist.whichHint}</p>
<input class="in" id="wallet" name="wallet" list="wallets" autocomplete="off" aria-describedby="wallet-hint"><datalist id="wallets">${guides.map((guide) => html`<option value="${say(guide.names)}"></option>`)}</datalist>
<p class="acts"><button class="btn" type="submit">${checklist.add}</button></p></form>
<div id="lists"></div>
<p class="dim" id="empty" hidden>${checklist.empty}</p>
<p class="acts noprint" id="ends" hidden><button class="btn btn--2" type="button" id="print">${checklist.print}</button><button class="btn btn--3" type="button" id="clear">${checklist.clear}</button></p>
<p role="status" id="told" class="sm"></p>
<noscript><section class="sect"><h2>${checklist.paper}</h2><ul class="card items">${checklist.steps.map((step) => html`<li>☐ ${step.text}</li>`)}</ul></section></noscript></div>`,
  }
}

/** How long an answer to a written closing may take where this provider is. */
const clockOf = ({ places }: Guide): { readonly count: number; readonly unit: string } => {
  const [place = 'other'] = places
  const closing = LETTERS.find(({ id }) => id === 'closing')
  const clock = PLACE_FACTS[place].clocks.closing ?? closing?.clock
  if (!clock) throw new Error('the letter has a clock of its own')
  return { count: clock.count, unit: clock.unit }
}
