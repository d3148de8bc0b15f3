import type { Tx } from '../../db/types.ts'
import { recordStaffAct, type StaffAct } from '../../domain/support/acts.ts'
import { find } from '../../domain/wallets/wallets.ts'

/** Under whose keys a reason lies: the holder's whose wallet the address names, else the author's. */
export const recordAct = async (tx: Tx, act: Omit<StaffAct, 'person'>): Promise<void> => {
  const wallet = act.reason === undefined ? undefined : act.params.wallet
  const [row] = wallet === undefined ? [] : await find(tx, [wallet])
  await recordStaffAct(tx, { ...act, person: row?.person })
}
