/** Ten thousand wallets with money, made set-based. */

import { BUCKETS, bucketOf, newId, type Uuid } from '../src/kernel/ids.ts'
import { accountId, openAccounts, post, systemAccount } from '../src/modules/ledger/ledger.ts'
import type { Db } from '../src/platform/db/types.ts'

export type Purse = { readonly wallet: Uuid; readonly account: Uuid }

const FUNDS = 1_000_000_000n
const CHUNK = 500

export const makePurses = async (db: Db, count: number): Promise<Purse[]> => {
  const purses = Array.from({ length: count }, (_, i) => {
    const wallet = newId(i % BUCKETS)
    return { wallet, account: accountId(wallet, 'available', 'CNY') }
  })
  for (let from = 0; from < count; from += CHUNK) {
    const some = purses.slice(from, from + CHUNK)
    await db.tx(async (tx) => {
      await tx.query(
        `INSERT INTO wallets.wallet (id, person, bucket, currency, created_at)
         SELECT id, person, bucket, 'CNY', $4::timestamptz FROM unnest($1::uuid[], $2::uuid[], $3::smallint[]) AS n (id, person, bucket)`,
        [
          some.map((p) => p.wallet),
          some.map((p) => newId(bucketOf(p.wallet))),
          some.map((p) => bucketOf(p.wallet)),
          await tx.now(),
        ],
      )
      await openAccounts(
        tx,
        some.map(({ wallet }) => ({
          wallet,
          purpose: 'available',
          currency: 'CNY',
          state: 'open',
          epoch: 0,
        })),
      )
      await post(
        tx,
        some.map(({ wallet, account }) => ({
          id: newId(bucketOf(wallet)),
          wallet,
          kind: 'post',
          code: 'topup',
          debit: systemAccount('bank_settlement', 'CNY', bucketOf(wallet)),
          credit: account,
          amount: FUNDS,
          currency: 'CNY',
        })),
      )
    })
  }
  await db.query('VACUUM ANALYZE ledger.account')
  return purses
}
