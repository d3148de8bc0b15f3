/** Somebody takes the word of a joint holder who has no wallet any more; whatever makes it needless ends the work. */

import { bucketOf, type Uuid } from '../../../../kernel/ids.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { endTasks } from '../../../support/support.ts'
import { CONSENT_TASK } from '../../standing.ts'

export const consentSettled = async (
  tx: Tx,
  role: Uuid,
  done: { readonly outcome: 'consented' | 'role_ended' | 'wallet_closed'; readonly by: Uuid | null },
): Promise<void> => {
  await endTasks(tx, { bucket: bucketOf(role), kinds: [CONSENT_TASK], refs: [role], ...done })
}
