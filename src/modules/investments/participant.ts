/** What an investment means to a closure: left early by the plan, at the cost that the quote shows, or waited for. */

import { type Instant, isBefore, zoneInUse } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import {
  type AtEnd,
  type Finding,
  idsOf,
  type Participant,
  type PlannedStep,
  type ProductStep,
  type StepAct,
  type StepAnswer,
  StillOpen,
  type WalletRef,
} from '../../kernel/participant.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { lockShared } from '../wallets/wallets.ts'
import {
  costOf,
  exitNow,
  interestAtEnd,
  isDue,
  leave,
  payBack,
  paysAt,
  placedOf,
  worthOn,
} from './investments.ts'
import { payOut } from './maturity.ts'
import { dayOf } from './rules.ts'
import * as sql from './sql.ts'

export const investmentsParticipant: Participant = {
  describe: () => ({
    name: 'investments',
    critical: 'money',
    holds: ['transactions'],
    freezable: ['investments', 'roll-overs'],
    reversible: { irreversible: 'what was left early would have to be invested again, at the rate of then' },
    longestLateWindow: 'PT0S',
  }),

  obligations: async (q, wallets, at) =>
    Map.groupBy<Uuid, Finding & { wallet: Uuid }>(
      (await sql.runningOf(q, idsOf(wallets))).map((row) => findingOf(row, at)),
      (f) => f.wallet,
    ),

  quote: async (q, wallets, at) =>
    Map.groupBy<Uuid, PlannedStep & { wallet: Uuid }>(
      (await sql.runningOf(q, idsOf(wallets))).flatMap((row) =>
        row.early_bp === null ? [] : [{ wallet: row.wallet, ...leaveStep(row, at) }],
      ),
      (s) => s.wallet,
    ),

  settle: async (tx, steps, at) => {
    const answers = new Map<Uuid, StepAnswer>()
    for (const step of steps) if (step.kind !== 'payout') answers.set(step.id, await takeStep(tx, step, at))
    return answers
  },

  renewals: async (q, wallets) =>
    new Map(
      [...Map.groupBy(await rollingOf(q, wallets), (row) => row.wallet)].map(([wallet, rows]) => [
        wallet,
        rows.map((row) => objectOf(row, row.principal)),
      ]),
    ),

  endRenewals: async (tx, wallets) => {
    for (const { id } of await rollingOf(tx, wallets)) {
      const row = await sql.lock(tx, id)
      if (row?.state === 'running') await payBack(tx, row)
    }
  },

  // Taking one demands an open wallet, and so does a new term: a fence ends both. What runs goes on to its day.
  freeze: async () => undefined,
  thaw: async () => undefined,

  close: async (tx, wallets) => {
    const left = await sql.runningOf(tx, idsOf(wallets))
    if (left.length > 0) throw new StillOpen(`${left.length} investments run`)
  },

  reopen: async (_tx, wallets) =>
    wallets.map(() => ({
      what: 'investments',
      outcome: 'not' as const,
      why: 'They were paid back and paid out; new ones can be taken.',
    })),
}

const rollingOf = async (q: Queryable, wallets: readonly WalletRef[]): Promise<sql.Row[]> =>
  (await sql.runningOf(q, idsOf(wallets))).filter(({ choice }) => choice === 'roll_over')

/** Known by the day on which it is paid back. */
const objectOf = (row: sql.Row, amount: bigint) =>
  ({ kind: 'investment', ref: row.id, label: row.pays_on, amount, currency: row.currency }) as const

/** What the worker pays on its day, to a holder who is paid back. */
const endOf = (row: sql.Row): AtEnd => ({
  amount: row.principal + interestAtEnd(row),
  at: paysAt(placedOf(row).pays_on, zoneInUse()),
})

const findingOf = (row: sql.Row, at: Instant) => {
  const of = { wallet: row.wallet, object: objectOf(row, row.principal), atEnd: endOf(row) }
  // It goes on for another term unless its holder chooses otherwise: its day clears nothing.
  if (row.early_bp === null && row.choice === 'roll_over')
    return {
      ...of,
      who: 'you' as const,
      code: 'investment.locked' as const,
      clears: 'by_holder' as const,
      remedy: {
        action: 'choose_pay_back',
        method: 'PUT' as const,
        href: `/v1/wallets/${row.wallet}/investments/${row.id}/choice`,
      },
    }
  const common = { ...of, who: 'us' as const, clearsAt: of.atEnd.at }
  if (row.early_bp === null)
    return { ...common, code: 'investment.locked' as const, clears: 'by_time' as const }
  const exit = exitNow(row, at)
  return {
    ...common,
    ...(exit ? { leavingNow: exit.returns } : {}),
    code: 'investment.running' as const,
    clears: 'by_plan' as const,
    remedy: {
      action: 'leave_early',
      method: 'POST' as const,
      href: `/v1/wallets/${row.wallet}/investments/${row.id}/early-exit`,
    },
  }
}

/** What it is worth if it is left then, at the agreed rate, and what leaving costs; on its day and later it costs nothing. */
const worthThen = (row: sql.Row, then: Instant) => {
  const { accrued, early } = worthOn(placedOf(row), dayOf(then, zoneInUse()))
  return { amount: row.principal + accrued, fee: early?.cost ?? 0n }
}

const leaveStep = (row: sql.Row, at: Instant): PlannedStep => {
  const { amount, fee } = worthThen(row, at)
  return {
    kind: 'redeem',
    object: objectOf(row, amount),
    amount,
    amountAt: (then) => worthThen(row, then).amount,
    currency: row.currency,
    fee,
    feeAt: (then) => worthThen(row, then).fee,
    actAt: (then) => (isDue(row, then) ? 'end_of_term' : 'leave_early'),
    atEnd: endOf(row),
    workingDays: 0,
    // Of its own day the hour counts at which it is paid: the plan waits for it.
    overBy: (from) => {
      const pays = paysAt(placedOf(row).pays_on, zoneInUse())
      const sameDay = dayOf(from, zoneInUse()).equals(placedOf(row).pays_on)
      return sameDay && isBefore(from, pays) ? pays : from
    },
    early: false,
    irreversible: 'investment_left',
  }
}

/** Behind the fence nothing is rolled over: what has ended meanwhile is in the wallet. */
const takeStep = async (tx: Tx, step: ProductStep, at: Instant): Promise<StepAnswer> => {
  const wallet = await lockShared(tx, step.wallet.wallet)
  const row = await sql.lock(tx, step.object)
  if (row?.wallet !== wallet.id) return { state: 'done', amount: 0n, claim: false, note: 'nothing_left' }
  if (row.state !== 'running') return done(row)
  if (isDue(row, at)) return done((await payOut(tx, row, { wallet, at })).row)
  const exit = exitNow(row, at)
  if (exit) return done(await leave(tx, row, { wallet, atLeast: exit.returns, at }))
  const until = paysAt(placedOf(row).pays_on, zoneInUse()).add({ hours: 1 })
  return { state: 'waiting', amount: 0n, waitsFor: 'investment_end', until }
}

const ACTS: Partial<Record<sql.Row['state'], StepAct>> = { left: 'leave_early', undone: 'taken_back' }

/** However it ended: also where its holder had left it before the plan came to it. */
const done = (row: sql.Row): StepAnswer => ({
  state: 'done',
  amount: row.state === 'rolled_over' ? row.interest : row.principal + row.interest,
  claim: false,
  act: ACTS[row.state] ?? 'end_of_term',
  fee: costOf(row),
})
