/**
 * What is wrong with a value that its schema does not take, told field by field. Ajv judges and stops at the first
 * fault; this walk runs only after a "no" and finds the others. Its work is bounded by the schema, not by the value:
 * members that no schema names are not entered, a list that is too long is not read, and after `MAX_ERRORS` it ends.
 */
import { isTextKind, textProblem } from '../../../kernel/text/text.ts'
import { chosenBranch } from './explain-union.ts'
import { type FieldProblem, MAX_ERRORS } from './field-words.ts'
import { branchesOf, hasType, isPlain, plain, type Schema } from './schema.ts'

export type Finding = {
  readonly path: readonly string[]
  readonly problem: FieldProblem
  readonly value?: string | number
}
/** Whether a text has a named `format`; the judge's own answer. */
export type IsFormat = (format: string, text: string) => boolean
/** A look at one value: what was found so far, in the order of the schema. */
type Look = { readonly found: Finding[]; readonly isFormat: IsFormat }

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Every fault of `value`, at most `MAX_ERRORS`. */
export const explain = (schema: unknown, value: unknown, isFormat: IsFormat): readonly Finding[] => {
  const look = { found: [], isFormat }
  see(look, { schema: plain(schema), value, path: [] })
  return look.found
}

type At = { readonly schema: Schema; readonly value: unknown; readonly path: readonly string[] }
const isFull = ({ found }: Look): boolean => found.length >= MAX_ERRORS

const tell = (look: Look, finding: Finding): void => {
  if (!isFull(look)) look.found.push(finding)
}

const see = (look: Look, at: At): void => {
  if (isFull(look)) return
  const { schema, value, path } = at
  const branches = branchesOf(schema)
  if (branches.length > 0) {
    seeUnion(look, { ...at, branches })
    return
  }
  if (schema.const !== undefined || Array.isArray(schema.enum)) {
    const allowed = Array.isArray(schema.enum) ? schema.enum : [schema.const]
    if (!allowed.includes(value)) tell(look, { path, problem: 'one_of', value: allowed.join(', ') })
    return
  }
  if (!hasType(schema, value)) {
    tell(look, { path, problem: 'type', value: [schema.type].flat().join(', ') })
    return
  }
  if (typeof value === 'string') seeText(look, { ...at, value })
  else if (typeof value === 'number') seeNumber(look, { ...at, value })
  else if (Array.isArray(value)) seeList(look, { ...at, value })
  else if (isPlain(value)) seeObject(look, { ...at, value })
}

/** A choice: the one branch that the value means speaks; where it means none, the choice says what there is. */
const seeUnion = (
  look: Look,
  { branches, value, path }: At & { readonly branches: readonly Schema[] },
): void => {
  const faults = (schema: Schema): number => faultsOf(look, { schema, value, path })
  if (branches.some((schema) => faults(schema) === 0)) return
  const chosen = chosenBranch(branches, value, faults)
  if ('branch' in chosen) see(look, { schema: chosen.branch, value, path })
  else tell(look, { path: [...path, ...chosen.at], problem: chosen.problem, value: chosen.value })
}

const faultsOf = (look: Look, at: At): number => {
  const apart: Look = { found: [], isFormat: look.isFormat }
  see(apart, at)
  return apart.found.length
}

const seeText = (look: Look, { schema, value, path }: At & { readonly value: string }): void => {
  const { minLength, maxLength, pattern, format } = schema
  if (typeof maxLength === 'number' && isLonger(value, maxLength))
    tell(look, { path, problem: 'max_length', value: maxLength })
  else if (typeof minLength === 'number' && !isLonger(value, minLength - 1))
    tell(look, { path, problem: 'min_length', value: minLength })
  else if (typeof pattern === 'string' && !patternOf(pattern).test(value))
    tell(look, { path, problem: 'form' })
  else if (isTextKind(format)) {
    const problem = textProblem(format, value)
    if (problem) tell(look, { path, problem })
  } else if (typeof format === 'string' && !look.isFormat(format, value))
    tell(look, { path, problem: FORMATS[format] ?? 'form' })
}

/** Where the form has a name, the words are an example of it. */
const FORMATS: Readonly<Record<string, FieldProblem>> = {
  date: 'day',
  'date-time': 'moment',
  duration: 'duration',
}

/** More than `limit` characters (code points, as JSON Schema counts); of a long text only so many are read. */
const isLonger = (text: string, limit: number): boolean => {
  if (text.length <= limit) return false
  if (text.length > 2 * limit) return true
  return [...text].length > limit
}

const patterns = new Map<string, RegExp>()
const patternOf = (source: string): RegExp => {
  const pattern = patterns.get(source) ?? new RegExp(source, 'u')
  patterns.set(source, pattern)
  return pattern
}

const seeNumber = (look: Look, { schema, value, path }: At & { readonly value: number }): void => {
  const { minimum, maximum } = schema
  if (typeof minimum === 'number' && value < minimum) tell(look, { path, problem: 'minimum', value: minimum })
  if (typeof maximum === 'number' && value > maximum) tell(look, { path, problem: 'maximum', value: maximum })
}

const seeList = (look: Look, { schema, value, path }: At & { readonly value: readonly unknown[] }): void => {
  const { minItems, maxItems, uniqueItems } = schema
  if (typeof maxItems === 'number' && value.length > maxItems) {
    tell(look, { path, problem: 'max_items', value: maxItems })
    return
  }
  if (typeof minItems === 'number' && value.length < minItems)
    tell(look, { path, problem: 'min_items', value: minItems })
  if (uniqueItems === true && new Set(value).size < value.length) tell(look, { path, problem: 'unique' })
  const items = plain(schema.items)
  for (let i = 0; i < value.length && !isFull(look); i++)
    see(look, { schema: items, value: value[i], path: [...path, String(i)] })
}

const seeObject = (look: Look, { schema, value, path }: At & { readonly value: Schema }): void => {
  const members = plain(schema.properties)
  for (const name of list(schema.required))
    if (typeof name === 'string' && !Object.hasOwn(value, name))
      tell(look, missing(members[name], [...path, name]))
  for (const [name, member] of Object.entries(members))
    if (Object.hasOwn(value, name))
      see(look, { schema: plain(member), value: value[name], path: [...path, name] })
  seeOthers(look, { schema, value, path })
}

/** A word that is missing out of a few: say which there are. */
const missing = (member: unknown, path: readonly string[]): Finding => {
  const { const: only, enum: words } = plain(member)
  const allowed = Array.isArray(words) ? words : only === undefined ? [] : [only]
  return allowed.length > 0
    ? { path, problem: 'missing_of', value: allowed.join(', ') }
    : { path, problem: 'missing' }
}

/** Members that the schema does not name: by their pattern where it has some, otherwise unknown. */
const seeOthers = (look: Look, { schema, value, path }: At & { readonly value: Schema }): void => {
  const { additionalProperties, minProperties, maxProperties } = schema
  const members = plain(schema.properties)
  const byPattern = Object.entries(plain(schema.patternProperties))
  const names = Object.keys(value)
  if (typeof maxProperties === 'number' && names.length > maxProperties) {
    tell(look, { path, problem: 'max_items', value: maxProperties })
    return
  }
  if (typeof minProperties === 'number' && names.length < minProperties)
    tell(look, { path, problem: 'min_items', value: minProperties })
  for (const name of names) {
    if (isFull(look)) return
    if (Object.hasOwn(members, name)) continue
    const [, member] = byPattern.find(([pattern]) => patternOf(pattern).test(name)) ?? []
    if (member !== undefined) see(look, { schema: plain(member), value: value[name], path: [...path, name] })
    else if (additionalProperties === false) tell(look, { path: [...path, name], problem: 'unknown' })
  }
}
