/** Addresses outside the API: health, metrics, the OpenAPI document, its readable form, the pages of refusals. */
import type { FastifyReply } from 'fastify'
import { catalogue, isRefusalCode, Refusal, type RefusalCode, refusalSpec } from '../../kernel/errors.ts'
import { eachLanguage, FIRST_LANG, LANGS, type Lang, languageOf } from '../../kernel/languages.ts'
import type { Route } from '../../kernel/manifest/module.ts'
import { once } from '../../kernel/once.ts'
import { html, sendPage } from './answers/html.ts'
import type { Metrics } from './metrics.ts'
import { operationPage, referencePage } from './openapi/docs-page.ts'
import { openApi, publishedOpenApi } from './openapi/openapi.ts'
import { pageLang } from './pages/layout.ts'
import type { Env, Page } from './route.ts'
import { isNear } from './source.ts'
import { words } from './words/words.generated.ts'

type Needs = Pick<Env, 'ready' | 'config'> & { readonly routes: readonly Route[]; readonly metrics: Metrics }

export const pagesOf = ({ config: { mode }, ready, routes, metrics }: Needs): readonly Page[] => {
  // Made for the first who asks: a start waits for none of it.
  const documents = eachLanguage((lang) => once(() => openApi(routes, lang)))
  const published = eachLanguage((lang) => once(() => JSON.stringify(publishedOpenApi(routes, lang))))
  return [
    { path: '/livez', handler: async () => ({ live: true }) },
    {
      path: '/readyz',
      handler: async (_request, reply) => {
        const { ready: isReady, checks } = await ready()
        return reply.code(isReady ? 200 : 503).send({ ready: isReady, checks })
      },
    },
    {
      path: '/metrics',
      handler: async ({ ip }, reply) => {
        // What a competitor or an attacker could read from the counts is for the operator's own network.
        if (mode === 'production' && !isNear(ip)) throw new Refusal('not_found')
        return reply.type(metrics.contentType).send(await metrics.text())
      },
    },
    {
      path: '/openapi.json',
      // English unless `lang` asks: tools that read the contract send headers of whoever runs them.
      handler: ({ query }, reply) => {
        const { lang } = Object(query)
        const asked = (typeof lang === 'string' ? languageOf(lang) : undefined) ?? FIRST_LANG
        return reply
          .header('cache-control', 'public, max-age=300')
          .header('content-language', asked)
          .type('application/json')
          .send(published[asked]())
      },
    },
    {
      path: '/docs',
      handler: (request, reply) => {
        const lang = pageLang(request)
        const { q } = Object(request.query)
        return sendPage(reply, {
          lang,
          path: '/docs',
          ...referencePage(documents[lang](), lang, typeof q === 'string' ? q : ''),
        })
      },
    },
    {
      path: '/docs/:operation',
      handler: (request, reply) => {
        const lang = pageLang(request)
        const { operation } = Object(request.params)
        const page = operationPage(documents[lang](), lang, String(operation))
        if (!page) throw new Refusal('not_found')
        return sendPage(reply, { lang, path: `/docs/${operation}`, ...page })
      },
    },
    { path: '/errors', handler: (request, reply) => errorList(reply, pageLang(request)) },
    {
      path: '/errors/:code',
      handler: (request, reply) => {
        const { code } = Object(request.params)
        if (typeof code !== 'string' || !isRefusalCode(code)) throw new Refusal('not_found')
        return errorPage(reply, code, pageLang(request))
      },
    },
  ]
}

const errorList = (reply: FastifyReply, lang: Lang): FastifyReply => {
  const w = words[lang].catalogue
  const rows = Object.entries(catalogue()).map(
    ([code, spec]) =>
      html`<tr><td><a href="/errors/${code}"><code>${code}</code></a></td><td>${spec.status}</td><td>${spec[lang].title}</td></tr>`,
  )
  return sendPage(reply, {
    lang,
    title: w.all,
    path: '/errors',
    body: html`<div class="wide" tabindex="0" role="region" aria-label="${w.all}"><table><thead><tr><th>${w.code}</th><th>${w.status}</th><th>${w.title}</th></tr></thead><tbody>${rows}</tbody></table></div>`,
  })
}

const errorPage = (reply: FastifyReply, code: RefusalCode, lang: Lang): FastifyReply => {
  const spec = refusalSpec(code)
  const sections = LANGS.toSorted((a, b) => Number(b === lang) - Number(a === lang)).map((l) => {
    const w = words[l].catalogue
    const { title, why, what_to_do } = spec[l]
    return html`<section lang="${l}"><h2>${title}</h2><dl><dt>${w.why}</dt><dd>${why}</dd><dt>${w.todo}</dt><dd>${what_to_do}</dd></dl></section>`
  })
  return sendPage(reply, {
    lang,
    title: code,
    path: `/errors/${code}`,
    body: html`<p>HTTP ${spec.status}</p>${sections}<p><a href="/errors">${words[lang].catalogue.all}</a></p>`,
  })
}
