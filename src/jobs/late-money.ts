/**
 * Money that arrives after closing, by the rules of the pack the case was accepted under: sent back, kept, forwarded to
 * where the closing paid, or taken for a debt that went on. When the identity is gone it is always kept.
 */
import { isBefore, plus } from '../clock.ts'
import { schedule } from '../db/due.ts'
import type { Tx } from '../db/types.ts'
import { byId, currentOf, packOf, record } from '../domain/closure/case.ts'
import { SYSTEM } from '../domain/closure/prepare.ts'
import type { ClosureRow } from '../domain/closure/types.ts'
import { availableIn, repayDebtUpTo } from '../domain/commerce/debts.ts'
import { loanById, loansOf, repayLoanUpTo } from '../domain/credit/credit.ts'
import { list, railNumber } from '../domain/instruments/instruments.ts'
import { realNameOf } from '../domain/kyc/kyc.ts'
import { notify } from '../domain/notices/notices.ts'
import {
  CLAIM_PAYOUT,
  DEBT_COLLECT,
  destinationOf,
  payOutClaims,
  type RepaymentWish,
  refuseRepayment,
  repaymentOf,
  UNCLAIMED,
  useClaim,
} from '../domain/payments/claims.ts'
import { orderTopup, returnLateMoney } from '../domain/payments/orders.ts'
import { openClaims } from '../domain/payments/payments.ts'
import type { Claim } from '../domain/payments/types.ts'
import type { Rail } from '../domain/policy/policy.ts'
import { openTask } from '../domain/support/tasks.ts'
import { lockShared, type WalletRow } from '../domain/wallets/wallets.ts'
import { Refusal } from '../errors.ts'
import { type DueRow, type Handler, timerForEach } from '../handler.ts'
import { bucketOf, deriveId, isUuid, type Uuid } from '../ids.ts'

const caseOf = async (tx: Tx, wallet: Uuid): Promise<ClosureRow | undefined> => {
  try {
    return await currentOf(tx, wallet)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Decides about what came late from `source` over `rail`. What cannot be decided stays a claim. */
export const decideLate = async (
  tx: Tx,
  late: { readonly wallet: Uuid; readonly source: Uuid; readonly rail: Rail },
): Promise<void> => {
  const wallet = await lockShared(tx, late.wallet)
  const claim = (await openClaims(tx, [late.wallet])).find((one) => one.source === late.source)
  const wish = await repaymentOf(tx, late.source)
  if (wish) return repayAsAsked(tx, wish, { wallet, claim })
  const c = await caseOf(tx, late.wallet)
  if (!c?.closed_at || !claim) return
  if ((await realNameOf(tx, wallet.person)) === undefined) return
  const rule = (await packOf(tx, c)).late_money[late.rail]
  if (rule.policy === 'reject') await returnLateMoney(tx, late.source)
  if (rule.policy === 'repay') await repay(tx, { wallet, claim })
  const until = rule.forward_for ? plus(c.closed_at, rule.forward_for) : undefined
  if (rule.policy === 'forward' && until && isBefore(await tx.now(), until))
    await forward(tx, { wallet, claim })
}

type Kept = { readonly wallet: WalletRow; readonly claim: Claim }

/** Money that was asked for to repay a debt repays it; what is over is kept, or in the wallet where that goes on. */
const repayAsAsked = async (
  tx: Tx,
  wish: RepaymentWish,
  { wallet, claim }: { readonly wallet: WalletRow; readonly claim: Claim | undefined },
): Promise<void> => {
  const from = claim ? 'claim' : 'available'
  const most = claim ? claim.amount : await payable(tx, wish)
  const { debt, payment } = wish
  const id = deriveId(wallet.bucket, 'claim.repays', claim ? claim.id : payment)
  const amount = await repayOne(tx, { id, debt, wallet: wallet.id, most, from })
  if (claim && amount > 0n) await useClaim(tx, claim, { by: id, amount, at: await tx.now() })
}

/** Of what a bank brought for a debt into a wallet that is not closing any more. */
const payable = async (tx: Tx, { wallet, currency, amount }: RepaymentWish): Promise<bigint> => {
  const has = await availableIn(tx, wallet, currency)
  const covered = has >= amount
  return covered ? amount : has
}

type RepayingOne = {
  readonly id: Uuid
  readonly debt: Uuid
  readonly wallet: Uuid
  readonly most: bigint
  readonly from: 'available' | 'claim'
}
const repayOne = async (tx: Tx, { debt, ...r }: RepayingOne): Promise<bigint> =>
  (await loanById(tx, debt)) ? repayLoanUpTo(tx, { ...r, loan: debt }) : repayDebtUpTo(tx, { ...r, debt })

const forward = async (tx: Tx, { wallet, claim }: Kept): Promise<void> => {
  const instrument = await destinationOf(tx, wallet.id)
  if (!instrument || !(await railNumber(tx, instrument))) return
  await payOutClaims(tx, { wallet, instrument, claims: [claim] })
}

const repay = async (tx: Tx, { wallet, claim }: Kept): Promise<void> => {
  const [loan] = (await loansOf(tx, [wallet.id], ['surviving'])).filter((l) => l.currency === claim.currency)
  if (!loan) return
  const id = deriveId(wallet.bucket, 'claim.repays', claim.id)
  const paying = { id, loan: loan.id, wallet: wallet.id, most: claim.amount, from: 'claim' } as const
  const amount = await repayLoanUpTo(tx, paying)
  if (amount > 0n) await useClaim(tx, claim, { by: id, amount, at: await tx.now() })
}

/** Waits for the bank's word on the name, then pays; another name, or none any more, is a case for people. */
const payout = async (tx: Tx, row: DueRow): Promise<void> => {
  const { instrument } = row.payload
  if (!row.wallet || typeof instrument !== 'string' || !isUuid(instrument))
    throw new Error('a pay-out names its wallet and account')
  const wallet = await lockShared(tx, row.wallet)
  const found = (await list(tx, [wallet.id])).find((one) => one.id === instrument)
  const at = await tx.now()
  const again = {
    bucket: row.bucket,
    kind: CLAIM_PAYOUT,
    ref: row.ref,
    wallet: wallet.id,
    payload: row.payload,
  }
  if (found?.state === 'pending') return schedule(tx, [{ ...again, dueAt: plus(at, 'PT1M') }])
  const named = (await realNameOf(tx, wallet.person)) !== undefined
  if (found?.state === 'verified' && named)
    return payOutClaims(tx, { wallet, instrument, claims: await openClaims(tx, [wallet.id]) })
  const dueAt = plus(at, 'PT24H')
  await openTask(tx, {
    bucket: row.bucket,
    kind: 'claim.account_refused',
    ref: row.ref,
    owner: 'finance',
    dueAt,
  })
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
    return refuseRepayment(tx, row.ref, why)
  }
  const { payment: id, instrument, amount, currency } = wish
  await orderTopup(tx, { id, wallet: wallet.id, instrument, amount, currency, epoch: wallet.epoch, at })
}

/** Looks for the owner again and again; after the term it is reported, and stays safeguarded. */
const unclaimed = async (tx: Tx, row: DueRow): Promise<void> => {
  const c = await byId(tx, { id: row.ref, bucket: bucketOf(row.ref) })
  if (!c?.closed_at || (await openClaims(tx, [c.wallet])).length === 0) return
  const { unclaimed: rule } = await packOf(tx, c)
  const at = await tx.now()
  const { bucket, person, wallet, id } = c
  if (!isBefore(at, plus(c.closed_at, rule.report_after))) {
    await openTask(tx, {
      bucket,
      person,
      kind: 'claim.report',
      ref: id,
      owner: 'finance',
      dueAt: plus(at, 'P30D'),
    })
    await record(tx, c, { at, type: 'unclaimed_reported', actor: SYSTEM })
    return
  }
  await notify(tx, [{ person, bucket, to: 'all_recent', template: 'claim_waits', params: { closure: id } }])
  await schedule(tx, [{ bucket, kind: UNCLAIMED, ref: id, dueAt: plus(at, rule.remind), wallet }])
}

export const claimTimers: readonly Handler[] = [
  timerForEach(CLAIM_PAYOUT, payout),
  timerForEach(DEBT_COLLECT, collect),
  timerForEach(UNCLAIMED, unclaimed),
]
