/** Small static pages without scripts and without anything from elsewhere. */
import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { LANGS, type Lang } from '../../../kernel/languages.ts'
import { supportLine } from '../../../kernel/text/support.ts'
import { words } from '../../../kernel/words/words.generated.ts'
import { pageCsp } from './headers.ts'

/** HTML that is safe to insert. */
export type Html = { readonly html: string }

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => escapes[char] ?? char)

type Part = Html | string | number | undefined | readonly Part[]
const partOf = (part: Part): string => {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map(partOf).join('')
}

/** A template: every inserted value is escaped unless it is `Html` itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: String.raw({ raw: strings }, ...parts.map(partOf)),
})

const STYLE = `
:root { color-scheme: light dark; --line: #8885; --soft: #8882; --link: light-dark(#0b57d0, #a8c7fa) }
body { background: light-dark(#fff, #16181c); color: light-dark(#1b1d21, #e8e8ea); font: 16px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem 1.25rem 4rem }
h1 { line-height: 1.3 } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line) } h3 { margin: 2rem 0 .25rem }
a { color: var(--link) } code { font: .9em ui-monospace, monospace; background: var(--soft); padding: .1em .3em; border-radius: 3px; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 } caption { text-align: left; font-weight: 600 } td:first-child { min-width: 14rem } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line) }
nav.lang { float: right } .path { font-weight: 600 } .wide { overflow-x: auto } dt { font-weight: 600; margin-top: .75rem } dd { margin: 0 }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center } input, button { font: inherit; min-height: 2.75rem; padding: .25rem .75rem; box-sizing: border-box } input { flex: 1 1 14rem; min-width: 0 } li { margin: .35rem 0 }
@media (max-width: 40rem) { thead { display: none } tr, td { display: block } td, td:first-child { border: 0; min-width: 0; padding: .1rem 0 } tr { border-bottom: 1px solid var(--line); padding: .4rem 0 } }
`
const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`

/** JSON inside a script element: text as it is, except what would end the element. */
export const jsonBlock = (value: unknown): Html => ({
  html: JSON.stringify(value).replaceAll('<', '\\u003c'),
})

/** Where a page with `path` (with its query) is read in another language. */
export const languageLinks = (lang: Lang, path: string): readonly Html[] =>
  LANGS.filter((other) => other !== lang).map(
    (other) =>
      html`<a data-language href="${path}${path.includes('?') ? '&' : '?'}lang=${other}" lang="${other}" hreflang="${other}">${words[other].name}</a> `,
  )

export type PageText = {
  readonly lang: Lang
  readonly title: string
  readonly path: string
  readonly body: Html
}

/** Sends the page; it holds nothing about anybody, so it may be kept for a while. */
export const sendPage = (reply: FastifyReply, page: PageText): FastifyReply => {
  const text = html`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} – Quittance</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<nav class="lang">${languageLinks(page.lang, page.path)}</nav>
<main>
<h1>${page.title}</h1>
${page.body}
</main>
<footer><p>${supportLine(page.lang)}</p></footer>
</body>
</html>
`
  return reply
    .header('content-security-policy', pageCsp(STYLE_HASH))
    .header('content-language', page.lang)
    .header('cache-control', 'public, max-age=300')
    .type('text/html; charset=utf-8')
    .send(text.html)
}
