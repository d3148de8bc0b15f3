/** Wallets with money, for tests of the ledger. */

import { bucketOf, newBucket, newId, type Uuid } from '../../src/kernel/ids.ts'
import type {
  LaneRow,
  LaneWork,
  PostingCode,
  PostingKind,
  PostingRequest,
  PostingResult,
} from '../../src/kernel/lane.ts'
import { accountId, post, systemAccount } from '../../src/modules/ledger/ledger.ts'
import { create } from '../../src/modules/wallets/wallets.ts'
import type { Pool } from '../../src/platform/db/pool.ts'

export type Purse = {
  readonly wallet: Uuid
  readonly person: Uuid
  readonly bucket: number
  readonly account: Uuid
}

/** Opens wallets in buckets of their own, each with `funds` minor units. */
export const purses = async (db: Pool, count: number, funds = 0n): Promise<Purse[]> => {
  const made = Array.from({ length: count }, () => {
    const bucket = newBucket()
    const wallet = newId(bucket)
    return { wallet, person: newId(bucket), bucket, account: accountId(wallet, 'available', 'CNY') }
  })
  await db.tx(async (tx) => {
    for (const { wallet, person, bucket } of made)
      await create(tx, { id: wallet, person, bucket, currency: 'CNY' })
    if (funds > 0n)
      await post(
        tx,
        made.map((purse) => topup(purse, funds)),
      )
  })
  return made
}

export const topup = ({ wallet, bucket, account }: Purse, amount: bigint): PostingRequest => ({
  id: newId(bucket),
  wallet,
  kind: 'post',
  code: 'topup',
  debit: systemAccount('bank_settlement', 'CNY', bucket),
  credit: account,
  amount,
  currency: 'CNY',
})

type Between = { readonly from: Purse; readonly to: Purse; readonly amount: bigint }
type How = Partial<PostingRequest> & { readonly kind?: PostingKind; readonly code?: PostingCode }

export const transfer = ({ from, to, amount }: Between, how: How = {}): PostingRequest => ({
  id: newId(bucketOf(from.wallet)),
  wallet: from.wallet,
  kind: 'post',
  code: 'transfer',
  debit: from.account,
  credit: to.account,
  amount,
  currency: 'CNY',
  ...how,
})

/** A work of the lane that answers its results. */
export const work = (
  requests: readonly PostingRequest[],
  rows: readonly LaneRow[] = [],
): LaneWork<readonly PostingResult[]> => ({
  bucket: bucketOf(requests[0]?.wallet ?? newId(0)),
  requests,
  rows,
  answer: (results) => results,
})
