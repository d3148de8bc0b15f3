import Type from 'typebox'
import { changeOrder } from '../../domain/wallets/orders.ts'
import { lockForFence } from '../../domain/wallets/wallets.ts'
import { momentIn } from '../../times.ts'
import { txUseCase } from '../../usecase.ts'
import { operatorOf } from '../closure/operator-of.ts'
import { Id, Time } from '../money/shapes.ts'

export const changeAuthorityOrder = txUseCase({
  kind: 'tx',
  name: 'operator.change_order',
  summary: 'Renew an order of an authority until a date, or end it now: what it froze is free again',
  access: ['operator'],
  roles: ['compliance'],
  key: 'required',
  params: Type.Object({ wallet: Id, order: Id }),
  body: Type.Object(
    { until: Type.Union([Time, Type.Null()], { description: 'null ends it' }) },
    { additionalProperties: false },
  ),
  output: Type.Object({}),
  refuses: ['wallet_unknown', 'order_unknown', 'request_invalid'],
  async run(tx, call, { params, body }) {
    await lockForFence(tx, [params.wallet])
    const change = { id: params.order, wallet: params.wallet, by: operatorOf(call) }
    await changeOrder(tx, body.until === null ? change : { ...change, until: momentIn(body.until, '/until') })
    return {}
  },
})
