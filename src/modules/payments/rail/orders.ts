/** Top-ups, withdrawals and returns: a payment, its money, and the due row that asks the bank, in one transaction. */
import { type Instant, isBefore } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, deriveId, type Uuid } from '../../../kernel/ids.ts'
import type { PostingRequest, Spending } from '../../../kernel/lane.ts'
import type { Currency } from '../../../kernel/money.ts'
import { schedule } from '../../../platform/db/due.ts'
import { codeOf } from '../../../platform/db/pool.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { type Claim, openClaims, payClaim } from '../../claims/claims.ts'
import type { Instrument } from '../../instruments/instruments.ts'
import { accepted, accountId, post, systemAccount } from '../../ledger/ledger.ts'
import { lockShared, requireOpen, type WalletRow } from '../../wallets/wallets.ts'
import * as sql from '../sql.ts'
import type { NewPayment, Payment } from '../types.ts'
import { sendDue } from './rail.ts'

export type Order = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly instrument: Uuid
  readonly amount: bigint
  readonly currency: Currency
  readonly epoch: number
  readonly at: Instant
}

/** Everyday withdrawals need an open wallet; behind a fence the accounts' own rights decide. Refuses wallet_*. */
export const requirePaysOut = (wallet: WalletRow): void => {
  if (wallet.state !== 'closing') requireOpen(wallet)
}

/**
 * While a closing cools off the holder may still withdraw, but only to an account that was verified before it: a thief
 * must not use the wait. Refuses destination_too_new.
 */
export const requireWithdrawable = (wallet: WalletRow, { verified_at }: Instrument): void => {
  if (wallet.state !== 'closing') return
  const early = verified_at !== null && wallet.fencedAt !== null && isBefore(verified_at, wallet.fencedAt)
  if (!early) refuse('destination_too_new')
}

/** Asks the bank for money. Nothing is posted before the bank has accepted. */
export const orderTopup = (tx: Tx, order: Order): Promise<Payment> => create(tx, order, 'topup')

/** Takes the money out of the wallet at once and asks the bank to pay it; it comes back when the bank says no. */
export const orderWithdrawal = async (
  tx: Tx,
  { spending, ...order }: Order & { readonly spending: Spending },
): Promise<Payment> => {
  const payment = await create(tx, order, 'withdrawal')
  const { id, wallet, amount, currency, epoch } = order
  const posting: PostingRequest = {
    id,
    wallet,
    kind: 'post',
    code: 'withdrawal',
    debit: accountId(wallet, 'available', currency),
    credit: systemAccount('bank_settlement', currency, bucketOf(wallet)),
    amount,
    currency,
    epoch,
    spending,
  }
  accepted(await post(tx, [posting]))
  return payment
}

/** Sends money that came too late back to the account it came from. Once per late payment. */
export const returnLateMoney = async (tx: Tx, late: Uuid): Promise<Payment | undefined> => {
  const found = await sql.byId(tx, late)
  if (!found?.instrument) return undefined
  const { wallet, instrument, currency, bucket } = found
  const { epoch } = await lockShared(tx, wallet)
  const claim = (await openClaims(tx, [wallet])).find((c) => c.source === late && c.reason === 'late')
  if (!claim) return undefined
  const id = deriveId(bucket, 'payment', 'return', late)
  const { amount } = claim
  const payment = await create(
    tx,
    { id, wallet, instrument, amount, currency, epoch, at: await tx.now() },
    'return',
  )
  await payClaim(tx, { id: claim.id, by: id })
  const posting: PostingRequest = {
    id,
    wallet,
    kind: 'post',
    code: 'claim_paid',
    debit: accountId(wallet, 'claim', currency),
    credit: systemAccount('bank_settlement', currency, bucket),
    amount,
    currency,
  }
  accepted(await post(tx, [posting]))
  return payment
}

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
  for (const { claim, id } of orders) await payClaim(tx, { id: claim.id, by: id })
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

const create = async (tx: Tx, order: Order, kind: NewPayment['kind']): Promise<Payment> => {
  const { id, wallet, instrument, amount, currency, epoch, at } = order
  const row: NewPayment = { id, wallet, kind, state: 'created', amount, currency, instrument, epoch }
  await sql.insert(tx, [row], at).catch(keyTaken)
  await schedule(tx, [sendDue({ id, bucket: bucketOf(id), wallet }, { epoch, at })])
  const payment = await sql.byId(tx, id)
  if (!payment) throw new Error('a payment that was just made cannot be read')
  return payment
}

/** The id is the wallet's Idempotency-Key: another kind of payment that has it was asked for under the same key. */
const keyTaken = (error: unknown): never => {
  if (codeOf(error) === '23505') return refuse('idempotency_key_reused')
  throw error
}
