import { type Instant, isoOf, secondsBetween } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { append } from '../../../audit/audit.ts'
import type { ClosureRow } from '../../../closure/closure.ts'
import {
  clearFailures,
  clearFailuresFrom,
  takeTry,
  takeTryFrom,
  takeTryOfNobody,
} from '../../../identity/identity.ts'
import { isPerson } from '../../../kyc/kyc.ts'
import { notify } from '../../../notices/notices.ts'

/**
 * Counted apart: whoever guesses on one way rests that way alone, and the others stay open. For a new link anybody may ask who has read
 * a case number, and it goes to the contacts alone: it is counted where it is asked from. For money one needs the link, and it
 * is counted for the case.
 */
type Way = { readonly by: 'claim_identity' } | { readonly by: 'link_identity'; readonly source: string }
type Given = { readonly real_name: string; readonly document_number: string }

/**
 * Name and document of a former holder, against what was sealed. A wrong one is counted, audited and told to the person
 * it is about; every fifth rests this way for a while. Refuses claim_identity_locked, claim_identity_unmatched.
 */
export const requireMatch = async (
  tx: Tx,
  c: ClosureRow,
  { given, way }: { readonly given: Given; readonly way: Way },
): Promise<void> => {
  const { person, bucket, id: closure } = c
  const at = await tx.now()
  const tried = { person, factor: way.by, at }
  requireUnlocked(
    way.by === 'link_identity'
      ? await takeTryFrom(tx, { ...tried, source: way.source })
      : await takeTry(tx, tried),
    at,
  )
  if (await isPerson(tx, person, { realName: given.real_name, documentNumber: given.document_number }))
    return way.by === 'link_identity'
      ? clearFailuresFrom(tx, { ...tried, source: way.source })
      : clearFailures(tx, person, way.by)
  await append(tx, [{ bucket, type: 'closure.identity_unmatched', ref: closure, data: { way: way.by } }])
  await notify(tx, [
    {
      person,
      bucket,
      to: 'all_recent',
      template: 'claim_identity_wrong',
      params: { closure, at: isoOf(at) },
    },
  ])
  refuse('claim_identity_unmatched')
}

/** A case that does not exist rests after as many tries as one that does: nobody learns which there are. */
export const refuseUnknown = async (tx: Tx, closure: Uuid, source: string): Promise<never> => {
  const at = await tx.now()
  requireUnlocked(await takeTryOfNobody(tx, { id: closure, source, at }), at)
  return refuse('claim_identity_unmatched')
}

const requireUnlocked = (until: Instant | undefined, at: Instant): void => {
  if (until)
    refuse('claim_identity_locked', {
      retryAfterSeconds: Math.max(1, secondsBetween(at, until)),
      facts: { until: isoOf(until) },
    })
}
