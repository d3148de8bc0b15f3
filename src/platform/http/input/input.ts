/**
 * From a request to the input of a use-case. No field is dropped, coerced or defaulted, texts are
 * cleaned by their kind; the wrong fields of
 * params, query and body are told at once, at most `MAX_ERRORS` of them.
 */
import type { FastifyRequest } from 'fastify'
import { type FieldError, refuse } from '../../../kernel/errors.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { isTextKind, TEXT_KINDS, textProblem } from '../../../kernel/text/text.ts'
import { TIME_FORMATS } from '../../../kernel/time/times.ts'
import type { AnyUseCase } from '../../../kernel/usecase.ts'
import { type Cleaner, cleanerOf } from './cleaning.ts'
import { explain } from './explain.ts'
import { fieldMessage, MAX_ERRORS } from './field-words.ts'
import { badText } from './json.ts'
import { pointerTo } from './pointer.ts'
import { isPlain, plain } from './schema.ts'

/**
 * Ajv as every operation uses it: strict on types, and done at the first fault. With `allErrors` it would read on: a
 * body of 16,000 wrong entries made 16,000 findings, whose rendering stopped the process for half a minute.
 */
export const AJV = {
  removeAdditional: false,
  coerceTypes: false,
  useDefaults: false,
  allErrors: false,
  formats: Object.fromEntries(
    Object.keys(TEXT_KINDS)
      .filter(isTextKind)
      .map((kind) => [kind, (text: string) => textProblem(kind, text) === undefined]),
  ),
  strictTypes: false,
} as const

/** The server's own reading of days, instants and durations in place of the library's. */
export const withTimes = (ajv: {
  addFormat(name: string, format: (text: string) => boolean): unknown
}): void => {
  for (const [name, format] of Object.entries(TIME_FORMATS)) ajv.addFormat(name, format)
}

/** The schema with every object closed, so that an unknown field is an error wherever it stands. */
export const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed)
  if (!isPlain(schema)) return schema
  const out: Record<string, unknown> = {}
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

type Parts = { readonly params: unknown; readonly querystring: unknown; readonly body?: unknown }

const made = (useCase: AnyUseCase): Parts => ({
  params: closed(useCase.params ?? NOTHING),
  querystring: closed(useCase.query ?? NOTHING),
  ...(useCase.body ? { body: closed(useCase.body) } : {}),
})

const schemas = new WeakMap<AnyUseCase, Parts>()
/**
 * Schemas of the request parts, as Fastify compiles them; the same objects each time, by which what is compiled is
 * remembered. An operation without query takes none.
 */
export const requestSchema = (useCase: AnyUseCase): Parts => {
  const known = schemas.get(useCase) ?? made(useCase)
  schemas.set(useCase, known)
  return known
}

type Cleaners = Readonly<Record<Part, Cleaner | undefined>>
const cleaners = new WeakMap<AnyUseCase, Cleaners>()
const cleanersOf = (useCase: AnyUseCase): Cleaners => {
  const of = (part: Part) => cleanerOf(plain(requestSchema(useCase)[part]))
  const known = cleaners.get(useCase) ?? {
    params: of('params'),
    querystring: of('querystring'),
    body: of('body'),
  }
  cleaners.set(useCase, known)
  return known
}

const cleanedPart = (clean: Cleaner | undefined, values: object): object => {
  const out = clean?.(values)
  return isPlain(out) ? out : values
}

/** One schema object per format: validators are remembered by it. */
const formats = new Map<string, { readonly type: 'string'; readonly format: string }>()
const isFormat = (request: FastifyRequest, format: string, text: string): boolean => {
  const schema = formats.get(format) ?? { type: 'string', format }
  formats.set(format, schema)
  return request.compileValidationSchema(schema)(text) === true
}

const PARTS = ['params', 'querystring', 'body'] as const
type Part = (typeof PARTS)[number]
/** What every use-case takes; the one it is for declares more of it. */
export type Input = Parameters<AnyUseCase['run']>[2]

/** Refuses `request_invalid` with all that is wrong. */
export const inputOf = (request: FastifyRequest, useCase: AnyUseCase, lang: Lang): Input => {
  const clean = cleanersOf(useCase)
  const parts = {
    params: cleanedPart(clean.params, request.params ?? {}),
    querystring: cleanedPart(clean.querystring, request.query ?? {}),
    body: clean.body ? clean.body(request.body) : request.body,
  }
  const errors = [
    ...textErrors('params', parts.params, lang),
    ...textErrors('query', parts.querystring, lang),
  ]
  for (const part of PARTS) {
    if (part === 'body' && !useCase.body) {
      if (parts.body !== undefined)
        errors.push({ pointer: '', message: fieldMessage('body_unexpected', lang) })
    } else errors.push(...partErrors(request, { part, value: parts[part], useCase }, lang))
  }
  const input = { params: parts.params, query: parts.querystring, body: parts.body }
  if (isInput(input, errors)) return input
  return refuse('request_invalid', { errors: errors.slice(0, MAX_ERRORS) })
}

/** The schemas are the types: what they found no fault in has the declared shape. */
const isInput = (_input: unknown, errors: readonly FieldError[]): _input is Input => errors.length === 0

const partErrors = (
  request: FastifyRequest,
  { part, value, useCase }: { part: Part; value: unknown; useCase: AnyUseCase },
  lang: Lang,
): FieldError[] => {
  const validate = request.getValidationFunction(part)
  if (!validate || validate(value)) return []
  const found = explain(requestSchema(useCase)[part], value, (format, text) =>
    isFormat(request, format, text),
  )
  // Ajv said no, so no answer without a reason: should the walk find none, where Ajv stopped is all there is.
  if (found.length === 0) return [{ pointer: prefix(part), message: fieldMessage('other', lang) }]
  const told = new Map<string, FieldError>()
  for (const { path, problem, value: limit } of found) {
    const pointer = prefix(part) + pointerTo(path)
    if (!told.has(pointer)) told.set(pointer, { pointer, message: fieldMessage(problem, lang, limit) })
  }
  return [...told.values()]
}

const prefix = (part: Part): string => (part === 'body' ? '' : part === 'params' ? 'params' : 'query')

/** Params and query arrive percent-decoded and unchecked by the JSON reader. */
const textErrors = (at: string, values: object, lang: Lang): FieldError[] =>
  Object.entries(values)
    .flatMap(([name, value]) => {
      const problem = Array.isArray(value) ? 'repeated' : badText(String(value))
      return problem ? [{ name, problem } as const] : []
    })
    .slice(0, MAX_ERRORS)
    .map(({ name, problem }) => ({
      pointer: at + pointerTo([name]),
      message: fieldMessage(problem, lang),
    }))
