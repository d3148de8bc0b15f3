/** `/repay`: where a debt that outlived its wallet is repaid, by the receipt link, without log-in. */
import type { Config } from '../../../kernel/config.ts'
import { type Html, html } from '../answers/html.ts'
import type { Page } from '../route.ts'
import { pageLang, sendPersonPage } from './layout.ts'
import { wordsFor } from './script-words.ts'
import type { RepayWords } from './words/shape.ts'
import { words } from './words/words.generated.ts'

export const repayPage = ({ mode }: Pick<Config, 'mode'>): Page => ({
  path: '/repay',
  handler: (request, reply) => {
    const lang = pageLang(request)
    const w = words[lang].repay
    return sendPersonPage(reply, {
      lang,
      mode,
      title: w.title,
      path: '/repay',
      script: 'repay',
      body: bodyOf(w),
    })
  },
})

const bodyOf = (w: RepayWords): Html => html`<p>${w.intro}</p>
<div role="status" class="card note" id="state"><h2 id="state-title">${w.loading}</h2><p id="state-text"></p></div>
<p><button type="button" id="reload" hidden>${w.reload}</button></p>
<section id="owed" hidden><h2>${w.debts}</h2><ul id="debts" class="cards"></ul></section>
${formHtml(w)}
<section id="past" hidden><h2>${w.history}</h2><ul id="history" class="cards"></ul></section>
<p><a id="receipt" href="/receipt" hidden>${w.receipt}</a></p>
${wordsFor(w)}`

const formHtml = (w: RepayWords): Html => html`<form id="form" novalidate hidden><h2>${w.form}</h2>
<p><label for="debt">${w.which}</label><br><select id="debt"></select></p>
<p><label for="amount" id="amount-label"></label><br><span class="dim" id="amount-hint"></span><br>
<input id="amount" inputmode="decimal" autocomplete="off" required aria-describedby="amount-hint"></p>
<p><label for="scheme">${w.scheme}</label><br><select id="scheme">${Object.entries(w.schemes).map(
  ([scheme, name]) => html`<option value="${scheme}">${name}</option>`,
)}</select></p>
<p><label for="number">${w.number}</label><br><span class="dim" id="number-hint">${w.numberHint}</span><br>
<input id="number" autocomplete="off" spellcheck="false" required maxlength="64" aria-describedby="number-hint"></p>
<p><label for="bank">${w.bank}</label><br><input id="bank" autocomplete="off" maxlength="64"></p>
<p><button id="press" data-busy="${w.busy}">${w.press}</button></p></form>`
