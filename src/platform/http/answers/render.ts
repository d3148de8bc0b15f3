import { isoOf } from '../../../kernel/clock.ts'

/**
 * The one place where values become JSON: bigint as string (a number would lose digits), instants as ISO 8601
 * UTC with milliseconds. Everything else passes.
 */
export const rendered = (value: unknown): unknown => {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Temporal.Instant) return isoOf(value)
  if (Array.isArray(value)) return value.map(rendered)
  if ('toJSON' in value && typeof value.toJSON === 'function') return value.toJSON()
  const out: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) if (member !== undefined) out[key] = rendered(member)
  return out
}
