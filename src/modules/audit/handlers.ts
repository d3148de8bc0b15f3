/** What the worker runs for the log. */
import { type Job, job } from '../../kernel/handler.ts'
import { copyCheckpoints } from './copy.ts'
import { integrate } from './sequencer.ts'

/** A receipt's inclusion proof is at most this old news: well within the promised minute. */
const EVERY_MS = 10_000

/** Integrates, signs, and copies the checkpoints to `checkpointFile`, which lies outside the database. */
export const auditJobs = ({ checkpointFile }: { readonly checkpointFile: string }): readonly Job[] => [
  job({
    name: 'audit.integrate',
    everyMs: EVERY_MS,
    run: async (db) => {
      await integrate(db)
      await copyCheckpoints(db, checkpointFile)
    },
  }),
]
