import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { isoOf } from '../../../../kernel/clock.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, strict, Time } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { notify } from '../../../notices/notices.ts'
import { actNamed } from '../../challenges/acts.ts'
import { makeCode } from '../../challenges/answers.ts'
import { masked } from '../../contacts/contacts.ts'
import { requirePerson } from '../../persons.ts'
import { MINUTES } from '../deliver.ts'
import { RESEND_SECONDS } from '../shapes.ts'

/** Of a wallet that is frozen by the link of an alert not even the end of a contact is told. */
const HIDDEN = '••••'

/** The message says what the code is for, in the words of the statement. */
export const sendChallengeCode = txUseCase({
  kind: 'tx',
  name: 'identity.send_challenge_code',
  access: ['holder'],
  status: 202,
  limit: 'send_code',
  availableDuringMaintenance: true,
  whileFrozen: true,
  params: Type.Object({ challenge: Id }),
  body: named(
    'ChallengeMethod',
    { contact: Type.Optional(Id) },
    { ...strict, description: 'Which contact; the oldest unless told' },
  ),
  output: named('ChallengeCode', {
    sent_to: Type.String(),
    expires_at: Time,
    resend_after_seconds: Type.Integer(),
  }),
  refuses: [
    'challenge_unknown',
    'challenge_over',
    'method_not_offered',
    'factor_locked',
    'code_rate_limited',
  ],
  async run(tx, call, { params, body }) {
    const { person, bucket, frozenSince } = holderOf(call).actor
    const sent = await makeCode(tx, { challenge: params.challenge, person, contact: body.contact })
    const { language } = await requirePerson(tx, person)
    const what = actNamed(sent.act)?.words(sent.statement, language) ?? sent.act
    const about = { code: sent.code, minutes: MINUTES, what }
    await notify(tx, [{ person, bucket, template: 'challenge_code', params: about, to: sent.contact.id }])
    return {
      sent_to: frozenSince ? HIDDEN : masked(sent.contact),
      expires_at: isoOf(sent.expiresAt),
      resend_after_seconds: RESEND_SECONDS,
    }
  },
})
