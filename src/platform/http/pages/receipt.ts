/** `/receipt`: where a receipt link leads, without log-in, also after the wallet is closed. */
import type { Config } from '../../../kernel/config.ts'
import { type Html, html } from '../answers/html.ts'
import type { Page } from '../route.ts'
import { pageLang, sendPersonPage } from './layout.ts'
import type { ActsWords } from './receipt/acts/words/shape.ts'
import { words as acts } from './receipt/acts/words/words.generated.ts'
import type { LostWords } from './receipt/lost/words/shape.ts'
import { words as lost } from './receipt/lost/words/words.generated.ts'
import type { ReceiptWords } from './receipt/words/shape.ts'
import { words } from './receipt/words/words.generated.ts'
import { appealHtml, askedHtml, claimsHtml, lettersHtml, lostHtml } from './receipt-acts.ts'
import { wordsFor } from './script-words.ts'

export const receiptPage = ({ mode }: Pick<Config, 'mode'>): Page => ({
  path: '/receipt',
  handler: (request, reply) => {
    const lang = pageLang(request)
    const w = { ...words[lang], ...acts[lang], ...lost[lang] }
    return sendPersonPage(reply, {
      lang,
      mode,
      title: w.title,
      path: '/receipt',
      script: 'receipt',
      body: bodyOf(w),
    })
  },
})

const bodyOf = (w: ReceiptWords & ActsWords & LostWords): Html => html`<p>${w.intro}</p>
<div role="status" class="card note" id="state"><h2 id="state-title">${w.loading}</h2><p id="state-text"></p></div>
${lostHtml(w)}
<div id="case" hidden>
<dl class="row" id="facts"></dl>
${askedHtml(w)}
${claimsHtml(w)}
<section id="owed" class="card note" hidden><h2 id="debts-title">${w.debts}</h2><p id="debts-text"></p><ul id="debts"></ul><p id="repay-text"><a id="repay" href="/repay">${w.repay}</a></p></section>
<section id="disputes" hidden><h2>${w.disputes}</h2><ul id="disputes-list" class="cards"></ul></section>
<section><h2>${w.money}</h2><ul id="money" class="cards"></ul></section>
${lettersHtml(w)}
<section><h2>${w.papers}</h2><p id="verify">${w.verify}</p><ul id="papers" class="cards"></ul></section>
${appealHtml(w)}
<section><h2>${w.timeline}</h2><ol id="timeline" class="time"></ol></section>
</div>
<p><button type="button" id="reload" hidden>${w.reload}</button></p>
${wordsFor(w)}`
