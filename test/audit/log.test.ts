import { randomBytes } from 'node:crypto'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { publicJwks } from '../../src/kernel/keys/keys.ts'
import {
  append,
  copyCheckpoints,
  type Entry,
  growthProof,
  integrate,
  LogTruncated,
  proofOf,
  verify,
} from '../../src/modules/audit/audit.ts'
import { parseCheckpoint, verifyCheckpoint } from '../../src/platform/receipts/checkpoint.ts'
import { isConsistent, rootOf } from '../../src/platform/receipts/inclusion.ts'
import { freshDb, ownerOf, type TestDb } from '../harness.ts'

let t: TestDb
let directory: string
let file: string

beforeAll(async () => {
  t = await freshDb()
})
afterAll(() => t.close())
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'quittance-audit-'))
  file = join(directory, 'audit', 'checkpoints.txt')
  await ownerOf(t.db).query('TRUNCATE audit.pending, audit.log, audit.entry, audit.node, audit.checkpoint')
})
afterEach(() => rm(directory, { recursive: true }))

const write = (n: number): Promise<Entry[]> =>
  t.db.tx((tx) =>
    append(
      tx,
      Array.from({ length: n }, (_, i) => ({
        bucket: i % 256,
        type: 'test.happened',
        ref: newId(i % 256),
        data: { i },
      })),
    ),
  )
/** Writes, integrates, signs, copies. */
const grow = async (n: number): Promise<Entry[]> => {
  const entries = await write(n)
  await integrate(t.db)
  await copyCheckpoints(t.db, file)
  return entries
}
const check = () => verify(t.db, file, publicJwks())
const kinds = async (): Promise<string[]> => [...new Set((await check()).findings.map(({ kind }) => kind))]

describe('the log', () => {
  test('integrates what committed, and nothing of what was rolled back', async () => {
    await write(3)
    const undone = t.db.tx(async (tx) => {
      await append(tx, [{ bucket: 1, type: 'test.undone', ref: newId(1), data: {} }])
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect((await integrate(t.db)).integrated).toBe(3)
    expect((await integrate(t.db)).integrated).toBe(0)
    const rows = await t.db.query('SELECT 1 FROM audit.pending')
    expect(rows).toEqual([])
  })

  test('a proof is pending until there is a checkpoint, then verifies without the database', async () => {
    const [entry] = await write(5)
    if (!entry) throw new Error('nothing was written')
    expect(await proofOf(t.db, entry.id)).toEqual({ status: 'pending' })
    await integrate(t.db)
    await grow(30)
    const proof = await proofOf(t.db, entry.id)
    if (proof.status !== 'included') throw new Error('still pending')
    expect(proof.size).toBe(35)
    const head = await verifyCheckpoint(proof.checkpoint, publicJwks())
    const path = proof.path.map((hex) => Buffer.from(hex, 'hex'))
    const leaf = Buffer.from(entry.leafHash, 'hex')
    expect(await rootOf({ index: proof.index, size: proof.size, leaf, path })).toEqual(head?.root)
  })

  test('two sequencers at once give every leaf one place', async () => {
    await write(2_500)
    const counts = await Promise.all([integrate(t.db), integrate(t.db), integrate(t.db)])
    expect(counts.reduce((sum, { integrated }) => sum + integrated, 0)).toBe(2_500)
    await copyCheckpoints(t.db, file)
    expect(await check()).toMatchObject({ ok: true, size: 2_500, findings: [] })
  })

  test('grows provably from checkpoint to checkpoint', async () => {
    await grow(7)
    await grow(13)
    const notes = (await readFile(file, 'utf8')).split('\n\n— ').length - 1
    expect(notes).toBe(2)
    const heads = await t.db.query<{ root: Buffer }>('SELECT root FROM audit.checkpoint ORDER BY size')
    const path = (await growthProof(t.db, 7, 20)).map((hex) => Buffer.from(hex, 'hex'))
    const [from, to] = heads
    if (!from || !to) throw new Error('two checkpoints were signed')
    expect(await isConsistent({ from: 7, to: 20, fromRoot: from.root, toRoot: to.root, path })).toBe(true)
  })

  test('signs nothing while there is no news, and copies nothing twice', async () => {
    await grow(4)
    await integrate(t.db)
    expect(await copyCheckpoints(t.db, file)).toBe(0)
    expect(await t.db.query('SELECT 1 FROM audit.checkpoint')).toHaveLength(1)
  })

  test('goes on after a crash in the middle of copying', async () => {
    await grow(4)
    const whole = await readFile(file, 'utf8')
    await appendFile(file, whole.slice(0, 50))
    await grow(4)
    await grow(4)
    expect(await check()).toMatchObject({ ok: true, checkpoints: 3 })
  })

  test('a checkpoint is what its key signed, letter for letter', async () => {
    await grow(4)
    const note = (await readFile(file, 'utf8')).trimEnd()
    expect(parseCheckpoint(note)?.size).toBe(4)
    expect(await verifyCheckpoint(`${note.replace('\n4\n', '\n5\n')}\n`, publicJwks())).toBeUndefined()
    expect(await verifyCheckpoint(`${note}\n`, { keys: [] })).toBeUndefined()
  })
})

describe('AUD-3: tampering is found', () => {
  beforeEach(async () => {
    await grow(9)
    await grow(8)
    expect(await check()).toMatchObject({ ok: true, size: 17, checkpoints: 2 })
  })

  test('edit of what a leaf says', async () => {
    await ownerOf(
      t.db,
    ).query(`UPDATE audit.entry SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '"i":', '"j":'), 'UTF8')
                       WHERE index = 3`)
    expect(await kinds()).toEqual(expect.arrayContaining(['entry_changed', 'history_changed']))
  })

  test('edit of a column beside the leaf', async () => {
    await ownerOf(t.db).query('UPDATE audit.entry SET ref = $1 WHERE index = 3', [newId(3)])
    expect(await kinds()).toEqual(['entry_changed'])
  })

  test('delete', async () => {
    await ownerOf(t.db).query('DELETE FROM audit.entry WHERE index = 5')
    expect(await kinds()).toContain('entry_missing')
  })

  test('delete with the gap closed', async () => {
    await ownerOf(t.db).query('DELETE FROM audit.entry WHERE index = 5')
    for (let i = 6; i < 17; i++)
      await ownerOf(t.db).query('UPDATE audit.entry SET index = index - 1 WHERE index = $1', [i])
    await ownerOf(t.db).query('UPDATE audit.log SET size = 16')
    expect(await kinds()).toEqual(expect.arrayContaining(['history_changed', 'truncated']))
  })

  test('insert', async () => {
    for (let i = 16; i >= 5; i--)
      await ownerOf(t.db).query('UPDATE audit.entry SET index = index + 1 WHERE index = $1', [i])
    await t.db.query(
      `INSERT INTO audit.entry SELECT 5, $1, bucket, type, ref, leaf, hash, at FROM audit.entry WHERE index = 0`,
      [newId(1)],
    )
    await ownerOf(t.db).query('UPDATE audit.log SET size = 18')
    expect(await kinds()).toEqual(expect.arrayContaining(['entry_changed', 'history_changed']))
  })

  test('reorder', async () => {
    await ownerOf(t.db).query('UPDATE audit.entry SET index = CASE index WHEN 2 THEN 102 ELSE index END')
    await ownerOf(t.db).query('UPDATE audit.entry SET index = 2 WHERE index = 7')
    await ownerOf(t.db).query('UPDATE audit.entry SET index = 7 WHERE index = 102')
    expect(await kinds()).toContain('history_changed')
  })

  const cut = async (size: number) => {
    await ownerOf(t.db).query('DELETE FROM audit.entry WHERE index >= $1', [size])
    await ownerOf(t.db).query('DELETE FROM audit.node WHERE (index + 1) * (2 ^ level)::bigint > $1', [size])
    await ownerOf(t.db).query('DELETE FROM audit.checkpoint WHERE size > $1', [size])
    await ownerOf(t.db).query('UPDATE audit.log SET size = $1', [size])
  }

  test('truncate; and the copying of checkpoints stops loudly', async () => {
    await cut(9)
    expect(await kinds()).toEqual(expect.arrayContaining(['truncated', 'checkpoint_replaced']))
    await expect(copyCheckpoints(t.db, file)).rejects.toThrow(LogTruncated)
  })

  test('truncate and append', async () => {
    await cut(9)
    await grow(20)
    expect(await kinds()).toEqual(expect.arrayContaining(['history_changed', 'checkpoint_replaced']))
  })

  test('the whole log written anew and signed again with the real key', async () => {
    await cut(0)
    await ownerOf(t.db).query('TRUNCATE audit.node, audit.checkpoint')
    await write(17)
    await integrate(t.db)
    expect(await kinds()).toEqual(expect.arrayContaining(['history_changed', 'checkpoint_replaced']))
  })

  test('a new log put in the place of the old one', async () => {
    await ownerOf(t.db).query('TRUNCATE audit.log, audit.entry, audit.node, audit.checkpoint')
    await grow(4)
    expect(await kinds()).toEqual(['other_log'])
  })

  test('stored subtree hashes', async () => {
    await ownerOf(t.db).query('UPDATE audit.node SET hash = $1 WHERE level = 2 AND index = 0', [
      randomBytes(32),
    ])
    expect(await kinds()).toEqual(['nodes_changed'])
  })

  test('copies that are gone, or that none of our keys signed', async () => {
    const copies = await readFile(file, 'utf8')
    await writeFile(file, copies.replace('time 2', 'time 3'))
    expect(await kinds()).toEqual(['checkpoint_forged'])
    await writeFile(file, '')
    expect(await kinds()).toEqual(['no_checkpoints'])
  })
})
