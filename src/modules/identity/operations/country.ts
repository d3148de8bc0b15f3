import { defaultPack } from '../../policy/policy.ts'
import { type Contact, type ContactInput, parseContact } from '../contacts/contacts.ts'

/** A contact as typed; a number without "+" is one of the country whose rules are in force. */
export const contactFrom = (typed: ContactInput): Contact => parseContact(typed, defaultPack().jurisdiction)
