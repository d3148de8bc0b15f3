/** The limits of "close when ready" in one form, whichever way the moment was written: what is signed is what is kept. */
import { isoOf } from '../../../../kernel/clock.ts'
import { momentIn } from '../../../../kernel/time/times.ts'
import type { Terms } from '../../draft/statement.ts'

/** `at` is the pointer of the object that holds them. Refuses request_invalid. */
export const termsOf = (
  said: { readonly bounds: Terms['bounds']; readonly not_before?: string },
  at: string,
): Terms => ({
  bounds: said.bounds,
  not_before: said.not_before === undefined ? null : isoOf(momentIn(said.not_before, `${at}/not_before`)),
})
