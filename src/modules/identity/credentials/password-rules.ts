/**
 * Which passwords are taken. Length counts, composition does not: no rule asks for capitals, digits or signs, none
 * expires. Common passwords, and what is made of them, are refused.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '../../../kernel/errors.ts'

/** As the only factor; with an authenticator as the second one, `WITH_SECOND_FACTOR` is enough. */
export const ALONE = 15
export const WITH_SECOND_FACTOR = 8
const LONGEST = 128

/** One form whatever keyboard or input method wrote it; otherwise untouched. */
export const normalisePassword = (typed: string): string => typed.normalize('NFKC')

export const lengthOf = (password: string): number => [...password].length

/** Refuses password_too_short, password_too_long, password_common. `own` are the person's own names and addresses. */
export const checkPassword = (
  typed: string,
  { secondFactor, own = [] }: { readonly secondFactor: boolean; readonly own?: readonly string[] },
): string => {
  const password = normalisePassword(typed)
  const shortest = secondFactor ? WITH_SECOND_FACTOR : ALONE
  const length = lengthOf(password)
  if (length < shortest) refuse('password_too_short', { facts: { shortest } })
  if (length > LONGEST) refuse('password_too_long', { facts: { longest: LONGEST } })
  if (isCommon(password) || isOwn(password, own)) refuse('password_common')
  return password
}

/** Words that name this product: a guesser tries them first. */
const PRODUCT = ['quittance', 'wallet', 'qianbao', '钱包', '注销']

/** What is left without product words and the person's own must be a password by itself. */
const isOwn = (password: string, own: readonly string[]): boolean => {
  const words = [...PRODUCT, ...own].map((word) => word.toLowerCase()).filter((word) => lengthOf(word) >= 2)
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), password.toLowerCase())
  return rest !== password.toLowerCase() && (lengthOf(rest) < WITH_SECOND_FACTOR || isCommon(rest))
}

const read = (): ReadonlySet<string> =>
  new Set(
    readFileSync(join(import.meta.dirname, 'common-passwords.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  )
let list: ReadonlySet<string> | undefined
const common = (): ReadonlySet<string> => (list ??= read())

/** What people add to a common password to make it longer. */
const TAIL = /^[\p{P}\p{S}\p{N}\s]{0,4}$/u

/** In the list, one pattern repeated, a run (abcdef…, 987654…), or two common pieces with a few signs behind. */
export const isCommon = (password: string): boolean => {
  const text = password.toLowerCase()
  return isMadeOfCommon(text) || isMadeOfCommon(text.replaceAll(/[\s\p{Pd}_.]/gu, ''))
}

const isMadeOfCommon = (text: string): boolean =>
  isPiece(text) || cuts(text).some(([head, rest]) => isPiece(head) && isPieceWithTail(rest))

const isPieceWithTail = (text: string): boolean =>
  TAIL.test(text) || cuts(text).some(([head, tail]) => isPiece(head) && TAIL.test(tail))

const isPiece = (text: string): boolean => common().has(text) || isRepeated(text) || isRun(text)

const cuts = (text: string): [string, string][] =>
  Array.from(text, (_, at): [string, string] => [text.slice(0, at + 1), text.slice(at + 1)])

const isRepeated = (text: string): boolean => lengthOf(text) >= 4 && /^(.{1,8}?)\1+.?$/u.test(text)

/** Each character is the next one, or each the one before; after 9 comes 0, as on a keyboard. */
const isRun = (text: string): boolean => {
  const points = Array.from(text, (char) => char.codePointAt(0) ?? 0)
  const ring = /^\d+$/.test(text) ? 10 : Number.POSITIVE_INFINITY
  const steps = points.slice(1).map((point, at) => (point - (points[at] ?? 0)) % ring)
  const isStep = (one: number) => steps.every((step) => step === one || step === one - Math.sign(one) * ring)
  return points.length >= 4 && (isStep(1) || isStep(-1))
}
