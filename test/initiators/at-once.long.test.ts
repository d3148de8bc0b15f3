/**
 * A programme whose rules ask for no waiting closes many wallets in the transaction that accepts them. What each of them
 * is left with is what a holder is left with who closes alone.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import { bucketOf, newId, type Uuid } from '../../src/kernel/ids.ts'
import { publicJwks } from '../../src/kernel/keys/keys.ts'
import {
  addToProgramme,
  countsOf,
  makeProgramme,
  requireProgramme,
  residualsOf,
  shownProgramme,
  startProgramme,
} from '../../src/modules/campaigns/campaigns.ts'
import { programmeTimer } from '../../src/modules/campaigns/jobs/programmes.ts'
import { bearerActor } from '../../src/modules/closure/case/links.ts'
import { closureReceipt } from '../../src/modules/closure/operations/cases/receipt.ts'
import { closureTimeline } from '../../src/modules/closure/operations/cases/timeline.ts'
import { reconcile } from '../../src/modules/ledger/books/reconcile.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { verifyReceipt } from '../../src/platform/receipts/verify.ts'
import { advance } from '../../src/platform/worker/advance.ts'
import { claim, finish } from '../../src/platform/worker/claims.ts'
import { runDue } from '../../src/platform/worker/pass.ts'
import { accepted, read } from '../closure/steps.ts'
import { booksOf, differences, mentions } from '../closure/universal-books.ts'
import { failEverywhere } from '../closure/universal-faults.ts'
import {
  funded,
  type Holder,
  letters,
  linked,
  look,
  openWorld,
  person,
  post,
  type World,
} from '../closure/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ pack: 'instant' })
})
afterAll(() => world.close())

const rich = async (amount = '5000') => {
  const [by, source] = [await person(world), await person(world)]
  await funded(world, source, { instrument: await linked(world, source), amount })
  await post(world, source, [
    transfer,
    { params: { wallet: source.wallet }, body: { to: { wallet: by.wallet }, amount, currency: 'CNY' } },
  ])
  return by
}

/** A programme that has told everybody, a minute before its deadline. */
const told = async (...wallets: Uuid[]): Promise<Uuid> => {
  const id = newId(0)
  const deadline = plus(await world.db.now(), 'P61D')
  const made = {
    kind: 'wind_down',
    name: 'The old card',
    file_hash: null,
    deadline,
    per_minute: 100_000,
  } as const
  await world.db.tx((tx) => makeProgramme(tx, id, { ...made, made_by: newId(0) }))
  await world.db.tx((tx) => addToProgramme(tx, id, { by: newId(0), wallets }))
  await world.db.tx(async (tx) =>
    startProgramme(tx, id, {
      by: newId(0),
      isAmong: async () => false,
      shown: await shownProgramme(tx, await requireProgramme(tx, id)),
    }),
  )
  await world.work()
  await advance(world.db, [], deadline)
  return id
}
const countsIn = async (id: Uuid) => Object.fromEntries(await countsOf(world.db, id))
const story = async (by: Holder) => {
  const { id, state, steps } = await read(world, by)
  const { events } = await look(world, by, [closureTimeline, { params: { closure: id } }])
  return {
    state,
    events: events.map((e) => e.type),
    steps: steps.map(({ moved, claim, state }) => ({ moved, claim, state })),
  }
}
const papers = async (by: Holder) => {
  const { id } = await read(world, by)
  return (await look(world, by, [closureReceipt, { params: { closure: id } }])).receipts
}

describe('many wallets that nobody has to wait for', () => {
  it('close with the events, steps, paper and letter of one that its holder closes, but for the offer', async () => {
    const [alone, one, empty] = [await rich(), await rich(), await person(world)]
    await accepted(world, alone, [{ currency: 'CNY', way: 'claim' }])
    await world.work()
    const id = await told(one.wallet, empty.wallet)
    await world.work()
    expect(await countsIn(id)).toEqual({ closed: 2 })
    const { events, ...asOne } = await story(alone)
    // Nobody was asked: there was no quote that somebody could have signed.
    expect(await story(one)).toEqual({ ...asOne, events: events.filter((type) => type !== 'quoted') })
    expect((await story(empty)).events).toEqual(['requested', 'accepted', 'settling', 'closed'])
    for (const by of [one, empty]) {
      const kept = await papers(by)
      expect(kept.map((r) => r.kind)).toEqual(['closing'])
      const verdicts = await Promise.all(kept.map(({ jws }) => verifyReceipt(jws, publicJwks())))
      expect(verdicts).toMatchObject([{ ok: true, problems: [], payload: { quote: null } }])
      const [letter] = await letters(world, by)
      expect(letter?.template).toBe('closure_closed')
      const secret = /\/receipt#([\w-]+)/.exec(letter?.message.text ?? '')?.[1] ?? ''
      expect(await bearerActor(world.db, secret)).toMatchObject({ purpose: 'receipt' })
    }
    expect((await world.db.tx(reconcile)).breaks).toEqual([])
  })

  it('leave out the one that something stands in the way of, and close the others', async () => {
    const [stuck, friend, fine] = [await rich(), await person(world), await rich()]
    const id = await told(stuck.wallet, fine.wallet)
    const body = { to: { wallet: friend.wallet }, amount: '10', currency: 'CNY', accept: 'required' } as const
    await post(world, stuck, [transfer, { params: { wallet: stuck.wallet }, body }])
    await world.work()
    expect(await countsIn(id)).toEqual({ closed: 1, residual: 1 })
    expect(await residualsOf(world.db, id, { after: undefined, limit: 10 })).toMatchObject([
      { wallet: stuck.wallet, reason: 'transfer.pending' },
    ])
    await world.pass('P2D')
    expect(await countsIn(id)).toEqual({ closed: 2 })
  })

  it('pay a bank account case by case: the bank has to answer first', async () => {
    const by = await person(world)
    await funded(world, by, { instrument: await linked(world, by), amount: '700' })
    const id = await told(by.wallet)
    await runDue(world.db, [programmeTimer], { untilIdle: true })
    expect(await countsIn(id)).toEqual({ closing: 1 })
    await world.pass('P1D')
    expect(await story(by)).toMatchObject({ state: 'closed', steps: [{ moved: '700', claim: false }] })
  })

  it('on two lists at once are closed by one of them, and the other says so', async () => {
    const by = await rich()
    const [first, second] = [await told(by.wallet), await told(by.wallet)]
    await world.pass('PT1H')
    expect([await countsIn(first), await countsIn(second)]).toEqual([{ closed: 1 }, { closed: 1 }])
    expect((await story(by)).events.filter((e) => e === 'closed')).toHaveLength(1)
  })

  it('touch nobody else, and show nothing when they are broken off at any statement', async () => {
    const leaving = [await rich()]
    const buckets = new Set(leaving.map((by) => by.bucket))
    const ids = new Set(leaving.flatMap((by) => [by.wallet, by.person]))
    await told(...leaving.map((by) => by.wallet))
    const before = await booksOf(world.db)
    let faults = 0
    for (const bucket of buckets) {
      const at = await world.db.times()
      const untouched = await booksOf(world.db)
      await failEverywhere(
        world.db,
        async (tx) => {
          const rows = await claim(tx, { batch: { bucket, kind: programmeTimer.kind }, at, limit: 200 })
          await programmeTimer.run(tx, rows)
          await finish(tx, rows)
        },
        async () => {
          if (faults++ % 8 === 0) expect(differences(untouched, await booksOf(world.db))).toEqual([])
        },
      )
    }
    expect(faults).toBeGreaterThan(50)
    for (const by of leaving) expect((await read(world, by)).state).toBe('closed')
    const cases = new Set((await Promise.all(leaving.map((by) => read(world, by)))).map((c) => c.id))
    for (const { table, gone } of differences(before, await booksOf(world.db)).filter(ownedByWallets))
      for (const row of gone)
        expect([table, mentions(row, new Set([...ids, ...cases]))]).toEqual([table, true])
    expect(leaving.every((by) => bucketOf(by.wallet) === by.bucket)).toBe(true)
  }, 120_000)
})

/** Accounts of the operator move with every payout; all else belongs to somebody. */
const ownedByWallets = ({ table }: { readonly table: string }): boolean =>
  !['ledger.account', 'audit.pending', 'audit.log'].includes(table)
