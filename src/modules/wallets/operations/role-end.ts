/** A role on paper, recorded or ended once two people have seen it. */
import Type from 'typebox'
import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { peopleOf } from '../../payments/operations/counterparties.ts'
import { Id } from '../../payments/operations/shapes.ts'
import { tellUsed } from '../../payments/operations/tell.ts'
import { addRole, endRole, sameRole } from '../standing.ts'
import { find, lockForFence, type WalletRow } from '../wallets.ts'

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
  await recordRole(tx, { ...shown, wallet })
}

type NewRole = {
  readonly id: Uuid
  readonly kind: 'guardian' | 'joint'
  readonly wallet: WalletRow
  readonly other: Uuid
}

/** Records it and tells both: neither asked for it by themselves. The same again is the one that stands, and tells nobody. */
export const recordRole = async (tx: Tx, role: NewRole): Promise<Uuid> => {
  const stands = await sameRole(tx, role)
  if (stands) return stands
  const id = await addRole(tx, role)
  const both = [role.wallet, ...(await find(tx, [role.other]))]
  const names = await peopleOf(
    tx,
    both.map((wallet) => wallet.id),
  )
  for (const wallet of both) {
    const what = names.get(wallet.id === role.other ? role.wallet.id : role.other) ?? ''
    await tellUsed(tx, wallet.person, { act: role.kind, what })
  }
  return id
}
