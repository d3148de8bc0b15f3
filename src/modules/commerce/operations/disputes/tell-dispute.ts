/** What staff have to do about a dispute, and what both sides are told (B10 of commerce). */

import { isoOf } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { formatMoney } from '../../../../kernel/money.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { notify } from '../../../notices/notices.ts'
import { endTasks, openTask } from '../../../support/support.ts'
import { nameOf } from '../../../wallets/operations/wallets.ts'
import { find } from '../../../wallets/wallets.ts'
import { contested, type Dispute, decidedBy, disputeById, owedByMerchant } from '../../disputes/disputes.ts'
import { lentOn } from '../../disputes/set-aside.ts'
import { madeGood } from '../refunds/broken-refunds.ts'

const TASK = 'dispute.decide'

const partiesOf = async (tx: Tx, d: Dispute) => {
  const found = await find(tx, [d.wallet, d.merchant])
  const [payer, merchant] = [d.wallet, d.merchant].map((id) => {
    const wallet = found.find((w) => w.id === id)
    return wallet ? [{ person: wallet.person, bucket: wallet.bucket }] : []
  })
  return { payer: payer ?? [], merchant: merchant ?? [], customer: await nameOf(tx, d.wallet) }
}

const moneyOf = ({ currency }: Dispute, amount: bigint): string => formatMoney({ amount, currency })

/** A task with a date for staff; both sides hear of it. */
export const disputeOpened = async (tx: Tx, d: Dispute): Promise<void> => {
  const { payer, merchant, customer } = await partiesOf(tx, d)
  const [by] = payer
  const whose = by ? { person: by.person } : {}
  await openTask(tx, { bucket: d.bucket, ...whose, kind: TASK, ref: d.id, dueAt: d.decide_by })
  const answer_by = isoOf(d.answer_by ?? d.decide_by)
  const [amount, set_aside] = [moneyOf(d, d.amount), moneyOf(d, d.secured)]
  const params = { amount, set_aside, until: isoOf(d.decide_by), answer_by }
  await notify(tx, [
    ...payer.map((to) => ({ ...to, template: 'dispute_opened' as const, params })),
    ...merchant.map((to) => ({
      ...to,
      template: 'dispute_against' as const,
      params: { ...params, customer },
    })),
  ])
}

/** The merchant has let its date pass: the payer hears that it is decided by what is there. */
export const disputeUnanswered = async (tx: Tx, d: Dispute): Promise<void> => {
  const { payer } = await partiesOf(tx, d)
  const params = { amount: moneyOf(d, d.amount), until: isoOf(d.decide_by) }
  await notify(
    tx,
    payer.map((to) => ({ ...to, template: 'dispute_unanswered' as const, params })),
  )
}

/** Money has left: every contact of the last 30 days hears of it. */
const EVERY = { to: 'all_recent' } as const

/** An operator has decided. */
export const disputeDecided = async (tx: Tx, d: Dispute, by: Uuid): Promise<void> => {
  await endTasks(tx, { bucket: d.bucket, kinds: [TASK], refs: [d.id], outcome: d.state, by })
  const { payer, merchant, customer } = await partiesOf(tx, d)
  const amount = moneyOf(d, contested(d))
  if (d.state === 'won') {
    await madeGood(tx, d.purchase)
    const charged = { amount, customer, owed: moneyOf(d, await owedByMerchant(tx, d)) }
    await notify(tx, [
      ...payer.map((to) => ({ ...to, template: 'dispute_won' as const, params: { amount } })),
      ...merchant.map((to) => ({ ...to, ...EVERY, template: 'dispute_charged' as const, params: charged })),
    ])
    return
  }
  const lent = lentOn(d)
  const lost = { amount, taken: lent > 0n ? moneyOf(d, lent) : '' }
  await notify(tx, [
    ...payer.map((to) => ({ ...to, ...EVERY, template: 'dispute_lost' as const, params: lost })),
    ...merchant.map((to) => ({
      ...to,
      template: 'dispute_dismissed' as const,
      params: { amount, customer },
    })),
  ])
}

/** What was set aside has gone to the payer; over the rest a second person decides. */
export const disputeDecidedInPart = async (tx: Tx, d: Dispute, paid: bigint): Promise<void> => {
  const { payer, merchant, customer } = await partiesOf(tx, d)
  const params = {
    paid: moneyOf(d, paid),
    rest: moneyOf(d, contested(d)),
    until: isoOf(decidedBy(d)),
  }
  await notify(tx, [
    ...payer.map((to) => ({ ...to, template: 'dispute_part_won' as const, params })),
    ...merchant.map((to) => ({
      ...to,
      ...EVERY,
      template: 'dispute_part_charged' as const,
      params: { ...params, customer },
    })),
  ])
}

/** Two people did not agree about the rest: it stays open, and both sides hear by when it is decided. */
export const disputeUndecided = async (tx: Tx, d: Dispute): Promise<void> => {
  const { payer, merchant, customer } = await partiesOf(tx, d)
  const params = { rest: moneyOf(d, contested(d)), until: isoOf(decidedBy(d)) }
  await notify(tx, [
    ...payer.map((to) => ({ ...to, template: 'dispute_undecided' as const, params })),
    ...merchant.map((to) => ({
      ...to,
      template: 'dispute_undecided_against' as const,
      params: { ...params, customer },
    })),
  ])
}

/** The merchant has given money back: all of it ends the dispute, and nobody has to decide any more. Twice = once. */
export const disputeRefunded = async (tx: Tx, dispute: Uuid): Promise<void> => {
  const d = await disputeById(tx, dispute)
  if (d?.state !== 'won') return
  const work = { bucket: d.bucket, kinds: [TASK], refs: [d.id] } as const
  if (!(await endTasks(tx, { ...work, outcome: 'refunded', by: null }))) return
  const { payer } = await partiesOf(tx, d)
  const params = { amount: moneyOf(d, d.amount) }
  await notify(
    tx,
    payer.map((to) => ({ ...to, template: 'dispute_won' as const, params })),
  )
}
