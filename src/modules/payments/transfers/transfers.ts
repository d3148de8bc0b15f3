/**
 * From person to person. An immediate transfer is one posting on the ledger lane and looks nothing up; one to be
 * accepted holds the money until the recipient decides, the sender changes their mind, or a day has passed.
 */
import { type Instant, isBefore, isoOf, plus } from '../../../kernel/clock.ts'
import { Refusal, refuse } from '../../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { LaneRow, LaneWork, PostingResult, Spending } from '../../../kernel/lane.ts'
import type { Currency } from '../../../kernel/money.ts'
import { dueRow, schedule, unschedule } from '../../../platform/db/due.ts'
import { orUndo } from '../../../platform/db/savepoint.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { accepted, accountId } from '../../ledger/ledger.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { advance, postingId } from '../rail/advance.ts'
import { ACCEPT_WITHIN } from '../rules.ts'
import * as sql from '../sql.ts'
import type { NewPayment, Payment } from '../types.ts'
import { forgetPayee, notePayees } from './payees.ts'

/** The timer that gives the money of an undecided transfer back, and carries a first payment out. */
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
  /** A first payment: so long it can be taken back (ISO 8601), and arrives, or can be accepted, after that. */
  readonly waits: string | undefined
  readonly spending: Spending
  /** The message, once under each side's key, and a keyed fingerprint of its text. */
  readonly memo?: { readonly sender: Buffer; readonly recipient: Buffer; readonly fingerprint: string }
}

export type TransferMade = Pick<
  Payment,
  'id' | 'state' | 'amount' | 'currency' | 'created_at' | 'expires_at' | 'arrives_at'
>
type Later = Pick<Transfer, 'mustBeAccepted' | 'waits'>

/** Money that is held now and moves later has a posting of its own for that. */
export const movesLater = ({ mustBeAccepted, waits }: Later): boolean => mustBeAccepted || waits !== undefined
/** The same of a payment that was made. */
export const movedLater = ({ expires_at, arrives_at }: Pick<Payment, 'expires_at' | 'arrives_at'>): boolean =>
  expires_at !== null || arrives_at !== null

const datesOf = ({ mustBeAccepted, waits }: Later, at: Instant) => {
  const arrives = waits === undefined ? null : plus(at, waits)
  return { arrives_at: arrives, expires_at: mustBeAccepted ? plus(arrives ?? at, ACCEPT_WITHIN) : null }
}

/** The work of one transfer for the ledger lane; `render` makes the answer from what was posted. */
export const transferWork = <Answer>(
  transfer: Transfer,
  render: (made: TransferMade) => Answer,
): LaneWork<Answer> => {
  const { id, wallet, to, amount, currency, memo, spending } = transfer
  return {
    bucket: bucketOf(wallet),
    requests: [
      {
        id,
        wallet,
        kind: movesLater(transfer) ? 'hold' : 'post',
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
  const { id, currency } = transfer
  return {
    id,
    amount,
    currency,
    state: movesLater(transfer) ? 'pending' : 'completed',
    created_at: at,
    ...datesOf(transfer, at),
  }
}

const rowsOf = (transfer: Transfer): LaneRow[] => {
  const { id, wallet, to, amount, currency, memo } = transfer
  const later = movesLater(transfer)
  const payment: NewPayment = {
    id, wallet, kind: 'transfer', state: later ? 'pending' : 'completed', amount, currency, peer: to,
  } // biome-ignore format: a row
  const memos = memo ? memoRows(transfer, memo) : []
  const payee = bucketOf(to)
  const bucket = bucketOf(wallet)
  const left = dueRow((at) => ({ bucket, kind: TRANSFER_LEFT, ref: id, dueAt: at, wallet }))
  if (!later)
    return [
      sql.paymentRow(() => payment),
      left,
      dueRow((at) => ({ bucket: payee, kind: TRANSFER_ARRIVED, ref: id, dueAt: at, wallet: to })),
      ...memos,
    ]
  return [
    sql.paymentRow((at) => ({ ...payment, ...datesOf(transfer, at) })),
    sql.incomingRow((at) => {
      const { arrives_at, expires_at } = datesOf(transfer, at)
      const byItself = transfer.mustBeAccepted ? null : arrives_at
      const ends = expires_at ?? arrives_at ?? at
      return {
        payment: id, wallet: to, sender: wallet, amount, currency, expires_at: ends, arrives_at: byItself,
      } // biome-ignore format: a row
    }),
    dueRow((at) => {
      const { arrives_at, expires_at } = datesOf(transfer, at)
      return { bucket, kind: TRANSFER_EXPIRY, ref: id, dueAt: expires_at ?? arrives_at ?? at, wallet }
    }),
    dueRow((at) => {
      // What is to be accepted is told when it can be.
      const dueAt = transfer.mustBeAccepted ? (datesOf(transfer, at).arrives_at ?? at) : at
      return { bucket: payee, kind: TRANSFER_ANNOUNCE, ref: id, dueAt, wallet: to }
    }),
    left,
    ...memos,
  ]
}

/** A statement shows the posting that moved the money: for one that moves later that is not the one that set it aside. */
export const statementId = (transfer: Pick<Payment, 'id' | 'bucket'>, later: boolean): Uuid =>
  later ? postingId(transfer, 'accept') : transfer.id

const memoRows = (transfer: Transfer, memo: NonNullable<Transfer['memo']>): LaneRow[] => {
  const { id, wallet, to } = transfer
  const shown = statementId({ id, bucket: bucketOf(wallet) }, movesLater(transfer))
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
  if (payment.state === OUTCOME[event] && movedLater(payment)) return payment
  if (payment.state !== 'pending') return refuse('transfer_not_pending', { facts: { state: payment.state } })
  const at = await tx.now()
  if (event === 'accept') requireAcceptable(payment, at)
  const [decided] = await advance(tx, [{ payment, event }], at)
  await unschedule(tx, { bucket: payment.bucket, ref: payment.id, kind: TRANSFER_EXPIRY })
  if (event === 'accept') await notePayees(tx, [payment], at)
  // Of a first payment that was taken back the next one is a first one again.
  if (event === 'cancel' && payment.arrives_at && payment.peer)
    await forgetPayee(tx, { wallet, payee: payment.peer })
  return decided ?? payment
}

/** Refuses transfer_on_its_way and transfer_expired. */
const requireAcceptable = ({ arrives_at, expires_at }: Payment, at: Instant): void => {
  if (arrives_at && (!expires_at || isBefore(at, arrives_at)))
    refuse('transfer_on_its_way', { facts: { arrives_at: isoOf(arrives_at) } })
  if (expires_at && !isBefore(at, expires_at)) refuse('transfer_expired')
}

/**
 * The day is over: the money of a transfer to be accepted is the sender's again, a first payment arrives. Too early or decided
 * already: nothing.
 */
export const expireTransfer = async (tx: Tx, transfer: Uuid): Promise<Payment | undefined> => {
  const payment = await sql.lock(tx, transfer)
  const at = await tx.now()
  const ends = payment?.expires_at ?? payment?.arrives_at
  if (!payment || !ends || isBefore(at, ends)) return undefined
  if (!payment.expires_at) return arrive(tx, payment, at)
  return (await advance(tx, [{ payment, event: 'expire' }], at))[0]
}

/** Where either side cannot pay or be paid by now, the money is the sender's again, who is told. */
const arrive = async (tx: Tx, payment: Payment, at: Instant): Promise<Payment | undefined> => {
  const carried = await orUndo(
    tx,
    () => advance(tx, [{ payment, event: 'accept' }], at),
    (error) => error instanceof Refusal,
  )
  if (!('value' in carried)) return (await advance(tx, [{ payment, event: 'expire' }], at))[0]
  const [arrived] = carried.value
  if (!arrived?.peer) return arrived
  await notePayees(tx, [arrived], at)
  const { id: ref, bucket, wallet, peer } = arrived
  await schedule(tx, [
    { bucket, kind: TRANSFER_LEFT, ref, dueAt: at, wallet },
    { bucket: bucketOf(peer), kind: TRANSFER_ARRIVED, ref, dueAt: at, wallet: peer },
  ])
  return arrived
}
