/**
 * Payments over a rail, as the worker drives them. Nothing outside is called here: `claim` commits an attempt and
 * answers what to ask the bank, `record` writes what it said.
 * P1 A payment is claimed under its wallet's lock and epoch, and the attempt commits before the call. Whoever finds
 *    a claimed payment again (worker killed, answer lost) enquires; it is never sent a second time by guessing.
 */
import type { Instant } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Currency } from '../../../kernel/money.ts'
import { unschedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { railNumber, type Scheme, unlinkedAmong } from '../../instruments/instruments.ts'
import { lockShared, type WalletRow } from '../../wallets/wallets.ts'
import { contradicts, enquireAt, isClaimed } from '../rules.ts'
import * as sql from '../sql.ts'
import type { Payment, RailOutcome } from '../types.ts'
import { advance } from './advance.ts'

/** The due row that asks the bank: first to do it, then, while the outcome is unknown, how it stands. */
export const RAIL_PAYMENT = 'rail.payment'

/** What to ask the bank. Lives in memory only: it carries a whole account number. */
export type RailPlan = {
  /** `enquire`: it may have been sent before. Only when the bank never received it, send it under the same key. */
  readonly ask: 'send' | 'enquire'
  readonly way: 'payout' | 'collect'
  readonly payment: Uuid
  readonly wallet: Uuid
  readonly person: Uuid
  readonly account: { readonly scheme: Scheme; readonly number: string }
  readonly amount: bigint
  readonly currency: Currency
}

/** Takes a payment on. Undefined: there is nothing (left) to ask. */
export const claimForRail = async (
  tx: Tx,
  due: { readonly ref: Uuid; readonly wallet: Uuid; readonly epoch?: number | undefined },
): Promise<RailPlan | undefined> => {
  const { wallet, payment } = await lockBoth(tx, due.ref, due.wallet)
  if (!payment?.instrument || (payment.state !== 'created' && !isClaimed(payment.state))) return undefined
  const at = await tx.now()
  if (payment.state === 'created') {
    if (obeysFence(payment) && wallet.epoch !== payment.epoch) {
      await advance(tx, [{ payment, wallet, event: 'cancel', reason: 'wallet_closing' }], at)
      return undefined
    }
    if (payment.kind === 'payout' && (await unlinkedAmong(tx, [payment.instrument])).size > 0) {
      await advance(tx, [{ payment, wallet, event: 'cancel', reason: 'account_ended' }], at)
      return undefined
    }
    await advance(tx, [{ payment, wallet, event: 'claim' }], at)
  }
  const account = await railNumber(tx, payment.instrument)
  if (!account) throw new Error(`the account of payment ${payment.id} cannot be read any more`)
  return {
    ask: payment.state === 'created' ? 'send' : 'enquire',
    way: payment.kind === 'topup' ? 'collect' : 'payout',
    payment: payment.id,
    wallet: payment.wallet,
    person: account.person,
    account: { scheme: account.scheme, number: account.number },
    amount: payment.amount,
    currency: payment.currency,
  }
}

/** The holder's own orders end at a fence; what a closing itself pays out does not. */
const obeysFence = ({ kind }: Payment): boolean => kind === 'topup' || kind === 'withdrawal'

export type RailResult = {
  readonly payment: Payment
  /** False for what was known already. */
  readonly changed: boolean
  /** The bank said the opposite before: nothing moved, and a person has to find out which word is true. */
  readonly contradicts: boolean
}

/** Writes what the bank said to an order, an enquiry or in a callback. The same again changes nothing. */
export const onRailEvent = async (
  tx: Tx,
  { payment: id, outcome }: { readonly payment: Uuid; readonly outcome: RailOutcome },
): Promise<RailResult | undefined> => {
  const found = await sql.byId(tx, id)
  if (!found) return undefined
  const { wallet, payment } = await lockBoth(tx, found.id, found.wallet)
  if (!payment) return undefined
  const at = await tx.now()
  if (outcome.outcome === 'unknown')
    return { payment: await enquireLater(tx, payment, at), changed: false, contradicts: false }
  const event = outcome.outcome
  const said = outcome.outcome === 'accepted' ? { ref: outcome.ref } : { reason: outcome.reason }
  const [changed] = await advance(tx, [{ payment, wallet, event, ...said }], at)
  if (changed) await unschedule(tx, { bucket: payment.bucket, ref: payment.id, kind: RAIL_PAYMENT })
  return {
    payment: changed ?? payment,
    changed: changed !== undefined,
    contradicts: contradicts(payment, event),
  }
}

/** The same due row asks again at `next_try`. */
const enquireLater = async (tx: Tx, payment: Payment, at: Instant): Promise<Payment> => {
  if (!isClaimed(payment.state)) return payment
  const later = { attempts: payment.attempts + 1, next_try: enquireAt(payment.attempts, at) }
  await sql.change(tx, [{ id: payment.id, state: 'unknown', ...later }], at)
  return { ...payment, state: 'unknown', ...later }
}

/** Wallet first, then the payment: the order of everybody. */
const lockBoth = async (
  tx: Tx,
  id: Uuid,
  walletId: Uuid,
): Promise<{ wallet: WalletRow; payment: Payment | undefined }> => {
  const wallet = await lockShared(tx, walletId)
  return { wallet, payment: await sql.lock(tx, id) }
}

/** The due row that sends a payment, to be written in the transaction that makes the payment. */
export const sendDue = (
  payment: Pick<Payment, 'id' | 'bucket' | 'wallet'>,
  context: { epoch: number; at: Instant },
) => ({
  bucket: payment.bucket,
  kind: RAIL_PAYMENT,
  ref: payment.id,
  dueAt: context.at,
  wallet: payment.wallet,
  epoch: context.epoch,
})
