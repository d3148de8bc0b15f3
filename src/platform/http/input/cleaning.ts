/** Texts of a request as they are kept, before anything looks at them: the schema says of which kind each one is. */
import { cleaned, isTextKind } from '../../../kernel/text/text.ts'
import { branchesOf, isPlain, plain, type Schema } from './schema.ts'

/** The value with its texts cleaned; what has another shape than the schema stays as it is, and is refused later. */
export type Cleaner = (value: unknown) => unknown

/** Undefined when there is nothing to clean by this schema. */
export const cleanerOf = (schema: Schema): Cleaner | undefined => {
  const { format, maxLength } = schema
  if (isTextKind(format)) {
    // Much longer than it may be, it is refused anyway: no work for that.
    const worth = 4 * (typeof maxLength === 'number' ? maxLength : 0) + 64
    return (value) => (typeof value === 'string' && value.length <= worth ? cleaned(format, value) : value)
  }
  const members = membersOf(schema)
  const others = Object.values(plain(schema.patternProperties)).map((member) => cleanerOf(plain(member)))[0]
  const entry = schema.items === undefined ? undefined : cleanerOf(plain(schema.items))
  if (members.size === 0 && !others && !entry) return undefined
  return (value) => {
    if (Array.isArray(value)) return entry && value.length <= most(schema.maxItems) ? value.map(entry) : value
    if (!isPlain(value)) return value
    const out: Record<string, unknown> = { ...value }
    for (const [name, clean] of members) if (Object.hasOwn(out, name)) out[name] = clean(out[name])
    if (others && Object.keys(out).length <= most(schema.maxProperties))
      for (const [name, member] of Object.entries(out)) out[name] = others(member)
    return out
  }
}

const most = (limit: unknown): number => (typeof limit === 'number' ? limit : 0)

/** Of a choice the members of every form: a name means the same kind of text in all of them. */
const membersOf = (schema: Schema): ReadonlyMap<string, Cleaner> => {
  const members = new Map<string, Cleaner>()
  for (const { properties } of [schema, ...branchesOf(schema)])
    for (const [name, member] of Object.entries(plain(properties))) {
      const clean = members.has(name) ? undefined : cleanerOf(plain(member))
      if (clean) members.set(name, clean)
    }
  return members
}

/**
 * The schema without kinds of texts: what writes answers knows the formats of JSON Schema alone, and says so aloud. The
 * same object each time, by which what is compiled is remembered.
 */
export const withoutKinds = (schema: object): unknown => {
  const known = unkinded.get(schema) ?? dropKinds(schema)
  unkinded.set(schema, known)
  return known
}
const unkinded = new WeakMap<object, unknown>()

const dropKinds = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(dropKinds)
  if (!isPlain(schema)) return schema
  const members = Object.entries(schema).filter(([name, value]) => name !== 'format' || !isTextKind(value))
  return Object.fromEntries(members.map(([name, value]) => [name, dropKinds(value)]))
}
