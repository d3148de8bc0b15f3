import { job } from '../../kernel/handler.ts'
import { metrics } from '../../kernel/watch/metrics.ts'
import { openBreaks, reconciling } from './books/reconcile.ts'

/** The daily check of the books, and how much of it does not agree. */
export const reconciler = job({
  ...reconciling,
  run: async (db) => {
    await reconciling.run(db)
    metrics.booksBroken((await db.tx(openBreaks)).length)
  },
})
