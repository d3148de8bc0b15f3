import type { Bucket, Uuid } from '../../../kernel/ids.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { peopleOf, relationsOf } from '../../payments/operations/payments.ts'
import { find } from '../wallets.ts'

/** Whom a letter about these wallets goes to; nobody where a wallet is closed. */
export const holdersOf = async (
  q: Queryable,
  wallets: readonly Uuid[],
): Promise<{ readonly person: Uuid; readonly bucket: Bucket }[]> =>
  (await find(q, wallets)).flatMap(({ state, person, bucket }) =>
    state === 'closed' ? [] : [{ person, bucket }],
  )

/** How a letter names the holder of a wallet to somebody else: masked, as statements do. */
export const nameOf = async (q: Queryable, wallet: Uuid): Promise<string> =>
  (await peopleOf(q, [wallet])).get(wallet) ?? `•••• ${wallet.slice(-6)}`

/** The same to somebody who shares the wallet, looks after it, or is looked after by its holder. */
export const relationOf = async (q: Queryable, wallet: Uuid): Promise<string> =>
  (await relationsOf(q, [wallet])).get(wallet) ?? `•••• ${wallet.slice(-6)}`
