/** Identity documents by their published form, and names in one writing. Pure: no register is asked. */
import { isMixed } from '../../kernel/text/lookalikes.ts'
import { asciiUpper, cleaned, typedPlainly, withoutInvisible } from '../../kernel/text/text.ts'

export const DOCUMENT_TYPES = [
  'cn_resident_id', 'residence_permit', 'hk_macau_permit', 'taiwan_permit', 'foreign_permanent_resident_id', 'passport',
] as const // biome-ignore format: a list
export type DocumentType = (typeof DOCUMENT_TYPES)[number]

/** A number as it is kept: two countries may give the same passport number, so its country stands before it. */
export const keptDocument = (bare: string, country: string | undefined): string =>
  country ? `${country.toUpperCase()} ${bare}` : bare

/** What a kept number may be written as by whoever it belongs to: as printed, or with its country before it. */
export const writingsOf = (kept: string): readonly string[] => {
  const [, country, bare] = /^([A-Z]{2,3}) (.+)$/.exec(kept) ?? []
  return country && bare ? [documentForm(bare), documentForm(kept)] : [documentForm(kept)]
}

/**
 * Who issues passports: a country or region (ISO 3166-1), or an organisation by its ICAO 9303 code. XXA, XXB and XXC name
 * the nationality of stateless people and refugees: their travel document is one of the state that issued it.
 */
export const isIssuer = (code: string): boolean =>
  ORGANISATIONS.has(code) ||
  (/^[A-Z]{2}$/.test(code) && !NO_COUNTRY.has(code) && REGIONS.of(code) !== undefined)
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const ORGANISATIONS = new Set([
  'UNO',
  'UNA',
  'UNK',
  'EUE',
  'XOM',
  'XPO',
  'XBA',
  'XIM',
  'XCC',
  'XCO',
  'XEC',
  'XES',
  'XMP',
  'XDC',
])
/** Codes of CLDR for what is no country. */
const NO_COUNTRY = new Set(['ZZ', 'XA', 'XB', 'EZ', 'QO', 'UN', 'EU'])

/** Whether two kept numbers are one document: a country that only one of them names does not tell them apart. */
export const isSameDocument = (one: string, other: string): boolean =>
  writingsOf(one).includes(documentForm(other)) || writingsOf(other).includes(documentForm(one))

/** Undefined = not such a document. */
export const parseDocument = (type: DocumentType, typed: string, today: string): string | undefined => {
  const number = documentForm(typed)
  return CHECKS[type](number, today) ? number : undefined
}

/**
 * One writing of a document number: full-width digits and letters, spaces, dashes, brackets and small letters are how
 * people type. Only a to z become capitals, so that no other letter can turn into one.
 */
export const documentForm = (typed: string): string =>
  asciiUpper(typedPlainly(typed).replaceAll(/[\s\p{Pd}\u2212()]/gu, ''))

type Check = (number: string, today: string) => boolean

/** GB/T 2260: provinces, autonomous regions and municipalities that issue documents. */
const MAINLAND = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/

/** ISO 3166-1 numeric code of a country or region other than China's; 999 for people without a nationality. */
const isForeign = (numeric: string): boolean => {
  const [tag = ''] = Intl.getCanonicalLocales(`und-${numeric}`)
  return numeric === '999' || (numeric < '900' && /-(?!CN|HK|MO|TW)[A-Z]{2}$/.test(tag))
}

const CHECKS: Readonly<Record<DocumentType, Check>> = {
  // GB 11643: area code of a province-level division, birthday, sequence, MOD 11-2 check character.
  cn_resident_id: (n, today) => (MAINLAND.test(n) || /^(71|8[1-3])/.test(n)) && isCitizenNumber(n, today),
  // 港澳台居民居住证: the same number, area 810000, 820000 or 830000.
  residence_permit: (n, today) => /^8[123]0000/.test(n) && isCitizenNumber(n, today),
  // 来往内地通行证: H or M, eight digits, on older cards two more for the renewal.
  hk_macau_permit: (n) => /^[HM]\d{8}(\d{2})?$/.test(n),
  // 台湾居民来往大陆通行证: eight digits, on older booklets ten and a letter.
  taiwan_permit: (n) => /^(\d{8}|\d{10}[A-Z])$/.test(n),
  // 外国人永久居留身份证: since 2023 "9", province, nationality in digits, then as a citizen number; before, nationality
  // in letters, four digits of the region, a short birthday, two digits.
  foreign_permanent_resident_id: (n, today) =>
    /^9/.test(n)
      ? MAINLAND.test(n.slice(1)) && isForeign(n.slice(3, 6)) && isCitizenNumber(n, today)
      : /^(?!CHN|HKG|MAC|TWN)[A-Z]{3}\d{12}$/.test(n) &&
        MAINLAND.test(n.slice(3)) &&
        isShortDate(n.slice(7, 13)),
  // ICAO 9303: at most nine characters; China: E, G, D, S or P (and a letter more), or 14/15 on old ones.
  passport: (n) => /^(?=.*\d)[A-Z0-9]{6,9}$/.test(n),
}

const isCitizenNumber: Check = (number, today) => {
  if (!/^\d{17}[\dX]$/.test(number)) return false
  const birthday = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return (
    isDate(birthday) && birthday >= '1900-01-01' && birthday <= today && checkCharacter(number) === number[17]
  )
}

/** ISO 7064 MOD 11-2 over the first 17 digits: weights 2^17 … 2^1 mod 11. */
export const checkCharacter = (number: string): string => {
  const sum = Array.from(number.slice(0, 17), Number).reduce((total, digit) => ((total + digit) * 2) % 11, 0)
  return '10X98765432'.charAt(sum)
}

const isDate = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** YYMMDD: a month and a day that can be. */
const isShortDate = (text: string): boolean =>
  isDate(`20${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4, 6)}`)

/** Characters in a name, everywhere where one is asked for. */
export const NAME_LENGTH = 100

/**
 * Letters and marks of any script, joined by what stands in names: `'t Hooft`, `s/o`, `Tan Ah Kow @ Tan Kow`, `King, Jr.`,
 * a second writing in brackets. 〇 is a numeral to Unicode and a letter in names.
 */
const NAME = /^['(]?\p{L}[\p{L}\p{M}〇]*(?:[ ·.,'/@()-]+[\p{L}\p{M}〇]+)*[.')]*$/u
/** Every way in which input methods and documents write the dot between the parts of a name. */
const MIDDLE_DOTS = /[·•∙・･‧⋅．。\u2E31\uA78F\u0387]/gu
/** Every apostrophe that keyboards and transliterations know, with the letters that look like one. */
const APOSTROPHES = /[‘’‛`´′＇ʻʼʽʹˈʾʿꞌ׳]/gu

/** One Unicode form, one kind of dot and apostrophe, one kind of space and dash. */
const written = (text: string): string =>
  text
    .replaceAll(MIDDLE_DOTS, '·')
    .replaceAll(APOSTROPHES, "'")
    .normalize('NFKC')
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
const UNSEEN = /[\u200C\u200D]|\p{Variation_Selector}/gu

/** A name as it is kept, with single spaces. Undefined = not a name; `nameFault` says why. */
export const parseName = (typed: string): string | undefined =>
  nameFault(typed) === undefined ? nameForm(typed) : undefined

const nameForm = (typed: string): string =>
  written(cleaned('person-name', typed)).replaceAll(/ ?· ?/gu, '·').trim()

/** Why a text is no name. `position` counts its characters from 1. */
export type NameFault =
  | { readonly rule: 'empty' | 'long' | 'one_character' | 'order' | 'mixed' }
  | { readonly rule: 'digit' | 'sign'; readonly position: number }

export const nameFault = (typed: string): NameFault | undefined => {
  const name = nameForm(typed)
  const letters = name.replaceAll(UNSEEN, '')
  const [first = '', ...more] = letters
  if (letters === '') return { rule: 'empty' }
  if ([...name].length > NAME_LENGTH) return { rule: 'long' }
  const strange = strangeIn(typed)
  if (strange) return strange
  if (more.length === 0 && /\p{Script=Han}|〇/u.test(first)) return { rule: 'one_character' }
  if (!NAME.test(letters)) return { rule: 'order' }
  return isMixed(letters) ? { rule: 'mixed' } : undefined
}

/** The first character that stands in no name. */
const strangeIn = (typed: string): NameFault | undefined => {
  const each = [...typed].map((one) => written(cleaned('person-name', one)).replaceAll(UNSEEN, ''))
  const at = each.findIndex((one) => !/^[\p{L}\p{M}〇 ·.,'/@()-]*$/u.test(one))
  return at < 0 ? undefined : { rule: /\p{N}/u.test(each[at] ?? '') ? 'digit' : 'sign', position: at + 1 }
}

/** Whether two writings are one name: capitals, spaces and signs are how a form writes it, not who it is. */
export const isSameName = (one: string, other: string): boolean => essence(one) === essence(other)

const essence = (name: string): string =>
  folded(withoutInvisible(parseName(name) ?? name.normalize('NFKC'))).replaceAll(/[\s·.,'/@()-]/gu, '')

/**
 * Unicode full case folding: "Weiß" is "WEISS". The dotted and the dotless i of Turkish are one letter, because capitals
 * on cards and in bank files have lost the difference; the final sigma is a sigma.
 */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replaceAll('ς', 'σ')
    .normalize('NFC')

/** "*明", "•• Müller": enough to recognise one's own. */
export const maskedName = (name: string): string => {
  const letters = [...name]
  return `${'*'.repeat(Math.max(1, Math.min(letters.length - 1, 3)))}${letters.at(-1) ?? ''}`
}

/**
 * "Jane M.": for people in a relation with the reader, who have to know whom they deal with. One word, as a Chinese name is,
 * stays masked.
 */
export const knownName = (name: string): string => {
  const words = name.trim().split(/\s+/)
  const [given = '', last = ''] = [words[0], words.at(-1)]
  return words.length < 2 ? maskedName(name) : `${given} ${[...last][0] ?? ''}.`
}

/** The last four characters. */
export const maskedDocument = (number: string): string => `•••• ${number.slice(-4)}`
