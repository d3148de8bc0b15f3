/** The frame of every page for people: language, mode, where else to go, and what the page may load. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Mode } from '../../../kernel/config.ts'
import type { Lang } from '../../../kernel/errors.ts'
import { supportLine } from '../../../kernel/text/support.ts'
import { type Html, html } from '../answers/html.ts'
import { langOfRequest } from '../answers/reply.ts'
import { STYLE, STYLE_HASH } from './style.ts'

/** `?lang=` wins over Accept-Language: a reader may want the other one. */
export const pageLang = (request: FastifyRequest): Lang => {
  const { lang } = Object(request.query)
  return lang === 'en' || lang === 'zh-CN' ? lang : langOfRequest(request)
}

const WORDS = {
  en: {
    sandbox: 'Sandbox: everything here is play money, and the clock can be moved. Use no real personal data.',
    mode: 'Mode',
    main: 'Main',
    home: 'Home', docs: 'API reference', inbox: 'Inbox', sentinels: 'Sentinels', errors: 'Refusals',
    script: 'This page needs JavaScript: the secret of your link never leaves your browser except to this server’s API.',
  },
  'zh-CN': {
    sandbox: '沙箱环境：资金均为模拟，时钟可以拨动，请勿填写真实个人信息。',
    mode: '运行模式',
    main: '主导航',
    home: '首页', docs: '接口文档', inbox: '收件箱', sentinels: '模拟银行触发值', errors: '错误码',
    script: '本页面需要启用 JavaScript：链接中的密钥只会发送给本服务器的接口，不会发往别处。',
  },
} as const satisfies Record<Lang, unknown> // biome-ignore format: words side by side

const OTHER: Readonly<Record<Lang, { lang: Lang; name: string }>> = {
  en: { lang: 'zh-CN', name: '中文' },
  'zh-CN': { lang: 'en', name: 'English' },
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
  const w = WORDS[lang]
  const other = OTHER[lang]
  const join = path.includes('?') ? '&' : '?'
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Quittance</title>
<link rel="icon" href="data:,">
<style>${{ html: STYLE }}</style>
${script ? html`<script type="module" src="/pages/${script}.js"></script>` : undefined}
</head>
<body>
${mode === 'sandbox' ? html`<div class="mode" role="region" aria-label="${w.mode}"><p>${w.sandbox}</p></div>` : undefined}
<header class="top"><nav aria-label="${w.main}"><ul>${linksOf(mode).map((link) => html`<li><a href="${link.href}?lang=${lang}">${w[link.name]}</a></li>`)}</ul></nav>
<a id="other-language" href="${path}${join}lang=${other.lang}" lang="${other.lang}" hreflang="${other.lang}">${other.name}</a></header>
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

type Link = { readonly name: 'home' | 'docs' | 'inbox' | 'sentinels' | 'errors'; readonly href: string }

const linksOf = (mode: Mode): readonly Link[] => [
  { name: 'home', href: '/' },
  { name: 'docs', href: '/docs' },
  { name: 'errors', href: '/errors' },
  ...(mode === 'sandbox'
    ? [{ name: 'inbox', href: '/inbox' } as const, { name: 'sentinels', href: '/sentinels' } as const]
    : []),
]
