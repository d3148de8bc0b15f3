import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { type Bucket, bucketOf, type Uuid } from '../../../../kernel/ids.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { addWorkingDays } from '../../../../kernel/time/calendar.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { sharedPlan } from '../../../closure/operations/closure.ts'
import { notify } from '../../../notices/notices.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { openTask } from '../../../support/support.ts'
import { askForConsent, CONSENT_TASK } from '../../standing.ts'
import { find, lockShared, requireLiving } from '../../wallets.ts'
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

/** One letter a day at most; none to somebody who has agreed. */
export const askConsent = txUseCase({
  kind: 'tx',
  name: 'wallets.ask_consent',
  access: ['holder'],
  key: 'required',
  status: 204,
  params: Type.Object({ wallet: Id, role: Id }),
  output: Type.Object({}),
  refuses: ['wallet_unknown', 'wallet_closed', 'role_unknown'],
  async run(tx, _call, { params: { wallet, role } }) {
    requireLiving(await lockShared(tx, wallet))
    const [other] = await find(
      tx,
      [await askForConsent(tx, role, wallet)].flatMap((id) => id ?? []),
    )
    if (!other) return {}
    const { person, bucket, state } = other
    if (state === 'closed') await askFormer(tx, { person, bucket, wallet, role })
    else {
      const params = { holder: await relationOf(tx, wallet), ...(await sharedPlan(tx, wallet)) }
      await notify(tx, [{ person, bucket, template: 'consent_asked', params }])
    }
    return {}
  },
})
