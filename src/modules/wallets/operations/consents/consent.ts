import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { Challenge, Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { lockPlan } from '../../../closure/operations/closure.ts'
import { notify } from '../../../notices/notices.ts'
import { mustProve, tellUsed } from '../../../payments/operations/payments.ts'
import { consent, shareOf } from '../../standing.ts'
import { lockShared, requireLiving } from '../../wallets.ts'
import { holdersOf, relationOf } from '../holders-of.ts'
import { CONSENT } from '../roles/role-acts.ts'
import { consentSettled } from './consent-task.ts'

/** The path names the own wallet of whoever agrees. It gives a share away, so a session alone is not enough; both are told. */
export const consentToClosing = txUseCase({
  kind: 'tx',
  name: 'wallets.consent',
  access: ['holder'],
  key: 'required',
  status: 204,
  params: Type.Object({ wallet: Id, role: Id }),
  body: Type.Object({ challenge: Type.Optional(Challenge) }, { additionalProperties: false }),
  output: Type.Object({}),
  refuses: [
    'wallet_unknown', 'wallet_closed', 'role_unknown', 'step_up_required', 'proof_missing', 'proof_stale',
    'statement_changed', 'subject_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const own = await lockShared(tx, params.wallet)
    requireLiving(own)
    const share = await shareOf(tx, params.role, own.id)
    await mustProve(tx, call, { act: CONSENT, subject: { role: share.id }, challenge: body.challenge })
    const { until, fresh } = await consent(tx, share.id, {
      by: own.id,
      plan: await lockPlan(tx, share.wallet),
    })
    if (!fresh) return {}
    // Who was asked as a former holder has a wallet again.
    await consentSettled(tx, share.id, { outcome: 'consented', by: null })
    await tellUsed(tx, own.person, { act: 'agreed', what: await relationOf(tx, share.wallet) })
    const given = { other: await relationOf(tx, own.id), until: isoOf(until) }
    const to = await holdersOf(tx, [share.wallet])
    await notify(
      tx,
      to.map((who) => ({ ...who, template: 'consent_given', params: given })),
    )
    return {}
  },
})
