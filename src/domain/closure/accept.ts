/**
 * Acceptance: the one moment at which a wish becomes a closing.
 * C5 All checks precede all effects. What was read before a lock is read again behind the fence; if it differs,
 *    everything is rolled back and the holder is told that nothing has changed.
 * C6 The fence is raised, the clocks start, audit, papers, links and timers are written in one transaction.
 */
import { deadline, type Instant, isBefore, isoOf, plus } from '../../clock.ts'
import { schedule } from '../../db/due.ts'
import type { Tx } from '../../db/types.ts'
import { refuse } from '../../errors.ts'
import { participants } from '../../participants.ts'
import type { Actor } from '../../usecase.ts'
import type { Pack } from '../policy/policy.ts'
import { raiseFence } from '../wallets/wallets.ts'
import { destinationOf, openQuote, record, refOf } from './case.ts'
import { stopWaiting } from './clocks.ts'
import { type Situation, situation } from './evaluate.ts'
import { makeLink } from './links.ts'
import { coolingOffOf, makeQuote, sameQuote } from './quote.ts'
import { issueReceipt } from './receipt.ts'
import * as sql from './sql.ts'
import { payoutStep, quotedStep } from './steps.ts'
import type { ClosureRow, Quote } from './types.ts'

/** What stands before any effect: refuses plan_missing, quote_stale, acknowledgement_missing. */
export const checkQuote = async (
  tx: Tx,
  c: ClosureRow,
  input: { quote: string; acknowledged: readonly string[]; at: Instant },
): Promise<Quote> => {
  destinationOf(c, 'confirm')
  const quote = (await openQuote(tx, c)) ?? refuse('plan_missing')
  if (input.quote !== quote.id || !isBefore(input.at, Temporal.Instant.from(quote.valid_until)))
    refuse('quote_stale', { facts: { quote: quote.id, valid_until: quote.valid_until } })
  const missing = quote.consequences.filter((code) => !input.acknowledged.includes(code))
  const extra = input.acknowledged.filter((code) => !quote.consequences.includes(code))
  if (missing.length > 0 || extra.length > 0)
    refuse('acknowledgement_missing', { facts: { consequences: quote.consequences } })
  return quote
}

export type Acceptance = {
  /** Why it is accepted now: confirmed by the holder, ready at last, or decided by the operator. */
  readonly on?: 'confirm' | 'ready' | 'decide'
  readonly actor: Actor
  readonly pack: Pack
  readonly quote: Quote
  readonly strength: 'strong' | 'weak'
  readonly at: Instant
}
export type Accepted = {
  readonly closure: ClosureRow
  readonly receiptSecret: string
  readonly stopSecret: string
}

/** Raises the fence and starts the clocks. The wallet is locked FOR UPDATE, the case after it, and all checks are done. */
export const accept = async (tx: Tx, c: ClosureRow, acceptance: Acceptance): Promise<Accepted> => {
  const { pack, quote, at } = acceptance
  const fenced = (await raiseFence(tx, [c.wallet], at)).get(c.wallet)
  if (fenced === undefined) throw new Error(`no fence for wallet ${c.wallet}`)
  const found = await situation(tx, refOf(c), { pack, at })
  requireSame(c, { found, quote, pack })
  for (const participant of participants)
    await participant.freeze(tx, [refOf(c)], { epoch: fenced, at, closing: 'cooling_off' })

  const coolingOff = coolingOffOf(pack, found, acceptance.strength)
  const until = deadline(plus(at, coolingOff.duration))
  const accepted = await sql.change(tx, c, {
    ...stopWaiting(c, pack, at),
    state: destinationOf(c, acceptance.on ?? 'confirm'),
    standing: null,
    standing_until: null,
    standing_strength: null,
    epoch: fenced,
    accepted_at: at,
    strength: acceptance.strength,
    cooling_off_until: until,
  })
  await sql.insertSteps(tx, accepted, stepsOf(accepted, quote))
  await scheduleClocks(tx, accepted, until)
  if (quote.steps.some((step) => step.early)) await lookNow(tx, accepted, at)
  const leaf = await record(tx, accepted, {
    at,
    type: 'accepted',
    actor: acceptance.actor,
    data: {
      epoch: fenced,
      quote: quote.id,
      strength: acceptance.strength,
      cooling_off_until: isoOf(until),
      because: coolingOff.because,
    },
  })
  await issueReceipt(tx, accepted, { kind: 'acceptance', at, leaf, quote })
  const far = plus(at, RECEIPT_LINK_LIFE)
  return {
    closure: accepted,
    receiptSecret: await makeLink(tx, accepted, { purpose: 'receipt', at, expiresAt: far }),
    stopSecret: await makeLink(tx, accepted, {
      purpose: 'stop',
      at,
      // It can do nothing once the cooling-off is over; when that is, outages may still move.
      expiresAt: far,
    }),
  }
}

/** A receipt link outlives the longest tail; a lost one is replaced at the former-holder desk. */
export const RECEIPT_LINK_LIFE = { hours: 24 * 366 * 2 }

const requireSame = (
  c: ClosureRow,
  { found, quote, pack }: { found: Situation; quote: Quote; pack: Pack },
): void => {
  const plan = c.plan ?? refuse('plan_missing')
  const again = makeQuote({ id: quote.id, closure: c, pack, plan, situation: found })
  if (!sameQuote(quote, again, pack) || found.obligations.some((o) => o.blocks)) refuse('quote_changed')
}

const stepsOf = (c: ClosureRow, quote: Quote): sql.NewStep[] => [
  ...quote.steps.map((step) => quotedStep(c, step)),
  ...quote.lines.map((line) => payoutStep(c, { ...line, quoted: BigInt(line.amount) }, line.account)),
]

/** Steps whose delay would cost the holder are taken at once, with the consent that was just given. */
const lookNow = (tx: Tx, c: ClosureRow, at: Instant): Promise<void> =>
  schedule(tx, [{ bucket: c.bucket, kind: 'closure.step', ref: c.id, dueAt: at, wallet: c.wallet }])

const scheduleClocks = (tx: Tx, c: ClosureRow, until: Instant): Promise<void> =>
  schedule(tx, [
    { bucket: c.bucket, kind: 'closure.cooling_off', ref: c.id, dueAt: until, wallet: c.wallet },
    { bucket: c.bucket, kind: 'closure.statutory', ref: c.id, dueAt: c.statutory_due_at, wallet: c.wallet },
  ])
