/** What time does to mandates: subscriptions are debited, merchants hear that one has ended. */

import { instant, plus } from '../../kernel/clock.ts'
import { type DueRow, type Handler, timerForEach } from '../../kernel/handler.ts'
import { formatMoney } from '../../kernel/money.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Tx } from '../../platform/db/types.ts'
import { isMerchant } from '../commerce/commerce.ts'
import { rests } from '../commerce/operations/commerce.ts'
import { notify } from '../notices/notices.ts'
import { ordered } from '../payments/operations/payments.ts'
import { nameOf } from '../wallets/operations/wallets.ts'
import { find } from '../wallets/wallets.ts'
import {
  byId,
  ENDED,
  ENDS_WITH,
  endWithMerchant,
  LEFT,
  liveAt,
  type Mandate,
  payeesOf,
  RUN,
  run,
} from './mandates.ts'
import { merchantAndPayee, tellDebited } from './operations/tell-debited.ts'

const calledBy = async (tx: Tx, m: Mandate): Promise<string> =>
  merchantAndPayee(tx, m.merchant, (await payeesOf(tx, [m])).get(m.id) ?? '')

/** Without the merchant role nothing is debited: the mandate ends instead (MA8). */
const debit = async (tx: Tx, row: DueRow): Promise<void> => {
  const seen = await byId(tx, row.ref)
  if (!seen) return
  if (!(await isMerchant(tx, seen.merchant))) return endWith(tx, row)
  const ran = await run(tx, row.ref, { ordered, rests })
  if (!ran) return
  const { mandate: failed, paid } = ran
  if (paid) return tellDebited(tx, failed, failed.max_amount)
  const [payer] = await find(tx, [failed.wallet])
  if (!payer) return
  const payee = await calledBy(tx, failed)
  const amount = formatMoney({ amount: failed.max_amount, currency: failed.currency })
  const { person, bucket } = payer
  await notify(tx, [{ person, bucket, template: 'mandate_unpaid', params: { payee, amount } }])
}

const tellMerchant = async (tx: Tx, row: DueRow): Promise<void> => {
  const ended = await byId(tx, row.ref)
  const [merchant] = ended ? await find(tx, [ended.merchant]) : []
  if (!ended || !merchant) return
  const { person, bucket } = merchant
  const payee = (await payeesOf(tx, [ended])).get(ended.id) ?? ''
  const params = { payer: await nameOf(tx, ended.wallet), payee }
  await notify(tx, [{ person, bucket, template: 'mandate_ended', params }])
}

/** Mandates of one look: each ends in a transaction of its own, under the lock of its payer's wallet. */
const AT_ONCE = 500

/** Those that were given while there was the role; what is given when it is taken up again is not meant. */
const leave = async (tx: Tx, row: DueRow): Promise<void> => {
  const { until } = row.payload
  if (typeof until !== 'string') throw new Error('the end of a merchant role has its time')
  const page = { merchant: row.ref, until: instant(until), limit: AT_ONCE }
  const found = await liveAt(tx, page)
  const dueAt = await tx.now()
  await schedule(
    tx,
    found.map(({ id, wallet, bucket }) => ({ bucket, kind: ENDS_WITH, ref: id, dueAt, wallet })),
  )
  // Those of this page have ended when the next is looked for.
  if (found.length === AT_ONCE)
    await schedule(tx, [
      {
        bucket: row.bucket,
        kind: LEFT,
        ref: row.ref,
        dueAt: plus(dueAt, 'PT1M'),
        wallet: row.ref,
        payload: { until },
      },
    ])
}

const endWith = async (tx: Tx, row: DueRow): Promise<void> => {
  const ended = await endWithMerchant(tx, row.ref)
  const [payer] = ended ? await find(tx, [ended.wallet]) : []
  if (!ended || !payer) return
  const payee = await calledBy(tx, ended)
  const { person, bucket } = payer
  await notify(tx, [{ person, bucket, template: 'mandate_payee_left', params: { payee } }])
}

export const mandateTimers: readonly Handler[] = [
  timerForEach(RUN, debit),
  timerForEach(ENDED, tellMerchant),
  timerForEach(LEFT, leave),
  timerForEach(ENDS_WITH, endWith),
]
