/** Nobody else is touched: one of two people who share a bank account and a transfer leaves; the other's rows stay. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accepted, cancelled, read } from './steps.ts'
import { type Books, booksOf, type Difference, differences, mentions } from './universal-books.ts'
import { orderUnderWay, type Rich, rich } from './universal-life.ts'
import { openWorld, pay, type World } from './world.ts'

/** What belongs to nobody: the service's own accounts, its clock, who works on what, how the books were checked. */
const COMMON = ['core.clock', 'core.lease', 'audit.log']
const NOBODYS_ACCOUNT = /"wallet": null/

const rowsOf = (books: Books, by: Rich): string[] =>
  [...books.values()].flat().filter((row) => mentions(row, new Set([by.person, by.wallet])))

/** Ids that stand in rows of `by` and in no row of `other`. */
const ownIds = (books: Books, by: Rich, other: Rich): Set<string> => {
  const idsIn = (rows: readonly string[]) => new Set(rows.flatMap((row) => row.match(/[0-9a-f-]{36}/g) ?? []))
  return idsIn(rowsOf(books, by)).difference(idsIn(rowsOf(books, other)))
}

/** Rows that were changed and name somebody else, or name not the one who acted. */
const strangers = (
  changed: readonly Difference[],
  ids: { mine: ReadonlySet<string>; theirs: ReadonlySet<string> },
) =>
  changed
    .filter(({ table }) => !COMMON.includes(table))
    .flatMap(({ table, gone, come }) => [...gone, ...come].map((row) => ({ table, row })))
    .filter(({ table, row }) => {
      if (table === 'ledger.account' && NOBODYS_ACCOUNT.test(row)) return false
      return mentions(row, ids.theirs) || !mentions(row, ids.mine)
    })

describe('while one person leaves', () => {
  let world: World
  let leaver: Rich
  let stayer: Rich
  beforeAll(async () => {
    world = await openWorld()
    leaver = await rich(world, { amount: '10000' })
    stayer = await rich(world, { amount: '20000' })
    await pay(world, leaver, { to: stayer, amount: '100' })
    await pay(world, stayer, { to: leaver, amount: '200' })
    await world.pass('P31D')
    await orderUnderWay(world, stayer)
    await world.work()
  })
  afterAll(() => world.close())

  /** `what` may answer the books of a moment in between: a challenge is forgotten a day after it was signed over. */
  const untouched = async (what: () => Promise<Books | undefined>) => {
    const before = await booksOf(world.db)
    const between = await what()
    const after = await booksOf(world.db)
    const changed = differences(before, after)
    expect(changed.length).toBeGreaterThan(5)
    const mine = [before, between ?? after, after].map((books) => ownIds(books, leaver, stayer))
    const ids = mine.reduce((all, some) => all.union(some))
    expect(strangers(changed, { mine: ids, theirs: ownIds(before, stayer, leaver) })).toEqual([])
    expect(rowsOf(after, stayer)).toEqual(rowsOf(before, stayer))
  }

  it('accepting and coming back touches no row of anybody else (H11)', () =>
    untouched(async () => {
      await accepted(world, leaver, [{ currency: 'CNY', way: 'claim' }])
      await cancelled(world, leaver)
      return undefined
    }))

  it('closing for good touches no row of anybody else (H11)', () =>
    untouched(async () => {
      const { instrument } = leaver
      await accepted(world, leaver, [{ currency: 'CNY', way: 'own_account', instrument }])
      const accepting = await booksOf(world.db)
      await world.pass('P8D')
      expect((await read(world, leaver)).state).toBe('closed')
      return accepting
    }))
})
