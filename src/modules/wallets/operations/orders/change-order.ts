import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { isoOf } from '../../../../kernel/clock.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Id, ProposalFields, ReasonField, Time } from '../../../../kernel/shapes.ts'
import { momentIn } from '../../../../kernel/time/times.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { walletRef } from '../../../closure/operations/closure.ts'
import { ALONE, proposeInstead } from '../../../support/operations/support.ts'
import { changeOrder, requireLater, standingOrder } from '../../orders.ts'
import { lockForFence } from '../../wallets.ts'
import { showOrder } from '../shapes.ts'
import { tooFarAlone } from './order-alone.ts'
import { orderSettled } from './order-tasks.ts'

/** Renewing takes the paper; ending early, or renewing for years, takes two people and a reason. */
export const changeAuthorityOrder = txUseCase({
  kind: 'tx',
  name: 'operator.change_order',
  access: ['operator'],
  roles: ['compliance'],
  proposes: true,
  key: 'required',
  params: Type.Object({ wallet: Id, order: Id }),
  body: namedStrict('AuthorityOrderChange', {
    until: Type.Union([Time, Type.Null()], { description: 'null ends it' }),
    reason: ReasonField,
  }),
  output: named('ChangedAuthorityOrder', { state: Type.Enum(['renewed', 'proposed']), ...ProposalFields }),
  refuses: ['wallet_unknown', 'order_unknown', 'request_invalid', 'second_person_needed', 'approval_pending'],
  async run(tx, call, { params, body }) {
    await lockForFence(tx, [params.wallet])
    const about = { id: params.order, wallet: params.wallet }
    const order = await standingOrder(tx, about)
    const until = body.until === null ? undefined : momentIn(body.until, '/until')
    if (until) requireLater(until, await tx.now())
    const earlier = !until || Temporal.Instant.compare(until, order.until) < 0
    const far = until && (await tooFarAlone(tx, until))
    if (earlier || far)
      return proposeInstead(tx, call, {
        subject: order.id,
        kind: earlier ? 'order.end' : 'order.renew',
        shown: { order: showOrder(order), to: until ? isoOf(until) : null },
        person: (await walletRef(tx, order.wallet)).person,
        reason: body.reason,
        ...(far ? { facts: far } : {}),
      })
    const by = operatorOf(call)
    await changeOrder(tx, { ...about, until, by })
    await orderSettled(tx, order.id, { outcome: 'renewed', by })
    return { state: 'renewed' as const, ...ALONE }
  },
})
