/**
 * The money steps of a closing: sweep to a destination over the rail, or keep as a claim. Idempotent by step id,
 * which is also the payment's id and its key at the bank.
 * P5 A sweep is a balancing posting: it takes all there is, so a cent that arrived meanwhile strands no case.
 * P6 A payout that the bank refuses or returns becomes a claim of the holder; no money goes back into a wallet
 *    that is leaving.
 */
import type { Instant } from '../../clock.ts'
import { schedule } from '../../db/due.ts'
import type { Tx } from '../../db/types.ts'
import { deriveId, type Uuid } from '../../ids.ts'
import { MAX_AMOUNT } from '../../money.ts'
import type { PayoutStep, SettleStep, StepAnswer } from '../../participant.ts'
import type { PostingRequest, PostingResult } from '../ledger/lane-types.ts'
import { accountId, post, systemAccount } from '../ledger/ledger.ts'
import { find } from '../wallets/wallets.ts'
import { openClaims } from './advance.ts'
import { sendDue } from './rail.ts'
import { isClaimed, railLimit } from './rules.ts'
import * as sql from './sql.ts'
import type { Payment } from './types.ts'

type Taken = { readonly step: PayoutStep; readonly payment: Payment | undefined }

/** Takes the steps that were not taken, looks at the others. The wallets are locked. */
export const settle = async (
  tx: Tx,
  asked: readonly SettleStep[],
  at: Instant,
): Promise<ReadonlyMap<Uuid, StepAnswer>> => {
  const steps = asked.filter((step) => step.kind === 'payout')
  const payments = new Map(
    (
      await sql.byIds(
        tx,
        steps.map((s) => s.id),
      )
    ).map((p) => [p.id, p]),
  )
  const answers = new Map<Uuid, StepAnswer>()
  const taken: Taken[] = []
  for (const step of steps) {
    const payment = payments.get(step.id)
    const answer = payment && standing(payment, step)
    if (answer) answers.set(step.id, answer)
    else taken.push({ step, payment })
  }
  for (const [id, answer] of await take(tx, taken, at)) answers.set(id, answer)
  return answers
}

/** How a payout stands. Undefined: it was refused and the step now asks for a claim. */
const standing = (payment: Payment, step: PayoutStep): StepAnswer | undefined => {
  const { amount, state, reason, created_at } = payment
  if (state === 'paid') return { state: 'done', amount, claim: false }
  if (state === 'bounced') return { state: 'done', amount, claim: true, note: reason ?? 'returned' }
  if (state === 'created' || isClaimed(state)) {
    const waitsFor = state === 'unknown' ? 'bank_enquiry' : 'bank_answer'
    return { state: 'waiting', amount, waitsFor, until: railLimit(created_at) }
  }
  return step.way === 'claim' ? undefined : { state: 'failed', reason: reason ?? 'refused' }
}

const take = async (tx: Tx, taken: readonly Taken[], at: Instant): Promise<[Uuid, StepAnswer][]> => {
  if (taken.length === 0) return []
  const wallets = new Map(
    (
      await find(
        tx,
        taken.map((t) => t.step.wallet.wallet),
      )
    ).map((w) => [w.id, w]),
  )
  await openClaims(
    tx,
    taken.flatMap(({ step }) => {
      const wallet = wallets.get(step.wallet.wallet)
      return step.way === 'claim' && wallet ? [{ claim: { currency: step.currency }, wallet }] : []
    }),
  )
  const results = await post(
    tx,
    taken.map(({ step }) => sweep(step)),
  )
  const answers: [Uuid, StepAnswer][] = []
  for (const [i, { step, payment }] of taken.entries()) {
    const result = results[i]
    if (!result) throw new Error('the ledger answered fewer requests than it was given')
    answers.push([step.id, await write(tx, { step, payment, result, at })])
  }
  return answers
}

const sweep = (step: PayoutStep): PostingRequest => {
  const { wallet, bucket } = step.wallet
  return {
    id: step.way === 'claim' ? deriveId(bucket, 'payment', 'claim', step.id) : step.id,
    wallet,
    kind: 'balance',
    ...goal(step),
    debit: step.account,
    amount: MAX_AMOUNT,
    currency: step.currency,
    epoch: step.epoch,
  }
}

/** Where the money goes in the books. Dust that the holder gave away leaves at once. */
const goal = (step: PayoutStep): Pick<PostingRequest, 'code' | 'credit'> => {
  const { wallet, bucket } = step.wallet
  const { currency } = step
  switch (step.way) {
    case 'claim':
      return { code: 'closing_claim', credit: accountId(wallet, 'claim', currency) }
    case 'donate':
      return { code: 'donation', credit: systemAccount('donations', currency, bucket) }
    case 'forfeit':
      return { code: 'closing_dust', credit: systemAccount('dust', currency, bucket) }
    default:
      return { code: 'closing_sweep', credit: systemAccount('bank_settlement', currency, bucket) }
  }
}

type Posted = Taken & { readonly result: PostingResult; readonly at: Instant }

const write = async (tx: Tx, { step, payment, result, at }: Posted): Promise<StepAnswer> => {
  const before = payment?.amount ?? 0n
  if (!result.ok && result.refusal !== 'insufficient_funds')
    return { state: 'failed', reason: result.refusal }
  const moved = result.ok ? result.amount : 0n
  if (step.way === 'claim') {
    if (moved > 0n) await keepAsClaim(tx, { step, amount: moved, at })
    return {
      state: 'done',
      amount: before + moved,
      claim: true,
      ...(payment?.reason ? { note: payment.reason } : {}),
    }
  }
  if (step.way === 'donate' || step.way === 'forfeit') return { state: 'done', amount: moved, claim: false }
  if (moved === 0n) return { state: 'done', amount: 0n, claim: false, note: 'nothing_left' }
  await payOut(tx, { step, amount: moved, at })
  return { state: 'waiting', amount: moved, waitsFor: 'bank_answer', until: railLimit(at) }
}

/** A refund that came when its wallet was closed: its money is on the claim account already; this is the claim. */
export const keepLateRefund = async (
  tx: Tx,
  refund: Pick<Payment, 'id' | 'wallet' | 'bucket' | 'amount' | 'currency'>,
): Promise<void> => {
  const { id: source, wallet, bucket, amount, currency } = refund
  const closure = (await sql.lastClosureOf(tx, wallet)) ?? null
  const claim = {
    id: deriveId(bucket, 'claim', source),
    wallet,
    closure,
    amount,
    currency,
    reason: 'late',
    source,
  } as const
  await sql.insertClaims(tx, [claim], await tx.now())
}

type Swept = { readonly step: PayoutStep; readonly amount: bigint; readonly at: Instant }

const keepAsClaim = (tx: Tx, { step, amount, at }: Swept): Promise<void> =>
  sql.insertClaims(
    tx,
    [
      {
        id: deriveId(step.wallet.bucket, 'claim', step.id, 'chosen'),
        wallet: step.wallet.wallet,
        closure: step.closure,
        amount,
        currency: step.currency,
        reason: 'chosen',
        source: step.id,
      },
    ],
    at,
  )

const payOut = async (tx: Tx, { step, amount, at }: Swept): Promise<void> => {
  const { wallet, bucket } = step.wallet
  if (!step.instrument) throw new Error(`step ${step.id} pays out to nowhere`)
  await sql.insert(
    tx,
    [
      {
        id: step.id,
        wallet,
        kind: 'payout',
        state: 'created',
        amount,
        currency: step.currency,
        instrument: step.instrument,
        closure: step.closure,
        epoch: step.epoch,
      },
    ],
    at,
  )
  await schedule(tx, [sendDue({ id: step.id, bucket, wallet }, { epoch: step.epoch, at })])
}
