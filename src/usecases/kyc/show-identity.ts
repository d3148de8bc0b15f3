import type { Static } from 'typebox'
import { isoOf } from '../../clock.ts'
import type { Queryable } from '../../db/types.ts'
import { identityOf } from '../../domain/kyc/kyc.ts'
import type { Uuid } from '../../ids.ts'
import type { IdentityShape } from '../identity/shapes.ts'

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
