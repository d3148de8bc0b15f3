import type { Tx } from '../../db/types.ts'
import type { HolderCall } from '../../domain/identity/acts.ts'
import { requireProof } from '../../domain/identity/challenges.ts'
import { requireUnfrozen } from '../../domain/identity/freezes.ts'
import type { Statement } from '../../domain/identity/statement.ts'
import type { Uuid } from '../../ids.ts'

/** The proof of this act by this session, used up. Refuses recovery_needed, proof_missing, proof_stale, statement_changed. */
export const prove = async (
  tx: Tx,
  { actor }: HolderCall,
  { challenge, statement }: { challenge: Uuid; statement: Statement },
): Promise<void> => {
  await requireUnfrozen(tx, actor.person)
  await requireProof(tx, { challenge, statement, person: actor.person, session: actor.session })
}
