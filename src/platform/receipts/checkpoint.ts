/**
 * Signed tree heads of the audit log: C2SP tlog-checkpoint in a C2SP signed note. Body: origin, size, root in base64,
 * and one extension line with the time, after which others may follow that nobody here knows; then a blank line and one
 * signature line per key.
 */
import {
  concat,
  equal,
  fromBase64,
  fromBase64url,
  type Jwks,
  sha256,
  usableKeys,
  utf8,
  verifyEd25519,
} from './bytes.ts'

export type Checkpoint = {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array<ArrayBuffer>
  /** ISO 8601; the database's own clock when it was signed. */
  readonly at: string
}

/** Signature algorithm byte of Ed25519 in a note's key id. */
const ED25519 = 1

/** The text that is signed; ends with a newline. */
export const checkpointBody = (c: Omit<Checkpoint, 'root'> & { readonly root: string }): string =>
  `${c.origin}\n${c.size}\n${c.root}\ntime ${c.at}\n`

/** First four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key). */
export const keyHash = async (origin: string, publicKey: Uint8Array): Promise<Uint8Array> =>
  (await sha256(utf8(`${origin}\n`), Uint8Array.of(ED25519), publicKey)).subarray(0, 4)

/** Puts body and signature together. */
export const noteOf = (body: string, origin: string, signature: string): string =>
  `${body}\n— ${origin} ${signature}\n`

const BODY =
  /^(?<origin>[^\s+]+)\n(?<size>0|[1-9]\d{0,14})\n(?<root>[A-Za-z0-9+/]{43}=)\ntime (?<at>\S+)\n(?:[^\n]+\n)*$/
const SIGNATURE = /^— (?<name>[^\s+]+) (?<blob>[A-Za-z0-9+/]+={0,2})$/

/** What a note says, without asking who signed it. */
export const parseCheckpoint = (note: string): Checkpoint | undefined => {
  const { origin, size, root, at } = BODY.exec(bodyOf(note))?.groups ?? {}
  const bytes = root === undefined ? undefined : fromBase64(root)
  if (origin === undefined || at === undefined || bytes?.length !== 32) return undefined
  return { origin, size: Number(size), root: bytes, at }
}

const bodyOf = (note: string): string => {
  const end = note.indexOf('\n\n')
  return end < 0 ? '' : note.slice(0, end + 1)
}

/** The checkpoint of a note that one of the keys signed; undefined for anything else. */
export const verifyCheckpoint = async (note: string, jwks: Jwks): Promise<Checkpoint | undefined> => {
  const checkpoint = parseCheckpoint(note)
  if (!checkpoint) return undefined
  const body = bodyOf(note)
  for (const line of note.slice(body.length + 1).split('\n')) {
    const { name, blob } = SIGNATURE.exec(line)?.groups ?? {}
    const bytes = blob === undefined ? undefined : fromBase64(blob)
    if (name !== checkpoint.origin || bytes?.length !== 68) continue
    for (const jwk of usableKeys(jwks)) {
      const publicKey = fromBase64url(jwk.x)
      if (!publicKey || !equal(bytes.subarray(0, 4), await keyHash(name, publicKey))) continue
      if (await verifyEd25519(jwk, concat(bytes.subarray(4)), utf8(body))) return checkpoint
    }
  }
  return undefined
}
