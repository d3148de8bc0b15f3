import { type RefusalSpec, refusalsIn } from '../../kernel/manifest/refusal-table.ts'
import { words } from './words/words.generated.ts'

/** Refusals of the sandbox; outside of it its addresses do not exist. */
export const sandboxRefusals = refusalsIn(
  {
    clock_backwards: { status: 409 },
    clock_too_far: { status: 422 },
  },
  words,
)

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof sandboxRefusals, RefusalSpec> {}
}
