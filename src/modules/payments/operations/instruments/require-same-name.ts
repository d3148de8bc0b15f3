import { refuse } from '../../../../kernel/errors.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { sameName } from '../../../kyc/kyc.ts'

/** Only accounts of one's own: whose name the holder typed must be the holder's. */
export const requireSameName = async (tx: Tx, person: Uuid, typed: string): Promise<void> => {
  if (!(await sameName(tx, [person], typed)).get(person))
    refuse('holder_name_differs', {
      errors: [{ pointer: '/holder_name', message: 'not your verified name' }],
    })
}
