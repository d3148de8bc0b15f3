/** What fund units mean to a closure: redeemed by the plan, on the exchange days of the fund. */

import { type Instant, latest } from '../../kernel/clock.ts'
import { deriveId, type Uuid } from '../../kernel/ids.ts'
import {
  type Finding,
  idsOf,
  type Participant,
  type PlannedStep,
  type ProductStep,
  type StepAnswer,
  StillOpen,
} from '../../kernel/participant.ts'
import type { Tx } from '../../platform/db/types.ts'
import { settlesAt, worthOf } from './rules.ts'
import * as sql from './sql.ts'
import { pricesAt, redeem, requireFund } from './wealth.ts'

export const wealthParticipant: Participant = {
  describe: () => ({
    name: 'wealth',
    critical: 'money',
    holds: ['transactions'],
    freezable: ['subscriptions'],
    reversible: { irreversible: 'redeemed units would have to be bought again at another price' },
    longestLateWindow: 'P14D',
  }),

  obligations: async (q, wallets, at) => {
    const price = await pricesAt(q, at)
    const held = (await sql.positionsOf(q, idsOf(wallets))).map((p) => ({
      wallet: p.wallet,
      code: 'fund.units_held' as const,
      object: objectOf(p, worthOf(p.units, price(p.fund).price)),
      who: 'us' as const,
      clears: 'by_plan' as const,
      remedy: {
        action: 'redeem',
        method: 'POST' as const,
        href: `/v1/wallets/${p.wallet}/fund/redemptions`,
      },
    }))
    const pending = (await sql.pendingOf(q, idsOf(wallets))).map((o) => ({
      wallet: o.wallet,
      code: 'fund.redemption_pending' as const,
      object: pendingObject(o),
      who: 'us' as const,
      clears: 'by_plan' as const,
      clearsAt: o.settles_at,
    }))
    return Map.groupBy<Uuid, Finding & { wallet: Uuid }>([...held, ...pending], (f) => f.wallet)
  },

  quote: async (q, wallets, at) => {
    const price = await pricesAt(q, at)
    const held = (await sql.positionsOf(q, idsOf(wallets))).map((p) => {
      const amount = worthOf(p.units, price(p.fund).price)
      return { wallet: p.wallet, ...redeemStep(p.fund, { amount, object: objectOf(p, amount) }) }
    })
    const pending = (await sql.pendingOf(q, idsOf(wallets))).map((o) => ({
      wallet: o.wallet,
      ...redeemStep(o.fund, {
        amount: o.amount,
        object: pendingObject(o),
        overBy: (from) => latest(from, settlesLatest(o.settles_at)),
      }),
    }))
    return Map.groupBy<Uuid, PlannedStep & { wallet: Uuid }>([...held, ...pending], (s) => s.wallet)
  },

  settle: async (tx, steps, at) => {
    const answers = new Map<Uuid, StepAnswer>()
    for (const step of steps) if (step.kind !== 'payout') answers.set(step.id, await take(tx, step, at))
    return answers
  },

  // Subscribing demands an open wallet, so a fence ends it; what was redeemed before still pays in.
  freeze: async () => undefined,
  thaw: async () => undefined,

  close: async (tx, wallets) => {
    const held = await sql.positionsOf(tx, idsOf(wallets))
    const pending = await sql.pendingOf(tx, idsOf(wallets))
    // Units worth less than one minor unit cannot be redeemed: they end with the wallet.
    const price = await pricesAt(tx, await tx.now())
    const worth = held.filter((p) => worthOf(p.units, price(p.fund).price) > 0n)
    if (worth.length + pending.length > 0)
      throw new StillOpen(`${worth.length} positions and ${pending.length} redemptions are left`)
    for (const crumbs of held) await sql.takeUnits(tx, crumbs)
  },

  reopen: async (_tx, wallets) =>
    wallets.map(() => ({
      what: 'fund',
      outcome: 'not' as const,
      why: 'Units were redeemed and paid out; they can be bought again.',
    })),
}

const positionRef = ({ wallet, fund }: { wallet: Uuid; fund: string }): Uuid =>
  deriveId(Number.parseInt(wallet.slice(-2), 16), 'wealth.position', wallet, fund)

const objectOf = (p: sql.Position, amount: bigint) => {
  const { id, currency } = requireFund(p.fund)
  return {
    kind: 'fund',
    ref: positionRef(p),
    label: id,
    amount,
    currency,
  } as const
}

const pendingObject = (o: sql.Order) => {
  const { id, currency } = requireFund(o.fund)
  return {
    kind: 'redemption',
    ref: o.id,
    label: id,
    amount: o.amount,
    currency,
  } as const
}

const redeemStep = (
  fund: string,
  {
    amount,
    object,
    overBy = (from) => settlesLatest(settlesAt(from, requireFund(fund))),
  }: { amount: bigint; object: Finding['object']; overBy?: (from: Instant) => Instant },
): PlannedStep => ({
  kind: 'redeem',
  object,
  amount,
  currency: requireFund(fund).currency,
  fee: 0n,
  // On the exchange's own calendar, not on that of offices.
  workingDays: 0,
  overBy,
  early: false,
  irreversible: 'units_redeemed',
})

/** Redeems the position, or waits for the redemption that was placed before. Its order has the step's id. */
const take = async (tx: Tx, step: ProductStep, at: Instant): Promise<StepAnswer> => {
  const known = (await sql.lockOrder(tx, step.id)) ?? (await sql.lockOrder(tx, step.object))
  if (known) return standing(tx, known, step)
  const position = (await sql.positionsOf(tx, [step.wallet.wallet])).find(
    (p) => positionRef(p) === step.object,
  )
  if (!position) return { state: 'done', amount: 0n, claim: false, note: 'nothing_left' }
  const price = await pricesAt(tx, at)
  if (worthOf(position.units, price(position.fund).price) === 0n)
    return { state: 'done', amount: 0n, claim: false, note: 'worth_nothing' }
  const order = await redeem(tx, {
    id: step.id,
    wallet: step.wallet.wallet,
    fund: requireFund(position.fund),
    epoch: step.epoch,
    amount: 'all',
    fast: false,
    closure: step.closure,
    at,
  })
  return waiting(order)
}

const standing = async (tx: Tx, order: sql.Order, step: ProductStep): Promise<StepAnswer> => {
  if (order.state === 'settled') return { state: 'done', amount: order.amount, claim: false }
  if (order.closure !== step.closure) await sql.claimFor(tx, { id: order.id, closure: step.closure })
  return waiting(order)
}

const waiting = (order: sql.Order): StepAnswer => ({
  state: 'waiting',
  amount: 0n,
  waitsFor: 'fund_settlement',
  until: settlesLatest(order.settles_at),
})

/** A little after the fund pays, so that a watch finds it paid. */
const settlesLatest = (settles: Instant): Instant => settles.add({ hours: 1 })
