import type { Tx } from '../../../platform/db/types.ts'
import { setIdentityLevel } from '../../identity/identity.ts'
import { type Declared, declareIdentity } from '../kyc.ts'

/** A declared identity, and the level it gives: whoever declares one elsewhere than over the API does both as well. False: it was known. */
export const settleIdentity = async (tx: Tx, declared: Declared): Promise<boolean> => {
  const fresh = await declareIdentity(tx, declared)
  await setIdentityLevel(tx, declared.person, 1)
  return fresh
}
