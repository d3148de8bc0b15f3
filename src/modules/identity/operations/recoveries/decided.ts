/** What two people have allowed, when its holder recovers a wallet by ways of their own before it is used (I19). */

import type { Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import type { Contact, KnownContact } from '../../contacts/contacts.ts'
import { standingAllowed } from '../../freezes/allowed-recoveries.ts'
import type { Ending } from '../../freezes/freezes.ts'

type Standing = NonNullable<Awaited<ReturnType<typeof standingAllowed>>>
type Index = Pick<Contact, 'blindIndex'>
const isAmong = (some: readonly Index[], { blindIndex }: Index): boolean =>
  some.some((one) => one.blindIndex.equals(blindIndex))

export type Decided = {
  /** It is for one of the contacts that recover now: what they named ends with this recovery, as it would have with theirs. */
  readonly named: Standing | undefined
  /** It is for another contact, which may still use it. */
  readonly stands: Standing | undefined
}
export const decidedAbout = async (tx: Tx, person: Uuid, by: readonly Index[]): Promise<Decided> => {
  const found = await standingAllowed(tx, person)
  return found && isAmong(by, found)
    ? { named: found, stands: undefined }
    : { named: undefined, stands: found }
}

/** Links of the contact that two people named keep their power, although it took no part. */
export const endingBy = (
  inUse: readonly KnownContact[],
  by: readonly Index[],
  { stands }: Decided,
): Extract<Ending, { by: 'recovery' }> => {
  const keeps = stands ? [...by, stands] : by
  const tookPart = inUse.filter((one) => isAmong(keeps, one)).map(({ id }) => id)
  return { by: 'recovery', tookPart, allowedStands: stands !== undefined }
}
