/** The end of a role, once two people have seen it. */
import Type from 'typebox'
import type { Tx } from '../../db/types.ts'
import { endRole } from '../../domain/wallets/standing.ts'
import { Id } from '../money/shapes.ts'

/** What the second person sees of a role that is to end. */
export const ShownRole = Type.Object({
  role: Id,
  kind: Type.Enum(['guardian', 'joint']),
  wallet: Id,
  other: Id,
})

/** The second of two. Refuses role_unknown when it has ended since. */
export const endRoleDecided = async (tx: Tx, { role }: Type.Static<typeof ShownRole>): Promise<void> =>
  endRole(tx, role)
