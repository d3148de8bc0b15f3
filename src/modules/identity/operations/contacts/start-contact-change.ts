import { holderOf } from '../../../../kernel/actors.ts'
import { isoOf } from '../../../../kernel/clock.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { lockShared, requireOpen } from '../../../wallets/wallets.ts'
import { holderOf as contactHolder, masked } from '../../contacts/contacts.ts'
import { startVerification } from '../../contacts/verifications.ts'
import { requirePerson } from '../../persons.ts'
import { contactStatement } from '../acts.ts'
import { alert } from '../alert.ts'
import { contactFrom } from '../country.ts'
import { prove } from '../credentials/prove.ts'
import { requireReachable, scheduleForgetting, sendCodeOr } from '../deliver.ts'
import { ContactBody, RESEND_SECONDS, SentShape } from '../shapes.ts'

/** A code goes to the new contact, a warning to every known one. Nothing changes until the code is entered. */
export const startContactChange = txUseCase({
  kind: 'tx',
  name: 'identity.start_contact_change',
  access: ['holder'],
  status: 202,
  limit: 'send_code',
  body: namedStrict('ContactChangeRequest', { contact: ContactBody, challenge: Id }),
  output: SentShape('ContactChange', 'contact_change'),
  refuses: [
    'contact_invalid', 'channel_unavailable', 'wallet_closing', 'wallet_closed', 'wallet_frozen', 'recovery_needed', 'proof_missing',
    'proof_stale', 'statement_changed', 'code_rate_limited',
  ], // biome-ignore format: a list
  async run(tx, call, { body }) {
    const holder = holderOf(call)
    const { person, wallet } = holder.actor
    const contact = contactFrom(body.contact)
    requireReachable(contact)
    const row = await lockShared(tx, wallet)
    requireOpen(row)
    await prove(tx, holder, { challenge: body.challenge, statement: contactStatement(wallet, contact) })
    const { language } = await requirePerson(tx, person)
    const taken = (await contactHolder(tx, contact)) !== undefined
    const wish = { contact, person, epoch: row.epoch, language, source: call.ip, mute: taken }
    const sent = await startVerification(tx, { ...wish, purpose: 'contact_change' })
    await sendCodeOr(tx, {
      subject: sent.id,
      to: contact,
      language,
      code: taken ? undefined : sent.code,
      templates: ['contact_change_code', 'contact_change_taken'],
      sends: true,
    })
    await alert(tx, person, { template: 'contact_change_started', contact: masked(contact) })
    await scheduleForgetting(tx, sent.id, sent.expiresAt)
    return {
      contact_change: sent.id,
      expires_at: isoOf(sent.expiresAt),
      resend_after_seconds: RESEND_SECONDS,
    }
  },
})
