/**
 * From a request to the input of a use-case. Nothing is dropped, coerced or defaulted; every wrong field of
 * params, query and body is told at once (bounded).
 */
import type { FastifyRequest, FastifySchemaValidationError } from 'fastify'
import { type FieldError, type Lang, refuse } from '../errors.ts'
import { TIME_FORMATS } from '../times.ts'
import type { AnyUseCase } from '../usecase.ts'
import { type FieldProblem, fieldMessage, MAX_ERRORS } from './field-words.ts'
import { badText } from './json.ts'
import { pointerTo } from './pointer.ts'

/** Ajv as every operation uses it: strict on types, complete in its answer. */
export const AJV = {
  removeAdditional: false,
  coerceTypes: false,
  useDefaults: false,
  allErrors: true,
  strictTypes: false,
} as const

/** The server's own reading of days, instants and durations in place of the library's. */
export const withTimes = (ajv: {
  addFormat(name: string, format: (text: string) => boolean): unknown
}): void => {
  for (const [name, format] of Object.entries(TIME_FORMATS)) ajv.addFormat(name, format)
}

type Plain = { [key: string]: unknown }
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The schema with every object closed, so that an unknown field is an error wherever it stands. */
export const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed)
  if (!isPlain(schema)) return schema
  const out: Plain = {}
  for (const [key, value] of Object.entries(schema))
    out[key] =
      key === 'properties' && isPlain(value)
        ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, closed(member)]))
        : key === 'enum' || key === 'const' || key === 'examples' || key === 'required'
          ? value
          : closed(value)
  if (out.type === 'object' && isPlain(out.properties) && out.additionalProperties === undefined)
    out.additionalProperties = false
  return out
}

const NOTHING = { type: 'object', properties: {}, additionalProperties: false }

/** Schemas of the request parts, as Fastify compiles them. An operation without query takes none. */
export const requestSchema = (useCase: AnyUseCase) => ({
  params: closed(useCase.params ?? NOTHING),
  querystring: closed(useCase.query ?? NOTHING),
  ...(useCase.body ? { body: closed(useCase.body) } : {}),
})

const PARTS = ['params', 'querystring', 'body'] as const
type Part = (typeof PARTS)[number]
/** What every use-case takes; the one it is for declares more of it. */
export type Input = Parameters<AnyUseCase['run']>[2]

/** Refuses `request_invalid` with all that is wrong. */
export const inputOf = (request: FastifyRequest, useCase: AnyUseCase, lang: Lang): Input => {
  const parts = { params: request.params ?? {}, querystring: request.query ?? {}, body: request.body }
  const errors = [
    ...textErrors('params', parts.params, lang),
    ...textErrors('query', parts.querystring, lang),
  ]
  for (const part of PARTS) {
    if (part === 'body' && !useCase.body) {
      if (parts.body !== undefined)
        errors.push({ pointer: '', message: fieldMessage('body_unexpected', lang) })
    } else errors.push(...partErrors(request, { part, value: parts[part] }, lang))
  }
  const input = { params: parts.params, query: parts.querystring, body: parts.body }
  if (isInput(input, errors)) return input
  return refuse('request_invalid', { errors: errors.slice(0, MAX_ERRORS) })
}

/** The schemas are the types: what they found no fault in has the declared shape. */
const isInput = (_input: unknown, errors: readonly FieldError[]): _input is Input => errors.length === 0

const partErrors = (
  request: FastifyRequest,
  { part, value }: { part: Part; value: unknown },
  lang: Lang,
): FieldError[] => {
  const validate = request.getValidationFunction(part)
  if (!validate || validate(value)) return []
  return fieldErrors(validate.errors ?? [], lang).map((error) => ({
    ...error,
    pointer: prefix(part) + error.pointer,
  }))
}

const prefix = (part: Part): string => (part === 'body' ? '' : part === 'params' ? 'params' : 'query')

/** Params and query arrive percent-decoded and unchecked by the JSON reader. */
const textErrors = (at: string, values: object, lang: Lang): FieldError[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const problem = Array.isArray(value) ? 'repeated' : badText(String(value))
    return problem ? [{ pointer: at + pointerTo([name]), message: fieldMessage(problem, lang) }] : []
  })

/** Ajv's findings as ours: one per field; of a choice only the choice, not every branch of it. */
export const fieldErrors = (found: readonly FastifySchemaValidationError[], lang: Lang): FieldError[] => {
  const choices = found.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
  const inChoice = (error: FastifySchemaValidationError) =>
    choices.find((choice) => error !== choice && error.schemaPath.startsWith(`${choice.schemaPath}/`))
  const told = new Map<string, FieldError>()
  for (const error of found.filter((candidate) => !inChoice(candidate))) {
    const literals = found.filter((other) => inChoice(other) === error && other.keyword === 'const')
    const pointer = pointerOf(error)
    if (!told.has(pointer)) told.set(pointer, { pointer, message: messageOf(error, literals, lang) })
  }
  return [...told.values()]
}

const pointerOf = ({ instancePath, params }: FastifySchemaValidationError): string => {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  const extra = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty
  return pointerTo(typeof extra === 'string' ? [...path, extra] : path)
}

/** Keyword of JSON Schema → our words, and which of its params is the value in them. */
const KEYWORDS: Readonly<Record<string, readonly [FieldProblem, string?]>> = {
  required: ['missing'],
  additionalProperties: ['unknown'],
  unevaluatedProperties: ['unknown'],
  type: ['type', 'type'],
  pattern: ['form'],
  format: ['form'],
  enum: ['one_of', 'allowedValues'],
  const: ['one_of', 'allowedValue'],
  anyOf: ['choice'],
  oneOf: ['choice'],
  minLength: ['min_length', 'limit'],
  maxLength: ['max_length', 'limit'],
  minItems: ['min_items', 'limit'],
  maxItems: ['max_items', 'limit'],
  minimum: ['minimum', 'limit'],
  maximum: ['maximum', 'limit'],
  uniqueItems: ['unique'],
}

/** Where the form has a name, the words are an example of it. */
const FORMATS: Readonly<Record<string, FieldProblem>> = {
  date: 'day',
  'date-time': 'moment',
  duration: 'duration',
}

const messageOf = (
  { keyword, params }: FastifySchemaValidationError,
  literals: readonly FastifySchemaValidationError[],
  lang: Lang,
): string => {
  if (literals.length > 0)
    return fieldMessage(
      'one_of',
      lang,
      literals.map((literal) => String(literal.params.allowedValue)).join(', '),
    )
  const format = keyword === 'format' ? FORMATS[String(params.format)] : undefined
  if (format) return fieldMessage(format, lang)
  const [problem, param] = KEYWORDS[keyword] ?? ['other']
  const value: unknown = param ? params[param] : ''
  return fieldMessage(problem, lang, Array.isArray(value) ? value.join(', ') : String(value))
}
