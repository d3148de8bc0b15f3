/** What one person may do alone is done; for the rest another is asked. */
import { operatorOf } from '../../../../kernel/actors.ts'

import { refuse } from '../../../../kernel/errors.ts'
import type { Call } from '../../../../kernel/usecase.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { type Proposal, propose } from '../../approvals/approvals.ts'

/** Done by one person: no request. */
export const ALONE = { approval: null, shown_hash: null }

type Asking = Omit<Proposal, 'by' | 'reasonStaff'> & {
  readonly reason: string | undefined
  /** What one person may do alone, for whoever sent no reason. */
  readonly facts?: Readonly<Record<string, string | number>>
}

/** Refuses second_person_needed without a reason, approval_pending. */
export const proposeInstead = async (tx: Tx, call: Call, { reason, facts, ...asking }: Asking) => {
  if (reason === undefined) return refuse('second_person_needed', facts ? { facts } : {})
  const { id, hash } = await propose(tx, { ...asking, by: operatorOf(call), reasonStaff: reason })
  return { state: 'proposed' as const, approval: id, shown_hash: hash }
}
