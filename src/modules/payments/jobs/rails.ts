/**
 * Where the bank is spoken to, and only here. Each order is claimed under its wallet's lock and epoch; the attempt
 * is committed before the call; whatever is not an answer is "unknown" and is enquired about by the same due row.
 */

import { effect, type Handler, type Outcome, timerForEach } from '../../../kernel/handler.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import { formatMoney } from '../../../kernel/money.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import type {
  EnquiryAnswer,
  NameAnswer,
  Rail,
  RailAccount,
  RailAnswer,
} from '../../../platform/rails/rail.ts'
import { SIM_CALLBACK, simEvent } from '../../../platform/rails/sim/sim.ts'
import { paysClaim } from '../../claims/claims.ts'
import { claimsOver, repaymentFailed, tellMoney } from '../../claims/operations/claims.ts'
import { caseOfWallet } from '../../closure/closure.ts'
import {
  claimNameCheck,
  labelsOf,
  NAME_CHECK,
  railNumber,
  recordNameCheck,
} from '../../instruments/instruments.ts'
import { notify } from '../../notices/notices.ts'
import { openTask } from '../../support/support.ts'
import { find } from '../../wallets/wallets.ts'
import { claimForRail, onRailEvent, RAIL_PAYMENT, type RailPlan, type RailResult } from '../rail/rail.ts'
import type { RailOutcome } from '../types.ts'

export type RailOptions = {
  readonly rail: Rail
  /** The verified real name, which every account must be in. */
  readonly nameOf: (q: Queryable, person: Uuid) => Promise<string | undefined>
  /** Milliseconds until a silent bank counts as "unknown"; the worker's own default unless told. */
  readonly deadlineMs?: number
}

/** Everything the worker does with the bank. */
export const railHandlers = (options: RailOptions): readonly Handler[] => [
  payments(options),
  nameChecks(options),
  timerForEach(SIM_CALLBACK, async (tx, row) => {
    await tell(tx, await onRailEvent(tx, { payment: row.ref, outcome: simEvent(row.payload) }))
  }),
]

type Named = RailPlan & { readonly name: string }

const payments = ({ rail, nameOf, deadlineMs }: RailOptions) =>
  effect<Named, RailOutcome>({
    kind: RAIL_PAYMENT,
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
    claim: async (tx, row) => {
      if (!row.wallet) throw new Error('an order names its wallet')
      const plan = await claimForRail(tx, { ref: row.ref, wallet: row.wallet })
      return plan ? { ...plan, name: await requireName(tx, nameOf, plan.person) } : null
    },
    call: async (plan) => outcomeOf(await ask(rail, plan)),
    record: (tx, row, outcome) => written(tx, { payment: row.ref, outcome }),
    unknown: (tx, row) => written(tx, { payment: row.ref, outcome: { outcome: 'unknown' } }),
  })

/** An order that may have been sent before is asked about first; one the bank never received is sent (again). */
const ask = async (rail: Rail, plan: Named): Promise<RailAnswer> => {
  if (plan.ask === 'enquire') {
    const known: EnquiryAnswer = await rail.enquire(plan.payment)
    if (known.outcome !== 'not_received') return known
  }
  const account: RailAccount = { ...plan.account, name: plan.name }
  const order = { key: plan.payment, account, amount: plan.amount, currency: plan.currency }
  return plan.way === 'collect' ? rail.collect(order) : rail.payout(order)
}

const outcomeOf = (answer: RailAnswer): RailOutcome =>
  answer.outcome === 'unknown' ? { outcome: 'unknown' } : answer

const written = async (tx: Tx, event: { payment: Uuid; outcome: RailOutcome }): Promise<Outcome> => {
  const result = await onRailEvent(tx, event)
  await tell(tx, result)
  const payment = result?.payment
  return payment?.state === 'unknown' && payment.next_try ? { again: payment.next_try } : 'done'
}

const nameChecks = ({ rail, nameOf, deadlineMs }: RailOptions) =>
  effect<{ readonly key: Uuid; readonly account: RailAccount }, NameAnswer>({
    kind: NAME_CHECK,
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
    claim: async (tx, row) => {
      if (!(await claimNameCheck(tx, row.ref))) return null
      const found = await railNumber(tx, row.ref)
      if (!found) return null
      const { person, ...account } = found
      const name = await nameOf(tx, person)
      if (name !== undefined) return { key: row.ref, account: { ...account, name } }
      // A former holder whose papers are gone: there is no name that the bank could confirm, today or later.
      await checked(tx, row.ref, { outcome: 'refused', reason: 'declined' })
      return null
    },
    call: (question) => rail.nameCheck(question),
    record: (tx, row, verdict) => checked(tx, row.ref, verdict),
    unknown: (tx, row) => checked(tx, row.ref, { outcome: 'unknown' }),
  })

const checked = async (tx: Tx, id: Uuid, verdict: NameAnswer): Promise<Outcome> => {
  const again = await recordNameCheck(tx, { id, verdict, at: await tx.now() })
  return again ? { again } : 'done'
}

const requireName = async (tx: Tx, nameOf: RailOptions['nameOf'], person: Uuid): Promise<string> => {
  const name = await nameOf(tx, person)
  if (name === undefined) throw new Error('the verified name of an account holder cannot be read')
  return name
}

/** Who has to know: the holder of a withdrawal that failed (a closing tells of its own), finance of a contradiction. */
const tell = async (tx: Tx, result: RailResult | undefined): Promise<void> => {
  if (result?.contradicts) await contradiction(tx, result.payment)
  const payment = result?.payment
  if (!payment || !result?.changed) return
  if (payment.state === 'paid' && payment.kind !== 'topup') return toldPaid(tx, payment)
  if (payment.state !== 'refused' && payment.state !== 'bounced') return
  if (payment.kind === 'topup') return repaymentFailed(tx, payment)
  if (payment.kind !== 'withdrawal') return
  const reason = payment.reason ?? 'declined'
  const [wallet] = await find(tx, [payment.wallet])
  if (!wallet) return
  const c = wallet.state === 'closed' ? await caseOfWallet(tx, wallet.id) : undefined
  if (c)
    return tellMoney(tx, c, {
      template: 'claim_came_back',
      amounts: [payment],
      reason,
      instrument: payment.instrument,
    })
  const { instrument } = payment
  const to = (instrument && (await labelsOf(tx, [instrument])).get(instrument)) || ''
  const params = { amount: formatMoney(payment), to, reason }
  const { person, bucket } = wallet
  await notify(tx, [{ person, bucket, template: 'withdrawal_returned', params }])
}

/** Kept money that was paid out is told, wherever it was asked for: whoever did not ask has to learn of it. */
const toldPaid = async (tx: Tx, payment: RailResult['payment']): Promise<void> => {
  if (!(await paysClaim(tx, payment))) return
  const c = await caseOfWallet(tx, payment.wallet)
  if (!c) return
  await tellMoney(tx, c, { template: 'claim_paid', amounts: [payment], instrument: payment.instrument })
  await claimsOver(tx, c)
}

/** Finance looks within a day at what the bank said both ways. */
const contradiction = async (tx: Tx, { id, bucket, wallet }: RailResult['payment']): Promise<void> => {
  const [of] = await find(tx, [wallet])
  const whose = of ? { person: of.person } : {}
  await openTask(tx, { bucket, ...whose, kind: 'payment.contradiction', ref: id })
}
