/** A role on paper, recorded or ended once two people have seen it. */
import Type from 'typebox'
import { refuse } from '../../../kernel/errors.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { Id } from '../../payments/operations/shapes.ts'
import { addRole, endRole } from '../standing.ts'
import { lockForFence } from '../wallets.ts'

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

/** What the second person sees of a role that is to be recorded. */
export const ShownNewRole = Type.Object({
  id: Id,
  kind: Type.Enum(['guardian', 'joint']),
  wallet: Id,
  other: Id,
})

/** The second of two. The same role again is the one that stands. Refuses approval_changed when the wallet has closed. */
export const addRoleDecided = async (tx: Tx, shown: Type.Static<typeof ShownNewRole>): Promise<void> => {
  const [wallet] = await lockForFence(tx, [shown.wallet])
  if (!wallet || wallet.state === 'closed') return refuse('approval_changed')
  await addRole(tx, { ...shown, wallet })
}
