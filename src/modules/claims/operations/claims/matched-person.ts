import { type Instant, isoOf, secondsBetween } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { append } from '../../../audit/audit.ts'
import type { ClosureRow } from '../../../closure/closure.ts'
import { clearFailures, takeTry, takeTryFrom, takeTryOfNobody } from '../../../identity/identity.ts'
import { isPerson } from '../../../kyc/kyc.ts'
import { notify } from '../../../notices/notices.ts'

/**
 * Counted apart: whoever guesses on one way rests that way alone, and the others stay open. For money one needs the link, and it is
 * counted for the case; a right one ends the count, and so does a new link.
 */
type Given = { readonly real_name: string; readonly document_number: string }

/**
 * Name and document of a former holder, against what was sealed. A wrong one is counted, audited and told to the person
 * it is about; every fifth rests this way for a while. Refuses claim_identity_locked, claim_identity_unmatched.
 */
export const requireMatch = async (tx: Tx, c: ClosureRow, given: Given): Promise<void> => {
  const at = await tx.now()
  requireUnlocked(await takeTry(tx, { person: c.person, factor: 'claim_identity', at }), at)
  if (await matches(tx, c, given)) return clearFailures(tx, c.person, 'claim_identity')
  await tellWrong(tx, c, { way: 'claim_identity', at })
  refuse('claim_identity_unmatched')
}

type Asked = { readonly given: Given; readonly source: string }
/**
 * The same for a new link, of a case that may not be there. Anybody may ask who has read a case number, so it is counted where it
 * is asked from, and a right answer ends no count: by when this way rests nobody learns whether one was right. It is told to
 * the person only of a closed wallet: before, nothing can be had this way. Refuses claim_identity_locked alone.
 */
export const matchesForLink = async (
  tx: Tx,
  { closure, c }: { readonly closure: Uuid; readonly c: ClosureRow | undefined },
  { given, source }: Asked,
): Promise<boolean> => {
  const at = await tx.now()
  requireUnlocked(
    c
      ? await takeTryFrom(tx, { person: c.person, factor: 'link_identity', source, at })
      : await takeTryOfNobody(tx, { id: closure, source, at }),
    at,
  )
  if (c?.state !== 'closed') return false
  if (await matches(tx, c, given)) return true
  await tellWrong(tx, c, { way: 'link_identity', at })
  return false
}

const matches = (tx: Tx, { person }: ClosureRow, given: Given): Promise<boolean> =>
  isPerson(tx, person, { realName: given.real_name, documentNumber: given.document_number })

type Wrong = { readonly way: 'claim_identity' | 'link_identity'; readonly at: Instant }
const tellWrong = async (
  tx: Tx,
  { person, bucket, id: closure }: ClosureRow,
  { way, at }: Wrong,
): Promise<void> => {
  await append(tx, [{ bucket, type: 'closure.identity_unmatched', ref: closure, data: { way } }])
  const params = { closure, at: isoOf(at), by: way === 'claim_identity' ? 'link' : 'case' } as const
  await notify(tx, [{ person, bucket, to: 'all_recent', template: 'claim_identity_wrong', params }])
}

const requireUnlocked = (until: Instant | undefined, at: Instant): void => {
  if (until)
    refuse('claim_identity_locked', {
      retryAfterSeconds: Math.max(1, secondsBetween(at, until)),
      facts: { until: isoOf(until) },
    })
}
