/** What a posting locks and reads before it decides. */
import { type Instant, latest } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { PostingResult } from '../../../kernel/lane.ts'
import { isCurrency } from '../../../kernel/money.ts'
import { uuids } from '../../../platform/db/binary.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { isSystem, markExisting } from '../accounts.ts'
import { codeNamed, refusalNamed } from '../codes.ts'
import { isAccountState } from '../rights.ts'
import type { Account, Batch, Hold, Known } from '../rules.ts'
import * as sql from '../sql.ts'
import { type Asked, endsHold } from './request.ts'
import type { Step } from './sinks.ts'

/** Someone else was faster, or what was believed to exist does not: the same transaction again will see it. */
export class RunAgain extends Error {
  override readonly name = 'RunAgain'
  /** The pool reads it as a serialisation failure. */
  readonly code = '40001'
}

type Lines = { readonly lines: string | null; readonly movedAt: Instant | null }
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
  const ids = uuids(requests, ({ request }) => request.id)
  const accountIds = uuids(wanted, same)
  const held = holdsOf(requests)
  const holdIds = uuids(held, same)
  let locked: Lines | undefined
  let known: readonly KnownRow[] = []
  let holds: readonly HoldRow[] = []
  const lock: Step = async (tx) => {
    const rows =
      held.length > 0
        ? tx.query<Lines>(sql.LOCK_WITH_HOLDS, [accountIds, holdIds])
        : tx.query<Lines>(sql.LOCK, [accountIds])
    locked = (await rows)[0]
  }
  const readKnown: Step = async (tx) => {
    known = await tx.query<KnownRow>(sql.KNOWN, [ids])
  }
  const readHolds: Step = async (tx) => {
    holds = await tx.query<HoldRow>(sql.HOLDS, [holdIds])
  }
  return {
    steps: [lock, readKnown, (tx) => tx.now(), ...(held.length > 0 ? [readHolds] : [])],
    batch: async (tx) => {
      const accounts = new Map<Uuid, Account>()
      for (const line of locked?.lines?.split('\n') ?? []) {
        const account = accountOf(line.split(','))
        accounts.set(account.id, account)
      }
      await proveMissing(tx, wanted, accounts)
      return {
        requests,
        accounts,
        holds: new Map(holds.map((h) => [h.id, holdOf(h)])),
        known: new Map(known.map((k) => [k.id, knownOf(k)])),
        // Time of an account never runs back, whatever the clock does.
        at: latest(await tx.now(), ...(locked?.movedAt ? [locked.movedAt] : [])),
      }
    },
  }
}

const same = (id: Uuid): Uuid => id

const holdsOf = (requests: readonly Asked[]): Uuid[] => {
  const ids = new Set<Uuid>()
  for (const { request } of requests) if (endsHold(request) && request.hold) ids.add(request.hold)
  return [...ids]
}

const accountOf = (fields: readonly string[]): Account => {
  const [
    id = '',
    currency = '',
    state = '',
    epoch,
    allow,
    debitLimit = '',
    creditLimit = '',
    dp,
    cp,
    dn,
    cn,
    version,
    spentOn = '',
    spentOnOthers,
    spentOnOwn,
    spent,
    spendMost = '',
    spendNext = '',
    spendNextFrom = '',
  ] = fields
  if (!isCurrency(currency) || !isAccountState(state)) throw new Error(`account ${id} is not readable`)
  return {
    id,
    currency,
    state,
    epoch: Number(epoch),
    allow: Number(allow),
    debitLimit: debitLimit === '' ? null : BigInt(debitLimit),
    creditLimit: creditLimit === '' ? null : BigInt(creditLimit),
    debitsPosted: amount(dp),
    creditsPosted: amount(cp),
    debitsPending: amount(dn),
    creditsPending: amount(cn),
    version: amount(version),
    spentOn,
    spentOnOthers: amount(spentOnOthers),
    spentOnOwn: amount(spentOnOwn),
    spent: amount(spent),
    spendMost: spendMost === '' ? null : BigInt(spendMost),
    spendNext: spendNext === '' ? null : BigInt(spendNext),
    spendNextFrom: spendNextFrom === '' ? null : Number(spendNextFrom),
  }
}

const amount = (field: string | undefined): bigint => {
  if (!field) throw new Error('an account has fewer fields than expected')
  return field === '0' ? 0n : BigInt(field)
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
  if (missing.some(isSystem)) {
    // What was found may have been opened by this very transaction, and goes with it: open all of them again.
    for (const id of wanted) markExisting(id, false)
    throw new RunAgain('an account of the operator is not there yet')
  }
  for (const id of found.keys()) markExisting(id, true)
  if (missing.length === 0) return
  const existing = await tx.query<{ id: Uuid }>(sql.EXISTING, [missing])
  if (existing.length > 0) throw new RunAgain(`${existing.length} accounts exist and were not locked`)
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
