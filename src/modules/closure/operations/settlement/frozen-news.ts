/** What the holder hears of money that is frozen when it was to be paid out: what waits, what leaves, and the new day. */
import { type Instant, isAfter } from '../../../../kernel/clock.ts'
import { reschedule } from '../../../../platform/db/due.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { type Obligation, situation } from '../../assessment/evaluate.ts'
import { openQuote, packOf, refOf } from '../../case/case.ts'
import { delay } from '../../case/clocks.ts'
import type { ClosureRow } from '../../case/types.ts'
import type { Frozen } from '../../settlement/frozen.ts'
import { tellHolder } from '../letter-links.ts'
import { waitsNotice } from '../messages.ts'
import { anew } from '../owners.ts'

type News = { readonly frozen: readonly Frozen[]; readonly at: Instant }
export const tellFrozen = async (tx: Tx, c: ClosureRow, { frozen, at }: News): Promise<void> => {
  if (frozen.length === 0) return
  const pack = await packOf(tx, c)
  const { obligations } = await situation(tx, refOf(c), { pack, at })
  const orders = obligations.filter((o) => o.code === 'funds.frozen_by_authority')
  const day = anew(pack, pack.max_total.own_steps.working_days, endOf(orders) ?? at)
  const until = c.delayed_until && isAfter(c.delayed_until, day) ? c.delayed_until : day
  const delayed = await delay(tx, c, until)
  await reschedule(tx, { bucket: c.bucket, ref: c.id, kind: 'closure.statutory', dueAt: until })
  const quote = await openQuote(tx, c)
  const told = { quote, until, order: orders.length > 0 }
  for (const one of frozen) await tellHolder(tx, delayed, waitsNotice(delayed, { ...one, ...told }))
}

/** When the last of them ends, where every one of them may be told. */
const endOf = (orders: readonly Obligation[]): Instant | undefined => {
  const ends = orders.flatMap((o) => o.clearsAt ?? [])
  const last = ends.reduce<Instant | undefined>((a, b) => (a && isAfter(a, b) ? a : b), undefined)
  return ends.length === orders.length ? last : undefined
}
