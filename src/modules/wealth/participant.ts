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
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { isComing, type Order, redeem, valued } from './orders.ts'
import { pricesAt, requireFund } from './prices.ts'
import { settlesAt, worthOf } from './rules.ts'
import * as sql from './sql.ts'

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
    const { owned, pending } = await belongings(q, idsOf(wallets), at)
    const held = owned.map((p) => ({
      wallet: p.wallet,
      object: objectOf(p),
      who: 'us' as const,
      clears: 'by_plan' as const,
      ...wayOn(p),
    }))
    const redeemed = pending.map((o) => ({
      wallet: o.wallet,
      code: 'fund.redemption_pending' as const,
      object: pendingObject(o),
      who: 'us' as const,
      clears: 'by_plan' as const,
      clearsAt: o.settles_at,
    }))
    return Map.groupBy<Uuid, Finding & { wallet: Uuid }>([...held, ...redeemed], (f) => f.wallet)
  },

  quote: async (q, wallets, at) => {
    const { owned, pending } = await belongings(q, idsOf(wallets), at)
    const held = owned.map((p) => ({
      wallet: p.wallet,
      ...redeemStep(p.fund, {
        object: objectOf(p),
        amount: p.amount,
        priced: p.priced,
        overBy: (from) => {
          const ready = p.coming.reduce((last, { settles_at }) => latest(last, settles_at), from)
          return settlesLatest(settlesAt(ready, requireFund(p.fund)))
        },
      }),
    }))
    const redeemed = pending.map((o) => ({
      wallet: o.wallet,
      ...redeemStep(o.fund, {
        amount: o.amount,
        priced: !o.estimated,
        object: pendingObject(o),
        overBy: (from) => latest(from, settlesLatest(o.settles_at)),
      }),
    }))
    return Map.groupBy<Uuid, PlannedStep & { wallet: Uuid }>([...held, ...redeemed], (s) => s.wallet)
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

/** Units of one fund, and those that were bought and are not there yet: one thing, redeemed when all of them are. */
type Owned = sql.Position & {
  readonly amount: bigint
  /** What of it is there, and can be redeemed. */
  readonly there: bigint
  /** The price at which it is redeemed is known: of a fund that has never had another than par. */
  readonly priced: boolean
  readonly coming: readonly Order[]
}

const belongings = async (q: Queryable, wallets: readonly Uuid[], at: Instant) => {
  const price = await pricesAt(q, at)
  const positions = await sql.positionsOf(q, wallets)
  const orders = (await sql.pendingOf(q, wallets)).map((row) => valued(row, price(row.fund)))
  const coming = orders.filter((o) => isComing(o, o.fund))
  const empty = coming
    .filter((o) => !positions.some((p) => p.wallet === o.wallet && p.fund === o.fund))
    .map(({ wallet, fund }) => ({ wallet, fund, units: 0n }))
  const each = new Map([...positions, ...empty].map((p) => [positionRef(p), p]))
  const owned = [...each.values()].map((p): Owned => {
    const bought = coming.filter((o) => o.wallet === p.wallet && o.fund === p.fund)
    const { price: now, day } = price(p.fund)
    const there = worthOf(p.units, now)
    const amount = bought.reduce((sum, o) => sum + o.amount, there)
    return { ...p, there, amount, priced: day === null, coming: bought }
  })
  return { owned, pending: orders.filter((o) => !coming.includes(o)) }
}

/** What is there can be redeemed now; of what is on its way there is only a day to wait for, and nothing to send. */
const wayOn = ({ wallet, there, coming }: Owned): Pick<Finding, 'code' | 'remedy' | 'clearsAt'> => {
  if (there > 0n) {
    const href = `/v1/wallets/${wallet}/fund/redemptions`
    return { code: 'fund.units_held', remedy: { action: 'redeem', method: 'POST', href } }
  }
  const [first, ...rest] = coming.map((o) => o.settles_at)
  // Worth less than a minor unit: nothing to redeem, and it ends with the wallet.
  return first ? { code: 'fund.units_coming', clearsAt: latest(first, ...rest) } : { code: 'fund.units_held' }
}

const positionRef = ({ wallet, fund }: { wallet: Uuid; fund: string }): Uuid =>
  deriveId(Number.parseInt(wallet.slice(-2), 16), 'wealth.position', wallet, fund)

const objectOf = (p: Owned) => {
  const { id, currency } = requireFund(p.fund)
  return {
    kind: 'fund',
    ref: positionRef(p),
    label: id,
    amount: p.amount,
    currency,
  } as const
}

const pendingObject = (o: Order) => {
  const { id, currency } = requireFund(o.fund)
  return {
    kind: 'redemption',
    ref: o.id,
    label: id,
    amount: o.amount,
    currency,
  } as const
}

/** What it brings is an estimate until the price of its day is known: a loss beyond what was agreed is asked about. */
const redeemStep = (
  fund: string,
  { priced, ...step }: Pick<PlannedStep, 'amount' | 'object' | 'overBy'> & { readonly priced: boolean },
): PlannedStep => ({
  ...step,
  ...(priced ? {} : { estimated: true }),
  kind: 'redeem',
  currency: requireFund(fund).currency,
  fee: 0n,
  // On the exchange's own calendar, not on that of offices.
  workingDays: 0,
  early: false,
  irreversible: 'units_redeemed',
})

/**
 * Redeems the position once all of it is there, or waits for the redemption that was placed before. Its order has the
 * step's id.
 */
const take = async (tx: Tx, step: ProductStep, at: Instant): Promise<StepAnswer> => {
  const known = (await sql.lockOrder(tx, step.id)) ?? (await sql.lockOrder(tx, step.object))
  if (known) return standing(tx, known, step)
  const { owned } = await belongings(tx, [step.wallet.wallet], at)
  const position = owned.find((p) => positionRef(p) === step.object)
  if (!position) return { state: 'done', amount: 0n, claim: false, note: 'nothing_left' }
  if (position.coming.length > 0) {
    for (const { id, closure } of position.coming)
      if (closure !== step.closure) await sql.claimFor(tx, { id, closure: step.closure })
    return waiting(position.coming)
  }
  if (position.amount === 0n) return { state: 'done', amount: 0n, claim: false, note: 'worth_nothing' }
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
  return waiting([order])
}

const standing = async (tx: Tx, order: sql.OrderRow, step: ProductStep): Promise<StepAnswer> => {
  if (order.state === 'settled') return { state: 'done', amount: order.amount ?? 0n, claim: false }
  if (order.closure !== step.closure) await sql.claimFor(tx, { id: order.id, closure: step.closure })
  return waiting([order])
}

const waiting = (orders: readonly Pick<Order, 'settles_at'>[]): StepAnswer => ({
  state: 'waiting',
  amount: 0n,
  waitsFor: 'fund_settlement',
  until: settlesLatest(orders.map((o) => o.settles_at).reduce((a, b) => latest(a, b))),
})

/** A little after the fund pays, so that a watch finds it paid. */
const settlesLatest = (settles: Instant): Instant => settles.add({ hours: 1 })
