/**
 * P13 How many transfers of one sender may wait to be accepted, in all and at one payee, is limited, whatever comes at
 *     once: a place is taken in a transaction of its own before the ledger is asked, and counts until the transfer does.
 */
import { plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { lockTally } from '../../../platform/db/tally.ts'
import type { Db } from '../../../platform/db/types.ts'
import * as sql from './place-sql.ts'

export type PlaceLimits = { readonly open: number; readonly open_per_payee: number }
type Wish = { readonly id: Uuid; readonly wallet: Uuid; readonly payee: Uuid; readonly day: string }

/** The ledger has answered long before; a place without a transfer was one that was refused. */
const HELD = { seconds: -120 }

/** Refuses sender_limit_reached. The same transfer again takes no second place. */
export const takePlace = (db: Db, { id, wallet, payee, day }: Wish, limits: PlaceLimits): Promise<void> =>
  db.tx(async (tx) => {
    await lockTally(tx, { wallet, kind: 'waiting', day })
    const at = await tx.realNow()
    const { known, open, at_payee } = await sql.placesOf(tx, { id, wallet, payee, since: plus(at, HELD) })
    if (known) return
    if (at_payee >= limits.open_per_payee)
      refuse('sender_limit_reached', {
        facts: { limit: 'waiting_transfers.open_per_payee', most: limits.open_per_payee },
      })
    if (open >= limits.open)
      refuse('sender_limit_reached', { facts: { limit: 'waiting_transfers.open', most: limits.open } })
    await sql.takePlace(tx, { id, wallet, payee, at, since: plus(at, HELD) })
  })
