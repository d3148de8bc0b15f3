/**
 * Gives a name to every object that the document would repeat. The schemas of the use-cases are plain values, so the
 * same shape stands in many operations; readers and generated types want it once.
 */

type Plain = { readonly [key: string]: unknown }
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Objects with fewer members, and lists of fewer words, read better where they stand. */
const WORTH = { members: 3, words: 6 }

type Name = { readonly own: string; readonly within: string }
type Seen = { readonly schema: Plain; readonly name: Name; times: number }

/** The paths with `$ref`s, and the schemas that they point at, by name. */
export const withShared = (
  paths: Plain,
  reserved: readonly string[],
): { readonly paths: Plain; readonly schemas: Plain } => {
  const seen = new Map<string, Seen>()
  for (const [own, schema] of schemasIn(paths)) count(schema, { own, within: '' }, seen)
  const names = new Map<string, string>()
  const taken = new Set(reserved)
  for (const [text, { name, times }] of seen) if (times > 1) names.set(text, free(name, taken))
  const schemas = [...seen]
    .flatMap(([text, { schema }]) => {
      const name = names.get(text)
      return name === undefined ? [] : [[name, inside(schema, names)] as const]
    })
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return { paths: asPlain(replaced(paths, names)), schemas: Object.fromEntries(schemas) }
}

/** Every body and answer, with a name made of its operation: `closure.read` → `ClosureRead`. */
const schemasIn = function* (paths: Plain): Iterable<readonly [string, unknown]> {
  for (const item of Object.values(paths))
    for (const operation of Object.values(asPlain(item))) {
      const { operationId, requestBody, responses } = asPlain(operation)
      const name = pascal(String(operationId))
      for (const content of Object.values(asPlain(asPlain(requestBody).content)))
        yield [`${name}Body`, asPlain(content).schema]
      for (const [status, response] of Object.entries(asPlain(responses)))
        if (status.startsWith('2'))
          for (const content of Object.values(asPlain(asPlain(response).content)))
            yield [name, asPlain(content).schema]
    }
}

/** Innermost names come from the field they stand in: `obligations[]` → `Obligation`. */
const count = (schema: unknown, name: Name, seen: Map<string, Seen>): void => {
  if (Array.isArray(schema)) for (const part of schema) count(part, name, seen)
  if (!isPlain(schema)) return
  if (isWorth(schema)) {
    const text = JSON.stringify(schema)
    const known = seen.get(text)
    if (known) {
      known.times++
      return
    }
    seen.set(text, { schema, name, times: 1 })
  }
  for (const [key, value] of Object.entries(schema))
    if (key === 'properties')
      for (const [field, inner] of Object.entries(asPlain(value)))
        count(inner, { own: pascal(field), within: name.own }, seen)
    else if (key === 'items') count(value, { ...name, own: name.own.replace(/(?<=[^s])s$/, '') }, seen)
    else if (key !== 'enum' && key !== 'required') count(value, name, seen)
}

const isWorth = (schema: Plain): boolean =>
  Array.isArray(schema.enum)
    ? schema.enum.length >= WORTH.words
    : schema.type === 'object' && Object.keys(asPlain(schema.properties)).length >= WORTH.members

/** Its own name; where another shape has that, the name of what it stands in comes first. */
const free = ({ own, within }: Name, taken: Set<string>): string => {
  const longer = Array.from({ length: 9 }, (_, i) => `${within}${own}${i === 0 ? '' : i + 1}`)
  const found = [own, ...longer].find((name) => !taken.has(name))
  if (found === undefined) throw new Error(`too many different shapes are called ${own}`)
  taken.add(found)
  return found
}

const replaced = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(value)) return value.map((part) => replaced(part, names))
  if (!isPlain(value)) return value
  const name = isWorth(value) ? names.get(JSON.stringify(value)) : undefined
  return name === undefined ? inside(value, names) : { $ref: `#/components/schemas/${name}` }
}

const inside = (value: Plain, names: ReadonlyMap<string, string>): Plain =>
  Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replaced(member, names)]))

const asPlain = (value: unknown): Plain => (isPlain(value) ? value : {})

const pascal = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
