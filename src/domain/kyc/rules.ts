/** Identity documents by their published form, and names in one writing. Pure: no register is asked. */

export const DOCUMENT_TYPES = [
  'cn_resident_id', 'residence_permit', 'hk_macau_permit', 'taiwan_permit', 'foreign_permanent_resident_id', 'passport',
] as const // biome-ignore format: a list
export type DocumentType = (typeof DOCUMENT_TYPES)[number]

/** The one form of a number, wherever it is declared, claimed by, indexed or compared. */
export const plainNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase()

/** A number as it is kept: two countries may give the same passport number, so its country stands before it. */
export const keptDocument = (bare: string, country: string | undefined): string =>
  country ? `${country.toUpperCase()} ${bare}` : bare

/** What a kept number may be written as by whoever it belongs to: as printed, or with its country before it. */
export const writingsOf = (kept: string): readonly string[] => {
  const [, country, bare] = /^([A-Z]{2}) (.+)$/.exec(kept) ?? []
  return country && bare ? [plainNumber(bare), plainNumber(kept)] : [plainNumber(kept)]
}

/** Whether two kept numbers are one document: a country that only one of them names does not tell them apart. */
export const isSameDocument = (one: string, other: string): boolean =>
  writingsOf(one).includes(plainNumber(other)) || writingsOf(other).includes(plainNumber(one))

/** Full-width digits and letters, spaces, dashes and small letters are how people type; undefined = not such a document. */
export const parseDocument = (type: DocumentType, typed: string, today: string): string | undefined => {
  const number = plainNumber(typed)
  return CHECKS[type](number, today) ? number : undefined
}

type Check = (number: string, today: string) => boolean

const CHECKS: Readonly<Record<DocumentType, Check>> = {
  // GB 11643: area code of a province-level division, birthday, sequence, MOD 11-2 check character.
  cn_resident_id: (n, today) =>
    /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/.test(n) && isCitizenNumber(n, today),
  // 港澳台居民居住证: the same number, area 810000, 820000 or 830000.
  residence_permit: (n, today) => /^8[123]0000/.test(n) && isCitizenNumber(n, today),
  // 来往内地通行证: H or M, eight digits, on older cards two more for the renewal.
  hk_macau_permit: (n) => /^[HM]\d{8}(\d{2})?$/.test(n),
  // 台湾居民来往大陆通行证: eight digits, on older booklets ten and a letter.
  taiwan_permit: (n) => /^(\d{8}|\d{10}[A-Z])$/.test(n),
  // 外国人永久居留身份证: since 2023 a citizen number that starts with 9; before, three letters and twelve digits.
  foreign_permanent_resident_id: (n, today) =>
    /^9/.test(n) ? isCitizenNumber(n, today) : /^[A-Z]{3}\d{6}\d{6}$/.test(n) && isShortDate(n.slice(7, 13)),
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

/** Letters and marks of any script, joined by what stands in names. */
const NAME = /^\p{L}[\p{L}\p{M}]*(?:[ ·.'-]+[\p{L}\p{M}]+)*\.?$/u
/** Every way in which input methods and documents write the dot between the parts of a name. */
const MIDDLE_DOTS = /[·•∙・･‧⋅．。]/gu

/** A name as it is kept: one Unicode form, one kind of dot, single spaces. Undefined = not a name. */
export const parseName = (typed: string): string | undefined => {
  const name = typed
    .normalize('NFKC')
    .replaceAll(MIDDLE_DOTS, '·')
    .replaceAll(/[‘’`´]/gu, "'")
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?· ?/gu, '·')
    .trim()
  const length = [...name].length
  return length >= 2 && length <= 100 && NAME.test(name) ? name : undefined
}

/** Whether two writings are one name: capitals, spaces and dots are how a form writes it, not who it is. */
export const isSameName = (one: string, other: string): boolean => essence(one) === essence(other)

const essence = (name: string): string =>
  (parseName(name) ?? name.normalize('NFKC')).toLowerCase().replaceAll(/[\s·.'-]/gu, '')

/** "*明", "•• Müller": enough to recognise one's own. */
export const maskedName = (name: string): string => {
  const letters = [...name]
  return `${'*'.repeat(Math.max(1, Math.min(letters.length - 1, 3)))}${letters.at(-1) ?? ''}`
}

/** The last four characters. */
export const maskedDocument = (number: string): string => `•••• ${number.slice(-4)}`
