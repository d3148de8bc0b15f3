/**
 * "No" is an answer with a receipt: C13 a blocked confirmation lists everything that blocks, is written to the
 * timeline and signed, and can be appealed. It commits although it refuses; nothing about the wallet changes.
 */
import type { Instant } from '../../clock.ts'
import type { Tx } from '../../db/types.ts'
import { refuse } from '../../errors.ts'
import type { Call } from '../../usecase.ts'
import type { Pack } from '../policy/policy.ts'
import { record } from './case.ts'
import type { Situation } from './evaluate.ts'
import { issueReceipt } from './receipt.ts'
import type { ClosureRow } from './types.ts'
import { renderObligation } from './view.ts'

export const refuseBlocked = async (
  tx: Tx,
  c: ClosureRow,
  input: { found: Situation; pack: Pack; call: Call; at: Instant },
): Promise<never> => {
  const { found, pack, call, at } = input
  const blocking = found.obligations.filter((o) => o.blocks)
  const codes = blocking.map((o) => o.code)
  const leaf = await record(tx, c, { at, type: 'refused', actor: call.actor, data: { codes } })
  await issueReceipt(tx, c, { kind: 'refusal', at, leaf, refused: codes })
  return refuse('closure_blocked', {
    facts: {
      obligations: blocking.map((o) => renderObligation(o, pack, call.lang)),
      receipt: `/v1/closures/${c.id}/receipt`,
      appeal: `/v1/closures/${c.id}/appeal`,
    },
  })
}
