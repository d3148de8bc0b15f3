import Type from 'typebox'
import { grant } from '../../domain/benefits/benefits.ts'
import { lockShared, requireOpen } from '../../domain/wallets/wallets.ts'
import { deriveId } from '../../ids.ts'
import { momentIn } from '../../times.ts'
import { txUseCase } from '../../usecase.ts'
import { Id, Time, WalletParams } from '../money/shapes.ts'

/** The Idempotency-Key is the grant: the same again gives nothing twice. */
export const grantBenefit = txUseCase({
  kind: 'tx',
  name: 'operator.grant_benefit',
  summary: 'Give a wallet a coupon or points',
  access: ['operator'],
  roles: ['agent', 'checker'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: Type.Object(
    {
      kind: Type.Enum(['coupon', 'points']),
      label: Type.String({
        minLength: 1,
        maxLength: 80,
        description: 'Of the campaign: the same for everybody',
      }),
      quantity: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
      expires_at: Time,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Id }),
  refuses: ['wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen'],
  async run(tx, call, { params, body }) {
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    const id = deriveId(wallet.bucket, 'benefit', wallet.id, call.key)
    const { kind, label } = body
    const expires_at = momentIn(body.expires_at, '/expires_at')
    const quantity = BigInt(body.quantity)
    await grant(tx, { id, wallet: wallet.id, kind, label, quantity, expires_at, granted_at: await tx.now() })
    return { id }
  },
})
