/** Copies of the checkpoints outside the database: without them its administrator could rewrite the log unseen. */
import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Queryable } from '../../platform/db/types.ts'
import { parseCheckpoint } from '../../platform/receipts/checkpoint.ts'
import { originOf } from './sequencer.ts'
import { checkpointsAfter, readLog } from './sql.ts'

/** Enough for several notes: the tail of the file tells how far it got. */
const TAIL_BYTES = 8_192
const BATCH = 1_000
const NOTE = /[^\n]+\n\d+\n[^\n]+\ntime [^\n]+\n\n— [^\n]+\n/g

/** Every complete note in a text; one that a crash cut off is skipped. */
export const notesIn = (text: string): string[] => text.match(NOTE) ?? []

/** The notes of a checkpoint file; none when there is no file. */
export const readNotes = async (file: string): Promise<string[]> => {
  try {
    return notesIn(await readFile(file, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** The log in the database is shorter than what was signed before: somebody took entries away. */
export class LogTruncated extends Error {
  override readonly name = 'LogTruncated'
}

/** Appends every checkpoint the file does not have, and syncs it. Throws `LogTruncated`. Returns how many. */
export const copyCheckpoints = async (q: Queryable, file: string): Promise<number> => {
  const log = await readLog(q)
  if (!log) return 0
  await mkdir(dirname(file), { recursive: true })
  const handle = await open(file, 'a+', 0o640)
  try {
    const tail = await tailOf(handle)
    const origin = originOf(log.id)
    // Another database may have used this folder before: its notes stay, and say nothing about this log.
    const copied = lastSize(tail, origin) ?? lastSize(await readFile(file, 'utf8'), origin) ?? 0
    const [last] = await checkpointsAfter(q, copied - 1, 1)
    if (copied > 0 && !last) throw new LogTruncated(`${file} ends at ${copied} entries, the log before`)
    return await appendAfter(q, handle, { from: copied, torn: tail !== '' && !tail.endsWith('\n') })
  } finally {
    await handle.close()
  }
}

const tailOf = async (handle: FileHandle): Promise<string> => {
  const { size } = await handle.stat()
  const length = Math.min(size, TAIL_BYTES)
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length)
  return buffer.toString('utf8')
}

const lastSize = (text: string, origin: string): number | undefined =>
  notesIn(text)
    .map(parseCheckpoint)
    .findLast((checkpoint) => checkpoint?.origin === origin)?.size

const appendAfter = async (
  q: Queryable,
  handle: FileHandle,
  { from, torn }: { from: number; torn: boolean },
): Promise<number> => {
  let count = 0
  for (let size = from; ; ) {
    const rows = await checkpointsAfter(q, size, BATCH)
    if (rows.length === 0) break
    // A note that a crash cut off must not run into the next one.
    const gap = torn && count === 0 ? '\n' : ''
    await handle.write(gap + rows.map((row) => `${row.note}\n`).join(''))
    size = rows.at(-1)?.size ?? size
    count += rows.length
  }
  if (count > 0) await handle.sync()
  return count
}
