import Type from 'typebox'
import { append } from '../../domain/audit/audit.ts'
import { endFreeze, keepRestricted } from '../../domain/identity/freezes.ts'
import { dropPause, liftRestriction } from '../../domain/wallets/standing.ts'
import { lockForFence, restrict } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { bucketOf, UUID_PATTERN } from '../../ids.ts'
import { txUseCase } from '../../usecase.ts'
import { operatorOf } from '../closure/operator-of.ts'

const REASONS = ['holder_confirmed', 'risk', 'authority', 'mistake'] as const

/** Restricting a wallet, and lifting it again: also the way back for a holder whose alert link froze it. */
export const restrictWallet = txUseCase({
  kind: 'tx',
  name: 'operator.restrict_wallet',
  summary: 'Restrict a wallet (no new payments), or lift the restriction; it may still be closed',
  access: ['operator'],
  roles: ['compliance'],
  key: 'required',
  params: Type.Object({ wallet: Type.String({ pattern: UUID_PATTERN }) }),
  body: Type.Object(
    { restricted: Type.Boolean(), reason: Type.Enum(REASONS) },
    { additionalProperties: false },
  ),
  output: Type.Object({ state: Type.Enum(['open', 'frozen', 'closing', 'closed']) }),
  refuses: ['wallet_unknown', 'wallet_closed'],
  async run(tx, call, { params, body }) {
    const [row] = await lockForFence(tx, [params.wallet])
    if (row?.state === 'closed') refuse('wallet_closed')
    const to = body.restricted ? ('frozen' as const) : await liftRestriction(tx, params.wallet)
    if (!body.restricted && row) await endFreeze(tx, row.person, 'staff')
    if (body.restricted) {
      if (row) await keepRestricted(tx, row.person)
      await dropPause(tx, params.wallet)
      await restrict(tx, [params.wallet], to)
    }
    const data = { to, reason: body.reason, by: operatorOf(call) }
    await append(tx, [
      { bucket: bucketOf(params.wallet), type: 'wallet.restriction', ref: params.wallet, data },
    ])
    return { state: row?.state === 'closing' ? ('closing' as const) : to }
  },
})
