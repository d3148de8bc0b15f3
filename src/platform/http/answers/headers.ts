/** Headers that every answer carries. */
import type { Config } from '../../../kernel/config.ts'

/** Pages here are static text with one style sheet in the head, named by its hash, and forms that ask this server; nothing else may load or run. */
export const pageCsp = (styleHash: string): string =>
  `default-src 'none'; style-src '${styleHash}'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

const API_CSP = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export const securityHeaders = ({ mode }: Pick<Config, 'mode'>): Readonly<Record<string, string>> => ({
  'content-security-policy': API_CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  // A page that may be shared says so itself; forgetting to must not leak.
  'cache-control': 'no-store',
  ...(mode === 'production' ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
})
