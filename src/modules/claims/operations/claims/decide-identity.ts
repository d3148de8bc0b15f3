import Type from 'typebox'
import { Parse } from 'typebox/value'
import { operatorOf } from '../../../../kernel/actors.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { bucketOf } from '../../../../kernel/ids.ts'
import { DecisionBody } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { lockCase } from '../../../closure/closure.ts'
import { ClosureParams, requireOthersCase } from '../../../closure/operations/closure.ts'
import { IdentityBody, IdentityShape } from '../../../identity/operations/identity.ts'
import { settleIdentity, showIdentity } from '../../../kyc/operations/kyc.ts'
import { decide } from '../../../support/support.ts'

const Shown = Type.Object({ identity: IdentityBody })

/** The second of two: from here the money is collected like anybody's, by that name and document. */
export const decideClaimIdentity = txUseCase({
  kind: 'tx',
  name: 'operator.decide_claim_identity',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  key: 'required',
  params: ClosureParams,
  body: DecisionBody,
  output: IdentityShape,
  refuses: [
    'closure_none', 'claim_not_closed', 'not_found', 'approval_own', 'decision_reason_missing', 'approval_over', 'approval_changed',
    'identity_settled', 'name_invalid', 'document_invalid', 'own_wallet',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { c } = await lockCase(tx, { id: params.closure, bucket: bucketOf(params.closure) })
    requireOthersCase(call, c)
    if (c.state !== 'closed') refuse('claim_not_closed')
    const { shown_hash: shownHash, ...decision } = body
    const row = await decide(tx, { ...decision, shownHash, by: operatorOf(call) })
    if (row.subject !== c.id || row.kind !== 'claims.identity') refuse('not_found')
    if (row.state === 'approved') {
      const { real_name: realName, document } = Parse(Shown, row.body.shown).identity
      await settleIdentity(tx, { person: c.person, realName, document, at: await tx.now() })
    }
    return showIdentity(tx, c.person)
  },
})
