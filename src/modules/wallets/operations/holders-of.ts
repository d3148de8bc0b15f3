import type { Bucket, Uuid } from '../../../kernel/ids.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { find } from '../wallets.ts'

/** Whom a letter about these wallets goes to; nobody where a wallet is closed. */
export const holdersOf = async (
  q: Queryable,
  wallets: readonly Uuid[],
): Promise<{ readonly person: Uuid; readonly bucket: Bucket }[]> =>
  (await find(q, wallets)).flatMap(({ state, person, bucket }) =>
    state === 'closed' ? [] : [{ person, bucket }],
  )
