/** The way of a closing, step by step, as a client would go it. */
import type { Way } from '../../src/kernel/participant.ts'
import { cancelClosure } from '../../src/modules/closure/operations/acceptance/cancel.ts'
import { confirmClosure } from '../../src/modules/closure/operations/acceptance/confirm.ts'
import { readClosure } from '../../src/modules/closure/operations/cases/read.ts'
import { openClosure } from '../../src/modules/closure/operations/draft/open.ts'
import { planClosure } from '../../src/modules/closure/operations/draft/plan.ts'
import { standClosure } from '../../src/modules/closure/operations/standing/stand.ts'
import { act, type Holder, look, proof, type World } from './world.ts'

export type Payout = { readonly currency: string; readonly way: Way; readonly instrument?: string }

export const open = (world: World, by: Holder) =>
  act(world, by, [openClosure, { params: { wallet: by.wallet }, body: {} }])

export const plan = (world: World, by: Holder, payouts: Payout[]) =>
  act(world, by, [planClosure, { params: { wallet: by.wallet }, body: { payouts } }])

export const read = (world: World, by: Holder) =>
  look(world, by, [readClosure, { params: { wallet: by.wallet } }])

export const confirmed = async (world: World, by: Holder) => {
  const { quote } = await read(world, by)
  if (!quote) throw new Error('nothing to confirm')
  const challenge = await proof(world, by, 'closure.confirm')
  const acknowledged = quote.consequences.map((c) => c.code)
  return act(world, by, [
    confirmClosure,
    { params: { wallet: by.wallet }, body: { quote: quote.id, acknowledged, challenge } },
  ])
}

type Bound = {
  readonly currency: 'CNY' | 'USD'
  readonly receive_at_least: string
  readonly repay_at_most: string
  readonly fees_at_most: string
}
/** Close when ready, within these bounds. */
export const standing = async (
  world: World,
  by: Holder,
  more: { readonly bounds: Bound[]; readonly not_before?: string },
) => {
  const { quote } = await read(world, by)
  if (!quote) throw new Error('nothing to stand for')
  const challenge = await proof(world, by, ['closure.stand', { standing: JSON.stringify(more) }])
  const acknowledged = quote.consequences.map((c) => c.code)
  return act(world, by, [
    standClosure,
    { params: { wallet: by.wallet }, body: { ...more, acknowledged, challenge } },
  ])
}

/** Open, plan, prove, confirm. */
export const accepted = async (world: World, by: Holder, payouts: Payout[]) => {
  await open(world, by)
  await plan(world, by, payouts)
  return confirmed(world, by)
}

export const cancelled = async (world: World, by: Holder) =>
  act(world, by, [
    cancelClosure,
    { params: { wallet: by.wallet }, query: { challenge: await proof(world, by, 'closure.cancel') } },
  ])
