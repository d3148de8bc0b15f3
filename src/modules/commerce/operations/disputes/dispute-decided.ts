/** A dispute as it is decided: by one person, or once two have seen it. */

import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { CurrencyShape, Id, Minor, Time } from '../../../../kernel/shapes.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { contested, type Dispute, decideDispute, disputeById } from '../../disputes/disputes.ts'
import { disputeDecided, disputeUndecided } from './tell-dispute.ts'

export const VERDICT = Type.Enum(['won', 'lost'])
/** What the second person sees of a dispute; the evidence is read at the dispute itself. */
export const ShownDispute = Type.Object({
  dispute: Id,
  wallet: Id,
  merchant: Id,
  verdict: VERDICT,
  /** What this decision is about. */
  amount: Minor,
  /** Of it; absent in requests of an older version. */
  set_aside: Type.Optional(Minor),
  not_set_aside: Type.Optional(Minor),
  /** What has gone to the payer already. */
  paid: Type.Optional(Minor),
  currency: CurrencyShape,
  /** The merchant may answer until then and has not. */
  answer_by: Type.Optional(Time),
})

export const verdictOn = async (
  tx: Tx,
  d: { readonly id: Uuid; readonly verdict: 'won' | 'lost'; readonly by: Uuid },
): Promise<Dispute> => {
  const decided = await decideDispute(tx, d)
  await disputeDecided(tx, decided, d.by)
  return decided
}

/** The second of two. Refuses approval_changed when the merchant has given some of it back since, dispute_decided. */
export const verdictDecided = async (
  tx: Tx,
  { dispute, verdict, amount }: Type.Static<typeof ShownDispute>,
  by: Uuid,
): Promise<void> => {
  const decided = await verdictOn(tx, { id: dispute, verdict, by })
  if (contested(decided).toString() !== amount) refuse('approval_changed')
}

/** The second person said no: both sides had heard that two decide over the rest, where a part of it has gone. */
export const verdictDeclined = async (
  tx: Tx,
  { dispute, paid = '0' }: Type.Static<typeof ShownDispute>,
): Promise<void> => {
  const d = paid === '0' ? undefined : await disputeById(tx, dispute)
  if (d?.state === 'open') await disputeUndecided(tx, d)
}
