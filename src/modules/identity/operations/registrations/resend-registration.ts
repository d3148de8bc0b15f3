import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { lockVerification, resendCode } from '../../contacts/verifications.ts'
import { sendCodeOr } from '../deliver.ts'
import { RESEND_SECONDS, SentShape } from '../shapes.ts'
import { knownContact } from './known-contact.ts'

/** A late message and the next one are both good: the last two codes are accepted. */
export const resendRegistration = txUseCase({
  kind: 'tx',
  name: 'identity.resend_registration',
  access: ['public'],
  status: 202,
  limit: 'send_code',
  params: Type.Object({ registration: Id }),
  output: SentShape('Registration', 'registration'),
  refuses: ['code_request_over', 'code_rate_limited'],
  async run(tx, call, { params }) {
    const wanted = { id: params.registration, purpose: 'registration' as const }
    const { known, closedAt } = await knownContact(tx, (await lockVerification(tx, wanted)).contact)
    const sent = await resendCode(tx, { ...wanted, source: call.ip, mute: known })
    await sendCodeOr(tx, {
      subject: sent.id,
      to: sent.contact,
      language: sent.language,
      code: known ? undefined : sent.code,
      templates: ['registration_code', 'registration_known'],
      closedAt,
      sends: sent.sends,
    })
    return { registration: sent.id, expires_at: isoOf(sent.expiresAt), resend_after_seconds: RESEND_SECONDS }
  },
})
