import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { strict } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { StandingTerms } from '../../../closure/operations/closure.ts'
import { dealing } from '../../../payments/operations/payments.ts'
import { actNamed } from '../../challenges/acts.ts'
import { create } from '../../challenges/challenges.ts'
import { ChallengeShape } from '../shapes.ts'
import { requireSafe } from './safe-acts.ts'
import { showChallenge } from './show-challenge.ts'

/** The client names an act and its subject; what is signed, and which methods are enough, is the server's. */
export const createChallenge = txUseCase({
  kind: 'tx',
  name: 'identity.create_challenge',
  access: ['holder'],
  status: 201,
  availableDuringMaintenance: true,
  whileFrozen: true,
  body: namedStrict('ChallengeRequest', {
    act: Text('exact', {
      maxLength: 64,
      examples: ['closure.confirm', 'closure.cancel', 'contact.change'],
    }),
    subject: Type.Optional(
      Type.Record(Type.String({ pattern: '^[a-z_]{1,32}$' }), Text('identifier', { maxLength: 254 }), {
        ...strict,
        maxProperties: 10,
      }),
    ),
    standing: Type.Optional(StandingTerms),
  }),
  output: ChallengeShape,
  refuses: [
    'act_unknown', 'subject_invalid', 'contact_invalid', 'method_not_offered', 'password_too_young', 'closure_none', 'closure_action_not_allowed', 'plan_missing', 'standing_too_late', 'amount_invalid',
    'currency_unsupported', 'currency_mismatch', 'instrument_unknown', 'destination_too_new', 'merchant_unknown', 'recipient_unavailable', 'lookups_exhausted', 'bill_unknown', 'recovery_needed', 'purchase_unknown', 'role_unknown',
  ], // biome-ignore format: a list
  async run(tx, call, { body }) {
    const holder = holderOf(call)
    requireSafe(holder.actor, body.act)
    const act = actNamed(body.act) ?? refuse('act_unknown')
    const { standing } = body
    const { merchant } = body.subject ?? {}
    const subject = { ...body.subject, ...(standing ? { standing: JSON.stringify(standing) } : {}) }
    const state = () => act.state(tx, holder, subject)
    const stated = await (merchant === undefined ? state() : dealing(tx, holder.actor.wallet, state))
    const { person, session, bucket } = holder.actor
    const challenge = await create(tx, { ...stated, person, session, bucket, act: body.act })
    return showChallenge(challenge, call.lang)
  },
})
