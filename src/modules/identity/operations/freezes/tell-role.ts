/** Whoever else a role was about hears that a freeze has undone it, as if it had been done by hand; why is not theirs to know. */

import type { Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { notify } from '../../../notices/notices.ts'
import { holdersOf, nameOf } from '../../../wallets/operations/wallets.ts'
import type { UndoneRole } from '../../../wallets/wallets.ts'

type Moved = NonNullable<UndoneRole['moved']>

/** The one who is looked after, and of the two who had and have the care the one whose wallet was not frozen. */
const tellMoved = async (
  tx: Tx,
  frozen: Uuid,
  { ward, ...moved }: Moved & { readonly ward: Uuid },
): Promise<void> => {
  const params = { from: await nameOf(tx, moved.from), to: await nameOf(tx, moved.to) }
  const wards = await holdersOf(tx, [ward])
  const others = await holdersOf(tx, [moved.from === frozen ? moved.to : moved.from])
  const undone = { ward: await nameOf(tx, ward), to: params.to }
  await notify(tx, [
    ...wards.map((who) => ({ ...who, template: 'role_moved' as const, params })),
    ...others.map((who) => ({ ...who, template: 'role_undone' as const, params: undone })),
  ])
}

export const tellRole = async (tx: Tx, frozen: Uuid, undone: UndoneRole): Promise<void> => {
  const { kind, about, moved, offered } = undone
  if (moved) return tellMoved(tx, frozen, { ...moved, ward: about })
  const name = await nameOf(tx, frozen)
  if (offered) {
    const params = { by: name, ward: await nameOf(tx, about) }
    const asked = await holdersOf(tx, [offered])
    await notify(
      tx,
      asked.map((who) => ({ ...who, template: 'role_offer_void', params })),
    )
  }
  const to = await holdersOf(tx, [about])
  if (kind === 'consent')
    await notify(
      tx,
      to.map((who) => ({ ...who, template: 'consent_withdrawn', params: { other: name } })),
    )
  if (kind === 'role_granted')
    await notify(
      tx,
      to.map((who) => ({ ...who, template: 'role_taken_back', params: { who: name } })),
    )
}
