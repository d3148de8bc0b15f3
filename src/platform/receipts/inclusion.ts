/** RFC 9162 §2.1.3.2 and §2.1.4.2: is a leaf in a tree; is one tree the beginning of another. */
import { equal, sha256 } from './bytes.ts'

const NODE = Uint8Array.of(1)

export const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Uint8Array> =>
  sha256(NODE, left, right)

export type Inclusion = {
  readonly index: number
  readonly size: number
  readonly leaf: Uint8Array
  readonly path: readonly Uint8Array[]
}

/** The root that this path leads to; undefined when the path has another length than such a tree needs. */
export const rootOf = async (proof: Inclusion): Promise<Uint8Array | undefined> => {
  const { index, size } = proof
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
    return undefined
  let [position, last, hash] = [index, size - 1, proof.leaf]
  for (const sibling of proof.path) {
    if (last === 0) return undefined
    if (position % 2 === 1 || position === last) {
      hash = await nodeHash(sibling, hash)
      while (position % 2 === 0 && position !== 0) {
        position = Math.floor(position / 2)
        last = Math.floor(last / 2)
      }
    } else hash = await nodeHash(hash, sibling)
    position = Math.floor(position / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? hash : undefined
}

export type Growth = {
  readonly from: number
  readonly to: number
  readonly fromRoot: Uint8Array
  readonly toRoot: Uint8Array
  readonly path: readonly Uint8Array[]
}

/** Whether the tree of `to` leaves begins with the tree of `from` leaves (1 ≤ from ≤ to). */
export const isConsistent = async (g: Growth): Promise<boolean> => {
  if (g.from < 1 || g.from > g.to) return false
  if (g.from === g.to) return g.path.length === 0 && equal(g.fromRoot, g.toRoot)
  const path = isPowerOfTwo(g.from) ? [g.fromRoot, ...g.path] : [...g.path]
  const first = path.shift()
  if (!first) return false
  let [position, last] = [g.from - 1, g.to - 1]
  const up = () => {
    position = Math.floor(position / 2)
    last = Math.floor(last / 2)
  }
  while (position % 2 === 1) up()
  let [oldRoot, newRoot] = [first, first]
  for (const hash of path) {
    if (last === 0) return false
    if (position % 2 === 1 || position === last) {
      oldRoot = await nodeHash(hash, oldRoot)
      newRoot = await nodeHash(hash, newRoot)
      while (position % 2 === 0 && position !== 0) up()
    } else newRoot = await nodeHash(newRoot, hash)
    up()
  }
  return last === 0 && equal(oldRoot, g.fromRoot) && equal(newRoot, g.toRoot)
}

const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n))
