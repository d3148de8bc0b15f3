/**
 * Disputes.
 * B7 What is given back for a contested purchase comes from what was set aside first (`set-aside.ts`); the verdict is about
 *    the rest. All of it ends the dispute, and whatever ends it, nothing of the purchase can be given back twice. A refund
 *    that is only announced takes nothing from a dispute; one that is paid meanwhile counts for it.
 * B19 One person divides what is set aside. Won, anything above it is money that the merchant has not given: two decide over it.
 */

import { type Instant, isAfter, isoOf } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { awaitMoney, lockShared, requireOpen, type WalletRow } from '../../wallets/wallets.ts'
import {
  changePurchase,
  changeRefund,
  hasPromised,
  lockPromised,
  lockPurchase,
  type PurchaseRow,
  purchaseById,
} from '../sql.ts'
import * as sql from './disputes-sql.ts'
import { ANSWER_DUE } from './evidence.ts'
import { debtIdOf } from './owing.ts'
import { divide, lentOn, type Parties, setAside } from './set-aside.ts'

export {
  chargedTopups,
  type Dispute,
  disputeById,
  disputesNamed,
  disputesOf,
  lockDisputeAbout,
  moveDecision,
  openDisputesOf,
  pageOfDisputes,
  pageOfOpenDisputes,
} from './disputes-sql.ts'
export const DISPUTE_REASONS = [
  'not_received',
  'not_as_described',
  'duplicate',
  'not_mine',
  'cancelled',
] as const

const note = (
  tx: Tx,
  ref: Uuid,
  { type, ...data }: { readonly type: string; readonly [fact: string]: unknown },
) => append(tx, [{ bucket: bucketOf(ref), ref, type: `commerce.${type}`, data }])

export type Opening = {
  readonly id: Uuid
  readonly wallet: WalletRow
  readonly purchase: Uuid
  readonly reason: string
  /** By then its merchant answers. */
  readonly answerBy: Instant
  /** By then staff decide. */
  readonly decideBy: Instant
  /** Until when this purchase may be contested, by the reason. */
  readonly until: (purchase: Pick<PurchaseRow, 'created_at'>) => Readonly<Record<'any' | 'not_mine', Instant>>
}

/** Refuses dispute_too_late, with the dates. */
const requireInTime = ({ until, reason }: Opening, p: PurchaseRow, at: Instant): void => {
  const { any, not_mine } = until(p)
  if (isAfter(at, reason === 'not_mine' ? not_mine : any))
    refuse('dispute_too_late', { facts: { until: isoOf(any), not_mine_until: isoOf(not_mine) } })
}

/**
 * `fresh`: not asked before under this id. Refuses purchase_unknown, dispute_too_late, dispute_nothing_taken, dispute_not_possible. The wallet is
 * locked.
 */
export const openDispute = async (
  tx: Tx,
  o: Opening,
): Promise<{ readonly dispute: sql.Dispute; readonly fresh: boolean }> => {
  requireOpen(o.wallet)
  const known = await sql.disputeById(tx, o.id)
  if (known)
    return known.purchase === o.purchase ? { dispute: known, fresh: false } : refuse('idempotency_key_reused')
  const seen = await purchaseById(tx, o.purchase)
  // Locked, so that a refund comes before the dispute or counts for it.
  const p = seen?.wallet === o.wallet.id ? await lockPurchase(tx, o.purchase) : undefined
  if (!p) return refuse('purchase_unknown')
  const now = await tx.now()
  requireInTime(o, p, now)
  // What is only announced has not been given back.
  const promised = (await lockPromised(tx, p)).reduce((sum, r) => sum + r.amount, 0n)
  const amount = p.captured - p.refunded + promised
  if (p.state === 'authorised' && p.captured === 0n && p.expires_at)
    refuse('dispute_nothing_taken', { facts: { free_at: isoOf(p.expires_at) } })
  if (amount === 0n) return refuse('dispute_not_possible')
  const { wallet, merchant, currency, bucket } = p
  const at = { opened_at: now, decide_by: o.decideBy, answer_by: o.answerBy }
  const row = { id: o.id, wallet, purchase: p.id, merchant, amount, currency, reason: o.reason, ...at }
  const fresh = await sql.insertDispute(tx, row)
  if (!fresh) return refuse('dispute_not_possible')
  await awaitMoney(tx, o.wallet, currency)
  const secured = await setAside(tx, { ...row, bucket })
  await sql.placeDispute(tx, { id: o.id, secured, credited: 0n })
  const set_aside = secured.toString()
  await schedule(tx, [{ bucket, kind: ANSWER_DUE, ref: o.id, dueAt: o.answerBy, wallet }])
  await note(tx, o.id, { type: 'dispute_opened', amount: amount.toString(), set_aside, reason: o.reason })
  return { dispute: (await sql.disputeById(tx, o.id)) ?? refuse('dispute_unknown'), fresh }
}

/** Both wallets of a dispute, in the order of their ids. */
export const lockParties = async (tx: Tx, d: Pick<sql.Dispute, 'wallet' | 'merchant'>): Promise<Parties> => {
  const payerFirst = d.wallet < d.merchant
  const first = await lockShared(tx, payerFirst ? d.wallet : d.merchant)
  const second = await lockShared(tx, payerFirst ? d.merchant : d.wallet)
  return payerFirst ? { payer: first, merchant: second } : { payer: second, merchant: first }
}

/** With its parties and its purchase, in the order of locks. Refuses dispute_unknown, purchase_unknown, dispute_decided. */
const lockOpen = async (tx: Tx, id: Uuid) => {
  const seen = (await sql.disputeById(tx, id)) ?? refuse('dispute_unknown')
  const parties = await lockParties(tx, seen)
  const purchase = (await lockPurchase(tx, seen.purchase)) ?? refuse('purchase_unknown')
  const dispute = (await sql.lockDispute(tx, id)) ?? refuse('dispute_unknown')
  if (dispute.state !== 'open') refuse('dispute_decided', { facts: { state: dispute.state } })
  return { parties, purchase, dispute }
}

/** Refuses what lockOpen does. */
export const decideDispute = async (
  tx: Tx,
  d: { readonly id: Uuid; readonly verdict: 'won' | 'lost'; readonly by: Uuid },
): Promise<sql.Dispute> => {
  const { parties, purchase, dispute } = await lockOpen(tx, d.id)
  const won = d.verdict === 'won'
  await sql.endDispute(tx, { id: d.id, state: d.verdict, at: await tx.now(), by: d.by })
  await note(tx, d.id, { type: `dispute_${d.verdict}`, amount: contested(dispute).toString() })
  if (won) await giveBack(tx, { dispute, purchase, amount: contested(dispute) })
  await divide(tx, dispute, { ...parties, share: won ? dispute.amount : dispute.refunded })
  if (won) await sql.placeDispute(tx, { ...dispute, credited: dispute.amount })
  return (await sql.disputeById(tx, d.id)) ?? dispute
}

export type Cover = {
  /** Set aside and not given back yet, minor units: what a verdict can give without anybody's balance. */
  readonly aside: bigint
  /** Contested and not set aside: the merchant's balance, and where that is short our money and its debt. */
  readonly beyond: bigint
  /** `aside` can go to the payer before the rest is decided: no announced refund stands for a part of the same money. */
  readonly apart: boolean
}
export const coverOf = async (q: Queryable, d: sql.Dispute): Promise<Cover> => {
  const left = d.secured - d.refunded
  // A credit of an older version is the payer's already.
  const lent = lentOn(d)
  const aside = left > lent ? left - lent : 0n
  const beyond = contested(d) - (left > 0n ? left : 0n)
  const apart = aside > 0n && !(await hasPromised(q, { id: d.purchase, bucket: d.bucket }))
  return { aside, beyond, apart }
}

/** B19 What is set aside goes to the payer, and the dispute stays open about the rest. Refuses what lockOpen does. */
export const awardAside = async (tx: Tx, id: Uuid): Promise<sql.Dispute> => {
  const { parties, purchase, dispute } = await lockOpen(tx, id)
  const { aside, apart } = await coverOf(tx, dispute)
  if (!apart) return dispute
  await giveBack(tx, { dispute, purchase, amount: aside })
  await divide(tx, dispute, { ...parties, share: dispute.secured, part: true })
  await sql.refundDispute(tx, dispute, aside)
  const data = { amount: aside.toString(), left: (contested(dispute) - aside).toString() }
  await note(tx, id, { type: 'dispute_part_won', ...data })
  return (await sql.disputeById(tx, id)) ?? dispute
}

/** The wallets of payer and merchant. Refuses dispute_unknown. */
export const partiesOf = async (q: Queryable, dispute: Uuid): Promise<readonly Uuid[]> => {
  const { wallet, merchant } = (await sql.disputeById(q, dispute)) ?? refuse('dispute_unknown')
  return [wallet, merchant]
}

/** By then staff decide: the date that both sides were told last. */
export const decidedBy = (d: Pick<sql.Dispute, 'decide_by' | 'late_until'>): Instant =>
  d.late_until ?? d.decide_by

/** What a dispute is still about. */
export const contested = (d: sql.Dispute): bigint => d.amount - d.refunded

/** The merchant has given so much of it back. The purchase and the dispute are locked. */
export const concede = async (tx: Tx, d: sql.Dispute, amount: bigint): Promise<void> => {
  await sql.refundDispute(tx, d, amount)
  const data = { amount: amount.toString(), left: (contested(d) - amount).toString() }
  await note(tx, d.id, { type: 'dispute_refunded', ...data })
  if (contested(d) === amount)
    await sql.endDispute(tx, { id: d.id, state: 'won', at: await tx.now(), by: null })
}

type Giving = { readonly dispute: sql.Dispute; readonly purchase: PurchaseRow; readonly amount: bigint }
/** So much of the purchase is given back; what was announced of it is paid by this, and not a second time. */
const giveBack = async (tx: Tx, { dispute: d, purchase: p, amount: all }: Giving): Promise<void> => {
  let rest = all
  const paid_at = await tx.now()
  for (const { id, amount } of await lockPromised(tx, p)) {
    if (amount > rest) continue
    rest -= amount
    await changeRefund(tx, id, { state: 'paid', paid_at, late: false, dispute: d.id })
  }
  await changePurchase(tx, p.id, { refunded: p.refunded + rest })
}

/** What the merchant owes after the verdict, minor units. */
export const owedByMerchant = async (q: Queryable, d: sql.Dispute): Promise<bigint> =>
  (await sql.debtById(q, debtIdOf(bucketOf(d.merchant), d.id)))?.amount ?? 0n
