/**
 * Logs: one JSON line per event on standard output, without personal data. Callers log ids of requests, kinds,
 * codes and counts; what slips through is scrubbed here by name of the field and by shape of the text.
 */
import { type DestinationStream, type Logger, pino } from 'pino'

/** Fields that may hold what must not be written, whatever their value. */
const SECRET_FIELD =
  /^(authorization|proxy-authorization|cookie|set-cookie|idempotency-key|key|.*token|.*secret|.*password|passphrase|otp|totp|.*_code|.*codes|proof|answer|seed|name|.*_name|given|family|phone|.*_phone|mobile|e-?mail|.*_email|contact|contacts|address|document|document_number|iban|account_number|card|number|body|text|to|from|ip)$/i
/** A `code` stays when it is one of ours or a SQLSTATE, and goes when it could be typed by a person. */
const OUR_CODE = /^(?:[A-Za-z][A-Za-z0-9_.]*|(?=.*[A-Z])[0-9A-Z]{5}|\d{5})$/

/** A `name` stays when it is the class of an error. */
const ERROR_NAME = /^(?:[A-Za-z]*Error|Refusal|OutcomeUnknown|TooLate|Unopenable|StillOpen|Lost)$/

/** Looked for in whole lines; a number that is a JSON value of its own (`":123456`) is a count or a time. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g, '[e-mail]'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 [removed]'],
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, '[token]'],
  [/(?<![\w.-])\+\d{7,15}(?!\w)/g, '[phone]'],
  [/(?<![\w.+-]|":)(?:86)?1[3-9]\d{9}(?![\w-])/g, '[phone]'],
  [/(?<![\w.-]|":)\d{17}[\dXx](?!\w)/g, '[document]'],
  [/(?<![\w.-]|":)\d{13,19}(?!\w)/g, '[number]'],
  [/(?<![\w.:-]|":)\d{6}(?![\w.:-])/g, '[code]'],
  [/(?<![\w.:-]|":)\d{4} ?\d{4} ?\d{4}(?![\w.:-])/g, '[code]'],
  [/(postgres(?:ql)?|smtps?):\/\/[^@\s/]+@/g, '$1://[removed]@'],
  [/([?&#](?:token|code|secret|key|s)=)[^&\s"]+/gi, '$1[removed]'],
]

const REMOVED = '[removed]'
const DEPTH = 6

/** A copy without personal data and secrets. */
export const scrub = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return scrubText(value)
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Error) return scrubError(value)
  if (value === null || typeof value !== 'object') return value
  if (depth >= DEPTH || value instanceof Uint8Array) return REMOVED
  if (Array.isArray(value)) return value.map((item) => scrub(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, scrubField(field, inner, depth)]),
  )
}

const scrubField = (field: string, value: unknown, depth: number): unknown => {
  if (value === undefined || typeof value === 'number' || typeof value === 'boolean') {
    return SECRET_FIELD.test(field) && typeof value === 'number' ? REMOVED : value
  }
  if (field === 'code') return typeof value === 'string' && OUR_CODE.test(value) ? value : REMOVED
  if (field === 'name') return typeof value === 'string' && ERROR_NAME.test(value) ? value : REMOVED
  return SECRET_FIELD.test(field) ? REMOVED : scrub(value, depth + 1)
}

export const scrubText = (text: string): string =>
  SHAPES.reduce((clean, [shape, instead]) => clean.replaceAll(shape, instead), text)

/** The database quotes rows in its messages, so of its errors only the code stays. */
const scrubError = (error: Error): Record<string, unknown> => {
  const fromDatabase = 'severity' in error || 'routine' in error
  return {
    type: error.name,
    code: 'code' in error && typeof error.code === 'string' ? error.code : undefined,
    message: fromDatabase ? undefined : scrubText(error.message),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  }
}

/** Fields that pino and Fastify set themselves. */
const OWN = new Set(['level', 'time', 'pid', 'hostname'])

export const openLog = (level: string, destination?: DestinationStream): Logger => {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => scrub(error), req: () => undefined, res: () => undefined },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries(fields).map(([field, value]) => [
            field,
            OWN.has(field) || field === 'err' ? value : scrubField(field, value, 0),
          ]),
        ),
    },
    hooks: { streamWrite: scrubText },
  }
  return destination ? pino(options, destination) : pino(options)
}
