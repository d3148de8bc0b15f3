import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { accepted, read } from '../closure/steps.ts'
import { type Rich, rich } from '../closure/universal-life.ts'
import { look, openWorld, pay, person, type World } from '../closure/world.ts'
import { noFloatColumns, noFloats } from '../tidy/money.ts'
import { readTree } from '../tidy/tree.ts'

const MONEY = ['ledger', 'payments', 'instruments', 'closure', 'wallets']
  .map((name) => `src/modules/${name}/`)
  .concat('src/kernel/money.ts')

describe('three payments of ten cents out of thirty', () => {
  let world: World
  let by: Rich
  beforeAll(async () => {
    world = await openWorld()
    by = await rich(world, { amount: '30' })
    const friend = await person(world)
    for (let i = 0; i < 3; i++) await pay(world, by, { to: friend, amount: '10' })
    await world.pass('P31D')
  })
  afterAll(() => world.close())

  it('leave exactly nothing: no balance stands in the way and nothing is paid out (M10)', async () => {
    const { obligations, pockets } = await look(world, by, [
      previewClosure,
      { params: { wallet: by.wallet } },
    ])
    expect(pockets).toEqual([])
    expect(obligations.filter((o) => o.code.startsWith('balance.'))).toEqual([])
    await accepted(world, by, [])
    await world.pass('P8D')
    expect(await read(world, by)).toMatchObject({ state: 'closed', steps: [] })
  })

  it('and money is a whole number of minor units everywhere it is written down (M10)', () => {
    const tree = readTree(resolve(import.meta.dirname, '../..'))
    expect(noFloats(tree, MONEY)).toEqual([])
    expect(noFloatColumns(tree)).toEqual([])
  })
})
