import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { grantBenefit } from '../../src/modules/benefits/operations/grant.ts'
import { listBenefits } from '../../src/modules/benefits/operations/list.ts'
import { spendBenefit } from '../../src/modules/benefits/operations/use.ts'
import { benefitsParticipant } from '../../src/modules/benefits/participant.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { accepted, cancelled, read } from '../closure/steps.ts'
import { act, type Holder, look, openWorld, person, type World } from '../closure/world.ts'

describe('coupons and points', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const params = (by: Holder) => ({ params: { wallet: by.wallet } })
  const agent = () => ({ kind: 'operator' as const, operator: newId(0), roles: ['agent' as const] })
  const grant = async (to: Holder, quantity = 100, lasts = 'P30D') => {
    const expires_at = isoOf(plus(await world.db.now(), lasts))
    const body = { kind: 'points' as const, label: 'Spring', quantity, expires_at }
    return (await act(world, agent(), [grantBenefit, { ...params(to), body }])).id
  }
  const use = (by: Holder, benefit: string, quantity: number) =>
    act(world, by, [spendBenefit, { params: { wallet: by.wallet, benefit }, body: { quantity } }])
  const left = async (by: Holder) =>
    (await look(world, by, [listBenefits, params(by)])).benefits.map((b) => b.quantity)

  it('are used up, never twice, and end with their date', async () => {
    const by = await person(world)
    const id = await grant(by)
    const both = await Promise.allSettled([use(by, id, 60), use(by, id, 60)])
    expect(both.find((b) => b.status === 'rejected')).toMatchObject({
      reason: { code: 'benefit_over', detail: { facts: { left: '40' } } },
    })
    expect(await left(by)).toEqual(['40'])
    await expect(use(await person(world), id, 1)).rejects.toMatchObject({ code: 'benefit_unknown' })
    await world.pass('P31D')
    expect(await left(by)).toEqual([])
    await expect(use(by, id, 1)).rejects.toMatchObject({ code: 'benefit_over' })
  })

  it('are named as what is lost, and stand in nobody’s way', async () => {
    const by = await person(world)
    await grant(by)
    const { obligations, blocked } = await look(world, by, [previewClosure, params(by)])
    expect(obligations.find((o) => o.code === 'benefit.unused')).toMatchObject({
      severity: 'consequence',
      object: { label: 'Spring × 100' },
    })
    expect(blocked).toBe(false)
    await accepted(world, by, [])
    await world.pass('P8D')
    expect((await read(world, by)).state).toBe('closed')
    expect(await left(by)).toEqual([])
  })

  it('lose no time behind a fence that is lowered again', async () => {
    const by = await person(world)
    const id = await grant(by, 100, 'P3D')
    await accepted(world, by, [])
    await world.pass('P5D')
    await cancelled(world, by)
    expect(await left(by)).toEqual(['100'])
    await world.pass('P2D')
    await use(by, id, 1)
    await world.pass('P2D')
    expect(await left(by)).toEqual([])
  })

  it('lose no time either when they end without having been frozen first', async () => {
    const by = await person(world)
    await grant(by, 100, 'P3D')
    const ref = [{ wallet: by.wallet, person: by.person, bucket: by.bucket }]
    await world.db.tx(async (tx) => benefitsParticipant.close(tx, ref, await tx.now()))
    expect(await left(by)).toEqual([])
    await world.pass('P5D')
    await world.db.tx(async (tx) => benefitsParticipant.reopen(tx, ref, await tx.now()))
    expect(await left(by)).toEqual(['100'])
  })
})
