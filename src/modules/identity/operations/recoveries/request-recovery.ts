import { isoOf } from '../../../../kernel/clock.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { startVerification } from '../../contacts/verifications.ts'
import { contactFrom } from '../country.ts'
import { scheduleDelivery, scheduleForgetting } from '../deliver.ts'
import { ContactBody, RESEND_SECONDS, SentShape } from '../shapes.ts'

/** Known and unknown contacts are the same work and the same answer; only the contact of a frozen wallet gets a code. */
export const requestRecovery = txUseCase({
  kind: 'tx',
  name: 'identity.request_recovery',
  access: ['public'],
  status: 202,
  limit: 'send_code',
  availableDuringMaintenance: true,
  body: namedStrict('CodeRequest', { contact: ContactBody }),
  output: SentShape('Recovery', 'recovery'),
  refuses: ['contact_invalid', 'code_rate_limited'],
  async run(tx, call, { body }) {
    const wish = {
      contact: contactFrom(body.contact),
      language: call.lang,
      source: call.ip,
      mute: true,
    }
    const sent = await startVerification(tx, { ...wish, purpose: 'recovery' })
    await scheduleDelivery(tx, sent.id)
    await scheduleForgetting(tx, sent.id, sent.expiresAt)
    return { recovery: sent.id, expires_at: isoOf(sent.expiresAt), resend_after_seconds: RESEND_SECONDS }
  },
})
