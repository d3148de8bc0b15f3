/** TypeScript types of the JSON Schemas in our own document: the keywords that it uses, and no others. */

export type Plain = { readonly [key: string]: unknown }

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const asPlain = (value: unknown): Plain => (isPlain(value) ? value : {})
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const REF = '#/components/schemas/'

/** The type of a schema, its members indented by `depth`. Throws on a schema that would become `any`. */
export const typeOf = (schema: unknown, depth = 0): string => {
  const of = asPlain(schema)
  if (typeof of.$ref === 'string') return of.$ref.slice(REF.length)
  if (of.const !== undefined) return JSON.stringify(of.const)
  if (Array.isArray(of.enum)) return of.enum.map((word) => JSON.stringify(word)).join(' | ')
  for (const [key, mark] of [
    ['anyOf', ' | '],
    ['oneOf', ' | '],
    ['allOf', ' & '],
  ] as const)
    if (Array.isArray(of[key]))
      return of[key].map((part) => (mark === ' & ' ? one(part, depth) : typeOf(part, depth))).join(mark)
  if (of.type === 'array') return `${one(of.items, depth)}[]`
  if (of.type === 'object') return objectOf(of, depth)
  const simple = SIMPLE[String(of.type)]
  if (simple) return simple
  if (Object.keys(of).every((key) => key === 'description')) return 'unknown'
  throw new Error(`no type for ${JSON.stringify(schema).slice(0, 200)}`)
}

const SIMPLE: Readonly<Record<string, string>> = {
  string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null',
} // biome-ignore format: one line

/** As one member of something larger: what is made of several parts stands in brackets. */
const one = (schema: unknown, depth: number): string => {
  const { enum: words, anyOf, oneOf, allOf, $ref, const: fixed } = asPlain(schema)
  const parts = $ref !== undefined || fixed !== undefined ? [] : (words ?? anyOf ?? oneOf ?? allOf)
  const text = typeOf(schema, depth)
  return asList(parts).length > 1 ? `(${text})` : text
}

const objectOf = (of: Plain, depth: number): string => {
  const members = Object.entries(asPlain(of.properties))
  if (members.length === 0) {
    const values = Object.values(asPlain(of.patternProperties))[0] ?? of.additionalProperties
    return isPlain(values) ? `Record<string, ${typeOf(values, depth)}>` : 'Record<string, unknown>'
  }
  const required = new Set(asList(of.required))
  const pad = '  '.repeat(depth + 1)
  const lines = members.flatMap(([name, member]) => [
    ...docOf(asPlain(member).description, pad),
    `${pad}${keyOf(name)}${required.has(name) ? '' : '?'}: ${typeOf(member, depth + 1)}`,
  ])
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`
}

export const keyOf = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

/** A docstring on one line. */
export const docOf = (description: unknown, pad = ''): string[] =>
  typeof description === 'string' && description !== ''
    ? [`${pad}/** ${description.replaceAll('*/', '*\\/').replace(/\s*\n\s*/g, ' ')} */`]
    : []
