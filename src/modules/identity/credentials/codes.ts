/** One-time codes, kept only as a MAC that is bound to what the code is for. Pure but for the dice. */
import { randomInt, timingSafeEqual } from 'node:crypto'
import type { Uuid } from '../../../kernel/ids.ts'
import { mac } from '../../../kernel/keys/keys.ts'
import { typedPlainly } from '../../../kernel/text/text.ts'

export const CODE_MINUTES = 10
/** Wrong tries per challenge or verification, then it is dead. */
export const MOST_TRIES = 5
/** A late message still counts when the next one is under way; both share the tries. */
const VALID_AT_ONCE = 2

/** Six digits; where somebody is guessing, twelve in groups of four: too many to be guessed however many try. */
export const SHORT_DIGITS = 6
export const LONG_DIGITS = 12
export type Digits = typeof SHORT_DIGITS | typeof LONG_DIGITS

export const newCode = (digits: Digits = SHORT_DIGITS): string => {
  const code = String(randomInt(10 ** digits)).padStart(digits, '0')
  return digits === SHORT_DIGITS ? code : code.replaceAll(/\d{4}(?=\d)/g, '$& ')
}

/** Whether this is as long as a code of so many digits. */
export const hasDigits = (typed: string, digits: Digits): boolean => normaliseCode(typed).length === digits

/** Bound to one challenge or verification: with a code of another it is compared as what it was made for. */
export const codeHash = (owner: Uuid, code: string): Buffer =>
  mac('identity.code', owner, normaliseCode(code))

/** The hashes after one more code was sent. */
export const withCode = (hashes: readonly Buffer[], added: Buffer): Buffer[] =>
  [...hashes, added].slice(-VALID_AT_ONCE)

/** What people type: full-width digits, spaces, dashes, characters that cannot be seen. */
export const normaliseCode = (typed: string): string =>
  typedPlainly(typed).replaceAll(/[\s\p{Pd}\u2212]/gu, '')

/** Constant time in the code; every stored hash is compared whatever the first one said. */
export const codeMatches = (owner: Uuid, typed: string, hashes: readonly Buffer[]): boolean => {
  const given = codeHash(owner, typed)
  return hashes.map((hash) => hash.length === given.length && timingSafeEqual(hash, given)).includes(true)
}
