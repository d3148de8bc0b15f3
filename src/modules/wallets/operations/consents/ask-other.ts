/** The other holder of a shared wallet is asked for their word, with what is planned: when it is wanted, and when it lapses with another plan. */
import { isoOf } from '../../../../kernel/clock.ts'
import { type Bucket, bucketOf, type Uuid } from '../../../../kernel/ids.ts'
import { addWorkingDays } from '../../../../kernel/time/calendar.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { lockPlan, sharedPlan } from '../../../closure/operations/closure.ts'
import { notify } from '../../../notices/notices.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { openTask } from '../../../support/support.ts'
import { CONSENT_TASK, lapseConsents } from '../../standing.ts'
import { find, type WalletRow } from '../../wallets.ts'
import { relationOf } from '../holders-of.ts'

type Former = {
  readonly person: Uuid
  readonly bucket: Bucket
  readonly wallet: Uuid
  readonly role: Uuid
}
/** Their own wallet is closed: they are written to at the contacts that were known, and somebody takes their word. */
const askFormer = async (tx: Tx, { person, bucket, wallet, role }: Former): Promise<void> => {
  const { review, time_zone } = defaultPack()
  const dueAt = addWorkingDays(await tx.now(), review.sla.working_days, time_zone)
  await openTask(tx, { bucket: bucketOf(role), kind: CONSENT_TASK, ref: role, dueAt })
  const { plan } = await sharedPlan(tx, wallet)
  const params = { holder: await relationOf(tx, wallet), plan, until: isoOf(dueAt) }
  await notify(tx, [{ person, bucket, to: 'all_recent', template: 'consent_asked_former', params }])
}

export const askOther = async (
  tx: Tx,
  { person, bucket, state }: WalletRow,
  { wallet, role }: Pick<Former, 'wallet' | 'role'>,
): Promise<void> => {
  if (state === 'closed') return askFormer(tx, { person, bucket, wallet, role })
  const params = { holder: await relationOf(tx, wallet), ...(await sharedPlan(tx, wallet)) }
  await notify(tx, [{ person, bucket, template: 'consent_asked', params }])
}

/** It is planned anew: whose word was for what was planned before is asked again, with what is planned now. The case is locked. */
export const askAgain = async (tx: Tx, wallet: Uuid): Promise<void> => {
  for (const { id: role, other } of await lapseConsents(tx, wallet, await lockPlan(tx, wallet))) {
    const [row] = await find(tx, [other])
    if (row) await askOther(tx, row, { wallet, role })
  }
}
