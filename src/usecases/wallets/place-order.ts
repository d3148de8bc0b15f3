import Type from 'typebox'
import { placeOrder } from '../../domain/wallets/orders.ts'
import { lockForFence } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { parseAmount, parseCurrency } from '../../money.ts'
import { momentIn } from '../../times.ts'
import { txUseCase } from '../../usecase.ts'
import { operatorOf } from '../closure/operator-of.ts'
import { AMOUNT, CURRENCY, Id, Minor, Time, WalletParams } from '../money/shapes.ts'

const TEXT = Type.String({ minLength: 1, maxLength: 120 })

/** What the holder may learn of it is part of the order: everything, only who, or nothing beside neutral words. */
export const placeAuthorityOrder = txUseCase({
  kind: 'tx',
  name: 'operator.place_order',
  summary: 'An authority freezes money of a wallet, or orders records to be kept',
  access: ['operator'],
  roles: ['compliance'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: Type.Object(
    {
      kind: Type.Enum(['freeze', 'legal_hold']),
      authority: TEXT,
      document: TEXT,
      disclosure: Type.Enum(['full', 'authority_only', 'neutral']),
      amount: Type.Optional(AMOUNT),
      currency: Type.Optional(CURRENCY),
      until: Time,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Id, frozen: Minor }),
  refuses: ['wallet_unknown', 'wallet_closed', 'amount_invalid', 'currency_unsupported', 'request_invalid'],
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
    const { id, frozen } = await placeOrder(tx, { ...base, until, ...(money ? { money } : {}) })
    return { id, frozen: frozen.toString() }
  },
})
