import { isoOf } from '../../../../kernel/clock.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { startVerification } from '../../contacts/verifications.ts'
import { contactFrom } from '../country.ts'
import { requireReachable, scheduleForgetting, sendCodeOr } from '../deliver.ts'
import { ContactBody, Language, RESEND_SECONDS, SentShape } from '../shapes.ts'
import { acceptedTerms } from './accepted-terms.ts'
import { knownContact } from './known-contact.ts'

/** A code goes to the contact. Somebody who has a wallet is told so there; the answer here is the same. */
export const register = txUseCase({
  kind: 'tx',
  name: 'identity.register',
  access: ['public'],
  status: 202,
  limit: 'send_code',
  body: namedStrict('RegistrationRequest', {
    contact: ContactBody,
    language: Language,
    accept_terms: namedStrict('AcceptedTerms', {
      pack: Text('exact', { maxLength: 64 }),
      version: Text('exact', { maxLength: 64 }),
    }),
  }),
  output: SentShape('Registration', 'registration'),
  refuses: ['contact_invalid', 'channel_unavailable', 'terms_changed', 'code_rate_limited'],
  async run(tx, call, { body }) {
    const contact = contactFrom(body.contact)
    requireReachable(contact)
    const terms = acceptedTerms(body.accept_terms)
    const { known, closedAt } = await knownContact(tx, contact)
    const { language } = body
    const sent = await startVerification(tx, {
      purpose: 'registration',
      contact,
      language,
      terms,
      source: call.ip,
      mute: known,
    })
    await sendCodeOr(tx, {
      subject: sent.id,
      to: contact,
      language,
      code: known ? undefined : sent.code,
      templates: ['registration_code', 'registration_known'],
      closedAt,
      sends: sent.sends,
    })
    await scheduleForgetting(tx, sent.id, sent.expiresAt)
    return { registration: sent.id, expires_at: isoOf(sent.expiresAt), resend_after_seconds: RESEND_SECONDS }
  },
})
