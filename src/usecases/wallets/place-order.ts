import Type from 'typebox'
import { notify } from '../../domain/notices/notices.ts'
import { placeOrder, standingOrder } from '../../domain/wallets/orders.ts'
import { lockForFence } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { parseAmount, parseCurrency } from '../../money.ts'
import { momentIn } from '../../times.ts'
import { txUseCase } from '../../usecase.ts'
import { operatorOf } from '../closure/operator-of.ts'
import { Id, Minor, WalletParams } from '../money/shapes.ts'
import { orderLetters } from './order-letters.ts'
import { OrderBody } from './shapes.ts'

/** What the holder may learn of it is part of the order: everything, only who, or nothing beside neutral words. */
export const placeAuthorityOrder = txUseCase({
  kind: 'tx',
  name: 'operator.place_order',
  summary: 'An authority freezes money of a wallet, or orders records to be kept',
  description:
    'Known again by authority and document number, for each currency: the same again answers `known: true` and freezes nothing twice, other content under the number is refused. The holder gets a letter with all of it (`full`), with the authority alone (`authority_only`), or none (`neutral`).',
  access: ['operator'],
  roles: ['compliance'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: OrderBody,
  output: Type.Object({
    id: Id,
    frozen: Minor,
    known: Type.Boolean({
      description: 'true: this document was placed before, and nothing was frozen again',
    }),
  }),
  refuses: [
    'wallet_unknown', 'wallet_closed', 'amount_invalid', 'currency_unsupported', 'order_differs', 'request_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const freeze = body.kind === 'freeze'
    if (freeze !== (body.amount !== undefined && body.currency !== undefined))
      refuse('request_invalid', {
        errors: [{ pointer: '/amount', message: 'amount and currency belong to a freeze' }],
      })
    const money =
      body.amount !== undefined && body.currency !== undefined
        ? { amount: parseAmount(body.amount), currency: parseCurrency(body.currency) }
        : undefined
    const [wallet] = await lockForFence(tx, [params.wallet])
    if (!wallet) return refuse('wallet_unknown')
    if (freeze && wallet.state === 'closed') refuse('wallet_closed')
    const { kind, authority, document, disclosure } = body
    const base = { kind, authority, document, disclosure, wallet, by: operatorOf(call) }
    const until = momentIn(body.until, '/until')
    const { id, frozen, known } = await placeOrder(tx, { ...base, until, ...(money ? { money } : {}) })
    const order = await standingOrder(tx, { id, wallet: wallet.id })
    if (!known) await notify(tx, await orderLetters(tx, order, 'order_placed'))
    return { id, frozen: frozen.toString(), known }
  },
})
