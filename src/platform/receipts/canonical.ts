/**
 * Canonical JSON after RFC 8785, narrowed to what cannot be read in two ways: no floating-point numbers, no
 * lone surrogates. Pure and without Node imports: server, SDK, CLI and browser share it.
 */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical'
}

/** The one text of `value`; properties that are undefined are left out. Throws `NotCanonical`. */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') return integer(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && isPlain(value)) return object(value)
  throw new NotCanonical(`a ${typeof value} has no canonical form; send money and bigints as strings`)
}

const text = (value: string): string => {
  if (!value.isWellFormed()) throw new NotCanonical('text with a lone surrogate')
  return JSON.stringify(value)
}

/** Names of members are few and come again; those of a stranger's document must not pile up here. */
const NAMES = 1_000
const names = new Map<string, string>()
const name = (key: string): string => {
  const known = names.get(key)
  if (known !== undefined) return known
  const made = text(key)
  if (names.size < NAMES) names.set(key, made)
  return made
}

const integer = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new NotCanonical(`${value} is not a safe integer`)
  return Object.is(value, -0) ? '0' : String(value)
}

const isPlain = (value: object): value is Readonly<Record<string, unknown>> => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

// RFC 8785 §3.2.3 sorts by UTF-16 code units, which is what JavaScript's default order compares.
const object = (value: Readonly<Record<string, unknown>>): string => {
  let members = ''
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member === undefined) continue
    members += `${members === '' ? '' : ','}${name(key)}:${canonicalJson(member)}`
  }
  return `{${members}}`
}
