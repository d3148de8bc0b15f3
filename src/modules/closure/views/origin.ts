/** Where a case comes from, in the words of those who began it: for staff alone. */

import type { Uuid } from '../../../kernel/ids.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { open } from '../../vault/vault.ts'
import { programmeNames } from '../../campaigns/programmes/programme-names.ts'
import { reasonPlace } from '../case/case.ts'
import type { ClosureRow } from '../case/types.ts'
import { originOf } from './origin-sql.ts'

export type Origin = Awaited<ReturnType<typeof readOrigin>>

export const readOrigin = async (q: Queryable, c: ClosureRow) => {
  const found = await originOf(q, c)
  const reason = c.reason ? await open(q, { ...reasonPlace(c), sealed: c.reason }) : undefined
  return {
    initiator: c.initiator,
    reason: reason ?? null,
    programme: found?.programme
      ? { id: found.programme, kind: found.kind, name: await nameOf(q, found.programme, found) }
      : null,
    silent_since: found?.quiet_since ?? null,
  }
}

const nameOf = async (
  q: Queryable,
  id: Uuid,
  { name, sealed_name }: { readonly name: string | null; readonly sealed_name: Buffer | null },
): Promise<string> => (await programmeNames(q, [{ id, name: name ?? '', sealed_name }])).get(id) ?? ''
