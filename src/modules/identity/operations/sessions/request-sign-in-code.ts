import { isoOf } from '../../../../kernel/clock.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { startVerification } from '../../contacts/verifications.ts'
import { contactFrom } from '../country.ts'
import { scheduleDelivery, scheduleForgetting } from '../deliver.ts'
import { ContactBody, RESEND_SECONDS, SentShape } from '../shapes.ts'

/** For whoever set no password, or cannot use it where they are (`sign_in_failed`). Known and unknown contacts are the same work and the same answer. */
export const requestSignInCode = txUseCase({
  kind: 'tx',
  name: 'identity.request_sign_in_code',
  access: ['public'],
  status: 202,
  limit: 'send_code',
  availableDuringMaintenance: true,
  body: namedStrict('CodeRequest', { contact: ContactBody }),
  output: SentShape('SignInCode', 'sign_in_code'),
  refuses: ['contact_invalid', 'code_rate_limited'],
  async run(tx, call, { body }) {
    const contact = contactFrom(body.contact)
    const wish = { contact, language: call.lang, source: call.ip, mute: true }
    const sent = await startVerification(tx, { ...wish, purpose: 'sign_in' })
    await scheduleDelivery(tx, sent.id)
    await scheduleForgetting(tx, sent.id, sent.expiresAt)
    return { sign_in_code: sent.id, expires_at: isoOf(sent.expiresAt), resend_after_seconds: RESEND_SECONDS }
  },
})
