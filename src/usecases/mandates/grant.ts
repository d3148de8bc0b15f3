import Type from 'typebox'
import { isAfter, plus } from '../../clock.ts'
import { grant, MANDATE_KINDS } from '../../domain/mandates/mandates.ts'
import { lockShared, requireOpen } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { transferId } from '../../ids.ts'
import { parseAmount } from '../../money.ts'
import { txUseCase } from '../../usecase.ts'
import { currencyOf } from '../money/currency-of.ts'
import { AMOUNT, CURRENCY, Id, Time, WalletParams } from '../money/shapes.ts'
import { MandateShape, NAME, showMandate } from './shapes.ts'

/** The holder lets a merchant debit: by itself at each date (subscription), or when it asks (mandate). */
export const grantMandate = txUseCase({
  kind: 'tx',
  name: 'mandates.grant',
  summary: 'Let a merchant debit this wallet, within limits',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: Type.Object(
    {
      kind: Type.Enum(MANDATE_KINDS),
      merchant: Id,
      payee: NAME,
      amount: AMOUNT,
      currency: CURRENCY,
      every: Type.Optional(Type.String({ pattern: '^P([1-9][0-9]{0,2})(D|W|M|Y)$', examples: ['P1M'] })),
      trial_until: Type.Optional(Time),
    },
    { additionalProperties: false },
  ),
  output: MandateShape,
  refuses: [
    'amount_invalid', 'currency_unsupported', 'currency_mismatch', 'wallet_unknown', 'wallet_closing', 'wallet_closed',
    'wallet_frozen', 'merchant_unknown', 'idempotency_key_reused', 'request_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { kind, merchant, payee, every } = body
    if ((kind === 'subscription') !== (every !== undefined))
      refuse('request_invalid', { errors: [{ pointer: '/every', message: 'belongs to a subscription' }] })
    const max_amount = parseAmount(body.amount)
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    const at = await tx.now()
    const trial = body.trial_until ? Temporal.Instant.from(body.trial_until) : at
    if (body.trial_until && (!every || !isAfter(trial, at) || isAfter(trial, plus(at, 'P366D'))))
      refuse('request_invalid', {
        errors: [{ pointer: '/trial_until', message: 'a later time, within a year' }],
      })
    const made = await grant(tx, {
      id: transferId(wallet.id, call.key), wallet: wallet.id, person: wallet.person, merchant, kind, payee, max_amount,
      currency: await currencyOf(tx, wallet, body.currency), every: every ?? null, next_run: every ? trial : null,
      trial: body.trial_until !== undefined, at,
    }) // biome-ignore format: one mandate
    return showMandate(made, payee)
  },
})
