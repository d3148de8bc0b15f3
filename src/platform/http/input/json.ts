/**
 * A JSON reader for request bodies. `JSON.parse` takes the last of two equal keys and silently repairs bad UTF-8;
 * here both are refused, and so are keys that reach a prototype, U+0000 and lone surrogates (PostgreSQL takes
 * neither), and depth that no operation needs.
 */
import { type FieldError, refuse } from '../../../kernel/errors.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { BODY_LIMIT } from '../answers/failure.ts'
import { type FieldProblem, fieldMessage, MAX_ERRORS } from './field-words.ts'
import { pointerTo } from './pointer.ts'

const MAX_DEPTH = 16
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
const utf8 = new TextDecoder('utf-8', { fatal: true })

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The value of a body; undefined when there is none. Refuses `json_malformed`, `body_too_large` and `request_invalid`. */
export const parseBody = (bytes: Buffer, lang: Lang): Json | undefined => {
  if (bytes.length === 0) return undefined
  if (bytes.length > BODY_LIMIT && aroundTexts(bytes) > BODY_LIMIT)
    refuse('body_too_large', { facts: { limit_bytes: BODY_LIMIT } })
  const text = decode(bytes)
  // Parsed first: on text that is not JSON the token scan could take quadratic time.
  const value = parse(text)
  const errors = scan(text, lang)
  if (errors.length > 0) refuse('request_invalid', { errors })
  return value
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
/** Bytes that are not inside a text. A body may be long by its texts alone: to read all else costs by the piece. */
const aroundTexts = (bytes: Buffer): number => {
  let around = 0
  let inside = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (inside && byte === BACKSLASH) i++
    else if (byte === QUOTE) inside = !inside
    if (!inside) around++
  }
  return around
}

const decode = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    return refuse('json_malformed')
  }
}

const parse = (text: string): Json => {
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch {
    return refuse('json_malformed')
  }
}

/** An object's keys seen so far (an array has none), and where in it the scan is. */
type Frame = { readonly keys: Set<string> | undefined; at: string }

/** One pass over the tokens of well-formed JSON; ends at the last error that is told. */
const scan = (text: string, lang: Lang): FieldError[] => {
  const errors: FieldError[] = []
  const stack: Frame[] = []
  let expectsKey = false
  for (const [token] of text.matchAll(TOKEN)) {
    const top = stack.at(-1)
    if (token === '{' || token === '[') {
      if (stack.length >= MAX_DEPTH) refuse('json_malformed')
      stack.push(token === '{' ? { keys: new Set(), at: '' } : { keys: undefined, at: '0' })
      expectsKey = token === '{'
    } else if (token === '}' || token === ']') {
      stack.pop()
      expectsKey = false
    } else if (token === ',') {
      expectsKey = top?.keys !== undefined
      if (top && !top.keys) top.at = String(Number(top.at) + 1)
    } else if (token !== ':') {
      const string = literal(token)
      const problem = expectsKey && top?.keys ? badKey(top.keys, string) : badText(string)
      if (expectsKey && top) top.at = string
      expectsKey = false
      if (problem) errors.push({ pointer: here(stack), message: fieldMessage(problem, lang) })
      if (errors.length >= MAX_ERRORS) return errors
    }
  }
  return errors
}

const here = (stack: readonly Frame[]): string => pointerTo(stack.map((frame) => frame.at))

const literal = (token: string): string => {
  if (!token.includes('\\')) return token.slice(1, -1)
  const value = parse(token)
  return typeof value === 'string' ? value : ''
}

const badKey = (keys: Set<string>, key: string): FieldProblem | undefined => {
  if (FORBIDDEN.has(key)) return 'unknown'
  if (keys.has(key)) return 'repeated'
  keys.add(key)
  return badText(key)
}

/** Text that cannot be stored. */
export const badText = (text: string): FieldProblem | undefined =>
  text.includes('\0') || !text.isWellFormed() ? 'not_text' : undefined
