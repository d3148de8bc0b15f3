/**
 * Wallet rows and their locks. Every call that changes a state writes it onto the ledger accounts in the same
 * transaction, and always in the same order: wallet rows by id, then accounts by id.
 */
import type { Instant } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { type Bucket, bucketOf, type Uuid } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Fence } from '../../kernel/participant.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import {
  accountId,
  balances,
  fence,
  openAccounts,
  openFrom,
  setPocket,
  setState,
  setWithdrawals,
} from '../ledger/ledger.ts'
import { closed, fenced, reopened, restricted, unfenced, type WalletRow } from './rules.ts'
import * as sql from './sql.ts'

export { holdAccounts } from '../ledger/ledger.ts'
export { type UndoneRole, undoRolesSince } from './handed.ts'
export { concealedOf } from './orders.ts'
export {
  isLeaving,
  requireLiving,
  requireOpen,
  requirePayer,
  type WalletRow,
  type WalletState,
} from './rules.ts'
export {
  dropPause,
  freezesEndedAt,
  frozenFor,
  isRestricted,
  liftRestriction,
  noteExport,
  ordersOf,
  pausedUntil,
  pausesOf,
  requireEndable,
  restUntil,
  roleAt,
  rolesAbout,
  rolesOf,
} from './standing.ts'

export type NewWallet = {
  readonly id: Uuid
  readonly person: Uuid
  readonly bucket: Bucket
  readonly currency: Currency
}

/** The wallet and its first account. `id` lies in `bucket`. */
export const create = async (tx: Tx, wallet: NewWallet): Promise<void> => {
  const { id, person, bucket, currency } = wallet
  if (bucketOf(id) !== bucket) throw new TypeError('the id of a wallet carries its bucket')
  await tx.query(sql.CREATE, [id, person, bucket, currency, await tx.now()])
  await openAccounts(tx, [{ wallet: id, purpose: 'available', currency, state: 'open', epoch: 0 }])
}

/** A further pocket, or the account of a claim. The caller holds the wallet's lock and passes what it locked. */
export const openAccount = (
  tx: Tx,
  wallet: WalletRow,
  account: { readonly purpose: 'available' | 'claim'; readonly currency: Currency },
): Promise<void> =>
  openAccounts(tx, [{ ...account, wallet: wallet.id, state: wallet.state, epoch: wallet.epoch }])

/** A pocket in another currency, or one that was closed alone. The wallet is locked and open. Twice = once. */
export const openPocket = async (tx: Tx, wallet: WalletRow, currency: Currency): Promise<void> => {
  await openAccount(tx, wallet, { purpose: 'available', currency })
  const account = accountId(wallet.id, 'available', currency)
  const found = (await balances(tx, [wallet.id])).find((b) => b.account === account)
  if (found?.state === 'closed')
    await setPocket(tx, { wallet: wallet.id, account, epoch: wallet.epoch, state: 'open' })
}

/**
 * W9 Money that comes back finds its pocket: one that was closed alone meanwhile stands again as its wallet does. The
 * wallet is locked at least FOR SHARE; a closed one is left alone, as its money goes to a claim.
 */
export const awaitMoney = async (tx: Tx, wallet: WalletRow, currency: Currency): Promise<void> => {
  if (currency === wallet.currency || wallet.state === 'closed') return
  const account = accountId(wallet.id, 'available', currency)
  const found = (await balances(tx, [wallet.id])).find((b) => b.account === account)
  if (found?.state === 'closed')
    await setPocket(tx, { wallet: wallet.id, account, epoch: wallet.epoch, state: wallet.state })
}

/** Closes one currency and keeps the rest. Refuses pocket_unknown, pocket_first, pocket_not_empty. */
export const closePocket = async (tx: Tx, wallet: WalletRow, currency: Currency): Promise<void> => {
  const account = accountId(wallet.id, 'available', currency)
  const found = (await balances(tx, [wallet.id])).find((b) => b.account === account)
  if (!found || found.state === 'closed') return refuse('pocket_unknown')
  if (currency === wallet.currency) return refuse('pocket_first')
  const { balance, heldOut, heldIn } = found
  if (balance !== 0n || heldOut !== 0n || heldIn !== 0n)
    return refuse('pocket_not_empty', { facts: { balance: balance.toString(), held: heldOut.toString() } })
  await setPocket(tx, { wallet: wallet.id, account, epoch: wallet.epoch, state: 'closed' })
}

/** In the order of ids, each once, so that the same wallets are the same question. */
export const find = async (q: Queryable, ids: readonly Uuid[]): Promise<WalletRow[]> =>
  ids.length > 0 ? q.query<WalletRow>(sql.FIND, [[...new Set(ids)].sort()]) : []

export const ofPerson = (q: Queryable, person: Uuid): Promise<WalletRow[]> =>
  q.query<WalletRow>(sql.OF_PERSON, [person, bucketOf(person)])

/** For product writes: nobody fences the wallet until this transaction ends. Refuses wallet_unknown. */
export const lockShared = async (tx: Tx, id: Uuid): Promise<WalletRow> => {
  const [row] = await tx.query<WalletRow>(sql.LOCK_SHARED, [id, bucketOf(id)])
  return row ?? refuse('wallet_unknown')
}

/** For the fence: waits for every product write on these wallets. Refuses wallet_unknown unless all are there. */
export const lockForFence = async (tx: Tx, ids: readonly Uuid[]): Promise<WalletRow[]> => {
  const rows = await tx.query<WalletRow>(sql.LOCK, [ids])
  if (rows.length !== new Set(ids).size) refuse('wallet_unknown')
  return rows
}

/**
 * For acts that are measured against what was done to the wallet before: one after the other, whoever does them. Read the
 * sum after it. Refuses wallet_unknown.
 */
export const lockAlone = async (tx: Tx, id: Uuid): Promise<WalletRow> =>
  (await lockForFence(tx, [id]))[0] ?? refuse('wallet_unknown')

/** Fences whatever is not fenced yet and answers the epoch of each. Nothing authorised under an older one counts now. */
export const raiseFence = (tx: Tx, ids: readonly Uuid[], at: Instant): Promise<ReadonlyMap<Uuid, number>> =>
  fenceOff(tx, ids, { at, closing: 'cooling_off' })

/** The same; `settling` leaves no right of a cooling-off, where there is none. */
export const fenceOff = async (
  tx: Tx,
  ids: readonly Uuid[],
  { at, closing }: Pick<Fence, 'at' | 'closing'>,
): Promise<ReadonlyMap<Uuid, number>> => {
  const rows = await change(tx, ids, (w) => fenced(w, at))
  await fence(tx, rows.filter((w) => w.state === 'closing').map(copyOf), closing)
  return new Map(rows.map((w) => [w.id, w.epoch]))
}

/** A stop: behind the fence not even its holder withdraws, until a person has settled it. The wallet is locked. */
export const stopWithdrawals = (tx: Tx, { id }: WalletRow): Promise<void> => setWithdrawals(tx, [id], false)

/** The cooling-off goes on. A wallet that was restricted before its fence, or is since, had no withdrawals to give back. */
export const resumeWithdrawals = async (tx: Tx, { id, storedState }: WalletRow): Promise<void> => {
  if (storedState === 'open') await setWithdrawals(tx, [id], true)
}

/** Gives back the state from before the fence. */
export const lowerFence = async (tx: Tx, ids: readonly Uuid[]): Promise<void> => {
  await copyState(tx, await change(tx, ids, unfenced))
}

/** After the money has left: fails on an account that is not empty. */
export const markClosed = async (tx: Tx, ids: readonly Uuid[], at: Instant): Promise<void> => {
  await copyState(tx, await change(tx, ids, (w) => closed(w, at)))
}

/**
 * The same for open wallets that this transaction has locked and that were never behind a fence: both in one, and the row
 * is the same. Their accounts have been closed (the ledger's participant), into the same epoch.
 */
export const closeUnfenced = (tx: Tx, locked: readonly WalletRow[], at: Instant): Promise<void> =>
  write(
    tx,
    locked.map((w) => closed(fenced(w, at), at)),
  )

/** Within the restore window: open again under a new epoch. */
export const reopen = async (tx: Tx, ids: readonly Uuid[]): Promise<void> => {
  await openFrom(tx, ids, 'closed')
  await copyState(tx, await change(tx, ids, reopened))
}

/** Restriction by staff, and its end. */
export const restrict = async (tx: Tx, ids: readonly Uuid[], to: 'open' | 'frozen'): Promise<void> => {
  await copyState(tx, await change(tx, ids, (w) => restricted(w, to)))
}

const change = async (
  tx: Tx,
  ids: readonly Uuid[],
  next: (wallet: WalletRow) => WalletRow,
): Promise<WalletRow[]> => {
  const rows = (await lockForFence(tx, ids)).map(next)
  await write(tx, rows)
  return rows
}

const write = async (tx: Tx, rows: readonly WalletRow[]): Promise<void> => {
  await tx.query(sql.CHANGE, [
    rows.map((w) => w.id),
    rows.map((w) => w.bucket),
    rows.map((w) => w.state),
    rows.map((w) => w.storedState),
    rows.map((w) => w.epoch),
    rows.map((w) => w.fencedAt),
    rows.map((w) => w.closedAt),
  ])
}

const copyOf = (w: WalletRow) => ({ wallet: w.id, epoch: w.epoch })

const copyState = (tx: Tx, rows: readonly WalletRow[]): Promise<void> =>
  setState(
    tx,
    rows.flatMap((w) => (w.state === 'closing' ? [] : [{ ...copyOf(w), state: w.state }])),
  )
