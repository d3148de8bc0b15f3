/** The session in a cookie, for pages of this site: accepted only from those pages. */
import { refuse } from '../../kernel/errors.ts'

/** `__Host-`: Secure, no Domain, Path=/ — no other host can set or read it. */
export const SESSION_COOKIE = '__Host-quittance'

const VALUE = /^[A-Za-z0-9._~+/=-]{16,512}$/

export const cookieToken = (header: string | undefined | string[]): string | undefined => {
  if (typeof header !== 'string') return undefined
  const found = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${SESSION_COOKIE}=`))
    .map((pair) => pair.slice(SESSION_COOKIE.length + 1))
  // Two cookies of one name mean that somebody else planted one.
  return found.length === 1 && found[0] !== undefined && VALUE.test(found[0]) ? found[0] : undefined
}

type Asked = {
  readonly method: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly publicUrl: string
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
