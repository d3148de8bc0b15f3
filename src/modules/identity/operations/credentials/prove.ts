import type { HolderCall } from '../../../../kernel/actors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { requireProof } from '../../challenges/challenges.ts'
import type { Statement } from '../../challenges/statement.ts'
import { requireUnfrozen } from '../../freezes/freezes.ts'

/** The proof of this act by this session, used up. Refuses recovery_needed, proof_missing, proof_stale, statement_changed. */
export const prove = async (
  tx: Tx,
  { actor }: HolderCall,
  { challenge, statement }: { challenge: Uuid; statement: Statement },
): Promise<void> => {
  await requireUnfrozen(tx, actor.person)
  await requireProof(tx, { challenge, statement, person: actor.person, session: actor.session })
}
