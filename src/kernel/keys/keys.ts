/**
 * Keys and the few primitives on them. One keyring file holds a root secret (MACs and blind indexes), epoch keys
 * (wrap the people's data keys; rotated) and Ed25519 signing seeds (receipts). Every envelope names its suite, so
 * that another one (SM4) can be added without touching what is stored. Format and rotation: docs/operating.md.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { randomBytes } from './random.ts'

export type Keyring = {
  /** Id of the epoch key that wraps from now on. */
  readonly current: string
  readonly epochs: ReadonlyMap<string, Buffer>
  readonly root: Buffer
  /** The first one signs; the others stay published, so that what they signed still verifies. */
  readonly signing: readonly { readonly kid: string; readonly seed: Buffer }[]
}

export type Signer = { readonly kid: string; readonly privateKey: KeyObject; readonly publicKey: KeyObject }

/** Public half of a signing key, as published in the key set (RFC 8037). */
export type PublicJwk = {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly x: string
  readonly kid: string
  readonly alg: 'EdDSA'
  readonly use: 'sig'
}

/** AES-256-GCM: suite byte, 12-byte IV, ciphertext, 16-byte tag. */
const AES_256_GCM = 1
const IV = 12
const TAG = 16
const KEY = 32
/** PKCS #8 header of an Ed25519 private key; the 32-byte seed follows (RFC 8410 §7). */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

let ring: Keyring | undefined
let signers: readonly Signer[] = []
const macKeys = new Map<string, Buffer>()

/** Makes `keyring` the one that this process uses. Called once at start, before anything is sealed or opened. */
export const useKeyring = (keyring: Keyring): void => {
  ring = keyring
  macKeys.clear()
  signers = keyring.signing.map(({ kid, seed }) => {
    const privateKey = createPrivateKey({
      key: Buffer.concat([ED25519_PKCS8, seed]),
      format: 'der',
      type: 'pkcs8',
    })
    return { kid, privateKey, publicKey: createPublicKey(privateKey) }
  })
}

const keyring = (): Keyring => {
  if (!ring) throw new Error('useKeyring was not called')
  return ring
}

/** HMAC-SHA-256 under a key of its own per purpose (HKDF of the root). Parts are length-prefixed: no ambiguity. */
export const mac = (purpose: string, ...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHmac('sha256', macKey(purpose))
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    hash.update(`${bytes.length}:`).update(bytes)
  }
  return hash.digest()
}

const macKey = (purpose: string): Buffer => {
  const known = macKeys.get(purpose)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', keyring().root, 'quittance', `mac/${purpose}`, KEY))
  macKeys.set(purpose, key)
  return key
}

/** A new random 256-bit data key. */
export const newKey = (): Buffer => randomBytes(KEY)

/** Encrypts and authenticates `plain`; `aad` says where it belongs, so a copy elsewhere does not open. */
export const sealBytes = (key: Uint8Array, plain: Uint8Array, aad: string | Uint8Array): Buffer => {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(aad))
  return Buffer.concat([
    Buffer.of(AES_256_GCM),
    iv,
    cipher.update(plain),
    cipher.final(),
    cipher.getAuthTag(),
  ])
}

/** Opens what `sealBytes` made. Throws `Unopenable` when key, place or content is another. */
export const openBytes = (key: Uint8Array, sealed: Uint8Array, aad: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(sealed)
  if (bytes.length < 1 + IV + TAG || bytes[0] !== AES_256_GCM) throw new Unopenable('unknown crypto suite')
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + IV), { authTagLength: TAG })
  cipher.setAAD(Buffer.from(aad))
  cipher.setAuthTag(bytes.subarray(bytes.length - TAG))
  try {
    return Buffer.concat([cipher.update(bytes.subarray(1 + IV, bytes.length - TAG)), cipher.final()])
  } catch (error) {
    throw new Unopenable('wrong key, place or content', { cause: error })
  }
}

/** A sealed value that this key at this place does not open. */
export class Unopenable extends Error {
  override readonly name = 'Unopenable'
}

/** Wraps a data key under the current epoch key: length of the epoch id, epoch id, envelope. */
export const wrapKey = (key: Uint8Array, aad: string | Uint8Array): Buffer => {
  const { current } = keyring()
  const id = Buffer.from(current)
  return Buffer.concat([Buffer.of(id.length), id, sealBytes(epochKey(current), key, aad)])
}

/** Unwraps under whichever epoch it was wrapped. */
export const unwrapKey = (wrapped: Uint8Array, aad: string | Uint8Array): Buffer => {
  const epoch = epochOf(wrapped)
  return openBytes(epochKey(epoch), wrapped.subarray(1 + Buffer.byteLength(epoch)), aad)
}

/** The epoch whose key wraps this; rotation re-wraps what is not `currentEpoch()`. */
export const epochOf = (wrapped: Uint8Array): string =>
  Buffer.from(wrapped.subarray(1, 1 + (wrapped[0] ?? 0))).toString()

export const currentEpoch = (): string => keyring().current

const epochKey = (id: string): Buffer => {
  const key = keyring().epochs.get(id)
  if (!key) throw new Unopenable('the keyring has no key of that epoch')
  return key
}

/** The key that signs from now on. */
export const signer = (): Signer => {
  const [first] = signers
  if (!first) throw new Error('useKeyring was not called')
  return first
}

/** Every published signing key, the current one first. */
export const publicJwks = (): { readonly keys: readonly PublicJwk[] } => ({
  keys: signers.map(({ kid, publicKey }) => {
    const { x } = publicKey.export({ format: 'jwk' })
    if (typeof x !== 'string') throw new Error('an Ed25519 key without x')
    return { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' }
  }),
})
