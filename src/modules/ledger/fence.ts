/** Copies of the wallet's state on its accounts: what makes the fence hold for every posting without another lock. */

import type { Uuid } from '../../kernel/ids.ts'
import { StillOpen } from '../../kernel/participant.ts'
import type { Tx } from '../../platform/db/types.ts'
import { type AccountState, ALLOW, RIGHT } from './rights.ts'
import { LOCK_OF_WALLETS, SET_STATE } from './sql.ts'

type Locked = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly state: AccountState
  readonly epoch: number
  readonly allow: number
  readonly balance: bigint
  readonly heldOut: bigint
  readonly heldIn: bigint
}

/** Every account that follows its wallet's state, locked in the order that postings use. */
const lockAccounts = (tx: Tx, wallets: readonly Uuid[]): Promise<Locked[]> =>
  tx.query<Locked>(LOCK_OF_WALLETS, [wallets])

/**
 * Holds every account of the wallets until this transaction ends: what is read from now on is what a fence would find,
 * and nothing is posted on them meanwhile. The wallets are locked.
 */
export const holdAccounts = async (tx: Tx, wallets: readonly Uuid[]): Promise<void> => {
  await lockAccounts(tx, wallets)
}

export type WalletFence = { readonly wallet: Uuid; readonly epoch: number }
type Phase = 'cooling_off' | 'settling'

/**
 * Raises the fence on every account of the wallets. Rights only narrow: what a restricted wallet could not do
 * before, it cannot do behind the fence either. Twice = once.
 */
export const fence = async (tx: Tx, wallets: readonly WalletFence[], phase: Phase): Promise<void> => {
  const epochs = new Map(wallets.map((w) => [w.wallet, w.epoch]))
  await change(tx, [...epochs.keys()], (row) => ({
    state: row.state === 'closed' ? 'closed' : 'closing',
    epoch: epochs.get(row.wallet) ?? row.epoch,
    allow: narrowed(row, phase),
  }))
}

const narrowed = ({ state, allow }: Locked, phase: Phase): number => {
  if (state === 'open') return ALLOW[phase]
  return state === 'frozen' ? ALLOW.settling : allow & ALLOW[phase]
}

/**
 * Behind a fence: takes the holder's own withdrawals away while somebody has to be asked first, or gives them back. The
 * wallets are locked, and were not restricted before the fence when they are given back.
 */
export const setWithdrawals = (tx: Tx, wallets: readonly Uuid[], allowed: boolean): Promise<void> =>
  change(tx, wallets, (row) => {
    if (row.state !== 'closing') return row
    const allow = allowed ? row.allow | RIGHT.withdraw : row.allow & ~RIGHT.withdraw
    return { state: row.state, epoch: row.epoch, allow }
  })

export type WalletState = WalletFence & { readonly state: 'open' | 'frozen' | 'closed' }

/** Gives the accounts the wallet's state. A closed account must be empty: the table itself insists. */
export const setState = async (tx: Tx, wallets: readonly WalletState[]): Promise<void> => {
  const states = new Map(wallets.map((w) => [w.wallet, w]))
  await change(tx, [...states.keys()], (row) => {
    const { state, epoch } = states.get(row.wallet) ?? row
    // A pocket that was closed alone stays so; reopening a wallet opens them all again (openFrom).
    if (row.state === 'closed') return { state: 'closed', epoch, allow: ALLOW.closed }
    return { state, epoch, allow: state === 'closing' ? row.allow : ALLOW[state] }
  })
}

/** One pocket alone: closed when it is empty, or again as its wallet stands. Throws StillOpen when it is not empty. */
export const setPocket = (
  tx: Tx,
  pocket: WalletFence & { readonly account: Uuid; readonly state: AccountState },
): Promise<void> =>
  change(tx, [pocket.wallet], (row) => {
    if (row.id !== pocket.account) return row
    const empty = row.balance === 0n && row.heldOut === 0n && row.heldIn === 0n
    if (pocket.state === 'closed' && !empty) throw new StillOpen(`account ${row.id} is not empty`)
    const allow = pocket.state === 'closing' ? ALLOW.settling : ALLOW[pocket.state]
    return { state: pocket.state, epoch: pocket.epoch, allow }
  })

/**
 * Closes empty accounts; throws StillOpen when money is left or set aside on any of them. One that closes without having
 * been fenced off gets the epoch that its fence would have had.
 */
export const closeAccounts = (tx: Tx, wallets: readonly Uuid[]): Promise<void> =>
  change(tx, wallets, (row) => {
    if (row.balance !== 0n || row.heldOut !== 0n || row.heldIn !== 0n)
      throw new StillOpen(
        `account ${row.id}: balance ${row.balance}, held out ${row.heldOut}, in ${row.heldIn}`,
      )
    const epoch = row.state === 'open' ? row.epoch + 1 : row.epoch
    return { state: 'closed', epoch, allow: ALLOW.closed }
  })

/** Accounts in `from` become open again; the wallet's own row says afterwards if it was restricted. */
export const openFrom = (tx: Tx, wallets: readonly Uuid[], from: 'closing' | 'closed'): Promise<void> =>
  change(tx, wallets, (row) =>
    row.state === from ? { state: 'open', epoch: row.epoch, allow: ALLOW.open } : row,
  )

type Change = { readonly state: AccountState; readonly epoch: number; readonly allow: number }

const change = async (tx: Tx, wallets: readonly Uuid[], next: (row: Locked) => Change): Promise<void> => {
  const changes = (await lockAccounts(tx, wallets))
    .map((row) => ({ row, to: next(row) }))
    .filter(({ row, to }) => row.state !== to.state || row.epoch !== to.epoch || row.allow !== to.allow)
  if (changes.length === 0) return
  await tx.query(SET_STATE, [
    changes.map(({ row }) => row.id),
    changes.map(({ to }) => to.state),
    changes.map(({ to }) => to.epoch),
    changes.map(({ to }) => to.allow),
  ])
}
