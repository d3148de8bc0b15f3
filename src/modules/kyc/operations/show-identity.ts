import type { Static } from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import type { IdentityShape } from '../../identity/operations/identity.ts'
import { identityOf } from '../kyc.ts'

export const showIdentity = async (q: Queryable, person: Uuid): Promise<Static<typeof IdentityShape>> => {
  const known = await identityOf(q, person)
  return {
    level: known?.level ?? 0,
    real_name: known?.realName ?? null,
    document: known ? { type: known.documentType, masked: known.document } : null,
    checked: known ? 'declared' : 'nothing',
    verified_at: known ? isoOf(known.verifiedAt) : null,
  }
}
