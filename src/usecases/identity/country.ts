import { type Contact, type ContactInput, parseContact } from '../../domain/identity/contacts.ts'
import { defaultPack } from '../../domain/policy/policy.ts'

/** A contact as typed; a number without "+" is one of the country whose rules are in force. */
export const contactFrom = (typed: ContactInput): Contact => parseContact(typed, defaultPack().jurisdiction)
