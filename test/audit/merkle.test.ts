import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashLeaf } from '../../src/modules/audit/leaf.ts'
import {
  EMPTY_ROOT,
  grow,
  growthOf,
  type Hashes,
  hashesOf,
  keyOf,
  pathOf,
  rootAt,
} from '../../src/modules/audit/merkle.ts'
import { isConsistent, rootOf } from '../../src/platform/receipts/inclusion.ts'

const treeOf = (leaves: readonly Buffer[]): Hashes => {
  const nodes = new Map(leaves.map((hash, index) => [keyOf({ level: 0, index }), hash]))
  const known: Hashes = (node) => {
    const hash = nodes.get(keyOf(node))
    if (!hash) throw new Error(`no node ${keyOf(node)}`)
    return hash
  }
  // In two steps, as the sequencer does it.
  const half = Math.floor(leaves.length / 2)
  for (const { node, hash } of grow(0, leaves.slice(0, half), known)) nodes.set(keyOf(node), hash)
  for (const { node, hash } of grow(half, leaves.slice(half), known)) nodes.set(keyOf(node), hash)
  return known
}
const leavesOf = (n: number): Buffer[] =>
  Array.from({ length: n }, (_, i) => hashLeaf(Buffer.from(`leaf ${i}`)))

describe('RFC 6962 hashing', () => {
  test('gives the published roots of the reference tree', () => {
    const inputs = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ]
    const leaves = inputs.map((hex) => hashLeaf(Buffer.from(hex, 'hex')))
    const tree = treeOf(leaves)
    expect(EMPTY_ROOT.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((size) => rootAt(size, tree).toString('hex'))).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ])
  })
})

describe('proofs', () => {
  test('every leaf of every small tree leads to its root, and to no other', async () => {
    for (let size = 1; size <= 20; size++) {
      const leaves = leavesOf(size)
      const tree = treeOf(leaves)
      for (const [index, leaf] of leaves.entries()) {
        const path = hashesOf(pathOf(index, size), tree)
        const root = Buffer.from((await rootOf({ index, size, leaf, path })) ?? [])
        expect(root.equals(rootAt(size, tree))).toBe(true)
        const elsewhere = await rootOf({ index, size, leaf: hashLeaf(Buffer.from('forged')), path })
        expect(Buffer.from(elsewhere ?? []).equals(root)).toBe(false)
        expect(await rootOf({ index, size, leaf, path: [...path, leaf] })).toBeUndefined()
      }
    }
  })

  test('a path is as long as the tree is high', () => {
    expect(pathOf(123_456, 1_000_000)).toHaveLength(20)
  })

  test('growth between any two sizes holds for the true roots and for no other', async () => {
    const size = fc.integer({ min: 1, max: 70 })
    await fc.assert(
      fc.asyncProperty(size, size, async (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a]
        const tree = treeOf(leavesOf(to))
        const path = hashesOf(growthOf(from, to), tree)
        const growth = { from, to, fromRoot: rootAt(from, tree), toRoot: rootAt(to, tree), path }
        expect(await isConsistent(growth)).toBe(true)
        expect(await isConsistent({ ...growth, fromRoot: EMPTY_ROOT })).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
})
