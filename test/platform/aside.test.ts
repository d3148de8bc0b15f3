import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '../../src/kernel/errors.ts'
import { freshDb, type TestDb } from '../harness.ts'

let fresh: TestDb
beforeAll(async () => {
  fresh = await freshDb({ max: 1 })
})
afterAll(() => fresh.close())

test('slow work runs with no transaction open, once for each key, and its answer is at hand in the repeat', async () => {
  const { db } = fresh
  const seen: string[] = []
  const answer = await db.tx(async (tx) => {
    seen.push('begun')
    await tx.query(`INSERT INTO core.lease (name, owner, fence, until)
                    VALUES ('aside', '00000000-0000-0000-0000-000000000000', 1, now())`)
    const first = await tx.aside('one', async () => {
      // The only connection: with the transaction open this would wait for ever, and here nothing of it is to be seen.
      seen.push(String((await db.query(`SELECT name FROM core.lease WHERE name = 'aside'`)).length))
      return 20
    })
    const second = await tx.aside('two', async () => 22)
    return first + second
  })
  expect(answer).toBe(42)
  expect(seen).toEqual(['begun', '0', 'begun', 'begun'])
  expect(await db.query(`SELECT name FROM core.lease WHERE name = 'aside'`)).toHaveLength(1)
})

test('what slow work refuses leaves nothing behind, and a key that never stays the same is a bug', async () => {
  const { db } = fresh
  const refused = db.tx((tx) => tx.aside('no', () => Promise.reject(new Refusal('overloaded'))))
  await expect(refused).rejects.toMatchObject({ code: 'overloaded' })
  let n = 0
  await expect(db.tx((tx) => tx.aside(`${n++}`, async () => 1))).rejects.toThrow(/again and again/)
  await expect(db.query('SELECT 1')).resolves.toHaveLength(1)
})
