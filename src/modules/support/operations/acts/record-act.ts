import type { Tx } from '../../../../platform/db/types.ts'
import { find } from '../../../wallets/wallets.ts'
import { recordStaffAct, type StaffAct } from '../../acts.ts'

/** Under whose keys a reason lies: the holder's whose wallet the address names, else the author's. */
export const recordAct = async (tx: Tx, act: Omit<StaffAct, 'person'>): Promise<void> => {
  const wallet = act.reason === undefined ? undefined : act.params.wallet
  const [row] = wallet === undefined ? [] : await find(tx, [wallet])
  await recordStaffAct(tx, { ...act, person: row?.person })
}
