/**
 * What a young merchant takes beyond what needs no proof rests with it: it is the merchant's and stands in its balance, held on
 * its account until its payer has had time to hear of it. Decision 0032.
 * B20 What rests is posted in one chain with what pays for it, and with whatever uses it up: refund, dispute or freeze. Neither
 *     its merchant nor a debt of that merchant to somebody else reaches it before.
 */
import { type Instant, isAfter, plus } from '../../../kernel/clock.ts'
import { bucketOf, deriveId, type Uuid } from '../../../kernel/ids.ts'
import type { PostingRequest, PostingResult } from '../../../kernel/lane.ts'
import type { Sale } from '../../../kernel/resting.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { accepted, accountId, post, systemAccount } from '../../ledger/ledger.ts'
import { lockShared } from '../../wallets/wallets.ts'
import { takeFromSale } from '../disputes/owing.ts'
import { merchantsOf } from '../sql.ts'
import * as sql from './resting-sql.ts'

export { lockResting, type RestingRow, restingWith } from './resting-sql.ts'

/** Due row of what rests: from then on its merchant may use it. */
export const SALE_FREE = 'commerce.sale_free'

/** ISO 8601 durations: so long after becoming a merchant one is young; so long what it takes rests. */
export type RestRule = { readonly young: string; readonly rests: string }

type New = Omit<sql.RestingRow, 'state'>

/** Writes nothing. Undefined: nothing rests of it. */
export const planRest = async (tx: Tx, sale: Sale, { young, rests }: RestRule): Promise<New | undefined> => {
  if (!sale.proved) return undefined
  const at = await tx.now()
  const free_at = plus(sale.since, rests)
  if (!isAfter(free_at, at)) return undefined
  const [merchant] = await merchantsOf(tx, [sale.merchant])
  if (!merchant?.became_at || !isAfter(plus(merchant.became_at, young), at)) return undefined
  const { posting, proved: _proved, since: _since, ...rest } = sale
  const bucket = bucketOf(sale.merchant)
  return { ...rest, id: deriveId(bucket, 'commerce.resting', posting), free_at, created_at: at, bucket }
}

const base = ({ merchant, currency, bucket }: New) => ({
  wallet: merchant,
  code: 'sale_rests' as const,
  debit: accountId(merchant, 'available', currency),
  credit: systemAccount('resting', currency, bucket),
  currency,
})
export const holdOf = (row: New): PostingRequest => ({
  ...base(row),
  id: row.id,
  kind: 'hold',
  amount: row.amount,
})
/** `by`: what frees it. A chain that was refused is refused for ever, so each has ids of its own. */
const releaseOf = (row: New, by: string): PostingRequest => ({
  ...base(row),
  id: deriveId(row.bucket, 'commerce.resting_end', row.id, by),
  kind: 'release',
  amount: 0n,
  hold: row.id,
})

/** The hold was posted. */
export const keepResting = async (tx: Tx, row: New): Promise<void> => {
  await sql.insertResting(tx, row)
  const { id, bucket, merchant, amount, free_at } = row
  await schedule(tx, [{ bucket, kind: SALE_FREE, ref: id, dueAt: free_at, wallet: merchant }])
  await note(tx, id, { type: 'sale_rests', amount })
}

const note = (tx: Tx, ref: Uuid, { type, amount }: { readonly type: string; readonly amount: bigint }) =>
  append(tx, [{ bucket: bucketOf(ref), ref, type: `commerce.${type}`, data: { amount: amount.toString() } }])

/** `take` with all that rests for it, and what `take` leaves of that, which rests on. */
type Using = {
  readonly rests: readonly sql.RestingRow[]
  readonly chain: readonly PostingRequest[]
  readonly again: New | undefined
}
const sumOf = (rests: readonly sql.RestingRow[]): bigint =>
  rests.reduce((sum, { amount }) => sum + amount, 0n)

const using = (rests: readonly sql.RestingRow[], take: PostingRequest, at: Instant): Using => {
  const [first] = rests
  const left = sumOf(rests) - take.amount
  const again =
    first && left > 0n
      ? {
          ...first,
          id: deriveId(first.bucket, 'commerce.resting', first.id, take.id),
          amount: left,
          created_at: at,
        }
      : undefined
  const all = [...rests.map((row) => releaseOf(row, take.id)), take, ...(again ? [holdOf(again)] : [])]
  const chain = all.map((request, i) => (i < all.length - 1 ? { ...request, linked: true } : request))
  return { rests, chain, again }
}

const used = async (tx: Tx, { rests, again }: Using, state: sql.RestEnd): Promise<void> => {
  const at = await tx.now()
  await sql.endResting(tx, rests, { state, at })
  for (const { id, amount } of rests) await note(tx, id, { type: `sale_${state}`, amount })
  if (again) await keepResting(tx, again)
}

/**
 * Posts `take`, which debits the merchant, with what rests for it: all of it or nothing. The last answer but that of what rests
 * on is its. `rests`: locked, of one merchant and currency.
 */
export const takeResting = async (
  tx: Tx,
  rests: readonly sql.RestingRow[],
  { take, state }: { readonly take: PostingRequest; readonly state: 'refunded' | 'disputed' },
): Promise<{ readonly results: readonly PostingResult[]; readonly taken: PostingResult | undefined }> => {
  const one = using(rests, take, await tx.now())
  const results = await post(tx, one.chain)
  if (rests.length > 0 && results.every(({ ok }) => ok)) await used(tx, one, state)
  return { results, taken: results[rests.length] }
}

/** Of one purchase, bill or mandate, what goes back to its payer, and the posting that brings it. */
export type Returning = { readonly rests: readonly sql.RestingRow[]; readonly take: PostingRequest }

/** In one look at the ledger. Those that went through. */
export const returnResting = async (tx: Tx, all: readonly Returning[]): Promise<readonly Returning[]> => {
  const at = await tx.now()
  const asked = all.map((one) => ({ one, how: using(one.rests, one.take, at) }))
  const results = [
    ...(await post(
      tx,
      asked.flatMap(({ how }) => how.chain),
    )),
  ]
  const gone: Returning[] = []
  for (const { one, how } of asked) {
    if (!results.splice(0, how.chain.length).every(({ ok }) => ok)) continue
    await used(tx, how, 'given_back')
    gone.push(one)
  }
  return gone
}

/** Timer: its time is over. What its merchant owes from disputes is taken from it first. */
export const freeResting = async (tx: Tx, id: Uuid, merchant: Uuid): Promise<void> => {
  await lockShared(tx, merchant)
  const row = await sql.lockRestingById(tx, id)
  if (!row || isAfter(row.free_at, await tx.now())) return
  await sql.endResting(tx, [row], { state: 'free', at: await tx.now() })
  accepted(await post(tx, [releaseOf(row, 'time')]))
  await takeFromSale(tx, merchant)
}
