/**
 * A posting: lock, read in a new statement, decide, write. At most once per transaction and as its last locks.
 */

import { bucketOf, newId } from '../../../kernel/ids.ts'
import type { PostingRequest, PostingResult } from '../../../kernel/lane.ts'
import { codeOf } from '../../../platform/db/pool.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { openSystem, unopened } from '../accounts.ts'
import { decide } from '../rules.ts'
import { RunAgain, reading } from './read.ts'
import { asked } from './request.ts'
import { oneByOne } from './sinks.ts'
import { writeSteps } from './write.ts'

/**
 * Posts `requests` in their order and answers each. A refusal is an answer, not an error; it is stored, so the same
 * id gives it again. `accepted` turns it into a Refusal for callers who can do nothing else.
 */
export const post = async (
  tx: Tx,
  requests: readonly PostingRequest[],
): Promise<readonly PostingResult[]> => {
  const first = requests[0]
  if (!first) return []
  const well = asked(requests)
  await openSystem(tx, unopened(requests.flatMap((r) => [r.debit, r.credit])))
  const read = reading(well)
  await oneByOne(tx, read.steps)
  const input = await read.batch(tx)
  const decisions = decide(input)
  const batch = newId(bucketOf(first.id))
  try {
    await oneByOne(tx, writeSteps({ decisions, before: input.accounts, batch, at: input.at }))
  } catch (error) {
    throw asRace(error)
  }
  return decisions.results
}

/** The same id was decided by another connection, whose accounts were not ours: its answer is there when we look again. */
export const asRace = (error: unknown): unknown =>
  codeOf(error) === '23505' && schemaOf(error) === 'ledger'
    ? new RunAgain('the same request was decided elsewhere', { cause: error })
    : error

const schemaOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'schema' in error && typeof error.schema === 'string'
    ? error.schema
    : ''
