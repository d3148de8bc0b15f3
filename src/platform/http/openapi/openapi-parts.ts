/** The parts of the OpenAPI document that do not depend on the routes. */
import { catalogue, type RefusalCode, refusalSpec } from '../../../kernel/errors.ts'
import { LANGS } from '../../../kernel/languages.ts'
import { TEXT_KINDS } from '../../../kernel/text/text.ts'
import type { Access } from '../../../kernel/usecase.ts'
import { PLAIN_SESSION_COOKIE, SESSION_COOKIE } from '../cookie.ts'
import { MAX_ERRORS } from '../input/field-words.ts'

export const INFO = {
  title: 'Quittance',
  version: '1.0.0',
  summary: 'A digital wallet that can be left completely',
  description: [
    'Amounts are whole minor units as strings (`"1234"` is CNY 12.34). Times are ISO 8601 in UTC with milliseconds.',
    'A request may give them in any offset and with any number of digits of a second (RFC 3339, years 1 to 9999); what',
    'is finer than a microsecond is cut off. Days, months and periods are those of the time zone of the policy pack.',
    `What operations do is said here in one language; \`lang\` in the address asks for another (${LANGS.join(' or ')}).`,
    `Every refusal is an RFC 9457 problem with a stable \`code\`, in the language of \`Accept-Language\` (${LANGS.join(' or ')}).`,
    'Writes that move money or a case need an `Idempotency-Key`: after a time-out repeat with the same key, never',
    'with a new one. Unknown fields, unknown or repeated query parameters and duplicate JSON keys are refused.',
    `Every free text says its kind as \`format\`: ${Object.entries(TEXT_KINDS)
      .map(([kind, what]) => `\`${kind}\` (${what})`)
      .join(', ')}.`,
    'Of what others read, control characters, marks that turn the direction of text and blank texts are refused, and',
    'characters that cannot be seen are dropped (joiners stay where a script or picture needs them).',
  ].join('\n'),
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
} as const

type Requirement = Readonly<Record<string, readonly string[]>>
export const SECURITY: Readonly<Record<Access, readonly Requirement[]>> = {
  public: [{}],
  holder: [{ session: [] }, { cookie: [] }],
  operator: [{ operator: [] }],
  bearer: [{ link: [] }],
  delegate: [{ authorisation: [] }],
}

const bearer = (description: string) => ({ type: 'http', scheme: 'bearer', description })

export const components = () => ({
  securitySchemes: {
    session: bearer('The token of a holder’s session (POST /v1/sessions)'),
    cookie: {
      type: 'apiKey',
      in: 'cookie',
      name: SESSION_COOKIE,
      description: `The same session for pages of this site, given by what begins one with the header \`Quittance-Session: cookie\`. HttpOnly, SameSite=Lax and Secure; where the server is reached over plain http it is called \`${PLAIN_SESSION_COOKIE}\` and is not Secure. Only requests of this origin are answered (Sec-Fetch-Site, else Origin); what writes needs one of the two. It ends with sign-out, with the wallet, or when another session takes its place`,
    },
    operator: bearer('The token of a member of staff'),
    authorisation: bearer('The token that a holder gave to another service (POST …/authorisations)'),
    link: bearer('The secret of a receipt link or a stop link; it opens one case'),
  },
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description:
        'Names this attempt. The same key for the same request never acts twice and gives the same answer; for another it is refused (`idempotency_key_reused`). A transfer compares its effect, for ever: payer, payee, amount, currency, memo, and whether it waits to be accepted; a payee named by wallet and then by e-mail is the same payee. Everything else compares the whole content for 24 hours; what moves money acts once for ever all the same. Make a UUID before sending and keep it until there is an answer. A refusal is an answer too: a new attempt needs a new key.',
      schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
    },
    AcceptLanguage: {
      name: 'Accept-Language',
      in: 'header',
      required: false,
      description: LANGS.join(' or '),
      schema: { type: 'string' },
    },
    QuittanceSession: {
      name: 'Quittance-Session',
      in: 'header',
      required: false,
      description:
        '`cookie`: the session travels in a cookie, and `session.token` of the answer is null. Only for pages of this site. Any other value is refused (`request_invalid`)',
      schema: { type: 'string', enum: ['cookie'] },
    },
    QuittanceClient: {
      name: 'Quittance-Client',
      in: 'header',
      required: false,
      description: 'Name and version of the client: `app-android/2.3.1`',
      schema: { type: 'string', maxLength: 128 },
    },
  },
  headers: {
    IdempotencyReplayed: {
      description: '`true` when this is the answer of an earlier request with the same key',
      schema: { type: 'string', enum: ['true'] },
    },
    RetryAfter: { description: 'Seconds until it is worth trying again', schema: { type: 'string' } },
  },
  schemas: {
    RefusalCode: { type: 'string', enum: Object.keys(catalogue()).toSorted() },
    FieldError,
    Problem,
  },
})

const FieldError = {
  type: 'object',
  required: ['pointer', 'message'],
  properties: {
    pointer: {
      type: 'string',
      description: 'RFC 6901 pointer into the body; `query/…` and `params/…` for the address',
    },
    message: { type: 'string' },
  },
}

const Problem = {
  type: 'object',
  description: 'RFC 9457. Ignore members you do not know.',
  required: ['type', 'title', 'status', 'detail', 'code', 'why', 'what_to_do', 'trace_id'],
  properties: {
    type: { type: 'string', format: 'uri', description: 'A page about this refusal' },
    title: { type: 'string', description: 'What happened' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'Why, and what to do, in one text' },
    code: { $ref: '#/components/schemas/RefusalCode' },
    why: { type: 'string' },
    what_to_do: { type: 'string' },
    trace_id: { type: 'string', description: 'Tell us this number' },
    support: {
      type: 'string',
      description: 'How to reach a person, where what_to_do says so; in the language of the answer',
    },
    errors: {
      type: 'array',
      items: { $ref: '#/components/schemas/FieldError' },
      maxItems: MAX_ERRORS,
      description: `Every wrong field at once, at most ${MAX_ERRORS}: with as many there may be more`,
    },
    facts: { type: 'object', description: 'Facts of this one refusal', additionalProperties: true },
  },
}

/** The refusals that share a status, as one response. */
export const refusalResponse = (status: number, codes: readonly RefusalCode[]) => ({
  description: `Refused, with one of the codes that \`x-refusals\` of the operation names: ${codes
    .map((code) => `\`${code}\` (${refusalSpec(code).en.title})`)
    .join(', ')}`,
  ...(status === 429 || status === 503
    ? { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }
    : {}),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
