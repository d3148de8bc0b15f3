/**
 * Paying a merchant: authorise, capture in parts, void, refund.
 * B1 The payer's wallet is locked for everything that takes money; the hold is the only claim on it before capture.
 * B2 Captured never exceeds authorised, refunded never captured; the table insists.
 * B3 What was authorised before a fence may be captured behind it, once; what is not captured then is released.
 * B4 A refund always lands: in the wallet, or, when that is closed, on its claim account. What is contested has landed
 *    already (B7 of disputes).
 */
import { type Instant, isAfter, plus } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { bucketOf, deriveId, type Uuid } from '../../kernel/ids.ts'
import type { Ordered, PostingRequest, PostingResult, Spending } from '../../kernel/lane.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Rests } from '../../kernel/resting.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { accepted, accountId, openAccounts, post } from '../ledger/ledger.ts'
import { awaitMoney, find, lockShared, requireOpen, type WalletRow } from '../wallets/wallets.ts'
import { concede, contested, type Dispute, lockDisputeAbout } from './disputes/disputes.ts'
import { takeFromSale } from './disputes/owing.ts'
import { payConceded } from './disputes/set-aside.ts'
import { type MerchantPage, pageOfSales as salesPage } from './merchants/merchant-sql.ts'
import { takesOrders } from './merchants/merchants.ts'
import { lockResting, takeResting } from './merchants/resting.ts'
import { type Purchase, sealReference, withReferences } from './sealed.ts'
import * as sql from './sql.ts'

export type { Purchase } from './sealed.ts'
export { brokenOf, givenBackFor, purchaseById, type Refund, refundById, refundsNamed } from './sql.ts'

/** How long an authorisation lasts; card networks know 7 days for most kinds. */
const AUTHORISED_FOR = 'P7D'
/** Due row that ends an authorisation. */
export const PURCHASE_EXPIRY = 'commerce.purchase_expiry'
/** Due row of an announced refund. */
export const REFUND_DUE = 'commerce.refund_due'
/** Due row about a refund that found its wallet closed: the rules for late money decide. */
export const LATE_REFUND = 'payment.late_refund'

/** The last ones, newest first. */
export const purchasesOf = async (q: Queryable, wallet: Uuid, limit: number): Promise<Purchase[]> =>
  withReferences(q, await sql.purchasesOf(q, wallet, limit))

export const pageOfSales = async (q: Queryable, page: MerchantPage<Purchase['state']>): Promise<Purchase[]> =>
  withReferences(q, await salesPage(q, page))

export type Buying = {
  readonly id: Uuid
  readonly wallet: WalletRow
  readonly merchant: Uuid
  readonly amount: bigint
  readonly currency: Currency
  readonly reference: string
  readonly capture: 'immediate' | 'later'
  readonly spending: Spending
  readonly rests: Rests
}

const sidesOf = (p: Pick<sql.PurchaseRow, 'wallet' | 'merchant' | 'currency'>) => ({
  debit: accountId(p.wallet, 'available', p.currency),
  credit: accountId(p.merchant, 'available', p.currency),
  currency: p.currency,
})

/** The one that was made under this id, whatever has become of its merchant since. Refuses idempotency_key_reused. */
export const boughtBefore = async (
  tx: Tx,
  b: Pick<Buying, 'id' | 'merchant' | 'amount' | 'currency'>,
): Promise<Purchase | undefined> => {
  const known = await sql.purchaseById(tx, b.id)
  if (!known) return undefined
  return sameOrder(known, b) ? read(tx, b.id) : refuse('idempotency_key_reused')
}

/**
 * The payer's wallet is locked and open. P15 Whoever sells nothing (any more) reads like a wallet that cannot be paid: the ledger
 * is asked about one that is not there. Refuses same_wallet, what posting refuses.
 */
export const buy = async (tx: Tx, b: Buying): Promise<Purchase> => {
  if (b.merchant === b.wallet.id) refuse('same_wallet')
  const nobody = deriveId(b.wallet.bucket, 'commerce.nobody', b.id)
  const payee = (await takesOrders(tx, b.merchant)) ? b.merchant : nobody
  const at = await tx.now()
  const later = b.capture === 'later'
  const expiresAt = later ? plus(at, AUTHORISED_FOR) : null
  const sealed_reference = await sealReference(tx, { ...b, person: b.wallet.person })
  const row: sql.NewPurchase = {
    id: b.id, wallet: b.wallet.id, merchant: b.merchant, amount: b.amount, captured: later ? 0n : b.amount,
    currency: b.currency, sealed_reference, state: later ? 'authorised' : 'captured', hold: later ? b.id : null,
    expires_at: expiresAt, created_at: at, proved: b.spending.counts === 'proved',
  } // biome-ignore format: one row
  if (!(await sql.insertPurchase(tx, row))) refuse('idempotency_key_reused')
  if (expiresAt) await expireAt(tx, row, expiresAt)
  await note(tx, b.id, { type: 'purchase', data: { state: row.state, amount: b.amount.toString() } })
  const request: PostingRequest = {
    id: b.id,
    wallet: b.wallet.id,
    kind: later ? 'hold' : 'post',
    code: 'merchant',
    ...sidesOf({ ...row, merchant: payee }),
    amount: b.amount,
    epoch: b.wallet.epoch,
    spending: b.spending,
  }
  const resting = later ? undefined : await b.rests(tx, saleOf(row, { posting: b.id, amount: b.amount }))
  accepted(
    await post(tx, [{ ...request, linked: resting !== undefined }, ...(resting ? [resting.hold] : [])]),
  )
  await resting?.keep()
  if (!later) await takeFromSale(tx, b.merchant)
  return read(tx, b.id)
}

type Sold = Pick<sql.PurchaseRow, 'id' | 'wallet' | 'merchant' | 'currency' | 'proved' | 'created_at'>
/** All contacts of its payer have heard of it when it was bought, whenever it is captured. */
const saleOf = (p: Sold, paid: { readonly posting: Uuid; readonly amount: bigint }) => {
  const { id: source, wallet: payer, merchant, currency, proved, created_at: since } = p
  return { kind: 'purchase' as const, source, payer, merchant, currency, proved, since, ...paid }
}

const sameOrder = (known: sql.PurchaseRow, b: Pick<Buying, 'merchant' | 'amount' | 'currency'>): boolean =>
  known.merchant === b.merchant && known.amount === b.amount && known.currency === b.currency

const expireAt = (tx: Tx, p: { id: Uuid; wallet: Uuid }, dueAt: Instant): Promise<void> =>
  schedule(tx, [{ bucket: bucketOf(p.id), kind: PURCHASE_EXPIRY, ref: p.id, dueAt, wallet: p.wallet }])

const note = (tx: Tx, ref: Uuid, leaf: { type: string; data: Record<string, unknown> }) =>
  append(tx, [{ bucket: bucketOf(ref), ref, type: `commerce.${leaf.type}`, data: leaf.data }])

const read = async (tx: Tx, id: Uuid): Promise<Purchase> => {
  const row = (await sql.purchaseById(tx, id)) ?? refuse('purchase_unknown')
  return (await withReferences(tx, [row]))[0] ?? refuse('purchase_unknown')
}

/** Wallet first, then the purchase. Refuses purchase_unknown when it is not this merchant's. */
const lockFor = async (tx: Tx, id: Uuid, merchant: Uuid) => {
  const seen = await sql.purchaseById(tx, id)
  if (!seen || seen.merchant !== merchant) return refuse('purchase_unknown')
  const payer = await lockShared(tx, seen.wallet)
  return { payer, p: (await sql.lockPurchase(tx, id)) ?? refuse('purchase_unknown') }
}

export type Capturing = {
  readonly id: Uuid
  readonly purchase: Uuid
  readonly merchant: Uuid
  /** Minor units; the rest stays authorised unless `last`. */
  readonly amount: bigint
  readonly last: boolean
  readonly rests: Rests
}

/** Refuses purchase_unknown, purchase_not_authorised, exceeds_hold. The same key again captures nothing more. */
export const capture = async (tx: Tx, c: Capturing): Promise<Purchase> => {
  const { payer, p } = await lockFor(tx, c.purchase, c.merchant)
  if (!p.hold || p.state !== 'authorised')
    return refuse('purchase_not_authorised', { facts: { state: p.state } })
  const rest = p.amount - p.captured - c.amount
  if (rest < 0n) refuse('exceeds_hold', { facts: { left: (p.amount - p.captured).toString() } })
  const keeps = rest > 0n && !c.last && payer.state === 'open'
  const next = keeps ? deriveId(p.bucket, 'commerce.rest', c.id) : null
  const wallet = p.wallet
  const take: PostingRequest = {
    id: c.id, wallet, kind: 'capture', code: 'merchant', ...sidesOf(p), amount: c.amount, hold: p.hold,
  } // biome-ignore format: one request
  const hold: PostingRequest[] = next
    ? [{ id: next, wallet, kind: 'hold', code: 'merchant', ...sidesOf(p), amount: rest }]
    : []
  const resting = await c.rests(tx, saleOf(p, { posting: c.id, amount: c.amount }))
  await sql.changePurchase(tx, p.id, {
    captured: p.captured + c.amount,
    state: keeps ? 'authorised' : 'captured',
    hold: next,
  })
  await note(tx, p.id, { type: 'captured', data: { amount: c.amount.toString(), rest: rest.toString() } })
  const chain = [take, ...hold, ...(resting ? [resting.hold] : [])]
  const linked = chain.map((one, i) => (i < chain.length - 1 ? { ...one, linked: true } : one))
  accepted(await post(tx, linked), 'credit')
  await resting?.keep()
  await takeFromSale(tx, p.merchant)
  return read(tx, p.id)
}

/** Gives the rest of authorisations back: by the merchant, by time, or by a freeze. */
const release = async (tx: Tx, of: readonly sql.PurchaseRow[], to: 'voided' | 'expired'): Promise<void> => {
  const requests: PostingRequest[] = []
  for (const p of of) {
    if (!p.hold) continue
    const state = p.captured > 0n ? 'captured' : to
    await sql.changePurchase(tx, p.id, { state, hold: null })
    await note(tx, p.id, { type: to, data: { rest: (p.amount - p.captured).toString() } })
    requests.push({
      id: deriveId(p.bucket, 'commerce.release', p.hold), wallet: p.wallet, kind: 'release', code: 'merchant',
      ...sidesOf(p), amount: 0n, hold: p.hold,
    }) // biome-ignore format: one request
  }
  accepted(await post(tx, requests))
}

/** Twice = once: `was` tells which it is. Refuses purchase_unknown, purchase_not_authorised. */
export const voidPurchase = async (
  tx: Tx,
  id: Uuid,
  merchant: Uuid,
): Promise<{ readonly was: sql.PurchaseRow; readonly now: Purchase }> => {
  const { p } = await lockFor(tx, id, merchant)
  if (p.state === 'voided') return { was: p, now: await read(tx, id) }
  if (p.state !== 'authorised') refuse('purchase_not_authorised', { facts: { state: p.state } })
  await release(tx, [p], 'voided')
  return { was: p, now: await read(tx, id) }
}

/** A freeze: what was authorised since then can be captured no more. As it was before. The payer's wallet is locked FOR UPDATE. */
export const voidYoung = async (tx: Tx, payer: Uuid, since: Instant): Promise<readonly sql.PurchaseRow[]> => {
  const young = await sql.lockAuthorised(tx, payer, since)
  if (young.length > 0) await release(tx, young, 'voided')
  return young
}

/** Timer. What has lapsed, as it was before; undefined when it was over or has more time. */
export const expirePurchase = async (tx: Tx, id: Uuid): Promise<sql.PurchaseRow | undefined> => {
  const seen = await sql.purchaseById(tx, id)
  if (!seen) return undefined
  await lockShared(tx, seen.wallet)
  const p = await sql.lockPurchase(tx, id)
  if (p?.state !== 'authorised' || !p.expires_at) return undefined
  if (isAfter(p.expires_at, await tx.now())) {
    await expireAt(tx, p, p.expires_at)
    return undefined
  }
  await release(tx, [p], 'expired')
  return p
}

export type Refunding = {
  readonly id: Uuid
  readonly purchase: Uuid
  readonly merchant: Uuid
  readonly amount: bigint
  /** Announced now, paid then. */
  readonly on?: Instant
  /** The merchant has proved who they are for it. */
  readonly proved: boolean
  readonly ordered: Ordered
}

/** Refuses wallet_*, purchase_unknown, refund_too_much, dispute_open, idempotency_key_reused, what posting refuses. */
export const refund = async (tx: Tx, r: Refunding): Promise<sql.Refund> => {
  const [own] = await find(tx, [r.merchant])
  if (own) requireOpen(own)
  const { payer, p } = await lockFor(tx, r.purchase, r.merchant)
  const known = await sql.refundById(tx, idOf(p, r.id))
  if (known) return known.amount === r.amount ? known : refuse('idempotency_key_reused')
  const left = p.captured - p.refunded
  if (r.amount > left) refuse('refund_too_much', { facts: { left: left.toString() } })
  const dispute = await lockDisputeAbout(tx, p.id)
  if (dispute && r.on) refuse('dispute_open', { facts: { dispute: dispute.id } })
  // What was captured or came back since the dispute began is refunded apart: first the one, then the other.
  const rest = dispute ? contested(dispute) : left
  if (r.amount > rest) refuse('refund_too_much', { facts: { left: rest.toString() } })
  const id = idOf(p, r.id)
  const at = await tx.now()
  const { wallet, merchant, currency } = p
  const base = {
    id,
    purchase: p.id,
    wallet,
    merchant,
    amount: r.amount,
    currency,
    dispute: dispute?.id ?? null,
    announced_at: r.on ? at : null,
  }
  await sql.changePurchase(tx, p.id, { refunded: p.refunded + r.amount })
  await sql.insertRefund(tx, { ...base, proved: r.proved, state: 'announced', due_at: r.on ?? at })
  if (r.on) {
    await schedule(tx, [{ bucket: p.bucket, kind: REFUND_DUE, ref: id, dueAt: r.on, wallet }])
    return (await sql.refundById(tx, id)) ?? refuse('purchase_unknown')
  }
  const row = (await sql.lockRefund(tx, id)) ?? refuse('purchase_unknown')
  const spending = r.ordered(currency, r.proved)
  // Nothing is debited for what was set aside, so its proof is asked for here: a session alone concedes no more than it pays.
  if (dispute && !r.proved && dispute.refunded + r.amount > spending.each) refuse('step_up_required')
  return pay(tx, row, { payer, spending, dispute })
}

/** In the payer's bucket, made of the merchant's key. */
const idOf = (p: sql.PurchaseRow, key: Uuid): Uuid => deriveId(p.bucket, 'commerce.refund', p.id, key)

/** B7 of disputes: from what was set aside first. */
const tryConcede = async (
  tx: Tx,
  r: sql.Refund,
  { dispute, payer, spending }: Omit<Paying, 'dispute'> & { readonly dispute: Dispute },
): Promise<readonly PostingResult[]> => {
  const { id, amount } = r
  await awaitMoney(tx, payer, r.currency)
  const { results, late } = await payConceded(tx, dispute, { id, amount, payer, spending })
  if (results.some((result) => !result.ok)) return results
  await sql.changeRefund(tx, id, { state: 'paid', paid_at: await tx.now(), late, dispute: dispute.id })
  await note(tx, id, { type: 'refunded', data: { amount: amount.toString(), dispute: dispute.id } })
  await concede(tx, dispute, amount)
  return results
}

type Paying = {
  readonly payer: WalletRow
  readonly spending: Spending
  readonly dispute: Dispute | undefined
}
/** B4: into the wallet, or on its claim account. Refuses what posting refuses. */
const pay = async (tx: Tx, r: sql.Refund, how: Paying): Promise<sql.Refund> => {
  accepted(await tryPay(tx, r, how))
  return (await sql.refundById(tx, r.id)) ?? r
}

/** The same, but a posting that is refused comes back as an answer, and nothing else was written. */
const tryPay = async (
  tx: Tx,
  r: sql.Refund,
  { payer, spending, dispute }: Paying,
): Promise<readonly PostingResult[]> => {
  if (dispute && r.amount <= contested(dispute)) return tryConcede(tx, r, { dispute, payer, spending })
  const late = payer.state === 'closed'
  const { wallet, currency, amount } = r
  const { state, epoch } = payer
  if (late) await openAccounts(tx, [{ wallet, purpose: 'claim', currency, state, epoch }])
  else await awaitMoney(tx, payer, currency)
  const request: PostingRequest = {
    id: r.id,
    wallet: r.merchant,
    kind: 'post',
    code: late ? 'late_money' : 'refund',
    debit: accountId(r.merchant, 'available', currency),
    credit: accountId(wallet, late ? 'claim' : 'available', currency),
    amount,
    currency,
    spending,
  }
  const rests = await lockResting(tx, [r.purchase])
  const { results } = await takeResting(tx, rests, { take: request, state: 'refunded' })
  if (results.some((result) => !result.ok)) return results
  const at = await tx.now()
  await sql.changeRefund(tx, r.id, { state: 'paid', paid_at: at, late })
  await note(tx, r.id, { type: 'refunded', data: { amount: amount.toString(), late } })
  const payload = { amount: amount.toString(), currency, source: r.id }
  if (late)
    await schedule(tx, [{ bucket: r.bucket, kind: LATE_REFUND, ref: r.id, dueAt: at, wallet, payload }])
  return results
}

/** Timer of an announced refund. False: the merchant could not pay it, and nothing was written. */
export const payRefund = async (tx: Tx, id: Uuid, ordered: Ordered): Promise<boolean> => {
  const seen = await sql.refundById(tx, id)
  if (!seen) return true
  const payer = await lockShared(tx, seen.wallet)
  await sql.lockPurchase(tx, seen.purchase)
  const dispute = await lockDisputeAbout(tx, seen.purchase)
  const r = await sql.lockRefund(tx, id)
  if (r?.state !== 'announced') return true
  const spending = ordered(r.currency, r.proved)
  return (await tryPay(tx, r, { payer, spending, dispute })).every((result) => result.ok)
}

/** Timer gave up: the promise is broken, and what was promised may be refunded anew. */
export const breakRefund = async (tx: Tx, id: Uuid): Promise<void> => {
  const seen = await sql.refundById(tx, id)
  if (!seen) return
  await lockShared(tx, seen.wallet)
  const p = await sql.lockPurchase(tx, seen.purchase)
  const r = await sql.lockRefund(tx, id)
  if (!p || r?.state !== 'announced') return
  await sql.changePurchase(tx, p.id, { refunded: p.refunded - r.amount })
  await sql.changeRefund(tx, id, { state: 'failed' })
}
