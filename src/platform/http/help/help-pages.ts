/** `/help`: the same pages as in the folder that `npm run build:help` writes. They hold nothing about anybody. */
import type { FastifyReply } from 'fastify'
import { Refusal } from '../../../kernel/errors.ts'
import { LANGS, type Lang } from '../../../kernel/languages.ts'
import { once } from '../../../kernel/once.ts'
import { supportLine } from '../../../kernel/text/support.ts'
import { pageLang } from '../pages/layout.ts'
import type { Page } from '../route.ts'
import { HELP_CSP } from './frame.ts'
import { helpSite, type Site } from './site.ts'

const TYPES: readonly (readonly [end: string, type: string])[] = [
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
]

export const helpPages = (publicUrl: string): readonly Page[] => {
  // Made for the first who asks: a start waits for none of it.
  const site = once(() => helpSite({ url: publicUrl, support: supportLine }))
  // Also what is left of an address when its end is taken off.
  const first = (path: string, lang?: Lang): readonly Page[] =>
    [path, `${path}/`].map((one) => ({
      path: one,
      handler: (request, reply) => reply.redirect(`/help/${lang ?? pageLang(request)}/index.html`, 302),
    }))
  return [
    ...first('/help'),
    ...LANGS.flatMap((lang) => first(`/help/${lang}`, lang)),
    {
      path: '/help/:file',
      handler: (request, reply) => sendFile(reply, site(), String(Object(request.params).file)),
    },
    {
      path: '/help/:lang/:file',
      handler: (request, reply) => {
        const { lang, file } = Object(request.params)
        if (LANGS.some((one) => one === lang)) reply.header('content-language', lang)
        return sendFile(reply, site(), `${lang}/${file}`)
      },
    },
  ]
}

const sendFile = (reply: FastifyReply, site: Site, path: string): FastifyReply => {
  const text = site.get(path)
  const type = TYPES.find(([end]) => path.endsWith(end))?.[1]
  if (text === undefined || type === undefined) throw new Refusal('not_found')
  return reply
    .header('content-security-policy', HELP_CSP)
    .header('cache-control', 'public, max-age=300')
    .type(type)
    .send(text)
}
