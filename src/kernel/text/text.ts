/**
 * Text that people type: what of it cannot be seen, what would mislead the next reader, and one form for what is
 * compared. Pure; every string that a request may bring has one of these kinds (its `format` in the contract).
 */
import { imitatesKnown, isDisguised, isMixed } from './lookalikes.ts'
import { isReserved, leadsElsewhere } from './reserved-names.ts'

/** What each kind is for, as the contract tells it. */
export const TEXT_KINDS = {
  line: 'one line that another person reads',
  text: 'one or several lines that another person reads',
  'person-name': 'the name of a person, as in their document',
  'trade-name':
    'the name of a merchant or service, which its customers read: not that of this house, a bank, a wallet or an authority, and without addresses and phone numbers',
  identifier: 'a number or name that is looked up: characters that cannot be seen are dropped',
  secret: 'a password or code: taken as it is',
  exact: 'a word of this contract, with a refusal of its own for any other',
  file: 'the text of a file',
} as const
export type TextKind = keyof typeof TEXT_KINDS
export const isTextKind = (format: unknown): format is TextKind =>
  typeof format === 'string' && Object.hasOwn(TEXT_KINDS, format)

/** Nothing of these is seen: zero-width and filling characters, marks of direction, tags, soft hyphens. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cf}]/gu
/** Joiners change how letters of these scripts join, and make one picture of several. */
const JOINED =
  '\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}'
/** What is itself dropped supports nothing: cleaning twice is cleaning once. */
const SUPPORT = `(?!\\p{Default_Ignorable_Code_Point})[${JOINED}]`
const BASE = '(?!\\p{Default_Ignorable_Code_Point})[\\p{Emoji}\\p{sc=Han}\\p{scx=Mong}]'
/** In this order: what is needed where it stands (kept), what turns the direction of others (kept, and refused), the rest. */
const NEEDED = new RegExp(
  [
    `((?<=${SUPPORT})[\\u200C\\u200D](?=${SUPPORT})`,
    '(?<=\\p{Extended_Pictographic}\\uFE0F?|\\p{Emoji_Modifier})\\u200D(?=\\p{Extended_Pictographic})',
    `(?<=${BASE})\\p{Variation_Selector}`,
    '[\\u0600-\\u0605\\u06DD\\u070F\\u08E2\\u{110BD}]',
    `[\\u202A-\\u202E\\u2066-\\u2069])`,
    INVISIBLE.source,
  ].join('|'),
  'gu',
)
const PLAIN = /^[\x20-\x7e]*$/

/** Without anything that cannot be seen: for what is compared, looked up or checked by digits. */
export const withoutInvisible = (text: string): string =>
  PLAIN.test(text) ? text : text.replaceAll(INVISIBLE, '')

/** Full-width digits, letters and signs as plain ones. Unlike NFKC it makes no letters of ligatures, circles or fractions. */
export const narrowed = (text: string): string =>
  text
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')

/** What people type where a number or code is asked for: only seen characters, full-width ones as plain ones. */
export const typedPlainly = (text: string): string => narrowed(withoutInvisible(text)).trim()

/** Capitals of a to z alone. `toUpperCase` makes "SS" of "ß" and "I" of "ı": another number than the one typed. */
export const asciiUpper = (text: string): string =>
  text.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase())

/** As it is kept: one Unicode form, nothing that cannot be seen, line ends as "\n", nothing around it. */
export const cleaned = (kind: TextKind, text: string): string => {
  if (kind === 'secret' || kind === 'exact' || kind === 'file') return text
  if (kind === 'identifier') return withoutInvisible(text).normalize('NFC').trim()
  const seen = PLAIN.test(text) ? text : text.normalize('NFC').replaceAll(NEEDED, '$1').normalize('NFC')
  if (kind === 'text') return seen.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').trim()
  if (kind === 'person-name') return seen.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '').trim()
  return kind === 'trade-name' ? plainLetters(seen).normalize('NFC').trim() : seen.trim()
}

/** Full-width and "mathematical" letters are the same letters in another dress. */
const plainLetters = (text: string): string =>
  text.replaceAll(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}]/gu, (one) =>
    one.normalize('NFKC'),
  )

export type TextProblem =
  | 'blank'
  | 'control'
  | 'one_line'
  | 'piled'
  | 'mixed'
  | 'lookalike'
  | 'reserved'
  | 'address'

/** Controls, what turns the direction of text, halves of characters, and what only one font knows. */
const CONTROL = /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/u
const LINES = /[\n\t]/g
const BREAKS = /[\n\r\v\f\u0085\u2028\u2029]/
/** U+2800 is a braille pattern without dots, U+FFFC a place for an object. */
const SEEN = /(?![\u2800\uFFFC])[\p{L}\p{N}\p{P}\p{S}]/u
/** More than four marks on one letter cover the lines above and below (UTS #39, 5.4). */
const PILED = /[\p{Mn}\p{Me}]{5}/u

/** What is wrong with a cleaned text of this kind; an empty text is a matter of its length. */
export const textProblem = (kind: TextKind, text: string): TextProblem | undefined => {
  if (kind === 'secret' || kind === 'exact' || kind === 'file' || text === '') return undefined
  if (PLAIN.test(text) && text.trim() !== '' && kind !== 'trade-name') return undefined
  if (kind !== 'text' && BREAKS.test(text)) return 'one_line'
  if (CONTROL.test(kind === 'text' ? text.replaceAll(LINES, ' ') : text)) return 'control'
  if (!SEEN.test(text)) return 'blank'
  if (PILED.test(text.normalize('NFD'))) return 'piled'
  if (kind === 'person-name') return isMixed(text) ? 'mixed' : undefined
  if (kind === 'trade-name') return nameProblem(text)
  return kind !== 'identifier' && isDisguised(text) ? 'mixed' : undefined
}

const nameProblem = (text: string): TextProblem | undefined => {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'blank'
  if (isMixed(text)) return 'mixed'
  if (imitatesKnown(text)) return 'lookalike'
  if (leadsElsewhere(text)) return 'address'
  return isReserved(text) ? 'reserved' : undefined
}
