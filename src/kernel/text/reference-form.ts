/**
 * One form of a reference or document number that somebody reads off a paper: two that a reader holds for one are one.
 * Whoever writes it again writes another dash, a blank, a full stop at the end, or a letter of another keyboard. Pure.
 */
import { latinTwins } from './lookalikes.ts'
import { withoutInvisible } from './text.ts'

/** Capitals first: a small letter of Greek or Cyrillic may look like another Latin one than its capital. */
const asRead = (text: string): string =>
  latinTwins(withoutInvisible(text).normalize('NFKC').toUpperCase()).toUpperCase()

/** Letters and digits alone; what has none of them stands for itself. */
export const referenceForm = (text: string): string => {
  const read = asRead(text).replaceAll(/\s+/g, '')
  return read.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '') || read
}

/** With the dash and the letters that older versions, which told spellings apart, were most likely given. */
export const usualSpelling = (text: string): string =>
  latinTwins(withoutInvisible(text).normalize('NFKC'))
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[.,;:]+$/u, '')
