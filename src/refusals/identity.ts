import type { RefusalSpec } from '../errors.ts'

export const identityRefusals = {} as const satisfies Record<string, RefusalSpec>
