/** `/receipt`: where a receipt link leads, without log-in, also after the wallet is closed. */
import type { Config } from '../../config.ts'
import { CURRENCIES, digitsOf } from '../../money.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../route.ts'
import { pageLang, sendPersonPage } from './layout.ts'
import { RECEIPT_WORDS, type ReceiptWords } from './receipt-words.ts'

const DIGITS = Object.fromEntries(CURRENCIES.map((currency) => [currency, digitsOf(currency)]))

export const receiptPage = ({ mode }: Pick<Config, 'mode'>): Page => ({
  path: '/receipt',
  handler: (request, reply) => {
    const lang = pageLang(request)
    const w = RECEIPT_WORDS[lang]
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

const bodyOf = (w: ReceiptWords): Html => html`<p>${w.intro}</p>
<div role="status" class="card note" id="state"><h2 id="state-title">${w.loading}</h2><p id="state-text"></p></div>
<p><button type="button" id="reload" hidden>${w.reload}</button></p>
<div id="case" hidden>
<dl class="row" id="facts"></dl>
<section><h2>${w.money}</h2><ul id="money" class="cards"></ul></section>
<section><h2>${w.papers}</h2><p>${w.verify}</p><ul id="papers" class="cards"></ul></section>
<section><h2>${w.timeline}</h2><ol id="timeline" class="time"></ol></section>
</div>
<script type="application/json" id="words">${jsonBlock({ ...w, digits: DIGITS })}</script>`

/** JSON inside a script element: text as it is, except what would end the element. */
const jsonBlock = (value: unknown): Html => ({ html: JSON.stringify(value).replaceAll('<', '\\u003c') })
