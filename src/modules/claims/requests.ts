/**
 * Money that is kept for a former holder, and its ways out.
 * P7 A claim is paid once: its row says by what, under the wallet's lock; what a bank returns is a new claim.
 */
import { isAfter } from '../../kernel/clock.ts'
import { bucketOf, deriveId, type Uuid } from '../../kernel/ids.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { accepted, accountId, post, systemAccount } from '../ledger/ledger.ts'
import type { WalletRow } from '../wallets/wallets.ts'
import * as claimSql from './request-sql.ts'
import { keepClaims } from './kept.ts'
import { sendDue } from '../payments/rail/rail.ts'
import * as sql from '../payments/sql.ts'
import type { Claim } from '../payments/types.ts'

/** Due row of a pay-out that waits until the bank has confirmed the name of its account. */
export const CLAIM_PAYOUT = 'claim.payout'
/** Work of people: the account that a former holder named cannot be paid to. */
export const CLAIM_ACCOUNT_REFUSED = 'claim.account_refused'

/** As soon as the bank has confirmed the name of the account, everything that is kept is paid to it. */
export const payOutWhenChecked = async (
  tx: Tx,
  { wallet, instrument, ref, id }: { wallet: WalletRow; instrument: Uuid; ref: Uuid; id: Uuid },
): Promise<void> => {
  const at = await tx.now()
  await claimSql.insertRequest(tx, { id, wallet: wallet.id, instrument, asked_at: at })
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
export const endRequest = claimSql.endRequest

/** Pays the claims to an account, each by a payment of its own. The wallet is locked. Twice = once. */
export const payOutClaims = async (
  tx: Tx,
  { wallet, instrument, claims }: { wallet: WalletRow; instrument: Uuid; claims: readonly Claim[] },
): Promise<void> => {
  if (claims.length === 0) return
  const at = await tx.now()
  const orders = claims.map((claim) => ({ claim, id: deriveId(wallet.bucket, 'claim.payout', claim.id) }))
  await sql.insert(
    tx,
    orders.map(({ claim, id }) => ({
      id,
      wallet: wallet.id,
      kind: 'return' as const,
      state: 'created' as const,
      amount: claim.amount,
      currency: claim.currency,
      instrument,
      closure: claim.closure,
      epoch: wallet.epoch,
    })),
    at,
  )
  for (const { claim, id } of orders) await sql.payClaim(tx, { id: claim.id, by: id })
  await schedule(
    tx,
    orders.map(({ id }) =>
      sendDue({ id, bucket: wallet.bucket, wallet: wallet.id }, { epoch: wallet.epoch, at }),
    ),
  )
  accepted(
    await post(
      tx,
      orders.map(({ claim, id }) => ({
        id,
        wallet: wallet.id,
        kind: 'post' as const,
        code: 'claim_paid' as const,
        debit: accountId(wallet.id, 'claim', claim.currency),
        credit: systemAccount('bank_settlement', claim.currency, wallet.bucket),
        amount: claim.amount,
        currency: claim.currency,
      })),
    ),
  )
}

/** Marks a claim as used up by `by` for `amount`; what is left is a claim again. */
export const useClaim = async (
  tx: Tx,
  claim: Claim,
  { by, amount }: { by: Uuid; amount: bigint },
): Promise<void> => {
  await sql.payClaim(tx, { id: claim.id, by })
  const left = claim.amount - amount
  if (left === 0n) return
  const { wallet, closure, currency, reason, source } = claim
  const id = restOf(claim.id)
  // What is left is as old as the whole was.
  const rest = { id, wallet, closure, amount: left, currency, reason, source }
  await keepClaims(tx, [rest], claim.created_at)
}

/** The claim that holds what a debt left of another one. */
const restOf = (claim: Uuid): Uuid => deriveId(bucketOf(claim), 'claim.rest', claim)

/** Where the closing paid to, while its number can still be read: the last payout that arrived. */
export const destinationOf = sql.lastDestinationOf

/** Claims that nobody has collected since `before`, oldest first. Spans buckets (operator list). */
export const uncollected = sql.uncollected

/** Due row of a repayment without a wallet that waits for the bank's word on the name. */
export const DEBT_COLLECT = 'debt.collect'

/** The bank is asked for the money once it has confirmed the account; what it brings goes to the debt. */
export const repayWhenChecked = async (tx: Tx, wish: sql.RepaymentWish, bucket: number): Promise<void> => {
  const at = await tx.now()
  if (await sql.insertRepayment(tx, wish, at))
    await schedule(tx, [{ bucket, kind: DEBT_COLLECT, ref: wish.payment, dueAt: at, wallet: wish.wallet }])
}

export type { RepaymentWish } from '../payments/sql.ts'

/** What a payment was asked for, when it was asked for to repay a debt. */
export const repaymentOf = sql.repaymentOf

/** What the bank was asked for to repay debts of this wallet, newest first. */
export const repaymentsOf = sql.repaymentsOf

/** The bank is not asked after all. */
export const refuseRepayment = sql.refuseRepayment

/** P12 How a claim stands: its owner reads what was asked for, what came of it, and why not. */
export type Standing = {
  readonly state: 'kept' | 'checking' | 'refused'
  readonly refused: claimSql.RequestRefusal | null
}

/** What was asked for last says how the claims stand that were there when it ended. */
export const standingOf = (claim: Claim, last: claimSql.ClaimRequest | undefined): Standing => {
  if (last && last.ended_at === null) return { state: 'checking', refused: null }
  if (last?.ended_at && last.refused && !isAfter(claim.created_at, last.ended_at))
    return { state: 'refused', refused: last.refused }
  return { state: 'kept', refused: null }
}

/** Everything that is kept for this wallet's former holder, and what has left of it without what a debt let stay. */
export const allClaims = async (q: Queryable, wallet: Uuid) => {
  const kept = await sql.claimsOf(q, [wallet])
  const left = await claimSql.claimsOut(q, wallet)
  const amounts = new Map([...kept, ...left].map(({ id, amount }) => [id, amount]))
  const out = left.map((one) => ({ ...one, amount: one.amount - (amounts.get(restOf(one.id)) ?? 0n) }))
  return { kept, out }
}

export { lastRequestOf, paysClaim, REQUEST_REFUSALS, type RequestRefusal } from './request-sql.ts'
