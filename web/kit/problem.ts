/** What went wrong, in words for whoever sent it. */
import { UnknownOutcome } from '../../sdk/src/index.ts'
import { isRefused } from './api.ts'
import { w } from './words.ts'

export type Trouble = {
  readonly title: string
  readonly faults: readonly { readonly field?: string; readonly text: string }[]
}

/** `fields` leads from pointers of the request to the inputs of the page. */
export const troubleOf = (error: unknown, fields: Readonly<Record<string, string>> = {}): Trouble => {
  if (isRefused(error)) {
    const { title, what_to_do, errors = [] } = error.problem
    const named = errors.flatMap(({ pointer, message }) => {
      const field = fields[pointer]
      return field ? [{ field, text: message }] : []
    })
    return { title, faults: named.length > 0 ? named : [{ text: what_to_do }] }
  }
  if (error instanceof UnknownOutcome)
    return { title: w.trouble.unknown, faults: [{ text: w.trouble.unknown_text }] }
  return { title: w.trouble.no_answer, faults: [{ text: w.trouble.no_answer_text }] }
}
