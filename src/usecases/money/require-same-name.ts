import type { Tx } from '../../db/types.ts'
import { sameName } from '../../domain/kyc/kyc.ts'
import { refuse } from '../../errors.ts'
import type { Uuid } from '../../ids.ts'

/** Only accounts of one's own: whose name the holder typed must be the holder's. */
export const requireSameName = async (tx: Tx, person: Uuid, typed: string): Promise<void> => {
  if (!(await sameName(tx, [person], typed)).get(person))
    refuse('holder_name_differs', {
      errors: [{ pointer: '/holder_name', message: 'not your verified name' }],
    })
}
