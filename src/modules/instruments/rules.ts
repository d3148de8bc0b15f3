/** Numbers of accounts elsewhere: normalising, checking, masking. Pure. */
import cardValidator from 'card-validator'
import { isValidIBAN } from 'ibantools'
import type { Instant } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { asciiUpper, typedPlainly, withoutInvisible } from '../../kernel/text/text.ts'
import type { Scheme } from './types.ts'

/**
 * Full-width characters become plain ones; what cannot be seen goes, and spaces, dots and dashes that people type for
 * legibility. Other letters than a to z stay what they are, and so fail the form: "ß" is no "SS", "ı" no "I".
 */
export const normaliseNumber = (scheme: Scheme, text: string): string => {
  // Of an account elsewhere only the form is known, which has always been NFKC: numbers that are linked stay the same.
  if (scheme === 'wallet_account') return withoutInvisible(text).normalize('NFKC').trim().toLowerCase()
  return asciiUpper(typedPlainly(text).replaceAll(/[\s.\p{Pd}\u2212]/gu, ''))
}

/** The normalised number, or the refusal `account_number_invalid` that says what the scheme wants. */
export const parseNumber = (scheme: Scheme, text: string, pointer = '/number'): string => {
  const number = normaliseNumber(scheme, text)
  const { test, message } = FORMS[scheme]
  return test(number) ? number : refuse('account_number_invalid', { errors: [{ pointer, message }] })
}

/** ISO/IEC 7812-1 annex B. */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const twice = digit * 2
    sum += i % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice
  }
  return sum % 10 === 0
}

const FORMS: Record<Scheme, { test: (number: string) => boolean; message: string }> = {
  iban: { test: (n) => isValidIBAN(n), message: 'an IBAN whose country form and check digits are right' },
  cn_card_number: {
    test: (n) => /^[1-9]\d{15,18}$/.test(n) && passesLuhn(n),
    message: 'a bank card number of 16 to 19 digits whose check digit (Luhn) is right',
  },
  card_number: {
    test: (n) => /^\d{12,19}$/.test(n) && cardNetwork(n) !== undefined,
    message: 'the number on a card of a known network whose check digit (Luhn) is right',
  },
  // Only the rail makes these: nobody types one.
  card_token: { test: () => false, message: 'the number on the card, not a token' },
  // No check digit holds across the banks of a country: a mistyped number is caught by the name check.
  domestic: {
    test: (n) => /^\d{8,20}$/.test(n) && !/^(\d)\1*$/.test(n),
    message: 'an account number of 8 to 20 digits, not all the same',
  },
  wallet_account: {
    test: (n) => /^[\p{L}\p{N}+@._-]{3,64}$/u.test(n),
    message: 'an account of 3 to 64 letters, digits or + @ . _ -',
  },
}

/** The card's network: the number is one of that network's length and its check digit is right. */
export const cardNetwork = (number: string): string | undefined => {
  const { isValid, card } = cardValidator.number(number, { luhnValidateUnionPay: true })
  return isValid && card ? card.type : undefined
}

/** The instant from which a card is dead: when its last month (`2028-11`) has ended everywhere on Earth. */
export const expiryOf = (month: string): Instant =>
  Temporal.PlainYearMonth.from(month)
    .add({ months: 1 })
    .toPlainDate({ day: 1 })
    .toZonedDateTime('Etc/GMT+12')
    .toInstant()

export const tailOf = (number: string): string => number.slice(-4)

/** "招商银行 •••• 1234": what may be shown to the holder and stand in a signed statement. */
export const maskedLabel = (label: string | undefined, tail: string): string =>
  label ? `${label} •••• ${tail}` : `•••• ${tail}`
