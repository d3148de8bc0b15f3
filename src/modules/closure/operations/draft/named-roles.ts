/** Whom a share or a care is about: a label that the product itself, which knows no names, cannot give. */

import type { Uuid } from '../../../../kernel/ids.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { relationsOf } from '../../../payments/operations/payments.ts'
import { rolesOf } from '../../../wallets/wallets.ts'
import type { Situation } from '../../assessment/evaluate.ts'

export const withNames = async (q: Queryable, wallet: Uuid, found: Situation): Promise<Situation> => {
  const isUnnamed = ({ object }: Situation['obligations'][number]): boolean =>
    object.kind === 'role' && object.label === undefined
  if (!found.obligations.some(isUnnamed)) return found
  const roles = await rolesOf(q, [wallet])
  const names = await relationsOf(
    q,
    roles.map(({ other }) => other),
  )
  const labels = new Map(roles.map(({ id, other }) => [id, names.get(other)]))
  const obligations = found.obligations.map((one) => {
    const label = isUnnamed(one) ? labels.get(one.object.ref) : undefined
    return label === undefined ? one : { ...one, object: { ...one.object, label } }
  })
  return { ...found, obligations }
}
