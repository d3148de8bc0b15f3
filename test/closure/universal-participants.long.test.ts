/**
 * Made from the list of participants: whoever joins it is tested from that day on. Freezing, thawing, closing and
 * reopening are each called twice in a row; the second call must leave every row of every table as it is.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fence, Participant, WalletRef } from '../../src/kernel/participant.ts'
import { participants } from '../../src/kernel/participant.ts'
import {
  lockForFence,
  lowerFence,
  markClosed,
  raiseFence,
  reopen,
} from '../../src/modules/wallets/wallets.ts'
import type { Tx } from '../../src/platform/db/types.ts'
import { booksOf, differences } from './universal-books.ts'
import { orderUnderWay, type Rich, rich } from './universal-life.ts'
import { openWorld, type World } from './world.ts'

type Call = {
  readonly name: string
  /** What everybody does to the wallet row before the participants are called. */
  before(tx: Tx, wallets: readonly string[]): Promise<unknown>
  run(
    participant: Participant,
    tx: Tx,
    given: { wallets: readonly WalletRef[]; fence: Fence },
  ): Promise<unknown>
  after?(tx: Tx, wallets: readonly string[]): Promise<unknown>
}
const nothing = async () => undefined
const raise = async (tx: Tx, ids: readonly string[]) => raiseFence(tx, ids, await tx.now())

/** One life of a wallet: it leaves, stays after all, leaves for good, and comes back. */
const LIFE: readonly Call[] = [
  { name: 'freeze', before: raise, run: (p, tx, { wallets, fence }) => p.freeze(tx, wallets, fence) },
  { name: 'thaw', before: lowerFence, run: (p, tx, { wallets, fence }) => p.thaw(tx, wallets, fence) },
  { name: 'freeze again', before: raise, run: (p, tx, { wallets, fence }) => p.freeze(tx, wallets, fence) },
  {
    name: 'freeze for settling',
    before: nothing,
    run: (p, tx, { wallets, fence }) => p.freeze(tx, wallets, { ...fence, closing: 'settling' }),
  },
  {
    name: 'close',
    before: nothing,
    run: (p, tx, { wallets, fence }) => p.close(tx, wallets, fence.at),
    after: async (tx, ids) => markClosed(tx, ids, await tx.now()),
  },
  { name: 'reopen', before: reopen, run: (p, tx, { wallets, fence }) => p.reopen(tx, wallets, fence.at) },
]

describe('every participant', () => {
  let world: World
  let holder: Rich
  beforeAll(async () => {
    world = await openWorld()
    holder = await rich(world, { amount: '0' })
    await orderUnderWay(world, holder)
  })
  afterAll(() => world.close())

  const refs = (): WalletRef[] => [{ wallet: holder.wallet, person: holder.person, bucket: holder.bucket }]
  /** The lock that closure always holds, and the fence as the wallet row has it. */
  const locked = <T>(work: (tx: Tx, fence: Fence) => Promise<T>): Promise<T> =>
    world.db.tx(async (tx) => {
      const [wallet] = await lockForFence(tx, [holder.wallet])
      return work(tx, {
        epochs: new Map(wallet ? [[wallet.id, wallet.epoch]] : []),
        at: await tx.now(),
        closing: 'cooling_off',
      })
    })

  it.each(LIFE)('is called to $name twice and does it once', async (call) => {
    await locked((tx) => call.before(tx, [holder.wallet]))
    for (const participant of participants()) {
      const { name } = participant.describe()
      const take = () => locked((tx, fence) => call.run(participant, tx, { wallets: refs(), fence }))
      const first = await take()
      const once = await booksOf(world.db)
      const second = await take()
      expect(differences(once, await booksOf(world.db)), `${name}: ${call.name}`).toEqual([])
      expect(second, `${name}: ${call.name}`).toEqual(first)
    }
    await locked((tx) => (call.after ?? nothing)(tx, [holder.wallet]))
  })

  it('is asked about nobody and answers nothing, without harm', async () => {
    const before = await booksOf(world.db)
    for (const participant of participants()) {
      const at = await world.db.now()
      expect((await participant.obligations(world.db, [], at)).size).toBe(0)
      await world.db.tx(async (tx) => {
        for (const call of LIFE)
          await call.run(participant, tx, {
            wallets: [],
            fence: { epochs: new Map(), at, closing: 'cooling_off' },
          })
      })
    }
    expect(differences(before, await booksOf(world.db))).toEqual([])
  })

  it('says the same of a wallet whether it is asked about one or about many', async () => {
    const others = [await rich(world, { amount: '700' }), await rich(world, { amount: '1' })]
    const all = [...refs(), ...others.map(({ wallet, person, bucket }) => ({ wallet, person, bucket }))]
    const at = await world.db.now()
    for (const participant of participants())
      for (const question of ['obligations', 'pockets', 'destinations'] as const) {
        const ask = participant[question]
        if (!ask) continue
        const together = await ask(world.db, all, at)
        for (const one of all) {
          const alone = await ask(world.db, [one], at)
          expect(together.get(one.wallet) ?? [], question).toEqual(alone.get(one.wallet) ?? [])
        }
      }
  })
})
