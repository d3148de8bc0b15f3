/**
 * What others did to the money of a wallet, told apart from what its holder did.
 * Named are the reasons that nobody who holds the wallet can bring about: a withdrawal, a transfer, a repayment are the
 * holder's, or a right the holder gave; the sweeps are the plan's. What an authority has frozen is not taken: it is there
 * when the order ends.
 */
import type { Instant } from '../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { PostingCode } from '../../kernel/lane.ts'
import { type Drawn, TAKERS, type Taker } from '../../kernel/participant.ts'
import type { Queryable } from '../../platform/db/types.ts'
import { codeNamed } from './codes.ts'
import { DRAWN } from './sql.ts'

const TAKES: Partial<Record<PostingCode, Taker>> = {
  chargeback: 'chargeback',
  dispute_reversal: 'dispute',
  dispute_credit: 'dispute',
  adjustment: 'correction',
}
/** Not what comes back of the holder's own, and not what the plan brings in. */
const GIVES: ReadonlySet<PostingCode> = new Set([
  'topup',
  'transfer',
  'merchant',
  'refund',
  'sale_returned',
  'dispute_credit',
  'adjustment',
])

type DrawnRow = {
  readonly account: Uuid
  readonly code: number
  readonly debit: boolean
  readonly amount: bigint
}

export const drawnSince = async (q: Queryable, wallet: Uuid, since: Instant): Promise<readonly Drawn[]> => {
  const rows = await q.query<DrawnRow>(DRAWN, [wallet, bucketOf(wallet), since])
  return [...Map.groupBy(rows, (row) => row.account)].map(([account, moved]) => drawnOf(account, moved))
}

const drawnOf = (account: Uuid, moved: readonly DrawnRow[]): Drawn => {
  const taken = moved.flatMap(({ code, debit, amount }) => {
    const by = debit ? TAKES[codeNamed(code)] : undefined
    return by && amount > 0n ? [{ by, amount }] : []
  })
  const given = moved.filter(({ code, debit }) => !debit && GIVES.has(codeNamed(code)))
  return {
    account,
    taken: sum(taken),
    given: sum(given),
    by: TAKERS.filter((taker) => taken.some(({ by }) => by === taker)),
  }
}

const sum = (rows: readonly { readonly amount: bigint }[]): bigint =>
  rows.reduce((total, { amount }) => total + amount, 0n)
