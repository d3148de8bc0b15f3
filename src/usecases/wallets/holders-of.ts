import type { Queryable } from '../../db/types.ts'
import { find } from '../../domain/wallets/wallets.ts'
import type { Bucket, Uuid } from '../../ids.ts'

/** Whom a letter about these wallets goes to; nobody where a wallet is closed. */
export const holdersOf = async (
  q: Queryable,
  wallets: readonly Uuid[],
): Promise<{ readonly person: Uuid; readonly bucket: Bucket }[]> =>
  (await find(q, wallets)).flatMap(({ state, person, bucket }) =>
    state === 'closed' ? [] : [{ person, bucket }],
  )
