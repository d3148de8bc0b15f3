/** Refusals as RFC 9457 problem details, in the reader's language. */
import { type Refusal, refusalSpec } from '../../../kernel/errors.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { supportLine } from '../../../kernel/text/support.ts'
import { words } from '../../../kernel/words/words.generated.ts'
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
  /** Where `what_to_do` sends its reader to a person. */
  readonly support?: string
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
    detail: why + words[lang].basics.next_sentence + what_to_do,
    code: refusal.code,
    why,
    what_to_do,
    trace_id: traceId,
    ...(spec.support ? { support: supportLine(lang) } : {}),
    ...(errors ? { errors: errors.map((e) => ({ ...e, message: translated(e.message, lang) })) } : {}),
    ...(facts ? { facts: rendered(facts) } : {}),
  }
}
