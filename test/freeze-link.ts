/** A link "this was not me" as letters of before had it: of no contact in particular. */
import type { Instant } from '../src/kernel/clock.ts'
import type { Uuid } from '../src/kernel/ids.ts'
import { makeFreezeLinks } from '../src/modules/identity/freezes/freeze-links.ts'
import type { Tx } from '../src/platform/db/types.ts'

export const makeFreezeLink = async (tx: Tx, person: Uuid, at: Instant): Promise<string> =>
  (await makeFreezeLinks(tx, [{ person, contact: person, objects: false }], at))[0]?.path ?? ''
