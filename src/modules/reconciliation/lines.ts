/** Lines that an older version kept with the bank's reference in clear (R8). */
import type { Db } from '../../platform/db/types.ts'
import { blindLines, clearLines } from './lines-sql.ts'

const ROUND = 500

/** Gives them their blind index; answers how many. */
export const blindOlderLines = async (db: Db): Promise<number> => {
  for (let done = 0; ; ) {
    const rows = await clearLines(db, ROUND)
    if (rows.length > 0) await db.tx((tx) => blindLines(tx, rows))
    done += rows.length
    if (rows.length < ROUND) return done
  }
}
