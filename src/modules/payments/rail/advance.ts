/**
 * The one place where a payment changes state. Each change and the money that belongs to it commit together:
 * P2 money leaves the wallet before the bank is asked, and comes back by the same door when the bank says no.
 * P3 an event without a transition changes nothing, so a duplicate or late answer is harmless.
 * P4 when the wallet has closed meanwhile, money that comes back or late is kept as a claim of its holder.
 * P10 money that a bank brings for a debt never enters a wallet that leaves, or the plan would pay it out again.
 */
import { type Instant, isAfter } from '../../../kernel/clock.ts'
import { deriveId, type Uuid } from '../../../kernel/ids.ts'
import type { PostingRequest } from '../../../kernel/lane.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { type Claim, type ClaimReason, keepClaims, lastCaseOf, repaymentsAmong } from '../../claims/claims.ts'
import { accepted, accountId, openAccounts, post, systemAccount } from '../../ledger/ledger.ts'
import { awaitMoney, type WalletRow } from '../../wallets/wallets.ts'
import { nextState, type PaymentEvent } from '../rules.ts'
import * as sql from '../sql.ts'
import type { Payment } from '../types.ts'

/** Tells the sender of a transfer that it came back: nobody accepted it. */
export const TRANSFER_RETURNED = 'payment.returned'
/** The timer that decides about late money: keep it, or send it back. */
export const LATE_MONEY = 'payment.late_money'
/** Money that was on its way to a former holder did not arrive: they are told. `ref` is the payment. */
export const CLAIM_BACK = 'claim.came_back'

export type Advance = {
  /** Locked. */
  readonly payment: Payment
  /** The wallet's row, locked at least FOR SHARE. For transfers it does not matter. */
  readonly wallet?: WalletRow
  readonly event: PaymentEvent
  readonly reason?: string | undefined
  readonly ref?: string | undefined
  readonly nextTry?: Instant
}

type NewClaim = Omit<Claim, 'paid_by' | 'created_at'>
type Effect = { readonly request?: PostingRequest; readonly claim?: NewClaim }

/** Moves payments on, with one posting for all. Returns those that changed, as they are now. */
export const advance = async (tx: Tx, events: readonly Advance[], at: Instant): Promise<Payment[]> => {
  const wishes = await repayments(tx, events)
  const moves = events.flatMap((event) => {
    const state = nextState(event.payment, event.event)
    return state ? [{ ...event, state, effect: effectOf(event, wishes) }] : []
  })
  const claims = await underTheirCase(
    tx,
    moves.flatMap((m) => m.effect.claim ?? []),
  )
  await openClaimAccounts(
    tx,
    moves.flatMap((m) => (m.effect.claim && m.wallet ? [{ claim: m.effect.claim, wallet: m.wallet }] : [])),
  )
  await sql.change(
    tx,
    moves.map(({ payment, state, reason, ref, nextTry, event }) => ({
      id: payment.id,
      state,
      attempts: event === 'claim' ? payment.attempts + 1 : payment.attempts,
      ...(reason === undefined ? {} : { reason }),
      ...(ref === undefined ? {} : { rail_ref: ref }),
      ...(nextTry === undefined ? {} : { next_try: nextTry }),
    })),
    at,
  )
  await keepClaims(tx, claims, at)
  const changed = moves.map(({ payment, state, reason }) => ({
    ...payment,
    state,
    reason: reason ?? payment.reason,
  }))
  for (const { wallet, effect, payment } of moves)
    if (wallet && effect.request && !effect.claim) await awaitMoney(tx, wallet, payment.currency)
  await sql.removeIncoming(
    tx,
    changed.filter((p) => p.kind === 'transfer'),
  )
  await tell(tx, { changed, claims, wishes, at })
  // Whoever accepts a transfer is its payee; everything else cannot be refused for the state of a wallet.
  accepted(
    await post(
      tx,
      moves.flatMap((m) => m.effect.request ?? []),
    ),
    'credit',
  )
  return changed
}

/** Those of the top-ups that arrive which a bank was asked for to repay a debt. */
const repayments = async (tx: Tx, events: readonly Advance[]): Promise<ReadonlySet<Uuid>> => {
  const arriving = events.filter((e) => e.payment.kind === 'topup' && e.event === 'accepted')
  return new Set(
    await repaymentsAmong(
      tx,
      arriving.map((e) => e.payment.id),
    ),
  )
}

/** Money that comes back by itself is filed under the case that closed its wallet. */
const underTheirCase = async (tx: Tx, claims: readonly NewClaim[]): Promise<NewClaim[]> => {
  const filed: NewClaim[] = []
  for (const claim of claims)
    filed.push({ ...claim, closure: claim.closure ?? (await caseSettled(tx, claim.wallet)) ?? null })
  return filed
}

/** The case a closed wallet was last settled under, as far as what was paid and what was kept tell. */
export const caseSettled = async (q: Queryable, wallet: Uuid): Promise<Uuid | undefined> => {
  const paid = await sql.lastCaseOf(q, wallet)
  const kept = await lastCaseOf(q, wallet)
  return paid && !(kept && isAfter(kept.created_at, paid.created_at)) ? paid.closure : kept?.closure
}

/** Claim accounts outlive the wallet; they are opened when the first claim appears. */
export const openClaimAccounts = (
  tx: Tx,
  needed: readonly { readonly claim: Pick<Claim, 'currency'>; readonly wallet: WalletRow }[],
): Promise<void> =>
  needed.length === 0
    ? Promise.resolve()
    : openAccounts(
        tx,
        needed.map(({ claim, wallet }) => ({
          wallet: wallet.id,
          purpose: 'claim' as const,
          currency: claim.currency,
          state: wallet.state,
          epoch: wallet.epoch,
        })),
      )

const effectOf = ({ payment, wallet, event }: Advance, wishes: ReadonlySet<Uuid>): Effect => {
  if (payment.kind === 'transfer') return { request: holdEnd(payment, event) }
  if (payment.kind === 'topup')
    return event === 'accepted' ? landing(payment, required(wallet), wishes.has(payment.id)) : {}
  if (event === 'refused' || event === 'bounced' || event === 'cancel')
    return comingBack(payment, required(wallet), event)
  return {}
}

const required = (wallet: WalletRow | undefined): WalletRow => {
  if (!wallet) throw new Error('money over a rail moves under its wallet')
  return wallet
}

/** The posting that ends a payment has an id of its own; the same event again is the same posting. */
export const postingId = (payment: Pick<Payment, 'id' | 'bucket'>, what: 'accept' | 'back'): Uuid =>
  deriveId(payment.bucket, 'payment', what, payment.id)

const holdEnd = (payment: Payment, event: PaymentEvent): PostingRequest => ({
  id: postingId(payment, event === 'accept' ? 'accept' : 'back'),
  wallet: payment.wallet,
  kind: event === 'accept' ? 'capture' : 'release',
  code: 'transfer',
  debit: accountId(payment.wallet, 'available', payment.currency),
  credit: accountId(payment.peer ?? payment.wallet, 'available', payment.currency),
  amount: 0n,
  currency: payment.currency,
  hold: payment.id,
})

/** Money the bank has taken must land somewhere, whatever the wallet has become meanwhile. */
const landing = (payment: Payment, wallet: WalletRow, repays: boolean): Effect => {
  const request = {
    id: payment.id,
    wallet: payment.wallet,
    kind: 'post',
    debit: systemAccount('bank_settlement', payment.currency, payment.bucket),
    amount: payment.amount,
    currency: payment.currency,
  } as const
  const available = accountId(payment.wallet, 'available', payment.currency)
  if (wallet.state === 'open') return { request: { ...request, code: 'topup', credit: available } }
  if (wallet.state !== 'closed' && !(wallet.state === 'closing' && repays))
    return { request: { ...request, code: 'refund', credit: available } }
  return {
    request: { ...request, code: 'late_money', credit: accountId(payment.wallet, 'claim', payment.currency) },
    claim: claimOf(payment, 'late'),
  }
}

const comingBack = (payment: Payment, wallet: WalletRow, event: 'refused' | 'bounced' | 'cancel'): Effect => {
  const toClaim = payment.kind !== 'withdrawal' || wallet.state === 'closed'
  return {
    request: {
      id: postingId(payment, 'back'),
      wallet: payment.wallet,
      kind: 'post',
      code: 'withdrawal_returned',
      debit: systemAccount('bank_settlement', payment.currency, payment.bucket),
      credit: accountId(payment.wallet, toClaim ? 'claim' : 'available', payment.currency),
      amount: payment.amount,
      currency: payment.currency,
    },
    ...(toClaim ? { claim: claimOf(payment, event === 'bounced' ? 'bounced' : 'refused') } : {}),
  }
}

const claimOf = (payment: Payment, reason: ClaimReason) => ({
  id: deriveId(payment.bucket, 'claim', payment.id),
  wallet: payment.wallet,
  closure: payment.closure,
  amount: payment.amount,
  currency: payment.currency,
  reason,
  source: payment.id,
})

const ENDED = new Set<Payment['state']>(['paid', 'refused', 'bounced'])
/** Before the bank was asked, because its account was unlinked: the case that waits for it has to know. */
const calledOff = ({ kind, state }: Payment): boolean => kind === 'payout' && state === 'cancelled'
const NOT_TAKEN = new Set<Payment['state']>(['declined', 'expired'])

/** Who has to know: the audit log, the case that waits for its payout, the timer that owns late money. */
const tell = async (
  tx: Tx,
  {
    changed,
    claims,
    wishes,
    at,
  }: {
    changed: readonly Payment[]
    claims: readonly { source: Uuid; reason: ClaimReason }[]
    wishes: ReadonlySet<Uuid>
    at: Instant
  },
): Promise<void> => {
  const ended = changed.filter((p) => ENDED.has(p.state) || calledOff(p))
  if (ended.length > 0)
    await append(
      tx,
      ended.map(({ id, bucket, wallet, kind, state, amount, currency }) => ({
        bucket,
        type: `payment.${state}`,
        ref: id,
        data: { wallet, kind, amount: amount.toString(), currency },
      })),
    )
  const returned = changed.filter((p) => p.kind === 'transfer' && NOT_TAKEN.has(p.state))
  await schedule(
    tx,
    returned.map(({ id: ref, bucket, wallet }) => ({
      bucket,
      kind: TRANSFER_RETURNED,
      ref,
      dueAt: at,
      wallet,
    })),
  )
  const late = new Set(claims.filter((c) => c.reason === 'late').map((c) => c.source))
  await schedule(
    tx,
    ended.flatMap(({ id, bucket, wallet, closure, kind, state }) => {
      // A claim on its way out names its case too; it is no step of it.
      if (kind === 'return')
        return state === 'paid' ? [] : [{ bucket, kind: CLAIM_BACK, ref: id, dueAt: at, wallet }]
      if (closure) return [{ bucket, kind: 'closure.step', ref: closure, dueAt: at, wallet }]
      return late.has(id) || wishes.has(id) ? [{ bucket, kind: LATE_MONEY, ref: id, dueAt: at, wallet }] : []
    }),
  )
}
