/** What a bank's word on an account sets going: pay-outs of what is kept, and repayments; and what came back. */

import { plus } from '../../../kernel/clock.ts'
import { type DueRow, type Handler, timerForEach } from '../../../kernel/handler.ts'
import { isUuid } from '../../../kernel/ids.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { caseOfWallet } from '../../closure/closure.ts'
import { type InstrumentState, list } from '../../instruments/instruments.ts'
import { realNameOf } from '../../kyc/kyc.ts'
import { CLAIM_BACK, find, orderTopup, payOutClaims } from '../../payments/payments.ts'
import { openTask } from '../../support/support.ts'
import { lockShared } from '../../wallets/wallets.ts'
import {
  CLAIM_ACCOUNT_REFUSED,
  CLAIM_PAYOUT,
  DEBT_COLLECT,
  endRequest,
  openClaims,
  type RequestRefusal,
  refuseRepayment,
  repaymentOf,
} from '../claims.ts'
import { accountTaken } from '../operations/claims/claim-tasks.ts'
import { repaymentFailed } from '../operations/debts/repayment-news.ts'
import { tellMoney } from '../operations/tell.ts'
import { unclaimedTimer } from './unclaimed.ts'

/** What was on its way to a former holder, forwarded or asked for, is kept again: they hear of it, and finance looks. */
const cameBack = async (tx: Tx, { ref }: DueRow): Promise<void> => {
  const [payment] = await find(tx, [ref])
  const c = payment && (await caseOfWallet(tx, payment.wallet))
  if (!payment || !c) return
  const { bucket, person } = c
  // Of the case: what comes back again and again, or in several currencies, is one search for one owner.
  await openTask(tx, { bucket, person, kind: 'claim.came_back', ref: c.id })
  const reason = payment.reason ?? 'returned'
  await tellMoney(tx, c, {
    template: 'claim_came_back',
    amounts: [payment],
    reason,
    instrument: payment.instrument,
  })
}

/** Waits for the bank's word on the name, then pays; another name, or none any more, is told and a case for people. */
const payout = async (tx: Tx, row: DueRow): Promise<void> => {
  const { instrument, request } = row.payload
  if (!row.wallet || typeof instrument !== 'string' || !isUuid(instrument))
    throw new Error('a pay-out names its wallet and account')
  const wallet = await lockShared(tx, row.wallet)
  const found = (await list(tx, [wallet.id])).find((one) => one.id === instrument)
  const at = await tx.now()
  const { bucket, ref, payload } = row
  if (found?.state === 'pending')
    return schedule(tx, [
      { bucket, kind: CLAIM_PAYOUT, ref, wallet: wallet.id, payload, dueAt: plus(at, 'PT1M') },
    ])
  const named = (await realNameOf(tx, wallet.person)) !== undefined
  const refused = named ? refusalOf(found?.state) : 'identity_gone'
  if (typeof request === 'string' && isUuid(request)) await endRequest(tx, { id: request, at, refused })
  const claims = await openClaims(tx, [wallet.id])
  if (!refused) {
    await accountTaken(tx, { id: ref, bucket })
    return payOutClaims(tx, { wallet, instrument, claims })
  }
  await openTask(tx, { bucket, person: wallet.person, kind: CLAIM_ACCOUNT_REFUSED, ref })
  const c = await caseOfWallet(tx, wallet.id)
  if (c) await tellMoney(tx, c, { template: 'claim_refused', amounts: claims, reason: refused, instrument })
}

const refusalOf = (state: InstrumentState | undefined): RequestRefusal | null => {
  if (state === 'verified') return null
  return state === 'name_mismatch' ? 'name_mismatch' : 'account_refused'
}

/** Asks the bank for a repayment as soon as the account is the debtor's own, and while there is a name to give it. */
const collect = async (tx: Tx, row: DueRow): Promise<void> => {
  const wish = await repaymentOf(tx, row.ref)
  if (!wish) return
  const wallet = await lockShared(tx, wish.wallet)
  const found = (await list(tx, [wallet.id])).find((one) => one.id === wish.instrument)
  const at = await tx.now()
  if (found?.state === 'pending')
    return schedule(tx, [
      { bucket: row.bucket, kind: DEBT_COLLECT, ref: row.ref, wallet: wallet.id, dueAt: plus(at, 'PT1M') },
    ])
  const named = (await realNameOf(tx, wallet.person)) !== undefined
  if (found?.state !== 'verified' || !named) {
    const why = found?.state === 'name_mismatch' ? 'name_mismatch' : 'account_refused'
    await refuseRepayment(tx, row.ref, why)
    return repaymentFailed(tx, { id: row.ref, wallet: wallet.id, reason: why })
  }
  const { payment: id, instrument, amount, currency } = wish
  await orderTopup(tx, { id, wallet: wallet.id, instrument, amount, currency, epoch: wallet.epoch, at })
}

export const claimTimers: readonly Handler[] = [
  timerForEach(CLAIM_PAYOUT, payout),
  timerForEach(CLAIM_BACK, cameBack),
  timerForEach(DEBT_COLLECT, collect),
  unclaimedTimer,
]
