/** The session in a cookie, for pages of this site: given when asked for, accepted only from those pages, taken back when it is over. */
import type { FastifyReply } from 'fastify'
import { Refusal, refuse } from '../../kernel/errors.ts'
import { isPlain } from '../../kernel/ids.ts'
import type { AnyUseCase } from '../../kernel/usecase.ts'

/** `__Host-`: Secure, no Domain, Path=/ — no other host can set or read it. */
export const SESSION_COOKIE = '__Host-quittance'
/** Over plain http, which only a sandbox has, not every browser keeps a Secure cookie, and the name above is for those alone. */
export const PLAIN_SESSION_COOKIE = 'quittance-session'

const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:')
export const cookieName = (publicUrl: string): string =>
  isSecure(publicUrl) ? SESSION_COOKIE : PLAIN_SESSION_COOKIE

/** Asks that the session of the answer travels in a cookie: a script of the page never sees its token. */
export const CARRIER_HEADER = 'quittance-session'
export const CARRIER_WORDS = 'not given, or exactly: cookie'

type Headers = Readonly<Record<string, string | string[] | undefined>>
type Asked = { readonly method: string; readonly headers: Headers; readonly publicUrl: string }

const VALUE = /^[A-Za-z0-9._~+/=-]{16,512}$/

export const cookieToken = ({ headers, publicUrl }: Omit<Asked, 'method'>): string | undefined => {
  const { cookie } = headers
  if (typeof cookie !== 'string') return undefined
  const name = `${cookieName(publicUrl)}=`
  const found = cookie
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(name))
    .map((pair) => pair.slice(name.length))
  // Two cookies of one name mean that somebody else planted one.
  return found.length === 1 && found[0] !== undefined && VALUE.test(found[0]) ? found[0] : undefined
}

/**
 * Refuses `cross_site_request` unless the browser says that a page of this origin asks. Fetch metadata first; a
 * browser without it must send Origin; silence is a no for everything that writes.
 */
export const checkSameSite = ({ method, headers, publicUrl }: Asked): void => {
  const site = headers['sec-fetch-site']
  const reads = method === 'GET' || method === 'HEAD'
  if (site !== undefined) {
    if (site === 'same-origin' || (reads && site === 'none')) return
    refuse('cross_site_request')
  }
  const { origin } = headers
  if (origin === undefined ? !reads : origin !== new URL(publicUrl).origin) refuse('cross_site_request')
}

/** Does the answer of this request carry its session in a cookie? Refuses `cross_site_request` (nobody is signed in from elsewhere), `request_invalid`. */
export const carriesInCookie = (useCase: AnyUseCase, asked: Asked): boolean => {
  const carrier = useCase.session === 'starts' ? asked.headers[CARRIER_HEADER] : undefined
  if (carrier === undefined) return false
  // Whoever asks for a cookie in other words would get the token where a script of the page reads it.
  if (carrier !== 'cookie')
    refuse('request_invalid', { errors: [{ pointer: `/headers/${CARRIER_HEADER}`, message: CARRIER_WORDS }] })
  checkSameSite(asked)
  return true
}

/** The answer without its token, and the token. */
export const withoutToken = (value: unknown): { readonly value: unknown; readonly token: string } => {
  const session = isPlain(value) ? value.session : undefined
  if (!isPlain(value) || !isPlain(session) || typeof session.token !== 'string')
    throw new Error('the answer has no session')
  return { value: { ...value, session: { ...session, token: null } }, token: session.token }
}

/** What somebody has chosen for the app on this device: no secret, and nobody's name. */
const choiceCookie = (name: string) => ({
  read: (cookie: string | undefined): string | undefined =>
    new RegExp(`(?:^|; ?)${name}=([\\w-]{2,35})(?:;|$)`).exec(cookie ?? '')?.[1],
  write: (value: string): string => `${name}=${value}; Path=/app; SameSite=Lax; Max-Age=31536000`,
})
export const languageCookie = choiceCookie('quittance-language')
/** `large`, or anything else for the usual one. */
export const sizeCookie = choiceCookie('quittance-size')

/** It ends with the browser; the server ends it before that. */
const attributesOf = (publicUrl: string): string =>
  `Path=/; HttpOnly; SameSite=Lax${isSecure(publicUrl) ? '; Secure' : ''}`

export const giveCookie = (reply: FastifyReply, token: string, publicUrl: string): void => {
  reply.header('set-cookie', `${cookieName(publicUrl)}=${token}; ${attributesOf(publicUrl)}`)
}

/**
 * Takes the cookie back, and what the browser kept of this site. Clear-Site-Data names no cookies: it would take those of
 * every host of the same domain.
 */
export const takeCookie = (reply: FastifyReply, publicUrl: string): void => {
  reply.header('set-cookie', `${cookieName(publicUrl)}=; ${attributesOf(publicUrl)}; Max-Age=0`)
  reply.header('clear-site-data', '"cache", "storage"')
}

/** The session of the cookie is over: ended, idle, expired, or its wallet was closed. */
export class CookieOver extends Refusal {
  constructor() {
    super('sign_in_required')
  }
}
