/** Refusals as RFC 9457 problem details, in the reader's language. */
import { type Lang, type Refusal, refusalSpec } from '../../../kernel/errors.ts'
import { translated } from '../input/field-words.ts'
import { rendered } from './render.ts'

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly why: string
  readonly what_to_do: string
  readonly trace_id: string
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[]
  readonly facts?: unknown
}

export const problemOf = (
  refusal: Refusal,
  { lang, traceId, publicUrl }: { lang: Lang; traceId: string; publicUrl: string },
): Problem => {
  const spec = refusalSpec(refusal.code)
  const { title, why, what_to_do } = spec[lang]
  const { errors, facts } = refusal.detail
  return {
    type: `${publicUrl}/errors/${refusal.code}`,
    title,
    status: spec.status,
    detail: lang === 'en' ? `${why} ${what_to_do}` : why + what_to_do,
    code: refusal.code,
    why,
    what_to_do,
    trace_id: traceId,
    ...(errors ? { errors: errors.map((e) => ({ ...e, message: translated(e.message, lang) })) } : {}),
    ...(facts ? { facts: rendered(facts) } : {}),
  }
}
