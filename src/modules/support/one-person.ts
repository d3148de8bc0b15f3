/**
 * S18 Where two people are asked for, two entries of the register are one person when both are of one wallet: whoever was added
 * anew, or under two names. Every act of two asks here, not by the ids alone.
 */
import type { Uuid } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/types.ts'
import { haveOneWallet } from './sql.ts'

export const isOnePerson = async (tx: Tx, one: Uuid, other: Uuid): Promise<boolean> =>
  one === other || (await haveOneWallet(tx, one, other))

/** Whether this one is any of them. */
export const isAmong = async (tx: Tx, one: Uuid, others: readonly Uuid[]): Promise<boolean> => {
  for (const other of others) if (await isOnePerson(tx, one, other)) return true
  return false
}
