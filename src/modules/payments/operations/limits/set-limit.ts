import Type from 'typebox'
import { deadline, plus } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { namedStrict } from '../../../../kernel/named.ts'
import { AMOUNT, Challenge, CURRENCY, Id, nullable } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { append } from '../../../audit/audit.ts'
import { accountId, isHigher, lockDayLimit, setDayLimit } from '../../../ledger/ledger.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { lockShared, requireLiving } from '../../../wallets/wallets.ts'
import { currencyOf } from '../currency-of.ts'
import { mustProve } from '../step-up.ts'
import { tellLimit } from '../tell.ts'
import { LimitShape, mostAsked, NO_LIMIT, showLimit } from './limit-shape.ts'

/** Less protects, and asks nothing; more is what a thief would want, and takes a proof and a day. */
export const setLimit = txUseCase({
  kind: 'tx',
  name: 'money.set_limit',
  access: ['holder'],
  params: Type.Object({ wallet: Id, currency: CURRENCY }),
  body: namedStrict('DailyLimitRequest', { most: nullable(AMOUNT), challenge: Type.Optional(Challenge) }),
  output: LimitShape,
  refuses: [
    'wallet_unknown', 'wallet_closed', 'limit_not_raised', 'currency_unsupported', 'currency_mismatch',
    'amount_invalid', 'subject_invalid', 'step_up_required', 'proof_missing', 'proof_stale', 'statement_changed',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { money_out, time_zone: zone } = defaultPack()
    const most = mostAsked(body.most, '/most')
    const wallet = await lockShared(tx, params.wallet)
    requireLiving(wallet)
    const currency = await currencyOf(tx, wallet, params.currency)
    const now = await lockDayLimit(tx, accountId(wallet.id, 'available', currency), zone)
    const at = await tx.now()
    const waits = now.raise?.most === most
    if (waits || (now.most === most && !now.raise)) return showLimit(now, { at, zone })
    const higher = isHigher(most, now.most)
    if (higher) {
      if (wallet.state !== 'open') refuse('limit_not_raised')
      const subject = { currency, most: most?.toString() ?? NO_LIMIT }
      await mustProve(tx, call, { act: 'money.raise_limit', subject, challenge: body.challenge })
    }
    const to = { most, ...(higher ? { from: deadline(plus(at, money_out.raise_after)) } : {}) }
    const set = await setDayLimit(tx, now, to)
    const data = { currency, most: most?.toString() ?? null, raised: higher }
    await append(tx, [{ bucket: wallet.bucket, type: 'wallet.limit', ref: wallet.id, data }])
    await tellLimit(tx, wallet.person, { ...to, currency })
    return showLimit(set, { at, zone })
  },
})
