import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { named } from '../../../../kernel/named.ts'
import { DecisionBody, Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { lockPlan, requireOthersWallets } from '../../../closure/operations/closure.ts'
import { notify } from '../../../notices/notices.ts'
import { decide } from '../../../support/support.ts'
import { consentFor, requireUnreachable } from '../../standing.ts'
import { find } from '../../wallets.ts'
import { relationOf } from '../holders-of.ts'
import { consentSettled } from './consent-task.ts'

/** The second of two. Both holders are told, at every contact that is known: a wrong word can be spoken against. */
export const decideConsent = txUseCase({
  kind: 'tx',
  name: 'operator.decide_consent',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  key: 'required',
  params: Type.Object({ role: Id }),
  body: DecisionBody,
  output: named('ConsentDecision', { consented: Type.Boolean() }),
  refuses: [
    'role_unknown', 'consent_reachable', 'not_found', 'approval_own', 'decision_reason_missing', 'approval_over', 'approval_changed', 'own_wallet',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const role = await requireUnreachable(tx, params.role)
    requireOthersWallets(call, [role.wallet, role.other])
    const { shown_hash: shownHash, ...decision } = body
    const by = operatorOf(call)
    const row = await decide(tx, { ...decision, shownHash, by })
    if (row.subject !== role.id || row.kind !== 'wallets.consent') refuse('not_found')
    if (row.state !== 'approved') return { consented: false }
    await consentFor(tx, role.id, { approval: row.id, plan: await lockPlan(tx, role.wallet) })
    await consentSettled(tx, role.id, { outcome: 'consented', by })
    const people = await find(tx, [role.wallet, role.other])
    const names = { holder: await relationOf(tx, role.wallet), other: await relationOf(tx, role.other) }
    const about = { template: 'consent_recorded' as const, params: names }
    await notify(
      tx,
      people.map(({ person, bucket }) => ({ person, bucket, to: 'all_recent' as const, ...about })),
    )
    return { consented: true }
  },
})
