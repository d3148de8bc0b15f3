/** What an older version wrote in clear: read as before, sealed by the job, emptied where there is no key any more. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import { bucketOf, newId } from '../../src/kernel/ids.ts'
import { activeOf } from '../../src/modules/benefits/benefits.ts'
import { pageOfProgrammes, programmeNames } from '../../src/modules/campaigns/campaigns.ts'
import { becomeMerchant, merchantNames } from '../../src/modules/commerce/merchants/merchants.ts'
import { purchasesOf } from '../../src/modules/commerce/purchases.ts'
import { olderSeal } from '../../src/modules/vault/jobs.ts'
import { shred } from '../../src/modules/vault/vault.ts'
import { lockShared } from '../../src/modules/wallets/wallets.ts'
import { booksOf } from '../closure/universal-books.ts'
import { type Holder, openWorld, person, type World } from '../closure/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** As the version before wrote it. */
const older = async (by: Holder) => {
  const { db } = world
  const at = await db.now()
  const id = newId(by.bucket)
  await db.query(
    `INSERT INTO commerce.merchant (wallet, name, since, bucket) VALUES ($1, 'Canary Tea', $2, $3)`,
    [by.wallet, at, by.bucket],
  )
  await db.query(
    `INSERT INTO commerce.purchase (id, wallet, merchant, amount, currency, reference, state, created_at, bucket)
     VALUES ($1, $2, $2, 1, 'CNY', 'Canary order', 'captured', $3, $4)`,
    [id, by.wallet, at, by.bucket],
  )
  await db.query(
    `INSERT INTO benefits.benefit (id, wallet, kind, label, quantity, state, expires_at, granted_at, bucket)
     VALUES ($1, $2, 'coupon', 'Canary coupon', 1, 'active', $3, $4, $5)`,
    [id, by.wallet, plus(at, 'P9D'), at, by.bucket],
  )
  return id
}
const words = async (by: Holder) => [
  (await merchantNames(world.db, [by.wallet])).get(by.wallet),
  (await purchasesOf(world.db, by.wallet, 9)).map(({ reference }) => reference).join(),
  (await activeOf(world.db, [by.wallet], await world.db.now())).map(({ label }) => label).join(),
]
const inClear = async () =>
  [...(await booksOf(world.db))].flatMap(([table, rows]) =>
    rows.some((row) => /canary/i.test(row)) ? table : [],
  )

it('reads the same before and after, and lies in clear no more', async () => {
  const [by, gone] = [await person(world), await person(world)]
  await older(by)
  await older(gone)
  const programme = newId(0)
  await world.db.query(
    `INSERT INTO campaigns.programme (id, kind, state, name, deadline, per_minute, made_by, made_at)
     VALUES ($1, 'wind_down', 'draft', 'Canary exit', $2, 1, $1, $2)`,
    [programme, await world.db.now()],
  )
  const before = ['Canary Tea', 'Canary order', 'Canary coupon']
  expect(await words(by)).toEqual(before)
  expect((await inClear()).length).toBe(4)
  await world.db.tx(async (tx) => {
    await shred(tx, gone.person, 'transactions')
    await shred(tx, gone.person, 'preferences')
  })
  await olderSeal.run(world.db)
  expect(await inClear()).toEqual([])
  expect(await words(by)).toEqual(before)
  expect(await words(gone)).toEqual([undefined, '', ''])
  const programmes = await pageOfProgrammes(world.db, { after: undefined, limit: 9 })
  expect((await programmeNames(world.db, programmes)).get(programme)).toBe('Canary exit')
  // Also what it looks like is known now.
  const imitate = world.db.tx(async (tx) => {
    const [wallet, name] = [await lockShared(tx, gone.wallet), 'Саnаrу Теа']
    await becomeMerchant(tx, wallet, { name, takes: true })
  })
  await expect(imitate).rejects.toMatchObject({ code: 'name_imitates' })
})

it('knows a line of the bank again that an older version kept by its reference', async () => {
  const { db } = world
  const [key, at] = [newId(0), await db.now()]
  await db.query(
    `INSERT INTO reconciliation.bank_line (key, reference, day, inward, amount, currency, status, value_at, bucket)
     VALUES ($1, 'CANARY-1', '2026-01-01', true, 1, 'CNY', 'paid', $2, $3)`,
    [key, at, bucketOf(key)],
  )
  const line = {
    key,
    reference: 'CANARY-1',
    line: 3,
    inward: true,
    amount: 1n,
    currency: 'CNY' as const,
    value_at: at,
  }
  const { blindLines, changedLines, insertLines } = await import(
    '../../src/modules/reconciliation/lines-sql.ts'
  )
  const again = [{ ...line, status: 'paid' as const, bucket: bucketOf(key) }]
  await db.tx(async (tx) => {
    await blindLines(tx, again)
    expect(await changedLines(tx, again)).toEqual([])
    await insertLines(tx, '2026-01-02', again)
  })
  const count = 'SELECT count(*)::int AS n FROM reconciliation.bank_line WHERE key = $1'
  expect(await db.query(count, [key])).toEqual([{ n: 1 }])
  expect(await inClear()).toEqual([])
})
