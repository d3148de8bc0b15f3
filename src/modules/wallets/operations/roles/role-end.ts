/** A role on paper, recorded or ended once two people have seen it. */

import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { Id } from '../../../../kernel/shapes.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { notify } from '../../../notices/notices.ts'
import { peopleOf, tellUsed } from '../../../payments/operations/payments.ts'
import { addRole, endRole, type Role, roleAt, rolesOf, sameRole } from '../../standing.ts'
import { find, isLeaving, lockForFence, type WalletRow } from '../../wallets.ts'
import { consentSettled } from '../consents/consent-task.ts'

/** What the second person sees of a role that is to end. */
export const ShownRole = Type.Object({
  role: Id,
  kind: Type.Enum(['guardian', 'joint']),
  wallet: Id,
  other: Id,
})

/**
 * The second of two. Both are told: it protected one of them; nobody is asked for their word any more. Refuses role_unknown
 * when it has ended since.
 */
export const endRoleDecided = async (
  tx: Tx,
  { role }: Type.Static<typeof ShownRole>,
  by: Uuid,
): Promise<void> => {
  const { kind, wallet, other } = (await roleAt(tx, role)) ?? refuse('role_unknown')
  await endRole(tx, role)
  await consentSettled(tx, role, { outcome: 'role_ended', by })
  const names = await peopleOf(tx, [wallet, other])
  const both = await find(tx, [wallet, other])
  await notify(
    tx,
    both.map(({ id, person, bucket }) => {
      const who = names.get(id === wallet ? other : wallet) ?? ''
      return { person, bucket, to: 'all_recent', template: 'role_ended', params: { kind, who } }
    }),
  )
}

/** What the second person sees of a role that is to be recorded. */
export const ShownNewRole = Type.Object({
  id: Id,
  kind: Type.Enum(['guardian', 'joint']),
  wallet: Id,
  other: Id,
  /** Requests of an earlier release had none. */
  document: Type.Optional(Type.String()),
})

/** Before the request: the wallets of both, in their order. */
export const lockNewRole = (
  tx: Tx,
  { wallet, other }: Pick<Type.Static<typeof ShownNewRole>, 'wallet' | 'other'>,
): Promise<WalletRow[]> => lockForFence(tx, [wallet, other])

/** The second of two. The same role again is the one that stands. Refuses approval_changed when one of both leaves, or has left. */
export const addRoleDecided = async (tx: Tx, shown: Type.Static<typeof ShownNewRole>): Promise<void> => {
  const rows = await lockNewRole(tx, shown)
  const wallet = rows.find(({ id }) => id === shown.wallet)
  if (!wallet || rows.some(isLeaving)) return refuse('approval_changed')
  const { id, kind, other } = shown
  await recordRole(tx, { id, kind, other, wallet }, 'document')
}

type NewRole = {
  readonly id: Uuid
  readonly kind: 'guardian' | 'joint'
  readonly wallet: WalletRow
  readonly other: Uuid
}

/** By the holder's own word, or by two of our people over a document. */
type Basis = 'confirmed' | 'document'

/** Records it and tells both, and whoever shares the wallet already. The same again is the one that stands, and tells nobody. */
export const recordRole = async (tx: Tx, role: NewRole, basis: Basis): Promise<Uuid> => {
  const stands = await sameRole(tx, role)
  if (stands) return stands
  const sharers = role.kind === 'joint' ? (await rolesOf(tx, [role.wallet.id])).filter(isShare) : []
  const id = await addRole(tx, role)
  const others = await find(tx, [role.other, ...sharers.map(({ other }) => other)])
  const names = await peopleOf(tx, [role.wallet.id, role.other])
  for (const wallet of [role.wallet, ...others]) {
    const what = names.get(wallet.id === role.other ? role.wallet.id : role.other) ?? ''
    await tellUsed(tx, wallet.person, { act: role.kind, what, from: basis })
  }
  return id
}

const isShare = ({ kind }: Pick<Role, 'kind'>): boolean => kind === 'joint'
