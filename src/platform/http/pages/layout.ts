/** The frame of every page for people: language, mode, where else to go, and what the page may load. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { zoneInUse } from '../../../kernel/clock.ts'
import type { Mode } from '../../../kernel/config.ts'
import { LANGS, type Lang } from '../../../kernel/languages.ts'
import { supportLine } from '../../../kernel/text/support.ts'
import { words as said } from '../../../kernel/words/words.generated.ts'
import { type Html, html, jsonBlock, languageLinks } from '../answers/html.ts'
import { langOfRequest } from '../answers/reply.ts'
import { STYLE, STYLE_HASH } from './style.ts'
import { words } from './words/words.generated.ts'

/** `?lang=` wins, then what was chosen before, then Accept-Language: a reader may want the other one. */
export const pageLang = (request: FastifyRequest, chosen?: string): Lang => {
  const { lang } = Object(request.query)
  const known = (tag: unknown): Lang | undefined => LANGS.find((one) => one === tag)
  return known(lang) ?? known(chosen) ?? langOfRequest(request)
}

export type PersonPage = {
  readonly lang: Lang
  readonly mode: Mode
  readonly title: string
  /** With query but without `lang`; where the language switch leads. */
  readonly path: string
  readonly body: Html
  /** A file of `client/`, without extension. */
  readonly script?: string
}

/** Sends the page. What it shows belongs to this moment, so nobody keeps it. */
export const sendPersonPage = (reply: FastifyReply, page: PersonPage): FastifyReply =>
  reply
    .header('content-security-policy', cspOf(page.script !== undefined))
    .header('content-language', page.lang)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(documentOf(page).html)

/** Scripts and requests only of our own, only where a page has a script. */
const cspOf = (scripted: boolean): string =>
  [
    `default-src 'none'; style-src '${STYLE_HASH}'; img-src 'self' data:`,
    ...(scripted ? ["script-src 'self'; connect-src 'self'"] : []),
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  ].join('; ')

const documentOf = ({ lang, mode, title, path, body, script }: PersonPage): Html => {
  const w = words[lang].frame
  return html`<!doctype html>
<html lang="${lang}" data-zone="${zoneInUse()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Quittance</title>
<link rel="icon" href="data:,">
<style>${{ html: STYLE }}</style>
${script ? html`<script type="application/json" id="basics">${jsonBlock(said[lang].basics)}</script><script type="module" src="/pages/${script}.js"></script>` : undefined}
</head>
<body>
${mode === 'sandbox' ? html`<div class="mode" role="region" aria-label="${w.mode}"><p>${w.sandbox}</p></div>` : undefined}
<header class="top"><nav aria-label="${w.main}"><ul>${linksOf(mode).map((link) => html`<li><a href="${link.href}?lang=${lang}">${w[link.name]}</a></li>`)}</ul></nav>
${languageLinks(lang, path)}</header>
<main>
<h1>${title}</h1>
${script ? html`<noscript><p class="card note">${w.script}</p></noscript>` : undefined}
${body}
</main>
<footer><p>${supportLine(lang)}</p></footer>
</body>
</html>
`
}

type Link = {
  readonly name: 'home' | 'help' | 'docs' | 'inbox' | 'sentinels' | 'errors'
  readonly href: string
}

const linksOf = (mode: Mode): readonly Link[] => [
  { name: 'home', href: '/' },
  { name: 'help', href: '/help' },
  { name: 'docs', href: '/docs' },
  { name: 'errors', href: '/errors' },
  ...(mode === 'sandbox'
    ? [{ name: 'inbox', href: '/inbox' } as const, { name: 'sentinels', href: '/sentinels' } as const]
    : []),
]
