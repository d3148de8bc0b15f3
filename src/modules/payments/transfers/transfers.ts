/**
 * From person to person. An immediate transfer is one posting on the ledger lane and looks nothing up; one to be
 * accepted holds the money until the recipient decides, the sender changes their mind, or a day has passed.
 */
import { isBefore, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { LaneRow, LaneWork, PostingResult, Spending } from '../../../kernel/lane.ts'
import type { Currency } from '../../../kernel/money.ts'
import { dueRow, unschedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { accepted, accountId } from '../../ledger/ledger.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { advance, postingId } from '../rail/advance.ts'
import { ACCEPT_WITHIN } from '../rules.ts'
import * as sql from '../sql.ts'
import type { NewPayment, Payment } from '../types.ts'

/** The timer that gives the money of an undecided transfer back. */
export const TRANSFER_EXPIRY = 'payment.expiry'
/** Tells the recipient that something waits for them. */
export const TRANSFER_ANNOUNCE = 'payment.announce'
/** Tells the recipient that something has come. */
export const TRANSFER_ARRIVED = 'payment.arrived'

/** Tells the sender what has left; one row for each transfer, one message for those that come together. */
export const TRANSFER_LEFT = 'payment.left'

export type Transfer = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly to: Uuid
  readonly amount: bigint
  readonly currency: Currency
  readonly mustBeAccepted: boolean
  readonly spending: Spending
  /** The message, once under each side's key, and a keyed fingerprint of its text. */
  readonly memo?: { readonly sender: Buffer; readonly recipient: Buffer; readonly fingerprint: string }
}

export type TransferMade = Pick<Payment, 'id' | 'state' | 'amount' | 'currency' | 'created_at' | 'expires_at'>

/** The work of one transfer for the ledger lane; `render` makes the answer from what was posted. */
export const transferWork = <Answer>(
  transfer: Transfer,
  render: (made: TransferMade) => Answer,
): LaneWork<Answer> => {
  const { id, wallet, to, amount, currency, mustBeAccepted, memo, spending } = transfer
  return {
    bucket: bucketOf(wallet),
    requests: [
      {
        id,
        wallet,
        kind: mustBeAccepted ? 'hold' : 'post',
        code: 'transfer',
        debit: accountId(wallet, 'available', currency),
        credit: accountId(to, 'available', currency),
        amount,
        currency,
        spending,
        ...(memo ? { fingerprint: memo.fingerprint } : {}),
      },
    ],
    rows: rowsOf(transfer),
    answer: (results) => render(madeFrom(transfer, results)),
  }
}

const madeFrom = (transfer: Transfer, results: readonly PostingResult[]): TransferMade => {
  const [posted] = accepted(results)
  if (!posted) throw new Error('a transfer was posted without a result')
  const { amount, at } = posted
  const { id, currency, mustBeAccepted } = transfer
  return {
    id,
    amount,
    currency,
    state: mustBeAccepted ? 'pending' : 'completed',
    created_at: at,
    expires_at: mustBeAccepted ? plus(at, ACCEPT_WITHIN) : null,
  }
}

const rowsOf = (transfer: Transfer): LaneRow[] => {
  const { id, wallet, to, amount, currency, mustBeAccepted, memo } = transfer
  const payment: NewPayment = {
    id, wallet, kind: 'transfer', state: mustBeAccepted ? 'pending' : 'completed', amount, currency, peer: to,
  } // biome-ignore format: a row
  const memos = memo ? memoRows(transfer, memo) : []
  const payee = bucketOf(to)
  const bucket = bucketOf(wallet)
  const left = dueRow((at) => ({ bucket, kind: TRANSFER_LEFT, ref: id, dueAt: at, wallet }))
  if (!mustBeAccepted)
    return [
      sql.paymentRow(() => payment),
      left,
      dueRow((at) => ({ bucket: payee, kind: TRANSFER_ARRIVED, ref: id, dueAt: at, wallet: to })),
      ...memos,
    ]
  return [
    sql.paymentRow((at) => ({ ...payment, expires_at: plus(at, ACCEPT_WITHIN) })),
    sql.incomingRow((at) => ({
      payment: id, wallet: to, sender: wallet, amount, currency, expires_at: plus(at, ACCEPT_WITHIN),
    })), // biome-ignore format: a row
    dueRow((at) => ({ bucket, kind: TRANSFER_EXPIRY, ref: id, dueAt: plus(at, ACCEPT_WITHIN), wallet })),
    dueRow((at) => ({ bucket: payee, kind: TRANSFER_ANNOUNCE, ref: id, dueAt: at, wallet: to })),
    left,
    ...memos,
  ]
}

/** A statement shows the posting that moved the money: for a transfer to be accepted that is its acceptance. */
export const statementId = (transfer: Pick<Payment, 'id' | 'bucket'>, mustBeAccepted: boolean): Uuid =>
  mustBeAccepted ? postingId(transfer, 'accept') : transfer.id

const memoRows = (transfer: Transfer, memo: NonNullable<Transfer['memo']>): LaneRow[] => {
  const { id, wallet, to, mustBeAccepted } = transfer
  const shown = statementId({ id, bucket: bucketOf(wallet) }, mustBeAccepted)
  return [
    sql.memoRow({ transfer: shown, wallet, sealed: memo.sender }),
    sql.memoRow({ transfer: shown, wallet: to, sealed: memo.recipient }),
  ]
}

export type Decision = {
  readonly transfer: Uuid
  /** Whose decision it is: the recipient accepts or declines, the sender cancels. */
  readonly wallet: Uuid
  readonly event: 'accept' | 'decline' | 'cancel'
}

const OUTCOME = { accept: 'completed', decline: 'declined', cancel: 'cancelled' } as const

/** Decides a waiting transfer. The same decision again answers the same; another one is refused. */
export const decideTransfer = async (tx: Tx, { transfer, wallet, event }: Decision): Promise<Payment> => {
  const row = await lockShared(tx, wallet)
  if (event === 'accept') requireOpen(row)
  const found = await sql.byId(tx, transfer)
  const mine = event === 'cancel' ? found?.wallet : found?.peer
  if (found?.kind !== 'transfer' || mine !== wallet) return refuse('transfer_unknown')
  const payment = (await sql.lock(tx, transfer)) ?? refuse('transfer_unknown')
  if (payment.state === OUTCOME[event] && payment.expires_at) return payment
  if (payment.state !== 'pending') return refuse('transfer_not_pending', { facts: { state: payment.state } })
  const at = await tx.now()
  if (event === 'accept' && payment.expires_at && !isBefore(at, payment.expires_at))
    refuse('transfer_expired')
  const [decided] = await advance(tx, [{ payment, event }], at)
  await unschedule(tx, { bucket: payment.bucket, ref: payment.id, kind: TRANSFER_EXPIRY })
  return decided ?? payment
}

/** The day is over: the money is the sender's again. Too early or decided already: nothing. */
export const expireTransfer = async (tx: Tx, transfer: Uuid): Promise<Payment | undefined> => {
  const payment = await sql.lock(tx, transfer)
  const at = await tx.now()
  if (!payment?.expires_at || isBefore(at, payment.expires_at)) return undefined
  return (await advance(tx, [{ payment, event: 'expire' }], at))[0]
}
