import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { bucketOf } from '../../../../kernel/ids.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, nullable } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { masked } from '../../../identity/identity.ts'
import { propose } from '../../../support/support.ts'
import { requireWords } from '../../acceptance/shared-words.ts'
import { isActPossible, requireHeld, stopSheet } from '../../acceptance/stop.ts'
import { notAllowed, record } from '../../case/case.ts'
import { lockCase } from '../../settlement/advance.ts'
import { reviewerOf } from '../operator-of.ts'
import { ClosureParams } from '../shapes.ts'
import { earlierOf, restrictNow, SettlementBody } from './stop-acts.ts'

/** The first of two says what the holder said and over which contact. A restriction needs no second one, and settles nothing. */
export const proposeStop = txUseCase({
  kind: 'tx',
  name: 'operator.propose_stop_settlement',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  status: 201,
  key: 'required',
  params: ClosureParams,
  body: SettlementBody,
  output: named('StopSettlement', { approval: nullable(Id), shown_hash: nullable(Type.String()) }),
  refuses: ['closure_none', 'stop_not_open', 'stop_needs_agreement', 'closure_action_not_allowed', 'contact_not_earlier', 'approval_pending', 'approval_own', 'own_wallet'], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { c, wallet } = await lockCase(tx, { id: params.closure, bucket: bucketOf(params.closure) })
    const by = await reviewerOf(tx, call, c)
    requireHeld(c)
    const { act, evidence } = body
    if (!isActPossible(act, c)) notAllowed(c)
    if (act === 'release') await requireWords(tx, c)
    const reached =
      (await earlierOf(tx, c)).find(({ id }) => id === body.contact) ?? refuse('contact_not_earlier')
    const contact = { id: reached.id, masked: masked(reached) }
    if (act === 'restrict') await restrictNow(tx, wallet, by)
    const shown = { ...stopSheet(c), act, contact, evidence }
    const asked =
      act === 'restrict'
        ? undefined
        : await propose(tx, { subject: c.id, kind: `closure.stop.${act}`, shown, by, person: c.person })
    const data = asked ? { act, approval: asked.id } : { contact: contact.id }
    await record(tx, c, {
      at: await tx.now(),
      type: asked ? 'stop_proposed' : 'restricted',
      actor: call.actor,
      data,
    })
    return { approval: asked?.id ?? null, shown_hash: asked?.hash ?? null }
  },
})
