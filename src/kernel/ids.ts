/**
 * Identifiers. Every id is a UUID whose **last byte is the bucket** (0–255) of the person or wallet that owns
 * the row, so each request knows its bucket without a look-up. Random ids are UUIDv7 (RFC 9562 §5.7): they
 * are time-ordered for the index, but no order of events is ever taken from them.
 */
import { hash } from 'node:crypto'
import { randomBytes } from './keys/random.ts'

export type Uuid = string
/** 0–255. 256 buckets spread over 32 shards with 3–17 each and keep batches thick. */
export type Bucket = number

export const BUCKETS = 256
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
/** JSON-schema pattern of every id in the API. */
export const UUID_PATTERN = UUID.source

export const isUuid = (text: string): boolean => UUID.test(text)

type Plain = Readonly<Record<string, unknown>>
/** Query and params come with a prototype of the router's own; instants and bytes are no records. */
export const isPlain = (value: unknown): value is Plain =>
  Object.prototype.toString.call(value) === '[object Object]'

/** Every id in a value, however deep it stands and whatever field names it. */
export const idsIn = (value: unknown): Uuid[] => {
  if (typeof value === 'string') return isUuid(value.toLowerCase()) ? [value.toLowerCase()] : []
  if (Array.isArray(value)) return value.flatMap(idsIn)
  return isPlain(value) ? Object.values(value).flatMap(idsIn) : []
}

export const bucketOf = (id: Uuid): Bucket => Number.parseInt(id.slice(-2), 16)

/** The bucket of something that is looked up by a hash (a phone number's blind index, a free-form key). */
export const bucketOfHash = (hash: Uint8Array): Bucket => {
  const first = hash[0]
  if (first === undefined) throw new Error('an empty hash has no bucket')
  return first
}

/** A random bucket, drawn once at registration and frozen for ever. */
export const newBucket = (): Bucket => bucketOfHash(randomBytes(1))

/** A new UUIDv7 in `bucket`. */
export const newId = (bucket: Bucket): Uuid => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  return stamp(bytes, 7, bucket)
}

/** The same parts always give the same id (UUIDv8 over SHA-256): accounts, steps, replays. */
export const deriveId = (bucket: Bucket, ...parts: readonly string[]): Uuid =>
  stamp(digest(parts).subarray(0, 16), 8, bucket)

/**
 * The transfer id that an Idempotency-Key names: a function of the acting wallet and the key alone, so the
 * key needs no table of its own. A key that is a UUIDv7 lends its 48-bit time to the id (the index stays
 * append-mostly); any other key works and only costs locality.
 */
export const transferId = (wallet: Uuid, key: string): Uuid => {
  const hash = digest(['transfer', wallet, key])
  const bytes = Buffer.from(hash.subarray(0, 16))
  if (UUID.test(key) && key[14] === '7') {
    Buffer.from(key.replaceAll('-', '').slice(0, 12), 'hex').copy(bytes, 0)
    return stamp(bytes, 7, bucketOf(wallet))
  }
  return stamp(bytes, 8, bucketOf(wallet))
}

/** In one call over one text: with a Hash object it was a twentieth of a request. */
const digest = (parts: readonly string[]): Buffer => {
  let text = ''
  for (const part of parts) text += `${Buffer.byteLength(part)}:${part}`
  return hash('sha256', text, 'buffer')
}

const stamp = (bytes: Buffer, version: number, bucket: Bucket): Uuid => {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  bytes.writeUInt8(bucket, 15)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Those that ids lie in, each once. */
export const bucketsOf = (ids: readonly Uuid[]): Bucket[] => [...new Set(ids.map(bucketOf))]
