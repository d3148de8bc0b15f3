/** Before acceptance: a case is opened, planned, given up or left to lapse. Nothing about the wallet changes. */
import { addWorkingDays } from '../../calendar.ts'
import { isoOf, plus } from '../../clock.ts'
import { schedule } from '../../db/due.ts'
import type { Tx } from '../../db/types.ts'
import { refuse } from '../../errors.ts'
import { newId } from '../../ids.ts'
import type { WalletRef } from '../../participant.ts'
import type { Actor } from '../../usecase.ts'
import type { Pack } from '../policy/policy.ts'
import { seal } from '../vault/vault.ts'
import { lock, move, notAllowed, packOf, record, refOf, sealQuote } from './case.ts'
import { situation } from './evaluate.ts'
import { makeQuote, quoteHash } from './quote.ts'
import * as sql from './sql.ts'
import type { ClosureRow, Plan, Quote } from './types.ts'

export type OpenInput = {
  readonly wallet: WalletRef
  readonly initiator: ClosureRow['initiator']
  readonly actor: Actor
  readonly pack: Pack
  readonly reason?: string | undefined
}

/**
 * Opens a case. Every way in comes through here, so each sets the same clocks and leaves the same events.
 * Refuses closure_already_open, naming the one that is.
 */
export const openCase = async (tx: Tx, input: OpenInput): Promise<ClosureRow> => {
  const { wallet, pack, actor } = input
  const at = await tx.now()
  const id = newId(wallet.bucket)
  const place = { table: 'closure.closure', column: 'reason', row: id }
  const reason = input.reason
    ? await seal(tx, { person: wallet.person, class: 'case_evidence', at: place, text: input.reason })
    : null
  const opened = await sql.insertClosure(tx, {
    ...wallet,
    id,
    initiator: input.initiator,
    pack: pack.id,
    packVersion: pack.version,
    reason,
    at,
    statutoryDueAt: addWorkingDays(at, pack.max_total.working_days, pack.time_zone),
    draftUntil: plus(at, pack.draft_expiry),
  })
  if (!opened) {
    const current = await sql.currentOf(tx, wallet.wallet, wallet.bucket)
    return refuse('closure_already_open', { facts: { closure: current?.id, state: current?.state } })
  }
  await schedule(tx, [
    { bucket: wallet.bucket, kind: 'closure.draft_expiry', ref: id, dueAt: opened.draft_until },
  ])
  await record(tx, opened, {
    at,
    type: 'requested',
    actor,
    data: { initiator: input.initiator, pack: pack.id, pack_version: pack.version },
  })
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
  const quote = makeQuote({ id: newId(c.bucket), closure: c, pack, plan: input.plan, situation: found })
  const planned = await sql.change(tx, c, {
    plan: input.plan,
    quote: quote.id,
    quote_body: await sealQuote(tx, c, quote),
    quote_hash: quoteHash(quote),
    quote_until: Temporal.Instant.from(quote.valid_until),
  })
  await record(tx, planned, {
    at,
    type: 'quoted',
    actor: input.actor,
    data: { quote: quote.id, hash: quoteHash(quote).toString('hex'), valid_until: quote.valid_until },
  })
  return [planned, quote]
}

/** Timer: a draft that nobody finished lapses, with nothing changed. Too early (clock set back) waits on. */
export const expireDraft = async (tx: Tx, key: { id: string; bucket: number }): Promise<void> => {
  const c = await lock(tx, key)
  if (c.state !== 'preparing') return
  const at = await tx.now()
  if (Temporal.Instant.compare(at, c.draft_until) < 0) {
    await schedule(tx, [{ bucket: c.bucket, kind: 'closure.draft_expiry', ref: c.id, dueAt: c.draft_until }])
    return
  }
  const expired = await move(tx, c, { on: 'expire', set: { ended_at: at, waiting_since: null } })
  await record(tx, expired, {
    at,
    type: 'expired',
    actor: SYSTEM,
    data: { draft_until: isoOf(c.draft_until) },
  })
}

export const SYSTEM: Actor = { kind: 'system', name: 'closure' }
