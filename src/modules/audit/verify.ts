/**
 * Reads the whole log again and compares it with the signed checkpoints that were kept outside the database. Finds
 * edit, delete, insert, reorder, truncate, truncate-and-append and a log that was written anew and signed again.
 */
import { isoOf } from '../../kernel/clock.ts'
import type { Queryable } from '../../platform/db/types.ts'
import type { Jwks } from '../../platform/receipts/bytes.ts'
import { type Checkpoint, verifyCheckpoint } from '../../platform/receipts/checkpoint.ts'
import { readNotes } from './copy.ts'
import { hashLeaf } from './leaf.ts'
import { grow, type Hashes, keyOf, rootAt } from './merkle.ts'
import { originOf } from './sequencer.ts'
import { checkpointsAfter, type EntryRow, entriesFrom, loadHashes, readLog } from './sql.ts'

export type Finding = {
  readonly kind:
    | 'no_checkpoints' // the copies are missing: nothing can be said about the past
    | 'checkpoint_forged' // a copy that none of our keys signed, or out of order
    | 'other_log' // a signed copy of a log that is not here: was it replaced, or does the folder serve two databases?
    | 'entry_changed' // an entry does not hash to what it says, or its columns differ from its leaf
    | 'entry_missing' // a place in the order is empty
    | 'truncated' // the log is shorter than a checkpoint that was signed
    | 'history_changed' // the entries up to a checkpoint are not those that were signed
    | 'nodes_changed' // stored subtree hashes differ from the entries
    | 'checkpoint_replaced' // the database holds another checkpoint for a size than the copy
  readonly detail: string
}
export type AuditReport = {
  readonly ok: boolean
  readonly size: number
  readonly checkpoints: number
  readonly findings: readonly Finding[]
}

const BATCH = 1_000

export const verify = async (q: Queryable, checkpointFile: string, jwks: Jwks): Promise<AuditReport> => {
  const log = await readLog(q)
  const size = log?.size ?? 0
  const findings: Finding[] = []
  const origin = log ? originOf(log.id) : undefined
  const signed = await signedHeads(await readNotes(checkpointFile), { jwks, origin, findings })
  if (size > 0 && signed.length === 0)
    findings.push({
      kind: 'no_checkpoints',
      detail: `${checkpointFile} holds no signed checkpoint of this log`,
    })
  const read = await readAll(q, signed, findings)
  // Entries may be integrated meanwhile: between the two heads everything is in order.
  const grown = (await readLog(q))?.size ?? 0
  if (read < size || read > grown)
    findings.push({ kind: 'entry_missing', detail: `the head says ${grown} entries, ${read} were read` })
  const last = signed.at(-1)
  if (last && last.size > read)
    findings.push({
      kind: 'truncated',
      detail: `${last.size} entries were signed at ${last.at}, ${read} are there`,
    })
  await compareStored(q, signed, findings)
  return { ok: findings.length === 0, size: read, checkpoints: signed.length, findings }
}

type Context = { jwks: Jwks; origin: string | undefined; findings: Finding[] }

const signedHeads = async (notes: readonly string[], context: Context): Promise<Checkpoint[]> => {
  const heads: Checkpoint[] = []
  for (const note of notes) {
    const head = await verifyCheckpoint(note, context.jwks)
    const own = context.origin === undefined || head?.origin === context.origin
    if (head && own && head.size > (heads.at(-1)?.size ?? 0)) heads.push(head)
    else
      context.findings.push({
        kind: head && !own ? 'other_log' : 'checkpoint_forged',
        detail: JSON.stringify(note.split('\n', 2)),
      })
  }
  return heads
}

/** Rebuilds the tree from the leaves; stops at the first empty place. Returns how many entries are there in order. */
const readAll = async (q: Queryable, signed: readonly Checkpoint[], findings: Finding[]): Promise<number> => {
  let read = 0
  let hashes = new Map<string, Buffer>()
  const known: Hashes = (node) => {
    const hash = hashes.get(keyOf(node))
    if (!hash) throw new Error(`node ${keyOf(node)} was not computed`)
    return hash
  }
  for (;;) {
    const rows = await entriesFrom(q, read, BATCH)
    const inPlace = rows.filter((row, i) => row.index === read + i)
    for (const row of inPlace) findings.push(...entryFaults(row))
    const leaves = inPlace.map((row) => hashLeaf(row.leaf))
    const grown = grow(read, leaves, known)
    leaves.forEach((hash, i) => {
      hashes.set(keyOf({ level: 0, index: read + i }), hash)
    })
    for (const { node, hash } of grown) hashes.set(keyOf(node), hash)
    findings.push(...(await nodeFaults(q, grown)))
    for (const head of signed)
      if (
        head.size > read &&
        head.size <= read + inPlace.length &&
        !rootAt(head.size, known).equals(head.root)
      )
        findings.push({
          kind: 'history_changed',
          detail: `the first ${head.size} entries are not those signed at ${head.at}`,
        })
    read += inPlace.length
    if (inPlace.length < rows.length)
      findings.push({ kind: 'entry_missing', detail: `no entry has index ${read}` })
    if (inPlace.length < BATCH) return read
    hashes = peaksOnly(hashes, read)
  }
}

/** Only the open right edge is needed again: memory stays flat however long the log is. */
const peaksOnly = (hashes: Map<string, Buffer>, size: number): Map<string, Buffer> => {
  const kept = new Map<string, Buffer>()
  for (let level = 0; 2 ** level <= size; level++) {
    const key = keyOf({ level, index: Math.floor(size / 2 ** level) - 1 })
    const hash = hashes.get(key)
    if (hash) kept.set(key, hash)
  }
  return kept
}

const entryFaults = (row: EntryRow): Finding[] => {
  const changed = !hashLeaf(row.leaf).equals(row.hash) || !sameColumns(row)
  return changed
    ? [{ kind: 'entry_changed', detail: `entry ${row.index} (${row.type}) is not what was hashed` }]
    : []
}

const sameColumns = (row: EntryRow): boolean => {
  const { id, bucket, type, ref, at }: Record<string, unknown> = Object(jsonOf(row.leaf))
  return (
    id === row.id && bucket === row.bucket && type === row.type && ref === row.ref && at === isoOf(row.at)
  )
}

const jsonOf = (leaf: Buffer): unknown => {
  try {
    return JSON.parse(leaf.toString('utf8'))
  } catch {
    return undefined
  }
}

const nodeFaults = async (q: Queryable, grown: ReturnType<typeof grow>): Promise<Finding[]> => {
  const stored = await loadHashes(
    q,
    grown.map(({ node }) => node),
  )
  const wrong = grown.filter(({ node, hash }) => {
    try {
      return !stored(node).equals(hash)
    } catch {
      return true
    }
  })
  return wrong.map(({ node }) => ({
    kind: 'nodes_changed',
    detail: `subtree ${keyOf(node)} is not that of its entries`,
  }))
}

const compareStored = async (
  q: Queryable,
  signed: readonly Checkpoint[],
  findings: Finding[],
): Promise<void> => {
  for (const head of signed) {
    const [stored] = await checkpointsAfter(q, head.size - 1, 1)
    if (stored?.size !== head.size || !stored.root.equals(head.root))
      findings.push({
        kind: 'checkpoint_replaced',
        detail: `the database has another checkpoint for ${head.size} entries`,
      })
  }
}
