/**
 * Names that pass for another's in letters of another script (UTS #39, confusables). Pure. A name all in Cyrillic or
 * Greek is a name like any other, also when each letter has a Latin twin ("Сара"): what counts is whom it imitates.
 */

/** Scripts whose letters pass for one another's. Any of them beside Chinese, Japanese or Korean is how people write. */
const ALIKE = (['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Coptic', 'Cherokee', 'Lisu'] as const).map(
  (name) => ({ name, letter: new RegExp(`\\p{Script=${name}}`, 'u') }),
)
const WORDS = /[^\p{L}\p{M}\p{N}]+/u

/** Of which of these scripts a text has letters: "Cyrillic Latin"; empty when of none. */
export const scriptsOf = (text: string): string =>
  ALIKE.filter(({ letter }) => letter.test(text))
    .map(({ name }) => name)
    .toSorted()
    .join(' ')

/** One word of letters from two scripts that look alike (UTS #39, moderately restrictive): "Pаypal" with a Cyrillic а. */
export const isMixed = (text: string): boolean =>
  text.split(WORDS).some((word) => ALIKE.filter(({ letter }) => letter.test(word)).length > 1)

/** Letters of Cyrillic and Greek and the Latin ones they look like in common fonts (UTS #39 confusables). */
const FOREIGN = [...'АВЕЅІЈКМНОРСТУХҮԚԜӀаеѕіјорсухһԁԛԝӏүѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρϲ']
const LATIN = [...'ABESIJKMHOPCTYXYQWlaesijopcyxhdqwlyvABEZHIKMNOPTYXovpc']
/** Latin letters of other languages and of phonetics that pass for plain ones: "ɑlipay", "Alıpay". */
const RARE = [...'ıɑɡᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ']
const PLAIN = [...'iagabcdeghijklmnoprstuvwyz']
const LOOKS = new Map([
  ...FOREIGN.map((letter, i) => [letter, LATIN[i] ?? letter] as const),
  ...RARE.map((letter, i) => [letter, PLAIN[i] ?? letter] as const),
])
const TWINS = new Set(FOREIGN)

/**
 * One word of Latin letters and of others that each pass for a Latin one: "Аccount fee" with a Cyrillic А. What has a letter
 * of its own is how people write: "Δt", "kΩ".
 */
export const isDisguised = (text: string): boolean =>
  text.split(WORDS).some((word) => {
    const foreign = [...word].filter((letter) => /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter))
    return foreign.length > 0 && foreign.every((one) => TWINS.has(one)) && /\p{Script=Latin}/u.test(word)
  })

/** With the Latin letter for each that looks like one. */
export const latinTwins = (text: string): string =>
  [...text].map((letter) => LOOKS.get(letter) ?? letter).join('')

/** What a reader sees of a name, whatever its script, capitals, spaces and signs. A capital I, an l and an i are one. */
export const skeletonOf = (text: string): string =>
  latinTwins(text.normalize('NFD'))
    .toLowerCase()
    .replaceAll('i', 'l')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '')

/** Services that people trust with money, and this one: nobody is called so in letters of another script. */
const KNOWN = new Set(
  [
    'Quittance', 'Alipay', 'WeChat', 'Weixin', 'WePay', 'TenPay', 'UnionPay', 'PayPal', 'Apple', 'Google', 'Amazon', 'Visa',
    'Mastercard', 'Amex', 'Maestro', 'Stripe', 'Klarna', 'Revolut', 'Pay', 'Cash', 'BOC', 'HSBC', 'Nokia', 'IKEA', 'Tesco',
  ].map(skeletonOf),
) // biome-ignore format: a list

/** Letters of few languages, which no language writes among twins of Latin letters alone: "Ѕосіо". */
const SELDOM = /[ЅѕԚԛԜԝӀӏһԁѵϲ]/u
const isBorrowed = (word: string): boolean => SELDOM.test(word) && [...word].every((one) => TWINS.has(one))

/** A word that reads as the name of a known service and has no Latin letter ("аррӏе"), or can only be read as Latin. */
export const imitatesKnown = (text: string): boolean =>
  text
    .split(WORDS)
    .some(
      (word) =>
        !/\p{Script=Latin}/u.test(word) &&
        (KNOWN.has(skeletonOf(word)) || (word.length > 1 && isBorrowed(word))),
    )
