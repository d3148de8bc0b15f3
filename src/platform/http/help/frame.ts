/** The frame of every page of help: the same from a folder on a disk, from any host, and from this server. */

import type { Text } from '../../../../guides/shape.ts'
import { LANGS, type Lang, textIn } from '../../../kernel/languages.ts'
import { words as said } from '../../../kernel/words/words.generated.ts'
import { type Html, html, jsonBlock } from '../answers/html.ts'
import { type IconName, icon, mark } from './icons.ts'
import type { HelpWords } from './words/en.ts'
import { words } from './words/words.generated.ts'

/** Whose wallets "ours" are; a folder that belongs to nobody in particular has none. */
export type Operator = { readonly url: string; readonly support: (lang: Lang) => string }

/** What pages are made with. */
export type Maker = {
  readonly lang: Lang
  readonly w: HelpWords
  /** Of data that stand in several languages. */
  readonly say: (text: Text) => string
  readonly operator: Operator | undefined
}

export const makerOf = (lang: Lang, operator: Operator | undefined): Maker => ({
  lang,
  w: words[lang],
  say: (text) => textIn(text, lang),
  operator,
})

export type HelpPage = {
  /** "letters.html" */
  readonly file: string
  readonly title: string
  readonly body: Html
  /** What its script needs, as JSON. */
  readonly data?: unknown
}

/**
 * Nothing is loaded from elsewhere and nothing can be sent: no connection, no form. `file:` is for whoever opens the folder from a
 * disk, where `'self'` means nothing to some browsers.
 */
const META_CSP =
  "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src data:; base-uri 'none'; form-action 'none'"
/** The server says the same, and that no other page may frame it. */
export const HELP_CSP =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const TABS: readonly {
  readonly file: string
  readonly icon: IconName
  readonly name: keyof HelpWords['nav']
}[] = [
  { file: 'index.html', icon: 'circle-question-mark', name: 'see' },
  { file: 'guides.html', icon: 'wallet', name: 'guides' },
  { file: 'checklist.html', icon: 'list-checks', name: 'checklist' },
  { file: 'letters.html', icon: 'mail', name: 'letters' },
  { file: 'compare.html', icon: 'scale', name: 'compare' },
]

export const documentOf = (make: Maker, page: HelpPage): string => {
  const { lang, w } = make
  return html`<!doctype html>
<html lang="${lang}" data-locale="${w.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${META_CSP}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="referrer" content="no-referrer">
<title>${page.title} – ${w.site}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="../help.css">
${page.data === undefined ? undefined : html`<script type="application/json" id="data">${jsonBlock(page.data)}</script>`}
<script src="../help.js" defer></script>
</head>
<body>
<a class="skip" href="#main">${w.skip}</a>
<header class="bar"><a class="logo" href="index.html">${mark}${w.site}</a>
<button class="ib" type="button" id="size" aria-pressed="false" hidden>${w.large}</button>${others(lang, page.file)}</header>
<div class="app">
<nav class="tabs" aria-label="${w.nav.label}">${TABS.map(
    (tab) =>
      html`<a href="${tab.file}"${tab.file === page.file ? { html: ' aria-current="page"' } : undefined}>${icon(tab.icon)}<span>${w.nav[tab.name]}</span></a>`,
  )}</nav>
<main id="main" tabindex="-1">
${page.body}
</main>
</div>
<footer><p><a href="genuine.html">${w.genuine.title}</a></p><p>${w.foot}</p>${make.operator ? html`<p>${make.operator.support(lang)}</p>` : undefined}</footer>
</body>
</html>
`.html
}

const others = (lang: Lang, file: string): readonly Html[] =>
  LANGS.filter((other) => other !== lang).map(
    (other) =>
      html`<a data-language class="ib" href="../${other}/${file}" lang="${other}" hreflang="${other}">${said[other].name}</a>`,
  )

/** A line of a list that leads somewhere. */
export const row = (it: { href: string; icon: IconName; title: string; detail?: string }): Html =>
  html`<li><a class="row" href="${it.href}"><span class="tile">${icon(it.icon)}</span><span class="row__b"><span class="row__t">${it.title}</span>${it.detail ? html`<span class="row__d">${it.detail}</span>` : undefined}</span>${icon('chevron-right', true)}</a></li>`
