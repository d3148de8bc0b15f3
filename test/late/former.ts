/** Former holders, what is kept for them, and packs with another rule for late money. */
import { expect } from 'vitest'
import { openClaims } from '../../src/modules/claims/claims.ts'
import { collectClaims } from '../../src/modules/claims/operations/claims/collect.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { claimForRail, onRailEvent } from '../../src/modules/payments/rail/rail.ts'
import { defaultPack, keepPacks, type Pack, usePacks } from '../../src/modules/policy/policy.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { accepted, read } from '../closure/steps.ts'
import { act, documentOf, funded, type Holder, linked, person, type World } from '../closure/world.ts'

export type Rule = Pack['late_money']['bank']

/** The world is the caller's, and so is its end. */
export const openFormer = (world: World) => {
  let versions = 0
  const params = (by: Holder) => ({ params: { wallet: by.wallet } })
  const kept = (by: Holder) => openClaims(world.db, [by.wallet])

  const leaving = async (way: 'claim' | 'own_account' = 'claim', amount = '5000') => {
    const by = await person(world)
    const instrument = await linked(world, by)
    await funded(world, by, { instrument, amount })
    const order = await act(world, by, [
      topUp,
      { ...params(by), body: { instrument, amount: '700', currency: 'CNY' } },
    ])
    await world.db.tx((tx) => claimForRail(tx, { ref: order.id, wallet: by.wallet }))
    await bring(order.id, { outcome: 'refused', reason: 'declined' })
    const out = way === 'claim' ? { currency: 'CNY', way } : { currency: 'CNY', way, instrument }
    const { closure } = await accepted(world, by, [out])
    await world.pass('P5D')
    expect((await read(world, by)).state).toBe('closed')
    return { by, closure: closure.id, late: order.id }
  }
  const bring = (payment: string, outcome: Parameters<typeof onRailEvent>[1]['outcome']) =>
    world.db.tx((tx) => onRailEvent(tx, { payment, outcome }))
  const link = (closure: string, by: Holder) =>
    ({ kind: 'bearer', purpose: 'receipt', closure, bucket: by.bucket }) as const

  const collect = async (
    closure: string,
    by: Holder,
    more: { document_number?: string; tail?: string } = {},
  ) => {
    const { tail = '7777', document_number = documentOf(by) } = more
    const account = { scheme: 'iban' as const, number: exampleNumber('iban', tail) }
    const body = { real_name: '王小明', document_number, account }
    return act(world, link(closure, by), [collectClaims, { params: { closure }, body }])
  }

  const under = async (rule: Rule, rail: 'bank' | 'refund' = 'bank'): Promise<void> => {
    const pack = defaultPack()
    const version = `2026-11-24.${++versions}`
    usePacks([{ ...pack, version, late_money: { ...pack.late_money, [rail]: rule } }], pack.id)
    await keepPacks(world.db)
  }

  return { params, kept, leaving, bring, link, collect, under }
}
