/**
 * "No" is an answer with a receipt: C13 a blocked confirmation lists everything that blocks, is written to the
 * timeline and signed, and can be appealed. It commits although it refuses; nothing about the wallet changes.
 */
import { type Instant, isBefore, plus } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Call } from '../../../kernel/usecase.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { canonicalJson } from '../../../platform/receipts/canonical.ts'
import type { Pack } from '../../policy/policy.ts'
import type { Situation } from '../assessment/evaluate.ts'
import { record } from '../case/case.ts'
import { issueReceipt } from '../case/receipt.ts'
import { lastEvent } from '../case/sql.ts'
import type { ClosureRow } from '../case/types.ts'
import { renderObligation, waysIn } from '../views/view.ts'

/** The same "no" within this time is the same refusal: whoever asks ten thousand times does not fill the log. */
const SAME_REFUSAL = { hours: 24 }

const saidBefore = async (
  tx: Tx,
  c: ClosureRow,
  { codes, at }: { codes: readonly string[]; at: Instant },
): Promise<boolean> => {
  const last = await lastEvent(tx, c, 'refused')
  return (
    last !== undefined &&
    canonicalJson(last.data.codes) === canonicalJson(codes) &&
    isBefore(at, plus(last.at, SAME_REFUSAL))
  )
}

export const refuseBlocked = async (
  tx: Tx,
  c: ClosureRow,
  input: { found: Situation; pack: Pack; call: Call; at: Instant },
): Promise<never> => {
  const { found, pack, call, at } = input
  const blocking = found.obligations.filter((o) => o.blocks)
  const codes = [...new Set(blocking.map((o) => o.code))].sort()
  if (!(await saidBefore(tx, c, { codes, at }))) {
    const leaf = await record(tx, c, { at, type: 'refused', actor: call.actor, data: { codes } })
    await issueReceipt(tx, c, { issue: { kind: 'refusal', refused: codes }, at, leaf })
  }
  return refuse('closure_blocked', {
    facts: {
      obligations: blocking.map((o) =>
        renderObligation(o, { pack, lang: call.lang, at, ways: waysIn(c, undefined) }),
      ),
      receipt: `/v1/closures/${c.id}/receipt`,
      appeal: `/v1/closures/${c.id}/appeal`,
    },
  })
}
