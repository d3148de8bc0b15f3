/** Before acceptance: a case is opened, planned, given up or left to lapse. Nothing about the wallet changes. */
import { SYSTEM } from '../../../kernel/actors.ts'

import { type Instant, isAfter, isBefore, isoOf, latest, minus, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { WalletRef } from '../../../kernel/participant.ts'
import { addWorkingDays } from '../../../kernel/time/calendar.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import type { Pack } from '../../policy/policy.ts'
import { sealMany } from '../../vault/vault.ts'
import { situation } from '../assessment/evaluate.ts'
import { makeQuote, quoteHash } from '../assessment/quote.ts'
import { flipsOf, lock, move, notAllowed, packOf, reasonPlace, record, refOf } from '../case/case.ts'
import { issueReceipt } from '../case/receipt.ts'
import { DRAFT_OVER } from '../case/rules.ts'
import { insertClosures } from '../case/sheet-sql.ts'
import * as sql from '../case/sql.ts'
import type { ClosureRow, Plan, Quote } from '../case/types.ts'
import { openUnitOfWork, type UnitOfWork } from '../case/unit-of-work.ts'

export type OpenInput = {
  readonly wallet: WalletRef
  readonly initiator: ClosureRow['initiator']
  readonly actor: Actor
  readonly pack: Pack
  readonly reason?: string | undefined
  /** Somebody else looks at the draft again and ends it, so that it needs no timer of its own. */
  readonly watched?: true
}

/**
 * Opens a case. Every way in comes through here, so each sets the same clocks and leaves the same events.
 * Refuses closure_already_open, naming the one that is.
 */
export const openCase = async (tx: Tx, input: OpenInput): Promise<ClosureRow> => {
  const { wallet } = input
  const unit = openUnitOfWork(tx, await tx.now())
  const [opened] = await openCases(unit, [input])
  await unit.write()
  if (opened) return opened
  const current = await sql.currentOf(tx, wallet.wallet, wallet.bucket)
  return refuse('closure_already_open', { facts: { closure: current?.id, state: current?.state } })
}

/** The draft outlives `until`, so that a plan its holder makes in between is still there. The case is locked. */
export const keepDraft = (
  tx: Tx,
  c: ClosureRow,
  { until, pack }: { readonly until: Instant; readonly pack: Pack },
): Promise<ClosureRow> =>
  sql.change(tx, c, { draft_until: latest(c.draft_until, plus(until, pack.draft_expiry)) })

/** So long before a draft lapses its holder is reminded of it: a weekend, and a day to act. */
const REMIND_BEFORE = 'P3D'

/** A draft that nobody finishes lapses at its date; its holder is reminded before. */
export const expireWhenOver = (unit: UnitOfWork, c: ClosureRow): void => {
  const reminder = minus(c.draft_until, REMIND_BEFORE)
  const dueAt = isAfter(reminder, unit.at) ? reminder : c.draft_until
  unit.due({ bucket: c.bucket, kind: 'closure.draft_expiry', ref: c.id, dueAt })
}

/** The same for many of one bucket; a wallet with an open case gets no other and is left out of the answer. */
export const openCases = async (unit: UnitOfWork, inputs: readonly OpenInput[]): Promise<ClosureRow[]> => {
  const { tx, at } = unit
  const fresh = inputs.map((input) => ({ ...input, id: newId(input.wallet.bucket) }))
  const given = fresh.filter(({ reason }) => reason)
  const sealed = await sealMany(
    tx,
    given.map(({ wallet, id, reason = '' }) => ({
      ...reasonPlace({ id, person: wallet.person }),
      text: reason,
    })),
  )
  const reasons = new Map(given.map(({ id }, i) => [id, sealed[i] ?? null]))
  const opened = await insertClosures(
    tx,
    fresh.map(({ wallet, id, initiator, pack }) => ({
      ...wallet,
      id,
      initiator,
      pack: pack.id,
      packVersion: pack.version,
      reason: reasons.get(id) ?? null,
      at,
      statutoryDueAt: addWorkingDays(at, pack.max_total.working_days, pack.time_zone),
      draftUntil: plus(at, pack.draft_expiry),
    })),
  )
  const asked = new Map(fresh.map((input) => [input.id, input]))
  for (const c of opened) {
    const { actor = SYSTEM, watched } = asked.get(c.id) ?? {}
    if (!watched) expireWhenOver(unit, c)
    const data = { initiator: c.initiator, pack: c.pack, pack_version: c.pack_version }
    unit.record(c, { type: 'requested', actor, data })
  }
  return opened
}

/** Takes the plan and answers the binding quote. Refuses what `makeQuote` refuses. */
export const planCase = async (
  tx: Tx,
  c: ClosureRow,
  input: { plan: Plan; actor: Actor },
): Promise<[ClosureRow, Quote]> => {
  if (c.state !== 'preparing') notAllowed(c)
  const pack = await packOf(tx, c)
  const at = await tx.now()
  const found = await situation(tx, refOf(c), { pack, at })
  const flips = await flipsOf(tx, c, pack)
  const quote = makeQuote({
    id: newId(c.bucket),
    closure: c,
    pack,
    plan: input.plan,
    situation: found,
    flips,
  })
  const unit = openUnitOfWork(tx, at)
  offer(unit, c, { plan: input.plan, quote, actor: input.actor })
  await unit.write()
  return [await lock(tx, c), quote]
}

type Offer = { readonly plan: Plan; readonly quote: Quote; readonly actor: Actor }

/** Puts a quote on the table. */
export const offer = (unit: UnitOfWork, c: ClosureRow, { plan, quote, actor }: Offer): ClosureRow => {
  const hash = quoteHash(quote)
  const planned = unit.change(c, {
    plan,
    quote: quote.id,
    quote_hash: hash,
    quote_until: Temporal.Instant.from(quote.valid_until),
  })
  unit.quote(planned, quote)
  unit.record(planned, {
    type: 'quoted',
    actor,
    data: { quote: quote.id, hash: hash.toString('hex'), valid_until: quote.valid_until },
  })
  return planned
}

export type DraftLook =
  | { readonly now: 'nothing' }
  | { readonly now: 'reminded' | 'expired'; readonly closure: ClosureRow }

/** Timer: the holder is reminded, then a draft that nobody finished lapses, with nothing changed. Too early (clock set back) waits on. */
export const expireDraft = async (tx: Tx, key: { id: string; bucket: number }): Promise<DraftLook> => {
  const c = await lock(tx, key)
  if (c.state !== 'preparing') return { now: 'nothing' }
  const at = await tx.now()
  if (isBefore(at, c.draft_until)) {
    const reminder = minus(c.draft_until, REMIND_BEFORE)
    const due = !isBefore(at, reminder)
    const dueAt = due ? c.draft_until : reminder
    await schedule(tx, [{ bucket: c.bucket, kind: 'closure.draft_expiry', ref: c.id, dueAt }])
    return due ? { now: 'reminded', closure: c } : { now: 'nothing' }
  }
  const expired = await move(tx, c, {
    on: 'expire',
    set: { ...DRAFT_OVER, ended_at: at, waiting_since: null },
  })
  const leaf = await record(tx, expired, {
    at,
    type: 'expired',
    actor: SYSTEM,
    data: { draft_until: isoOf(c.draft_until) },
  })
  const issue = { kind: 'cancellation', by: 'system', because: null, steps: [] } as const
  await issueReceipt(tx, expired, { issue, at, leaf })
  return { now: 'expired', closure: expired }
}
