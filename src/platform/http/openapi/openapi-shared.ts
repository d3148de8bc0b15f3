/**
 * Every shape with a name stands once in the document, under `components`; the rest stands where it is used. Names are
 * given where a shape is made (`named`), those of bodies and answers without one by their operation: neither a new
 * operation nor the order of the routes changes a name.
 */

type Plain = { readonly [key: string]: unknown }
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const NAME = /^[A-Z][A-Za-z0-9]+$/

type Named = { readonly text: string; readonly schema: unknown }
type Names = Map<string, Named>
type Shared = { readonly paths: Plain; readonly schemas: Plain }

/** The paths with `$ref`s, and the schemas that they point at, by name. Throws when two shapes have one name. */
export const withShared = (paths: Plain, reserved: readonly string[]): Shared => {
  const names: Names = new Map(reserved.map((name) => [name, { text: '', schema: undefined }]))
  const name: Put = (schema, given) => put(schema, given, names)
  const whole = mapOperations(paths, ({ requestBody, ...operation }, own) => ({
    ...operation,
    ...(requestBody === undefined
      ? {}
      : { requestBody: withContent(asPlain(requestBody), `${own}Request`, name) }),
    responses: mapValues(asPlain(operation.responses), (response, status) =>
      status.startsWith('2') ? withContent(asPlain(response), `${own}Answer`, name) : response,
    ),
  }))
  const schemas = [...names]
    .filter(([name]) => !reserved.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { schema }]) => [name, schema])
  return { paths: whole, schemas: Object.fromEntries(schemas) }
}

type Put = (schema: unknown, name: string) => Plain

const put = (schema: unknown, name: string, names: Names): Plain => {
  const text = JSON.stringify(schema)
  const known = names.get(name)
  if (known && known.text !== text) throw new Error(`two shapes are called ${name}`)
  names.set(name, { text, schema })
  return { $ref: `#/components/schemas/${name}` }
}

const mapOperations = (paths: Plain, change: (operation: Plain, own: string) => Plain): Plain =>
  mapValues(paths, (item) =>
    mapValues(asPlain(item), (operation) => {
      const plain = asPlain(operation)
      return change(plain, pascal(String(plain.operationId)))
    }),
  )

const withContent = (holder: Plain, own: string, name: Put): Plain => {
  if (holder.content === undefined) return holder
  const content = mapValues(asPlain(holder.content), (media) => {
    const plain = asPlain(media)
    return { ...plain, schema: top(plain.schema, own, name) }
  })
  return { ...holder, content }
}

/** A body or an answer has a name, its own or its operation's, unless it says nothing or is a plain text. */
const top = (schema: unknown, own: string, name: Put): unknown => {
  const inner = replaced(schema, name)
  if (!isPlain(inner) || '$ref' in inner) return inner
  const members = Object.keys(asPlain(inner.properties)).length
  return members > 0 || Array.isArray(inner.anyOf) ? name(inner, own) : inner
}

const replaced = (value: unknown, name: Put): unknown => {
  if (Array.isArray(value)) return value.map((part) => replaced(part, name))
  if (!isPlain(value)) return value
  const inner = mapValues(value, (member, key) => {
    if (VALUES.has(key)) return member
    return key === 'properties'
      ? mapValues(asPlain(member), (field) => replaced(field, name))
      : replaced(member, name)
  })
  const { title, ...rest } = inner
  if (typeof title !== 'string' || !NAME.test(title)) return inner
  if (!Array.isArray(rest.enum)) return name(rest, title)
  // What a list of words means in one place stands there.
  const { description, ...words } = rest
  return { ...name(words, title), ...(description === undefined ? {} : { description }) }
}

/** Members of a schema that hold values, not schemas. */
const VALUES: ReadonlySet<string> = new Set(['enum', 'const', 'required', 'examples', 'default'])

const mapValues = (value: Plain, change: (member: unknown, key: string) => unknown): Plain =>
  Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member, key)]))

const asPlain = (value: unknown): Plain => (isPlain(value) ? value : {})

const pascal = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
