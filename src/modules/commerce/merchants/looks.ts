/**
 * What a name looks like. B14 A merchant is not called what another is called, or a well-known service is, in letters
 * of another script that look the same. The name of one script is nobody else's: "Сара" is a name.
 */

import { refuse } from '../../../kernel/errors.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { scriptsOf, skeletonOf } from '../../../kernel/text/lookalikes.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { blindIndex } from '../../vault/vault.ts'
import * as sql from '../sql.ts'

export type Look = { readonly looks: Buffer; readonly scripts: string }

/** The columns under which names that look alike are found. */
export const lookOf = (name: string): Look => ({
  looks: blindIndex('trade_name', skeletonOf(name)),
  scripts: scriptsOf(name),
})

/** `wallet`: the merchant that is called so, or undefined for a name of somebody outside. Refuses name_imitates. */
export const requireOwnLook = async (q: Queryable, name: string, wallet?: Uuid): Promise<void> => {
  if (await sql.isImitated(q, { ...lookOf(name), wallet: wallet ?? null })) refuse('name_imitates')
}
