/** Holds lapse at their time, also behind the fence: the money is the holder's again and the plan sweeps it. */

import { timer } from '../../kernel/handler.ts'
import { type Bucket, deriveId, type Uuid } from '../../kernel/ids.ts'
import type { PostingRequest } from '../../kernel/lane.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Tx } from '../../platform/db/types.ts'
import { codeNamed } from './codes.ts'
import { post } from './posting/posting.ts'
import { HOLD_EXPIRY } from './posting/write.ts'
import { LAPSING } from './sql.ts'

type Lapsing = {
  readonly id: Uuid
  readonly debit: Uuid
  readonly credit: Uuid
  readonly currency: Currency
  readonly code: number
  readonly bucket: Bucket
  readonly wallet: Uuid | null
}

/** Lapses those of `holds` that are open and due; answers their ids. One that was captured meanwhile is left alone. */
export const expireHolds = async (tx: Tx, holds: readonly Uuid[]): Promise<Uuid[]> => {
  const rows = await tx.query<Lapsing>(LAPSING, [holds, await tx.now()])
  const results = await post(
    tx,
    rows.map(
      (h): PostingRequest => ({
        id: deriveId(h.bucket, 'ledger.expire', h.id),
        wallet: h.wallet ?? h.debit,
        kind: 'expire',
        code: codeNamed(h.code),
        debit: h.debit,
        credit: h.credit,
        amount: 0n,
        currency: h.currency,
        hold: h.id,
      }),
    ),
  )
  return rows.flatMap((h, i) => (results[i]?.ok ? [h.id] : []))
}

/** Timer of the worker: rows whose `ref` is a hold. */
export const holdExpiry = timer({
  kind: HOLD_EXPIRY,
  batch: 200,
  run: async (tx, rows) => {
    await expireHolds(
      tx,
      rows.map((row) => row.ref),
    )
  },
})
