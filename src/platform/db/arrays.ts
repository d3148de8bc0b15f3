/**
 * Lists as parameters in PostgreSQL's binary form. A statement says the type itself (`$2::uuid[]`), so nothing is guessed.
 * As text, reading them was a tenth of the server's work in closing many wallets, and writing them as much of Node's.
 */
import { putUuid } from './binary.ts'

/** The list in binary form, or undefined when one of its values is none that this form carries exactly: text then. */
type Encode = (list: readonly unknown[]) => Buffer | undefined

type Kind<T> = {
  readonly oid: number
  is(value: unknown): value is T
  /** Bytes of one value. */
  size(value: T): number
  put(to: Page, at: number, value: T): void
}
type Page = { readonly bytes: Buffer; readonly view: DataView }

const HEADER = 20
const LENGTH = 4
const NULL = -1

/** An array's header is: dimensions, whether there are nulls, type, length, lower bound. */
const encoder =
  <T>({ oid, is, size, put }: Kind<T>): Encode =>
  (list) => {
    const values: (T | null)[] = []
    let total = HEADER
    for (const value of list) {
      if (value !== null && !is(value)) return undefined
      values.push(value)
      total += LENGTH + (value === null ? 0 : size(value))
    }
    if (values.length === 0) return empty(oid)
    const bytes = Buffer.allocUnsafe(total)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    view.setInt32(0, 1)
    view.setInt32(4, values.includes(null) ? 1 : 0)
    view.setInt32(8, oid)
    view.setInt32(12, values.length)
    view.setInt32(16, 1)
    let at = HEADER
    for (const value of values) {
      const length = value === null ? NULL : size(value)
      view.setInt32(at, length)
      if (value !== null) put({ bytes, view }, at + LENGTH, value)
      at += LENGTH + Math.max(0, length)
    }
    return bytes
  }

const empty = (oid: number): Buffer => {
  const bytes = Buffer.alloc(12)
  bytes.writeInt32BE(oid, 8)
  return bytes
}

const isText = (value: unknown): value is string => typeof value === 'string'
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** PostgreSQL counts microseconds from 2000. */
const EPOCH_2000 = 946_684_800_000_000n

/** A list of times is mostly one and the same instant. */
const counted = new WeakMap<Temporal.Instant, bigint>()
const microsecondsOf = (instant: Temporal.Instant): bigint => {
  const known = counted.get(instant)
  if (known !== undefined) return known
  const count = instant.epochNanoseconds / 1_000n - EPOCH_2000
  counted.set(instant, count)
  return count
}

/** What is finer is the server's to round, which it does in its own way. */
const isOfMicroseconds = (value: unknown): value is Temporal.Instant =>
  value instanceof Temporal.Instant && (counted.has(value) || value.epochNanoseconds % 1_000n === 0n)

const isInteger =
  (bits: number) =>
  (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && Math.abs(value + 0.5) < 2 ** (bits - 1)

const ENCODERS: ReadonlyMap<string, Encode> = new Map([
  [
    'smallint',
    encoder({ oid: 21, is: isInteger(16), size: () => 2, put: ({ view }, at, n) => view.setInt16(at, n) }),
  ],
  [
    'int',
    encoder({ oid: 23, is: isInteger(32), size: () => 4, put: ({ view }, at, n) => view.setInt32(at, n) }),
  ],
  [
    'bigint',
    encoder({
      oid: 20,
      is: (value): value is bigint => typeof value === 'bigint' && BigInt.asIntN(64, value) === value,
      size: () => 8,
      put: ({ view }, at, n) => view.setBigInt64(at, n),
    }),
  ],
  [
    'boolean',
    encoder({
      oid: 16,
      is: (value) => typeof value === 'boolean',
      size: () => 1,
      put: ({ view }, at, yes) => view.setUint8(at, yes ? 1 : 0),
    }),
  ],
  [
    'text',
    encoder({
      oid: 25,
      is: isText,
      size: (text) => Buffer.byteLength(text),
      put: ({ bytes }, at, text) => bytes.write(text, at),
    }),
  ],
  [
    // A version byte stands before the text.
    'jsonb',
    encoder({
      oid: 3802,
      is: isText,
      size: (text) => 1 + Buffer.byteLength(text),
      put: ({ bytes, view }, at, text) => {
        view.setUint8(at, 1)
        bytes.write(text, at + 1)
      },
    }),
  ],
  [
    'bytea',
    encoder({
      oid: 17,
      is: (value): value is Uint8Array => value instanceof Uint8Array,
      size: (binary) => binary.length,
      put: ({ bytes }, at, binary) => bytes.set(binary, at),
    }),
  ],
  [
    'uuid',
    encoder({
      oid: 2950,
      is: (value): value is string => isText(value) && UUID.test(value),
      size: () => 16,
      put: ({ view }, at, id) => putUuid(view, at, id),
    }),
  ],
  [
    'timestamptz',
    encoder({
      oid: 1184,
      is: isOfMicroseconds,
      size: () => 8,
      put: ({ view }, at, instant) => view.setBigInt64(at, microsecondsOf(instant)),
    }),
  ],
])

/** Which parameters of a statement are lists, by their place. Statements are few and their texts constant. */
const known = new Map<string, ReadonlyMap<number, Encode>>()
const MOST = 5_000
const LIST = /\$(\d+)::([a-z]+)\[\]/g

const listsOf = (text: string): ReadonlyMap<number, Encode> => {
  const before = known.get(text)
  if (before) return before
  const lists = new Map<number, Encode>()
  for (const [, place, type = ''] of text.matchAll(LIST)) {
    const encode = ENCODERS.get(type)
    if (encode) lists.set(Number(place) - 1, encode)
  }
  if (known.size < MOST) known.set(text, lists)
  return lists
}

/** The parameters as they are sent. */
export const encoded = (text: string, params: readonly unknown[]): unknown[] => {
  const lists = listsOf(text)
  return params.map((param, i) => (Array.isArray(param) ? (lists.get(i)?.(param) ?? param) : param))
}
