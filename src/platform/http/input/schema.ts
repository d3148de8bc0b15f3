/** JSON Schema as plain data: what the border reads of it beside the compiled validators. */
export type Schema = Readonly<Record<string, unknown>>

export const isPlain = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const plain = (value: unknown): Schema => (isPlain(value) ? value : {})

/** The branches of a choice, those of a choice within it in its place; none when the schema is no choice. */
export const branchesOf = (schema: Schema): readonly Schema[] => {
  const inner = Array.isArray(schema.anyOf) ? schema.anyOf : Array.isArray(schema.oneOf) ? schema.oneOf : []
  return inner.map(plain).flatMap((branch) => {
    const within = branchesOf(branch)
    return within.length > 0 ? within : [branch]
  })
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isPlain,
}

/** A schema without a type takes any. */
export const hasType = ({ type }: Schema, value: unknown): boolean =>
  type === undefined || [type].flat().some((name) => TYPES[String(name)]?.(value) ?? true)
