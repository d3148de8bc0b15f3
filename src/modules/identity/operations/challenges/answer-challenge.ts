import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { isoOf } from '../../../../kernel/clock.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Id, Time } from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { answer } from '../../challenges/answers.ts'
import { recoveryCodesLeft } from '../../credentials/credentials.ts'
import { alert } from '../alert.ts'

/** A wrong answer is counted although it is refused, and the refusal names what else there is. */
export const answerChallenge = txUseCase({
  kind: 'tx',
  name: 'identity.answer_challenge',
  access: ['holder'],
  limit: 'sign_in',
  availableDuringMaintenance: true,
  whileFrozen: true,
  params: Type.Object({ challenge: Id }),
  body: namedStrict('ChallengeResponse', {
    method: Type.Enum(['password', 'code', 'totp', 'recovery_code']),
    value: Text('secret', { minLength: 1, maxLength: 1024 }),
  }),
  output: named('Proof', {
    challenge: Id,
    method: Type.String(),
    strength: Type.Enum(['strong', 'weak']),
    proved_until: Time,
  }),
  refuses: [
    'challenge_unknown', 'challenge_over', 'method_not_offered', 'factor_locked', 'proof_wrong', 'overloaded', 'password_checks_busy',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { person, session } = holderOf(call).actor
    const proved = await answer(tx, { challenge: params.challenge, person, session, ...body })
    if (proved.recoveryCodeUsed)
      await alert(tx, person, { template: 'recovery_code_used', left: await recoveryCodesLeft(tx, person) })
    return {
      challenge: params.challenge,
      method: proved.method,
      strength: proved.strength,
      proved_until: isoOf(proved.provedUntil),
    }
  },
})
