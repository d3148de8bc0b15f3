/**
 * The log's tree (RFC 6962 §2.1) over stored hashes of complete subtrees. Pure: it says which nodes it needs and
 * computes with what it is given.
 */
import { createHash } from 'node:crypto'

/** A complete subtree: level 0 is a leaf; it covers leaves index·2^level … (index+1)·2^level − 1. */
export type Node = { readonly level: number; readonly index: number }
export type Hashes = (node: Node) => Buffer

const NODE_PREFIX = Buffer.of(1)

export const EMPTY_ROOT = createHash('sha256').digest()

export const hashChildren = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(NODE_PREFIX).update(left).update(right).digest()

export const keyOf = ({ level, index }: Node): string => `${level}/${index}`

/** The complete subtrees whose hashes, folded from the right, are the root of leaves `from` … `to`−1 (`from` aligned). */
export const peaksOf = (from: number, to: number): Node[] => {
  const peaks: Node[] = []
  for (let at = from; at < to; ) {
    let level = 0
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level++
    peaks.push({ level, index: at / 2 ** level })
    at += 2 ** level
  }
  return peaks
}

const fold = (peaks: readonly Node[], hashes: Hashes): Buffer =>
  peaks.map(hashes).reduceRight((right, left) => hashChildren(left, right))

/** Root of the first `size` leaves. */
export const rootAt = (size: number, hashes: Hashes): Buffer =>
  size === 0 ? EMPTY_ROOT : fold(peaksOf(0, size), hashes)

/** A part of a proof: a stretch of leaves whose hash is one element of the path. */
type Stretch = { readonly from: number; readonly to: number }

/** Largest power of two smaller than n (n ≥ 2). */
const splitOf = (n: number): number => {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

/** RFC 6962 §2.1.1: the audit path of leaf `index` in a tree of `size`, from the leaf upwards. */
export const pathOf = (index: number, size: number): Stretch[] => {
  const path: Stretch[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      path.unshift({ from: middle, to })
      to = middle
    } else {
      path.unshift({ from, to: middle })
      from = middle
    }
  }
  return path
}

/** RFC 6962 §2.1.2: what shows that the tree of `size` begins with the tree of `old` leaves. */
export const growthOf = (old: number, size: number): Stretch[] => {
  const path: Stretch[] = []
  let [from, to, whole] = [0, size, true]
  while (to !== old) {
    const middle = from + splitOf(to - from)
    if (old <= middle) {
      path.unshift({ from: middle, to })
      to = middle
    } else {
      path.unshift({ from, to: middle })
      from = middle
      whole = false
    }
  }
  if (!whole) path.unshift({ from, to })
  return path
}

/** Every node that stretches need. */
export const nodesOf = (stretches: readonly Stretch[]): Node[] =>
  stretches.flatMap(({ from, to }) => peaksOf(from, to))

export const hashesOf = (stretches: readonly Stretch[], hashes: Hashes): Buffer[] =>
  stretches.map(({ from, to }) => fold(peaksOf(from, to), hashes))

/** The complete subtrees (level ≥ 1) that come to be when `leaves` follow the first `size` ones. */
export const grow = (
  size: number,
  leaves: readonly Buffer[],
  known: Hashes,
): { readonly node: Node; readonly hash: Buffer }[] => {
  const fresh = new Map<string, Buffer>()
  const hashAt = (node: Node): Buffer => fresh.get(keyOf(node)) ?? known(node)
  const made: { node: Node; hash: Buffer }[] = []
  leaves.forEach((leaf, i) => {
    let node: Node = { level: 0, index: size + i }
    fresh.set(keyOf(node), leaf)
    while (node.index % 2 === 1) {
      const hash = hashChildren(hashAt({ ...node, index: node.index - 1 }), hashAt(node))
      node = { level: node.level + 1, index: (node.index - 1) / 2 }
      fresh.set(keyOf(node), hash)
      made.push({ node, hash })
    }
  })
  return made
}
