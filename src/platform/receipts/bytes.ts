/** Bytes and hashes with what every JavaScript runtime has, so that a browser can verify. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

export const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const sha256 = async (...parts: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', concat(...parts)))

export const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const fromHex = (text: string): Uint8Array<ArrayBuffer> | undefined =>
  /^([0-9a-f]{2})*$/.test(text)
    ? Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    : undefined

/** Base64 with padding (RFC 4648 §4), in its one writing: bits left over are zero. Undefined for anything else. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return undefined
  const binary = atob(text)
  return btoa(binary) === text ? Uint8Array.from(binary, (char) => char.charCodeAt(0)) : undefined
}

/** Base64url as JWS takes it (RFC 7515 §2): no padding, no space, no other alphabet, bits left over are zero. */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined
  const padding = '='.repeat((4 - (text.length % 4)) % 4)
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/') + padding)
}

/** Public Ed25519 key of a key set (RFC 8037). */
export type Jwk = { readonly kty: string; readonly crv: string; readonly x: string; readonly kid: string }
export type Jwks = { readonly keys: readonly Jwk[] }

const isText = (value: unknown): value is string => typeof value === 'string'

/**
 * The Ed25519 signing keys of a key set. What is of another kind, for another use, or not understood is passed over
 * (RFC 7517 §5): a key set may hold more than this verifier knows, and any order.
 */
export const usableKeys = (jwks: unknown): Jwk[] => {
  const keys: unknown = typeof jwks === 'object' && jwks !== null && 'keys' in jwks ? jwks.keys : undefined
  return (Array.isArray(keys) ? keys : []).flatMap((key: unknown) => keyOf(key) ?? [])
}

const keyOf = (key: unknown): Jwk | undefined => {
  if (typeof key !== 'object' || key === null) return undefined
  const { kty, crv, x, kid, use, alg, key_ops }: Readonly<Record<string, unknown>> = { ...key }
  if (kty !== 'OKP' || crv !== 'Ed25519' || !isText(x) || !isText(kid)) return undefined
  if (use !== undefined && use !== 'sig') return undefined
  if (alg !== undefined && alg !== 'EdDSA' && alg !== 'Ed25519') return undefined
  if (Array.isArray(key_ops) && !key_ops.includes('verify')) return undefined
  return fromBase64url(x)?.length === 32 ? { kty, crv, x, kid } : undefined
}

/** False for a key that is no Ed25519 key as well: a verifier must not throw on what others wrote. */
export const verifyEd25519 = async (
  jwk: Jwk,
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  const raw = fromBase64url(jwk.x)
  if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519' || raw?.length !== 32 || signature.length !== 64)
    return false
  const key = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify'])
  return crypto.subtle.verify({ name: 'Ed25519' }, key, signature, message)
}
