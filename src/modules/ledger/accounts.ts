/** Which accounts there are, and how their ids follow from what they are for: nobody looks an account up. */
import type { declared } from '../../declared.ts'
import type { Instant } from '../../kernel/clock.ts'
import { type Bucket, bucketOf, deriveId, type Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Tx } from '../../platform/db/types.ts'
import { type AccountState, ALLOW } from './rights.ts'
import { OPEN_ACCOUNTS } from './sql.ts'

/** `available` is the holder's money. `claim` is money kept for a former holder: it outlives the wallet. */
export type WalletPurpose = 'available' | 'claim'

/** Accounts of the operator. All may go below zero, as the other side of the holders' money does. */
export type SystemPurpose =
  | 'bank_settlement'
  | 'fees'
  | 'loss'
  | 'suspense'
  | 'claims'
  | 'dust'
  | 'goodwill'
  | 'donations'
  | 'lender'
  | 'interest'
  | 'fund_manager'
  | 'provisional'
  | 'receivables'
  | keyof typeof declared.accounts

export const accountId = (wallet: Uuid, purpose: WalletPurpose, currency: Currency): Uuid =>
  deriveId(bucketOf(wallet), 'account', wallet, purpose, currency)

/** Buckets that share one lane of each operator account: 16 lanes keep one busy account from being one row. */
const BUCKETS_PER_GROUP = 16

type System = { readonly purpose: SystemPurpose; readonly currency: Currency; exists: boolean }
const systems = new Map<Uuid, System>()
const ids = new Map<string, Uuid>()

/** The operator's account that serves `bucket`. It is opened when it is first posted on. */
export const systemAccount = (purpose: SystemPurpose, currency: Currency, bucket: Bucket): Uuid => {
  const lane = bucket - (bucket % BUCKETS_PER_GROUP)
  const name = `${purpose} ${currency} ${lane}`
  const known = ids.get(name)
  if (known) return known
  const id = deriveId(lane, 'system', purpose, currency, String(lane))
  ids.set(name, id)
  systems.set(id, { purpose, currency, exists: false })
  return id
}

export type NewAccount = {
  readonly wallet: Uuid
  readonly purpose: WalletPurpose
  readonly currency: Currency
  /** Of the wallet, read under its lock: a fence that waits for this transaction finds the account. */
  readonly state: AccountState
  readonly epoch: number
}

/** Opens accounts that are not there yet. The caller holds the wallet row at least FOR SHARE. */
export const openAccounts = async (tx: Tx, accounts: readonly NewAccount[]): Promise<void> => {
  const now = await tx.now()
  const rows = accounts.map((a) => ({
    ...a,
    id: accountId(a.wallet, a.purpose, a.currency),
    state: a.purpose === 'claim' ? ('open' as const) : a.state,
    allow: a.purpose === 'claim' ? ALLOW.claim : allowAt(a.state),
    limit: 0n,
  }))
  await insert(tx, rows, now)
}

const allowAt = (state: AccountState): number => (state === 'closing' ? ALLOW.settling : ALLOW[state])

/** Operator accounts among `asked` that this process has not yet seen in the database. */
export const unopened = (asked: readonly Uuid[]): Uuid[] =>
  asked.filter((id) => systems.get(id)?.exists === false)

export const isSystem = (id: Uuid): boolean => systems.has(id)

/** Opens operator accounts. Before any account is locked: an insert may wait for another who inserts the same. */
export const openSystem = async (tx: Tx, missing: readonly Uuid[]): Promise<void> => {
  if (missing.length === 0) return
  const now = await tx.now()
  const rows = missing.flatMap((id) => {
    const system = systems.get(id)
    return system
      ? [{ ...system, id, wallet: null, state: 'open' as const, epoch: 0, allow: ALLOW.open, limit: null }]
      : []
  })
  await insert(tx, rows, now)
}

/** Remembers what was found. A rolled-back transaction may prove it wrong; then the posting runs again. */
export const markExisting = (id: Uuid, exists: boolean): void => {
  const system = systems.get(id)
  if (system) system.exists = exists
}

type Row = {
  readonly id: Uuid
  readonly wallet: Uuid | null
  readonly purpose: string
  readonly currency: string
  readonly state: AccountState
  readonly epoch: number
  readonly allow: number
  readonly limit: bigint | null
}

const insert = async (tx: Tx, rows: readonly Row[], at: Instant): Promise<void> => {
  if (rows.length === 0) return
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  await tx.query(OPEN_ACCOUNTS, [
    sorted.map((r) => r.id),
    sorted.map((r) => r.wallet),
    sorted.map((r) => r.purpose),
    sorted.map((r) => r.currency),
    sorted.map((r) => r.state),
    sorted.map((r) => r.epoch),
    sorted.map((r) => r.allow),
    sorted.map((r) => r.limit),
    sorted.map((r) => bucketOf(r.id)),
    at,
  ])
}
