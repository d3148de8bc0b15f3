/** What a list becomes in the database, sent in binary form, against the same list as text. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { encoded } from '../../src/platform/db/arrays.ts'
import { freshDb, type TestDb } from '../harness.ts'

let t: TestDb
beforeAll(async () => {
  t = await freshDb()
})
afterAll(() => t.close())

/** Written by the server, so that both forms are compared as it understood them. */
const understood = async (type: string, list: readonly unknown[]): Promise<(string | null)[]> => {
  const text = `SELECT x::text AS x FROM unnest($1::${type}[]) WITH ORDINALITY AS l (x, n) ORDER BY n`
  const [sent] = encoded(text, [list])
  expect(sent).toBeInstanceOf(Buffer)
  return (await t.db.query<{ x: string | null }>(text, [list])).map((row) => row.x)
}
const asText = async (type: string, list: readonly unknown[]): Promise<(string | null)[]> => {
  // A cast of another spelling is none that is encoded.
  const text = `SELECT x::text AS x FROM unnest(CAST($1 AS ${type}[])) WITH ORDINALITY AS l (x, n) ORDER BY n`
  return (await t.db.query<{ x: string | null }>(text, [list])).map((row) => row.x)
}

const anyText = fc
  .string({ unit: 'binary', maxLength: 40 })
  .filter((s) => s.isWellFormed() && !s.includes('\0'))
const VALUES: Record<string, fc.Arbitrary<unknown>> = {
  smallint: fc.integer({ min: -32_768, max: 32_767 }),
  int: fc.integer(),
  bigint: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  boolean: fc.boolean(),
  text: anyText,
  jsonb: fc.json({ maxDepth: 2 }).filter((s) => !s.includes('\\u0000') && !/\\ud[89a-f]/i.test(s)),
  bytea: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  uuid: fc.uuid(),
  timestamptz: fc
    .bigInt({ min: -(10n ** 15n), max: 4n * 10n ** 15n })
    .map((us) => Temporal.Instant.fromEpochNanoseconds(us * 1_000n)),
}

describe('a list in binary form', () => {
  it.each(Object.keys(VALUES))('of %s is what it is as text', async (type) => {
    const lists = fc.array(fc.option(VALUES[type] ?? fc.constant(null)), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(lists, async (list) => {
        expect(await understood(type, list)).toEqual(await asText(type, list))
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['uuid', ['not a uuid']],
    ['smallint', [32_768]],
    ['int', [2 ** 31]],
    ['int', [1.5]],
    ['bigint', [9.5]],
    ['text', [1]],
    ['jsonb', [{ a: 1 }]],
    ['date', ['2026-01-01']],
    ['timestamptz', [Temporal.Instant.from('1991-03-31T09:44:09.5694265Z')]],
  ])('of %s is left to the server to refuse or to read when it holds %o', (type, list) => {
    expect(encoded(`SELECT $1::${type}[]`, [list])).toEqual([list])
  })

  it('of times finer than a microsecond is rounded by the server', async () => {
    const text = 'SELECT x::text AS x FROM unnest($1::timestamptz[]) WITH ORDINALITY AS l (x, n) ORDER BY n'
    const times = fc
      .bigInt({ min: -(10n ** 18n), max: 4n * 10n ** 18n })
      .map((ns) => Temporal.Instant.fromEpochNanoseconds(ns))
    await fc.assert(
      fc.asyncProperty(fc.array(times, { maxLength: 30 }), async (list) => {
        const read = (await t.db.query<{ x: string }>(text, [list])).map((row) => row.x)
        expect(read).toEqual(await asText('timestamptz', list))
      }),
      { numRuns: 40 },
    )
  })

  it('is refused with the server’s own error', async () => {
    await expect(t.db.query('SELECT $1::uuid[]', [['x']])).rejects.toMatchObject({ code: '22P02' })
    await expect(t.db.query('SELECT $1::smallint[]', [[40_000]])).rejects.toMatchObject({ code: '22003' })
  })

  it('stands for lists alone', () => {
    const id = newId(7)
    const text = 'SELECT $1::uuid, $2::uuid[], $3::text[], $10::int[]'
    const sent = encoded(text, [id, [id], null])
    expect([sent[0], sent[2]]).toEqual([id, null])
    expect(sent[1]).toBeInstanceOf(Buffer)
  })
})
