/** A page with one button behind a secret link: what it does, and every way it can end, said plainly. */

import type { Mode } from '../../../kernel/config.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { type Html, html } from '../answers/html.ts'
import type { Page } from '../route.ts'
import { pageLang, sendPersonPage } from './layout.ts'

/** How one outcome is told; `date` is the label of the date that the script fills in. */
export type Told = { readonly title: string; readonly lines: readonly string[]; readonly date?: string }

export type OneButton<Outcome extends string> = {
  readonly title: string
  readonly intro: readonly string[]
  readonly button: string
  readonly busy: string
  readonly outcomes: Readonly<Record<Outcome, Told>>
}

export type OneButtonPage<Outcome extends string> = {
  readonly path: `/${string}`
  /** A file of `client/`, without extension. */
  readonly script: string
  readonly mode: Mode
  /** The outcome that is shown as good. */
  readonly good: Outcome
  readonly words: Readonly<Record<Lang, OneButton<Outcome>>>
}

export const oneButtonPage = <Outcome extends string>(page: OneButtonPage<Outcome>): Page => ({
  path: page.path,
  handler: (request, reply) => {
    const { path, mode, script, good } = page
    const lang = pageLang(request)
    const w = page.words[lang]
    const told = Object.entries<Told>(w.outcomes)
    const body = html`<div id="ask" hidden>
${w.intro.map((line) => html`<p>${line}</p>`)}
<p><button type="button" class="warn" id="press" data-busy="${w.busy}">${w.button}</button></p>
</div>
<div role="status">${told.map(([outcome, words]) => outcomeHtml(outcome, words, outcome === good))}</div>`
    return sendPersonPage(reply, { lang, mode, title: w.title, path, script, body })
  },
})

const outcomeHtml = (outcome: string, { title, lines, date }: Told, good: boolean): Html =>
  html`<section class="card ${good ? 'good' : 'note'}" data-outcome="${outcome}" hidden>
<h2>${title}</h2>
${date ? html`<p data-dated hidden>${date} <strong data-date></strong></p>` : undefined}
${lines.map((line) => html`<p>${line}</p>`)}
</section>`
