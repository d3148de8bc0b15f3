import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { isoOf } from '../../../../kernel/clock.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { holderOf as contactHolder } from '../../contacts/contacts.ts'
import { lockVerification, resendCode } from '../../contacts/verifications.ts'
import { sendCodeOr } from '../deliver.ts'
import { RESEND_SECONDS, SentShape } from '../shapes.ts'

export const resendContactChange = txUseCase({
  kind: 'tx',
  name: 'identity.resend_contact_change',
  access: ['holder'],
  status: 202,
  limit: 'send_code',
  params: Type.Object({ contact_change: Id }),
  output: SentShape('ContactChange', 'contact_change'),
  refuses: ['code_request_over', 'code_rate_limited'],
  async run(tx, call, { params }) {
    const { person } = holderOf(call).actor
    const wanted = { id: params.contact_change, purpose: 'contact_change' as const, person }
    const taken = (await contactHolder(tx, (await lockVerification(tx, wanted)).contact)) !== undefined
    const sent = await resendCode(tx, { ...wanted, source: call.ip, mute: taken })
    await sendCodeOr(tx, {
      subject: sent.id,
      to: sent.contact,
      language: sent.language,
      code: taken ? undefined : sent.code,
      templates: ['contact_change_code', 'contact_change_taken'],
      sends: true,
    })
    return {
      contact_change: sent.id,
      expires_at: isoOf(sent.expiresAt),
      resend_after_seconds: RESEND_SECONDS,
    }
  },
})
