/** What a posting locks and reads before it decides. */
import { type Instant, instant, isAfter } from '../../clock.ts'
import type { Tx } from '../../db/types.ts'
import type { Uuid } from '../../ids.ts'
import { isSystem, markExisting } from './accounts.ts'
import { codeNamed, refusalNamed } from './codes.ts'
import type { PostingResult } from './lane-types.ts'
import { type Asked, endsHold } from './request.ts'
import type { Account, Batch, Hold, Known } from './rules.ts'
import type { Step } from './sinks.ts'
import * as sql from './sql.ts'

/** Someone else was faster, or what was believed to exist does not: the same transaction again will see it. */
export class RunAgain extends Error {
  override readonly name = 'RunAgain'
  /** The pool reads it as a serialisation failure. */
  readonly code = '40001'
}

type AccountRow = Account & { readonly movedAt: string }
type KnownRow = {
  readonly id: Uuid
  readonly hash: string
  readonly amount: bigint
  readonly refusal: number | null
  readonly onDebit: boolean | null
  readonly at: Instant
  readonly debitVersion: bigint | null
  readonly debitAfter: bigint | null
  readonly creditVersion: bigint | null
  readonly creditAfter: bigint | null
}
type HoldRow = Omit<Hold, 'code' | 'expiresAt'> & {
  readonly code: number
  readonly expiresAt: Instant | null
}

export type Reading = {
  /** The statements, locks first. All may be sent before the first answer. */
  readonly steps: readonly Step[]
  /** After the steps. */
  batch(tx: Tx): Promise<Batch>
}

/** Locks and reads what a batch needs. */
export const reading = (requests: readonly Asked[]): Reading => {
  const wanted = accountsOf(requests)
  const held = [
    ...new Set(requests.flatMap(({ request }) => (endsHold(request) && request.hold ? [request.hold] : []))),
  ]
  let rows: readonly AccountRow[] = []
  let known: readonly KnownRow[] = []
  let holds: readonly HoldRow[] = []
  const steps: Step[] = [
    async (tx) => {
      const locked =
        held.length > 0
          ? tx.query<AccountRow>(sql.LOCK_WITH_HOLDS, [wanted, held])
          : tx.query<AccountRow>(sql.LOCK, [wanted])
      rows = await locked
    },
    async (tx) => {
      known = await tx.query<KnownRow>(sql.KNOWN, [requests.map(({ request }) => request.id)])
    },
    (tx) => tx.now(),
  ]
  if (held.length > 0)
    steps.push(async (tx) => {
      holds = await tx.query<HoldRow>(sql.HOLDS, [held])
    })
  return {
    steps,
    batch: async (tx) => {
      const accounts = new Map<Uuid, Account>(rows.map((row) => [row.id, row]))
      await proveMissing(tx, wanted, accounts)
      return {
        requests,
        accounts,
        holds: new Map(holds.map((h) => [h.id, holdOf(h)])),
        known: new Map(known.map((k) => [k.id, knownOf(k)])),
        at: notBefore(await tx.now(), rows),
      }
    },
  }
}

const accountsOf = (requests: readonly Asked[]): Uuid[] => {
  const ids = new Set<Uuid>()
  for (const { request } of requests) {
    if (endsHold(request)) continue
    ids.add(request.debit)
    ids.add(request.credit)
  }
  return [...ids]
}

/** What was asked for and not locked must really not exist. */
const proveMissing = async (
  tx: Tx,
  wanted: readonly Uuid[],
  found: ReadonlyMap<Uuid, Account>,
): Promise<void> => {
  const missing = wanted.filter((id) => !found.has(id))
  for (const id of found.keys()) markExisting(id, true)
  if (missing.length === 0) return
  for (const id of missing) markExisting(id, false)
  if (missing.some(isSystem)) throw new RunAgain('an account of the operator is not there yet')
  const existing = await tx.query<{ id: Uuid }>(sql.EXISTING, [missing])
  if (existing.length > 0) throw new RunAgain(`${existing.length} accounts exist and were not locked`)
}

/** Time of an account never runs back, whatever the clock does. */
const notBefore = (now: Instant, rows: readonly AccountRow[]): Instant => {
  // All are UTC and of one form, so that their texts sort as their times do.
  let last = ''
  for (const row of rows) if (row.movedAt > last) last = row.movedAt
  if (last === '') return now
  const moved = instant(last)
  return isAfter(moved, now) ? moved : now
}

const holdOf = (row: HoldRow): Hold => ({
  ...row,
  code: codeNamed(row.code),
  expiresAt: row.expiresAt ?? undefined,
})

const knownOf = (row: KnownRow): Known => ({ hash: row.hash, result: resultOf(row) })

const resultOf = (row: KnownRow): PostingResult => {
  const { amount, at, debitVersion, debitAfter, creditVersion, creditAfter } = row
  if (row.refusal !== null) {
    const no = { ok: false, refusal: refusalNamed(row.refusal), replayed: true } as const
    return row.onDebit === null ? no : { ...no, side: row.onDebit ? 'debit' : 'credit' }
  }
  if (debitVersion === null || debitAfter === null || creditVersion === null || creditAfter === null)
    throw new Error(`the legs of request ${row.id} are missing`)
  return { ok: true, replayed: true, amount, at, debitVersion, creditVersion, debitAfter, creditAfter }
}
