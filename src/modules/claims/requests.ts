/**
 * What a former holder asks for: everything that is kept, paid to an account of theirs.
 * E3 A request is a row that says how it stands and why not; its owner reads it.
 */
import { isAfter } from '../../kernel/clock.ts'
import type { Bucket, Uuid } from '../../kernel/ids.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Tx } from '../../platform/db/types.ts'
import * as sql from './request-sql.ts'
import type { Claim } from './types.ts'

/** Due row of a pay-out that waits until the bank has confirmed the name of its account. */
export const CLAIM_PAYOUT = 'claim.payout'
/** Work of people: the account that a former holder named cannot be paid to. */
export const CLAIM_ACCOUNT_REFUSED = 'claim.account_refused'

type Asked = {
  readonly wallet: { readonly id: Uuid; readonly bucket: Bucket }
  readonly instrument: Uuid
  readonly ref: Uuid
  readonly id: Uuid
}
/** As soon as the bank has confirmed the name of the account, everything that is kept is paid to it. */
export const payOutWhenChecked = async (tx: Tx, { wallet, instrument, ref, id }: Asked): Promise<void> => {
  const at = await tx.now()
  await sql.insertRequest(tx, { id, wallet: wallet.id, instrument, asked_at: at })
  await schedule(tx, [
    {
      bucket: wallet.bucket,
      kind: CLAIM_PAYOUT,
      ref,
      dueAt: at,
      wallet: wallet.id,
      payload: { instrument, request: id },
    },
  ])
}

/** The bank's word on the account of a request is here. */
export const endRequest = sql.endRequest

/** How a claim stands: its owner reads what was asked for, what came of it, and why not. */
export type Standing = {
  readonly state: 'kept' | 'checking' | 'refused'
  readonly refused: sql.RequestRefusal | null
}

/** What was asked for last says how the claims stand that were there when it ended. */
export const standingOf = (claim: Claim, last: sql.ClaimRequest | undefined): Standing => {
  if (last && last.ended_at === null) return { state: 'checking', refused: null }
  if (last?.ended_at && last.refused && !isAfter(claim.created_at, last.ended_at))
    return { state: 'refused', refused: last.refused }
  return { state: 'kept', refused: null }
}

export { lastRequestOf, REQUEST_REFUSALS, type RequestRefusal } from './request-sql.ts'
