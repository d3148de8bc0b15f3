/**
 * The money steps of a closing: sweep to a destination over the rail, or keep as a claim. Idempotent by step id,
 * which is also the payment's id and its key at the bank.
 * P5 A sweep is a balancing posting: it takes all there is, so a cent that arrived meanwhile strands no case.
 * P6 A payout that the bank refuses or returns becomes a claim of the holder; no money goes back into a wallet
 *    that is leaving.
 * P17 Nothing is paid out to an account that was unlinked, whoever still names it: a freeze ends accounts, and what
 *    comes in after it is kept.
 */
import type { Instant } from '../../../kernel/clock.ts'
import { deriveId, type Uuid } from '../../../kernel/ids.ts'
import type { PostingRequest, PostingResult, Spending } from '../../../kernel/lane.ts'
import { MAX_AMOUNT } from '../../../kernel/money.ts'
import type { PayoutStep, SettleStep, StepAnswer } from '../../../kernel/participant.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { keepClaims } from '../../claims/claims.ts'
import { unlinkedAmong } from '../../instruments/instruments.ts'
import { accountId, post, systemAccount } from '../../ledger/ledger.ts'
import { find } from '../../wallets/wallets.ts'
import { isClaimed, railLimit } from '../rules.ts'
import * as sql from '../sql.ts'
import type { Payment } from '../types.ts'
import { caseSettled, openClaimAccounts } from './advance.ts'
import { sendDue } from './rail.ts'

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
  const ended = await unlinkedAmong(
    tx,
    taken.flatMap(({ step }) => step.instrument ?? []),
  )
  const { over = [], usable = [] } = Object.groupBy(taken, ({ step }) =>
    step.instrument && ended.has(step.instrument) ? 'over' : 'usable',
  )
  for (const { step } of over) answers.set(step.id, { state: 'failed', reason: 'account_ended' })
  for (const [id, answer] of await take(tx, usable, at)) answers.set(id, answer)
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
  await openClaimAccounts(
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
  const written = taken.map((one, i): Written => {
    const result = results[i]
    if (!result) throw new Error('the ledger answered fewer requests than it was given')
    return outcomeOf({ ...one, result, at })
  })
  await keepAsClaims(tx, written, at)
  await payOut(tx, written, at)
  return written.map(({ step, answer }) => [step.id, answer])
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
    ...(step.small ? { spending: smallOf(step.small) } : {}),
  }
}

/** Counted with what the holder sent to new accounts and others; no proof is asked for in between. */
const smallOf = ({ perDay, zone }: NonNullable<PayoutStep['small']>): Spending => ({
  counts: 'others',
  each: perDay,
  perDay,
  zone,
  closing: true,
})

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
/** `claim`, `payout`: minor units that are written down as such. */
type Written = {
  readonly step: PayoutStep
  readonly answer: StepAnswer
  readonly claim?: bigint
  readonly payout?: bigint
}

/** P6: more than an account so new takes in a day. */
const REASONS: Readonly<Record<string, string>> = { proof_needed: 'account_too_new' }

const outcomeOf = ({ step, payment, result, at }: Posted): Written => {
  const before = payment?.amount ?? 0n
  if (!result.ok && result.refusal !== 'insufficient_funds')
    return { step, answer: { state: 'failed', reason: REASONS[result.refusal] ?? result.refusal } }
  const moved = result.ok ? result.amount : 0n
  if (step.way === 'claim') {
    const note = payment?.reason ? { note: payment.reason } : {}
    const answer = { state: 'done', amount: before + moved, claim: true, ...note } as const
    return { step, answer, ...(moved > 0n ? { claim: moved } : {}) }
  }
  const done = { state: 'done', amount: moved, claim: false } as const
  if (step.way === 'donate' || step.way === 'forfeit') return { step, answer: done }
  if (moved === 0n) return { step, answer: { ...done, note: 'nothing_left' } }
  const until = railLimit(at)
  return {
    step,
    answer: { state: 'waiting', amount: moved, waitsFor: 'bank_answer', until },
    payout: moved,
  }
}

/** A refund that came when its wallet was closed: its money is on the claim account already; this is the claim. */
export const keepLateRefund = async (
  tx: Tx,
  refund: Pick<Payment, 'id' | 'wallet' | 'bucket' | 'amount' | 'currency'>,
): Promise<void> => {
  const { id: source, wallet, bucket, amount, currency } = refund
  const closure = (await caseSettled(tx, wallet)) ?? null
  const claim = {
    id: deriveId(bucket, 'claim', source),
    wallet,
    closure,
    amount,
    currency,
    reason: 'late',
    source,
  } as const
  await keepClaims(tx, [claim], await tx.now())
}

const keepAsClaims = async (tx: Tx, written: readonly Written[], at: Instant): Promise<void> => {
  const claims = written.flatMap(({ step, claim }) => {
    if (claim === undefined) return []
    const { wallet, bucket } = step.wallet
    // Its name in the books, whatever the reason: the same money is the same claim.
    const id = deriveId(bucket, 'claim', step.id, 'chosen')
    const { closure, currency } = step
    return [
      {
        id,
        wallet,
        closure,
        amount: claim,
        currency,
        reason: step.kept ?? ('chosen' as const),
        source: step.id,
      },
    ]
  })
  await keepClaims(tx, claims, at)
}

const payOut = async (tx: Tx, written: readonly Written[], at: Instant): Promise<void> => {
  const paid = written.flatMap(({ step, payout }) => (payout === undefined ? [] : [{ step, amount: payout }]))
  if (paid.length === 0) return
  await sql.insert(
    tx,
    paid.map(({ step, amount }) => {
      if (!step.instrument) throw new Error(`step ${step.id} pays out to nowhere`)
      return {
        id: step.id,
        wallet: step.wallet.wallet,
        kind: 'payout' as const,
        state: 'created' as const,
        amount,
        currency: step.currency,
        instrument: step.instrument,
        closure: step.closure,
        epoch: step.epoch,
      }
    }),
    at,
  )
  await schedule(
    tx,
    paid.map(({ step: { id, epoch, wallet } }) =>
      sendDue({ id, bucket: wallet.bucket, wallet: wallet.wallet }, { epoch, at }),
    ),
  )
}
