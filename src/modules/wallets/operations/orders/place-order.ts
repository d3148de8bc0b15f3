import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { bucketOf, newId } from '../../../../kernel/ids.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Id, Minor, ProposalFields, ReasonField, WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { ALONE, dayAlone, proposeInstead } from '../../../support/operations/support.ts'
import { isConcealed, orderKey } from '../../orders.ts'
import { OrderBody } from '../shapes.ts'
import { tooFarAlone } from './order-alone.ts'
import { place, placingOf } from './order-placed.ts'

/** What the holder may learn of it is part of the order: everything, only who, or nothing beside neutral words. */
export const placeAuthorityOrder = txUseCase({
  kind: 'tx',
  name: 'operator.place_order',
  access: ['operator'],
  roles: ['compliance'],
  status: 201,
  proposes: true,
  key: 'required',
  params: WalletParams,
  body: namedStrict('AuthorityOrderRequest', { ...OrderBody.properties, reason: ReasonField }),
  output: named('PlacedAuthorityOrder', {
    id: Id,
    frozen: Minor,
    known: Type.Boolean({
      description: 'true: this document was placed before, and nothing was frozen again',
    }),
    ...ProposalFields,
  }),
  refuses: [
    'wallet_unknown', 'wallet_closed', 'amount_invalid', 'currency_unsupported', 'order_differs', 'request_invalid',
    'second_person_needed', 'approval_pending',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body: { reason, ...paper } }) {
    const shown = { id: newId(bucketOf(params.wallet)), wallet: params.wallet, ...paper }
    const placing = await placingOf(tx, shown, operatorOf(call))
    const { wallet, money } = placing
    const { ref, known } = await orderKey(tx, placing)
    if (known) return { ...(await place(tx, placing)), ...ALONE }
    const days = [
      ...(money
        ? [await dayAlone(tx, call, { kind: 'freeze', unit: money.currency, amount: money.amount, ref })]
        : []),
      ...(money && isConcealed(placing)
        ? [await dayAlone(tx, call, { kind: 'neutral', unit: 'acts', amount: 1n, ref })]
        : []),
    ]
    const facts = await tooFarAlone(tx, placing.until)
    const over = facts ? { facts } : days.find(({ fits }) => !fits)
    if (over) {
      const asking = { subject: wallet.id, kind: 'order.place', person: wallet.person, shown, reason }
      const { approval, shown_hash } = await proposeInstead(tx, call, { ...asking, facts: over.facts })
      return { id: shown.id, frozen: '0', known: false, approval, shown_hash }
    }
    for (const day of days) await day.count()
    return { ...(await place(tx, placing)), ...ALONE }
  },
})
