/**
 * Looks for the owners of kept money again and again; after the term it is reported, and stays safeguarded. One clock a
 * wallet, counted from the oldest claim, so that several claims are one letter; a younger one has its own term.
 */

import { SYSTEM } from '../../../kernel/actors.ts'
import { earliest, type Instant, isAfter, isoOf, plus } from '../../../kernel/clock.ts'
import { type DueRow, type Handler, timerForEach } from '../../../kernel/handler.ts'
import { schedule, unschedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { type ClosureRow, caseOfWallet, packOf, record } from '../../closure/closure.ts'
import { defaultPack, type Pack } from '../../policy/policy.ts'
import { openTask } from '../../support/support.ts'
import { lockShared } from '../../wallets/wallets.ts'
import { type Claim, openClaims, UNCLAIMED } from '../claims.ts'
import { tellMoney } from '../operations/tell.ts'

const unclaimed = async (tx: Tx, row: DueRow): Promise<void> => {
  if (!row.wallet) throw new Error('a clock of kept money names its wallet')
  const { id: wallet, bucket } = await lockShared(tx, row.wallet)
  await unschedule(tx, { bucket, ref: wallet, kind: UNCLAIMED })
  const claims = await openClaims(tx, [wallet])
  const born = claims.map((claim) => claim.created_at)
  const c = await caseOfWallet(tx, wallet)
  const { unclaimed: rule } = c ? await packOf(tx, c) : defaultPack()
  const at = await tx.now()
  const { after } = row.payload
  const last = typeof after === 'string' ? Temporal.Instant.from(after) : undefined
  if (born.length > 0 && c?.closed_at && row.payload.born !== true)
    await speak(tx, c, { claims, born, rule, last, at })
  // What came newly is looked at with the rest; where the clock stood is not lost by it.
  const dueAt = nextLook(born, rule, at)
  const payload = { after: isoOf(at) }
  if (dueAt) await schedule(tx, [{ bucket, kind: UNCLAIMED, ref: wallet, dueAt, wallet, payload }])
}

type Rule = Pack['unclaimed']
type Looked = {
  readonly claims: readonly Claim[]
  readonly born: readonly Instant[]
  readonly rule: Rule
  readonly last: Instant | undefined
  readonly at: Instant
}

/** The report once a claim's term is over, else a reminder. */
const speak = async (tx: Tx, c: ClosureRow, { claims, born, rule, last, at }: Looked): Promise<void> => {
  const { person, bucket, id } = c
  const due = born.map((since) => plus(since, rule.report_after)).filter((term) => !isAfter(term, at))
  if (!due.some((term) => !last || isAfter(term, last))) {
    if (due.length < born.length) await tellMoney(tx, c, { template: 'claim_waits', amounts: claims })
    return
  }
  await openTask(tx, { bucket, person, kind: 'claim.report', ref: id })
  await record(tx, c, { at, type: 'unclaimed_reported', actor: SYSTEM })
}

/** The next reminder of the oldest claim whose term runs, or the end of a term, whichever is first. */
export const nextLook = (born: readonly Instant[], rule: Rule, at: Instant): Instant | undefined => {
  const running = born.filter((since) => isAfter(plus(since, rule.report_after), at))
  const [first] = running
  if (!first) return undefined
  const oldest = earliest(first, ...running)
  let reminder = oldest
  while (!isAfter(reminder, at)) reminder = plus(reminder, rule.remind)
  return earliest(reminder, ...running.map((since) => plus(since, rule.report_after)))
}

export const unclaimedTimer: Handler = timerForEach(UNCLAIMED, unclaimed)
