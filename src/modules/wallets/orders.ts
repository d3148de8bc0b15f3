/**
 * Orders of authorities: money frozen, records kept.
 * W6 What an authority froze is a hold of the ledger that only the end of the order releases, also behind a fence.
 * W8 A reason that may not be told reads, in words, shape and effect, like a restriction of the neutral kind: the wallet
 *    is restricted, and what is held for the order is shown in no balance, statement or preview.
 * W13 One document is one order about a wallet and a currency: the same again freezes nothing twice, and another content
 *    under the same number is refused.
 * W11 An order that found less than it asks for takes what comes later, until it has all.
 */
import { type Instant, isAfter, latest, minus } from '../../kernel/clock.ts'
import { Refusal, refuse } from '../../kernel/errors.ts'
import { bucketOf, deriveId, newId, type Uuid } from '../../kernel/ids.ts'
import type { PostingRequest } from '../../kernel/lane.ts'
import type { Currency } from '../../kernel/money.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Db, Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { accepted, accountId, balances, post, systemAccount } from '../ledger/ledger.ts'
import { documentIndex, documentIndexes, sealWords, withWords } from './order-words.ts'
import type { WalletRow } from './rules.ts'
import * as sql from './standing-sql.ts'
import { lockForFence, restrict } from './wallets.ts'

export { sealOldOrders, withWords } from './order-words.ts'
export { type AuthorityOrder, type OrderPage, pageOfOrders } from './standing-sql.ts'

/** Due row on which an order of an authority lapses. */
export const ORDER_OVER = 'wallet.order_over'
/** Due row so long before that day: somebody renews it, or lets it lapse knowingly. */
export const ORDER_ENDING = 'wallet.order_ending'
const ENDING = 'P7D'

const note = (
  tx: Tx,
  ref: Uuid,
  { type, ...data }: { readonly type: string; readonly [fact: string]: unknown },
) => append(tx, [{ bucket: bucketOf(ref), ref, type: `wallet.${type}`, data }])

export type Placing = {
  readonly kind: 'freeze' | 'legal_hold'
  readonly wallet: WalletRow
  readonly authority: string
  readonly document: string
  readonly disclosure: sql.Disclosure
  readonly money?: { readonly amount: bigint; readonly currency: Currency }
  readonly until: Instant
  readonly by: Uuid
  /** The id it was proposed under; a new one unless given. */
  readonly id?: Uuid
}

type Placed = { readonly id: Uuid; readonly frozen: bigint; readonly known: boolean }

/** The order of a document that came before. Refuses order_differs. */
const placedBefore = (known: sql.AuthorityOrder, p: Placing): Placed => {
  const same =
    !known.ended_at &&
    known.asked === (p.money?.amount ?? null) &&
    known.disclosure === p.disclosure &&
    known.until.equals(p.until)
  if (same) return { id: known.id, frozen: known.amount ?? 0n, known: true }
  const state = known.ended_at ? 'ended' : 'stands'
  return refuse('order_differs', {
    facts: { order: known.id, state, asked: known.asked?.toString() ?? null },
  })
}

/** The natural identity of a paper about a wallet and a currency, and whether it was placed before. */
export const orderKey = async (
  q: Tx,
  p: Placing,
): Promise<{ readonly ref: Uuid; readonly known: boolean }> => {
  const { wallet, kind } = p
  const index = documentIndex(p)
  const currency = p.money?.currency ?? null
  const known = await sql.orderByDocument(q, {
    wallet: wallet.id,
    kind,
    currency,
    indexes: documentIndexes(p),
  })
  const ref = deriveId(wallet.bucket, 'wallet.order', wallet.id, kind, currency ?? '', index.toString('hex'))
  return { ref, known: known !== undefined }
}

/**
 * Freezes what is there of the amount, at most that much. The wallet is locked FOR UPDATE. Answers the order's id and what is
 * frozen; the same document again answers what was placed then. Refuses order_differs.
 */
export const placeOrder = async (tx: Tx, p: Placing): Promise<Placed> => {
  const { wallet, money } = p
  const index = documentIndex(p)
  const of = { wallet: wallet.id, kind: p.kind, currency: money?.currency ?? null }
  const known = await sql.orderByDocument(tx, { ...of, indexes: documentIndexes(p) })
  if (known) return placedBefore(known, p)
  const id = p.id ?? newId(wallet.bucket)
  const at = await tx.now()
  requireLater(p.until, at)
  const there = money ? await availableOf(tx, wallet.id, money.currency) : 0n
  const frozen = money ? (there < money.amount ? there : money.amount) : 0n
  const restricts = isConcealed(p) && (await restrictFor(tx, wallet))
  await sql.insertOrder(tx, {
    id, wallet: wallet.id, kind: p.kind, authority: '', document: '', disclosure: p.disclosure, document_index: index,
    sealed: await sealWords(tx, { person: wallet.person, id }, p),
    amount: frozen > 0n ? frozen : null, asked: money?.amount ?? null, currency: money?.currency ?? null,
    hold: frozen > 0n ? id : null, until: p.until, placed_at: at, placed_by: p.by, restricts,
  }) // biome-ignore format: one row
  await note(tx, id, { type: `${p.kind}_placed`, wallet: wallet.id, by: p.by })
  await setClocks(tx, { id, wallet: wallet.id, kind: p.kind, until: p.until })
  if (money && frozen > 0n) {
    await sql.bumpExport(tx, wallet.id, 1)
    accepted(await post(tx, [holdOf({ id, wallet: wallet.id, ...money, amount: frozen })]))
  }
  return { id, frozen, known: false }
}

type Clocked = Pick<sql.AuthorityOrder, 'id' | 'wallet' | 'kind' | 'until'>
/** Freezes lapse on their day, and records are looked at again: of both somebody is told before. */
const setClocks = async (tx: Tx, { id, wallet, kind, until }: Clocked): Promise<void> => {
  const about = { bucket: bucketOf(id), ref: id, wallet }
  const told = latest(await tx.now(), minus(until, ENDING))
  await schedule(tx, [
    { ...about, kind: ORDER_ENDING, dueAt: told },
    ...(kind === 'freeze' ? [{ ...about, kind: ORDER_OVER, dueAt: until }] : []),
  ])
}

/** A freeze of which nothing may be told. */
export const isConcealed = (o: Pick<sql.AuthorityOrder, 'kind' | 'disclosure'>): boolean =>
  o.kind === 'freeze' && o.disclosure === 'neutral'

/** What is held for orders that may not be told, by currency: it reads as if it were not held. */
export const concealedOf = async (q: Queryable, wallet: Uuid): Promise<ReadonlyMap<Currency, bigint>> => {
  const sums = new Map<Currency, bigint>()
  for (const o of (await sql.ordersOf(q, [wallet])).filter(isConcealed))
    if (o.currency && o.amount) sums.set(o.currency, (sums.get(o.currency) ?? 0n) + o.amount)
  return sums
}

/** Restricts the wallet as staff would. True when it is because of orders alone, so that their end lifts it. */
const restrictFor = async (tx: Tx, wallet: WalletRow): Promise<boolean> => {
  const orders = (await sql.ordersOf(tx, [wallet.id])).filter(isConcealed)
  const paused = await sql.endPause(tx, wallet.id, await tx.now())
  const frozen = wallet.state === 'frozen' || wallet.storedState === 'frozen'
  await restrict(tx, [wallet.id], 'frozen')
  return !frozen || paused || orders.some((o) => o.restricts)
}

const availableOf = async (q: Queryable, wallet: Uuid, currency: Currency): Promise<bigint> => {
  const found = (await balances(q, [wallet])).find(
    (b) => b.purpose === 'available' && b.currency === currency,
  )
  return found && found.available > 0n ? found.available : 0n
}

type Held = { readonly id: Uuid; readonly wallet: Uuid; readonly amount: bigint; readonly currency: Currency }
const holdOf = ({ id, wallet, amount, currency }: Held): PostingRequest => ({
  id, wallet, kind: 'hold', code: 'authority_freeze', debit: accountId(wallet, 'available', currency),
  credit: systemAccount('suspense', currency, bucketOf(wallet)), amount, currency,
}) // biome-ignore format: one request

/** An order that stands, with its words. Refuses order_unknown. The wallet is locked FOR UPDATE. */
export const standingOrder = async (
  tx: Tx,
  of: { readonly id: Uuid; readonly wallet: Uuid },
): Promise<sql.AuthorityOrder> => {
  const order = await sql.lockOrder(tx, of.id)
  if (!order || order.wallet !== of.wallet || order.ended_at) return refuse('order_unknown')
  return (await withWords(tx, [order]))[0] ?? refuse('order_unknown')
}

/** Renews it, or ends it now. Refuses order_unknown. The wallet is locked FOR UPDATE. */
export const changeOrder = async (
  tx: Tx,
  change: { readonly id: Uuid; readonly wallet: Uuid; readonly until?: Instant; readonly by: Uuid },
): Promise<void> => {
  const order = await sql.lockOrder(tx, change.id)
  if (!order || order.wallet !== change.wallet || order.ended_at) return refuse('order_unknown')
  if (!change.until) return endOrder(tx, order, change.by)
  requireLater(change.until, await tx.now())
  if (Temporal.Instant.compare(change.until, order.until) === 0) return
  await sql.changeOrder(tx, order.id, { until: change.until })
  await note(tx, order.id, { type: `${order.kind}_renewed`, by: change.by })
  await setClocks(tx, { ...order, until: change.until })
}

/** A slip in a date must not set free what an authority has frozen: ending an order is said in so many words. */
export const requireLater = (until: Instant, at: Instant): void => {
  if (!isAfter(until, at))
    refuse('request_invalid', { errors: [{ pointer: '/until', message: 'a later time' }] })
}

const endOrder = async (tx: Tx, order: sql.AuthorityOrder, by: Uuid | null): Promise<void> => {
  await sql.changeOrder(tx, order.id, { ended_at: await tx.now() })
  await note(tx, order.id, { type: `${order.kind}_ended`, by })
  if (order.restricts && !(await sql.ordersOf(tx, [order.wallet])).some(isConcealed))
    await restrict(tx, [order.wallet], 'open')
  const release = releaseOf(order, deriveId(order.bucket, 'wallet.order_over', order.id))
  if (!release) return
  await sql.bumpExport(tx, order.wallet, 1)
  accepted(await post(tx, [release]))
}

const releaseOf = (order: sql.AuthorityOrder, id: Uuid): PostingRequest | undefined => {
  const { wallet, currency, amount, hold } = order
  if (!hold || !amount || !currency) return undefined
  return { ...holdOf({ id, wallet, currency, amount }), kind: 'release', amount: 0n, hold }
}

/** Timer: an order that was not renewed has lapsed; answers it. The wallet is locked FOR UPDATE. */
export const lapseOrder = async (tx: Tx, id: Uuid): Promise<sql.AuthorityOrder | undefined> => {
  const order = await sql.lockOrder(tx, id)
  if (!order || order.ended_at || order.kind !== 'freeze' || isAfter(order.until, await tx.now()))
    return undefined
  await endOrder(tx, order, null)
  return (await withWords(tx, [order]))[0]
}

/** Timer: whether somebody has to decide now, and until when. Undefined when it has ended or was renewed. */
export const orderEnding = async (tx: Tx, id: Uuid): Promise<Instant | undefined> => {
  const order = await sql.lockOrder(tx, id)
  if (!order || order.ended_at || isAfter(minus(order.until, ENDING), await tx.now())) return undefined
  return order.until
}

/** So many orders are looked at in one round. */
const ROUND = 500

/** Takes what has come since for orders that are short; each wallet in its own transaction. Answers how many grew. */
export const topUpOrders = async (db: Db): Promise<number> => {
  let grown = 0
  for (let after: Uuid | undefined; ; ) {
    const short = await sql.shortOrders(db, { after, limit: ROUND })
    const there = await balances(
      db,
      short.map((o) => o.wallet),
    )
    for (const { id, wallet, currency } of short)
      if (there.some((b) => b.wallet === wallet && b.currency === currency && b.available > 0n))
        if (await tried(() => db.tx((tx) => topUpOrder(tx, { id, wallet })))) grown++
    after = short.at(-1)?.id
    if (short.length < ROUND || !after) return grown
  }
}

/** One whose money has moved on meanwhile is looked at again in the next round, and does not hold up the others. */
const tried = async (work: () => Promise<boolean>): Promise<boolean> =>
  work().catch((error: unknown) => {
    if (error instanceof Refusal) return false
    throw error
  })

const topUpOrder = async (tx: Tx, { id, wallet }: { id: Uuid; wallet: Uuid }): Promise<boolean> => {
  await lockForFence(tx, [wallet])
  const order = await sql.lockOrder(tx, id)
  if (!order?.asked || !order.currency || order.ended_at) return false
  const { currency, bucket, asked } = order
  const held = order.amount ?? 0n
  const there = await availableOf(tx, wallet, currency)
  const more = there < asked - held ? there : asked - held
  if (more <= 0n) return false
  const amount = held + more
  const hold = deriveId(bucket, 'wallet.order_hold', id, amount.toString())
  await sql.growOrder(tx, id, { amount, hold })
  await note(tx, id, { type: 'freeze_grew', wallet })
  const release = releaseOf(order, deriveId(bucket, 'wallet.order_grew', id, amount.toString()))
  const grown = holdOf({ id: hold, wallet, amount, currency })
  await sql.bumpExport(tx, wallet, release ? 2 : 1)
  accepted(await post(tx, release ? [{ ...release, linked: true }, grown] : [grown]))
  return true
}
