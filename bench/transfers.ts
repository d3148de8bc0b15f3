/** Durable transfers a second through the lane: between ten thousand accounts, and all on one. */

import { bucketOf, newId } from '../src/kernel/ids.ts'
import type { PostingRequest } from '../src/kernel/lane.ts'
import type { Lane } from '../src/modules/ledger/lane/lane.ts'
import type { Purse } from './purses.ts'

export type Measured = {
  readonly perSecond: number
  readonly requests: number
  readonly batch: number
  /** Milliseconds from submit to commit. */
  readonly p50: number
  readonly p99: number
}

export type Load = {
  readonly lane: Lane
  readonly seconds: number
  /** Transfers in flight: the clients of this run. */
  readonly inFlight: number
  readonly next: () => PostingRequest
}

/** Closed loop: each client submits its next transfer when the last one has committed. */
export const measure = async ({ lane, seconds, inFlight, next }: Load): Promise<Measured> => {
  const warm = performance.now() + Math.min(3, seconds / 3) * 1_000
  const end = warm + seconds * 1_000
  const latencies: number[] = []
  let counted = 0
  let before = lane.stats()
  const client = async (): Promise<void> => {
    for (let at = performance.now(); at < end; ) {
      const request = next()
      await lane.submit({
        bucket: bucketOf(request.wallet),
        requests: [request],
        rows: [],
        answer: mustBeNew,
      })
      const now = performance.now()
      if (now >= warm && now < end) {
        counted++
        if (counted % 16 === 0) latencies.push(now - at)
      } else if (now < warm) before = lane.stats()
      at = now
    }
  }
  await Promise.all(Array.from({ length: inFlight }, client))
  const after = lane.stats()
  latencies.sort((a, b) => a - b)
  return {
    perSecond: counted / seconds,
    requests: counted,
    batch: (after.requests - before.requests) / Math.max(1, after.batches - before.batches),
    p50: latencies[Math.floor(latencies.length * 0.5)] ?? Number.NaN,
    p99: latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN,
  }
}

const mustBeNew: (results: readonly { readonly ok: boolean; readonly replayed: boolean }[]) => void = (
  results,
) => {
  for (const result of results)
    if (!result.ok || result.replayed)
      throw new Error(`a transfer of the benchmark was not new: ${JSON.stringify(result)}`)
}

const between = (from: Purse, to: Purse): PostingRequest => ({
  id: newId(bucketOf(from.wallet)),
  wallet: from.wallet,
  kind: 'post',
  code: 'transfer',
  debit: from.account,
  credit: to.account,
  amount: 1n,
  currency: 'CNY',
})

/** Not for secrets: the load should cost little. */
const randomInt = (below: number): number => Math.floor(Math.random() * below)

const at = (purses: readonly Purse[], index: number): Purse => {
  const purse = purses[index % purses.length]
  if (!purse) throw new Error('there are no wallets')
  return purse
}

export const uniform = (purses: readonly Purse[]) => (): PostingRequest => {
  const from = randomInt(purses.length)
  return between(at(purses, from), at(purses, from + 1 + randomInt(purses.length - 1)))
}

/** Every transfer debits or credits the first account. */
export const hot = (purses: readonly Purse[]) => (): PostingRequest => {
  const other = at(purses, 1 + randomInt(purses.length - 1))
  return randomInt(2) === 0 ? between(at(purses, 0), other) : between(other, at(purses, 0))
}
