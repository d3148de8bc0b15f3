import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keepPacks, pack, packVersion, readPacks, usePacks } from '../../src/modules/policy/policy.ts'
import { freshDb, ownerOf, type TestDb } from '../harness.ts'

let t: TestDb
beforeAll(async () => {
  t = await freshDb()
})
afterAll(() => t.close())
beforeEach(() => ownerOf(t.db).query('TRUNCATE policy.pack'))

const shipped = readPacks()
const changed = (version: string, restore_window: string, effective_from = '2026-01-01') =>
  shipped.map((one) => (one.id === 'cn' ? { ...one, version, restore_window, effective_from } : one))

describe('H18: a case finishes under the version it was accepted under', () => {
  test('also when another version is in force', async () => {
    usePacks(shipped, 'cn')
    await keepPacks(t.db)
    const accepted = { id: 'cn', version: pack('cn').version }
    usePacks(changed('2026-12-01.1', 'P60D'), 'cn')
    await keepPacks(t.db)
    expect(pack('cn').restore_window).toBe('P60D')
    expect((await packVersion(t.db, accepted)).restore_window).toBe('P30D')
  })

  test('also when the version was in force in another process only: it is read from the database', async () => {
    usePacks(changed('2026-12-02.1', 'P45D'), 'cn')
    await keepPacks(t.db)
    await ownerOf(t.db).query(
      `UPDATE policy.pack SET version = '2026-12-03.1' WHERE version = '2026-12-02.1'`,
    )
    expect((await packVersion(t.db, { id: 'cn', version: '2026-12-03.1' })).restore_window).toBe('P45D')
    await expect(packVersion(t.db, { id: 'cn', version: '1999-01-01.1' })).rejects.toThrow('never in force')
  })

  test('also when a later release finds obligations that the version could not know', async () => {
    usePacks(changed('2026-12-04.1', 'P20D'), 'cn')
    await keepPacks(t.db)
    await ownerOf(t.db).query(
      `UPDATE policy.pack SET version = '2026-12-05.1', body = (body::jsonb #- '{obligations,hold.open}' #- '{quote_valid}')::text
        WHERE version = '2026-12-04.1' AND id = 'cn'`,
    )
    const pinned = await packVersion(t.db, { id: 'cn', version: '2026-12-05.1' })
    expect(pinned.restore_window).toBe('P20D')
    expect(pinned.obligations['hold.open']).toEqual(pack('cn').obligations['hold.open'])
    expect(pinned.quote_valid).toBe(pack('cn').quote_valid)
  })

  test('also when a later release has no use for one of its rules any more', async () => {
    usePacks(changed('2026-12-06.1', 'P25D'), 'cn')
    await keepPacks(t.db)
    const fee = JSON.stringify({ fee: { absorb_below: { CNY: '500' } } })
    await ownerOf(t.db).query(
      `UPDATE policy.pack SET version = '2026-12-07.1',
              body = jsonb_set(body::jsonb || $1::jsonb, '{provenance,fee}', '["house"]')::text
        WHERE version = '2026-12-06.1' AND id = 'cn'`,
      [fee],
    )
    expect((await packVersion(t.db, { id: 'cn', version: '2026-12-07.1' })).restore_window).toBe('P25D')
  })

  test('a version that was edited after it had been in force stops the start', async () => {
    usePacks(shipped, 'cn')
    await keepPacks(t.db)
    await keepPacks(t.db)
    usePacks(changed(pack('cn').version, 'P1D'), 'cn')
    await expect(keepPacks(t.db)).rejects.toThrow(/edited after it had been in force/)
  })

  test('a version of the future stops the start', async () => {
    usePacks(changed('2999-01-01.1', 'P30D', '2999-01-01'), 'cn')
    await expect(keepPacks(t.db)).rejects.toThrow(/takes effect on 2999-01-01/)
  })

  test('a default that does not exist is named with those that do', () => {
    expect(() => usePacks(shipped, 'eu')).toThrow(/no pack "eu"; these are: cn, instant/)
  })
})
