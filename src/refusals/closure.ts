import type { RefusalSpec } from '../errors.ts'

export const closureRefusals = {} as const satisfies Record<string, RefusalSpec>
