/**
 * The plumbing every act on a case shares: find or lock it, move it along the transition table, write the timeline
 * and the audit leaf with it.
 */
import { type Instant, minus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { type Bucket, bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { WalletRef } from '../../../kernel/participant.ts'
import type { Actor } from '../../../kernel/usecase.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { append, type Entry } from '../../audit/audit.ts'
import { type Pack, packVersion } from '../../policy/policy.ts'
import { open, seal } from '../../vault/vault.ts'
import { actionsOf, next, type Trigger } from './rules.ts'
import * as sql from './sql.ts'
import type { ClosureRow, EventActor, Quote } from './types.ts'

export { casesNamed } from './named-sql.ts'

export { byId, eventsOf, lastEvent, latestEvent, queue, type ReceiptRow, receiptsOf, stepsOf } from './sql.ts'

export const refOf = (c: ClosureRow): WalletRef => ({ wallet: c.wallet, person: c.person, bucket: c.bucket })

/** The epoch of the fence. Only cases behind one have it. */
export const epochOf = (c: ClosureRow): number => {
  if (c.epoch === null) throw new Error(`closure ${c.id} has no fence`)
  return c.epoch
}

/** The open closure of a wallet, else its last one. Refuses closure_none. */
export const currentOf = async (q: Queryable, wallet: Uuid): Promise<ClosureRow> =>
  (await sql.currentOf(q, wallet, bucketOf(wallet))) ?? refuse('closure_none')

/** The same where there may be none: a wallet that nobody ever asked to close. */
export const caseOfWallet = (q: Queryable, wallet: Uuid): Promise<ClosureRow | undefined> =>
  sql.currentOf(q, wallet, bucketOf(wallet))

export const lock = async (tx: Tx, key: { id: Uuid; bucket: Bucket }): Promise<ClosureRow> =>
  (await sql.lockById(tx, key)) ?? refuse('closure_none')

/** The rules this case is under: pinned, whatever has been published since. */
export const packOf = (q: Queryable, c: ClosureRow): Promise<Pack> =>
  packVersion(q, { id: c.pack, version: c.pack_version })

export type CaseEvent = {
  readonly at: Instant
  readonly type: string
  readonly actor: Actor
  readonly data?: Readonly<Record<string, unknown>>
}

/** Timeline entry and audit leaf of one deed. Neither carries personal data. */
export const record = async (tx: Tx, c: ClosureRow, event: CaseEvent): Promise<Entry> => {
  const [actor, actorRef] = pseudonym(event.actor)
  await sql.insertEvent(tx, c, { at: event.at, type: event.type, actor, actorRef, data: event.data ?? {} })
  const [leaf] = await append(tx, [
    {
      bucket: c.bucket,
      type: `closure.${event.type}`,
      ref: c.id,
      data: { actor, actor_ref: actorRef ?? null, state: c.state, version: c.version, ...event.data },
    },
  ])
  if (!leaf) throw new Error('one leaf was written and none came back')
  return leaf
}

/** Who did it, as timeline and audit log may say it. */
export const pseudonym = (actor: Actor): [EventActor, Uuid | undefined] => {
  switch (actor.kind) {
    case 'holder':
      return ['holder', actor.person]
    case 'operator':
      return ['operator', actor.operator]
    case 'bearer':
      return ['link', actor.closure]
    default:
      return ['system', undefined]
  }
}

/** Moves the case along the table, or refuses closure_action_not_allowed with what is allowed now. */
export const move = (tx: Tx, c: ClosureRow, step: { on: Trigger; set: sql.Change }): Promise<ClosureRow> =>
  sql.change(tx, c, { ...step.set, state: destinationOf(c, step.on) })

export const destinationOf = (c: ClosureRow, on: Trigger) => next(c.state, on) ?? notAllowed(c)

export const notAllowed = (c: ClosureRow): never =>
  refuse('closure_action_not_allowed', { facts: { state: c.state, actions: actionsOf(c) } })

/** Where the reason lies that was given at the opening. */
export const reasonPlace = (c: Pick<ClosureRow, 'id' | 'person'>) => ({
  person: c.person,
  class: 'case_evidence' as const,
  at: { table: 'closure.closure', column: 'reason', row: c.id },
})

/** Why staff opened it; null where nobody said, or once that cannot be read any more. */
export const reasonOf = async (q: Queryable, c: ClosureRow): Promise<string | null> =>
  (c.reason && (await open(q, { ...reasonPlace(c), sealed: c.reason }))) ?? null

export const quotePlace = (c: ClosureRow) => ({
  person: c.person,
  class: 'case_evidence' as const,
  at: { table: 'closure.closure', column: 'quote_body', row: c.id },
})

export const sealQuote = (tx: Tx, c: ClosureRow, quote: Quote): Promise<Buffer> =>
  seal(tx, { ...quotePlace(c), text: JSON.stringify(quote) })

/** The quote on the table; undefined when none was made or its key is gone. */
export const openQuote = async (q: Queryable, c: ClosureRow): Promise<Quote | undefined> => {
  if (!c.quote_body) return undefined
  const text = await open(q, { ...quotePlace(c), sealed: c.quote_body })
  // A quote of an earlier release knew no steps.
  return text === undefined ? undefined : { steps: [], ...JSON.parse(text) }
}

/** How often closings of this wallet that were accepted have been cancelled in the pack's window before this one was asked for. */
export const flipsOf = (q: Queryable, c: ClosureRow, { review }: Pack): Promise<number> =>
  sql.flipsSince(q, c.wallet, { bucket: c.bucket, at: minus(c.requested_at, review.flips_window) })
