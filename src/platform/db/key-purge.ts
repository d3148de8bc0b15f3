import { job } from '../../kernel/handler.ts'
import { BUCKETS } from '../../kernel/ids.ts'
import { purgeKeys } from './idempotency.ts'

const PURGE_MS = 60 * 60_000
const PURGE_ROWS = 1_000

/** Idempotency keys whose time is over: bucket by bucket, so that no statement is long. */
export const keyPurge = job({
  name: 'idempotency.purge',
  everyMs: PURGE_MS,
  run: async (db) => {
    const at = await db.realNow()
    for (let bucket = 0; bucket < BUCKETS; bucket++)
      while ((await purgeKeys(db, { bucket, at, limit: PURGE_ROWS })) === PURGE_ROWS);
  },
})
