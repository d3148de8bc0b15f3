/** `/app`: the app of holders, as `web/build.ts` built it. Its files are served beside it; what it shows it asks the API for. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { zoneInUse } from '../../../kernel/clock.ts'
import type { Config } from '../../../kernel/config.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { eachLanguage, LANGS, type Lang } from '../../../kernel/languages.ts'
import { once } from '../../../kernel/once.ts'
import { words } from '../../../kernel/words/words.generated.ts'
import { cookieToken, languageCookie, sizeCookie } from '../cookie.ts'
import type { Assets, Page } from '../route.ts'
import { pageLang } from './layout.ts'

const DIST = join(import.meta.dirname, '../../../../web/dist')
const HTML = join(DIST, 'holder/index.html')

/** Files with a hash in their name, each beside its compressed copies. */
export const APP_FILES: Assets = { prefix: '/app/assets/', folder: join(DIST, 'assets') }

/** Scripts, styles and requests of this origin alone; nothing inline, and nobody frames it. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

export const appPages = (config: Config): readonly Page[] => {
  const html = once(() => (existsSync(HTML) ? readFileSync(HTML, 'utf8') : undefined))
  const pages = eachLanguage((lang) => once(() => html()?.replace('<html lang="en"', rootOf(lang, config))))
  const handler = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const lang = pageLang(request, languageCookie.read(request.headers.cookie))
    const page = pages[lang]()
    // The sources are there and nobody built them: `npm start` does.
    if (page === undefined) throw new Refusal('not_found')
    const known = cookieToken({ headers: request.headers, publicUrl: config.publicUrl }) !== undefined
    const { lang: asked, size: wanted } = Object(request.query)
    const chosen = [
      ...(asked === lang ? [languageCookie.write(lang)] : []),
      ...(wanted === 'large' || wanted === 'usual' ? [sizeCookie.write(wanted)] : []),
    ]
    if (chosen.length > 0) reply.header('set-cookie', chosen)
    const size = wanted ?? sizeCookie.read(request.headers.cookie)
    return reply
      .header('content-security-policy', CSP)
      .header('cross-origin-embedder-policy', 'require-corp')
      .header('content-language', lang)
      .header('vary', 'Accept-Language, Cookie')
      .header('cache-control', 'private, no-cache')
      .type('text/html; charset=utf-8')
      .send(
        page.replace(
          'data-session="none"',
          `data-session="${known ? 'some' : 'none'}"${size === 'large' ? ' data-size="large"' : ''}`,
        ),
      )
  }
  return [
    { path: '/app', handler },
    { path: '/app/*', handler },
  ]
}

/** What the app need not ask for. Nothing of it is personal: the page may be the same for everybody. */
const rootOf = (lang: Lang, { mode }: Config): string => {
  const languages = LANGS.map((tag) => `${tag} ${words[tag].name}`).join(',')
  return `<html lang="${lang}" data-session="none" data-mode="${mode}" data-zone="${zoneInUse()}" data-languages="${languages}"`
}
