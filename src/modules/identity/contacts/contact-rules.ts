/** Phone numbers and e-mail addresses: one form to store, one to compare, one to show. Pure. */
import { domainToASCII } from 'node:url'
import { isSupportedCountry, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { refuse } from '../../../kernel/errors.ts'
import { typedPlainly, withoutInvisible } from '../../../kernel/text/text.ts'
import { blindIndex } from '../../vault/vault.ts'

export type ContactKind = 'phone' | 'email'
/** What a person typed: one of the two. */
export type ContactInput = { readonly phone?: string; readonly email?: string }

export type Contact = {
  readonly kind: ContactKind
  /** E.164 ("+8613800138000"), or the address with its domain in lower-case ASCII. */
  readonly address: string
  readonly blindIndex: Buffer
}

/**
 * Any writing of one contact gives the same contact: full-width digits, spaces, brackets, dashes; a number without
 * "+" is read as one of `country` (ISO 3166). Refuses `contact_invalid`.
 */
export const parseContact = ({ phone, email }: ContactInput, country?: string): Contact => {
  if ((phone === undefined) === (email === undefined)) return invalid('/contact', 'either phone or email')
  return phone === undefined ? parseEmail(email ?? '') : parsePhone(phone, country)
}

/** Numbers that cost the caller, or that no person holds, get no codes. */
const NOT_PERSONAL = new Set(['PREMIUM_RATE', 'SHARED_COST', 'TOLL_FREE', 'UAN', 'VOICEMAIL', 'PAGER'])

const parsePhone = (text: string, country: string | undefined): Contact => {
  const typed = typedPlainly(text)
  const region = country !== undefined && isSupportedCountry(country) ? country : undefined
  const number = parsePhoneNumberFromString(typed, region && { defaultCountry: region })
  if (!number || !(number.isValid() || isMainlandMobile(number)) || NOT_PERSONAL.has(number.getType() ?? ''))
    return invalid('/contact/phone', 'a phone number in international form, for example +86 138 0013 8000')
  return contactOf('phone', number.number)
}

/**
 * Segments of the mainland are handed out faster than a list of them is published (149 is missing in the library's), and
 * only a number that answers a code is kept. Those for things, which have 13 digits, are left out.
 */
const isMainlandMobile = ({ countryCallingCode, nationalNumber }: PhoneNumber): boolean =>
  countryCallingCode === '86' && /^1(?:[356789]\d|4[579])\d{8}$/.test(nationalNumber)

/** What mail servers accept everywhere; quoted local parts exist on paper only. */
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}$/u
const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/

const parseEmail = (text: string): Contact => {
  const typed = withoutInvisible(text).normalize('NFKC').trim()
  const at = typed.lastIndexOf('@')
  const local = typed.slice(0, Math.max(at, 0))
  const domain = domainToASCII(typed.slice(at + 1).toLowerCase())
  const dots = local.startsWith('.') || local.endsWith('.') || local.includes('..')
  if (!LOCAL.test(local) || dots || !DOMAIN.test(domain))
    return invalid('/contact/email', 'an e-mail address, for example name@example.com')
  return contactOf('email', `${local}@${domain}`)
}

const invalid = (pointer: string, message: string): never =>
  refuse('contact_invalid', { errors: [{ pointer, message }] })

/** A contact from its stored form. */
export const contactOf = (kind: ContactKind, address: string): Contact => ({
  kind,
  address,
  // Providers treat Li@ and li@ as one mailbox; two people must not hold "different" contacts that reach one.
  blindIndex: blindIndex(kind, kind === 'email' ? address.toLowerCase() : address),
})

/** Enough to recognise one's own, not enough to learn another's: "+86 •••• 8000", "l•••@example.com". */
export const masked = ({ kind, address }: Pick<Contact, 'kind' | 'address'>): string => {
  if (kind === 'email') {
    const at = address.lastIndexOf('@')
    return `${[...address][0] ?? ''}•••${address.slice(at)}`
  }
  const calling = parsePhoneNumberFromString(address)?.countryCallingCode
  return `${calling === undefined ? '' : `+${calling} `}•••• ${address.slice(-4)}`
}
