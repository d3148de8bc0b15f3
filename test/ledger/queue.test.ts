import { expect, test } from 'vitest'
import { deriveId } from '../../src/kernel/ids.ts'
import { createQueue, type Job } from '../../src/modules/ledger/lane/lane-queue.ts'
import { asked } from '../../src/modules/ledger/posting/request.ts'

const account = (name: string) => deriveId(1, name)
const job = (name: string, accounts: string, size = 1): Job => {
  const [debit = '', credit = ''] = accounts.split('-').map(account)
  const requests = Array.from({ length: size }, (_, i) => ({
    id: deriveId(1, name, String(i)),
    wallet: account('wallet'),
    kind: 'post' as const,
    code: 'transfer' as const,
    debit,
    credit,
    amount: 1n,
    currency: 'CNY' as const,
  }))
  const unused = () => {
    throw new Error(`${name} was answered`)
  }
  return {
    asked: asked(requests),
    rows: [],
    accounts: [debit, credit],
    deadline: Number.POSITIVE_INFINITY,
    sendBy: Number.POSITIVE_INFINITY,
    sent: false,
    settle: unused,
    fail: unused,
  }
}
const filled = (jobs: readonly Job[], maxBatch = 3) => {
  const queue = createQueue(maxBatch)
  for (const one of jobs) queue.add(one)
  return queue
}
const names = (jobs: readonly Job[], all: readonly Job[]) => jobs.map((one) => all.indexOf(one)).join(' ')
const busy = (...accounts: string[]) => new Set(accounts.map(account))

test('with nothing in flight, works leave in their order, as many as fit', () => {
  const all = ['a-b', 'a-b', 'c-d', 'a-b'].map((accounts, i) => job(String(i), accounts))
  const queue = filled(all)
  expect(names(queue.take(busy()), all)).toBe('0 1 2')
  expect(names(queue.take(busy()), all)).toBe('3')
})

test('a work is never split, and one that is larger than a batch still leaves', () => {
  const all = [job('0', 'a-b', 2), job('1', 'a-b', 2), job('2', 'a-b', 7), job('3', 'a-b')]
  const queue = filled(all)
  expect([queue.take(busy()), queue.take(busy()), queue.take(busy()), queue.take(busy())].map((b) => names(b, all))).toEqual([
    '0', '1', '2', '3',
  ]) // biome-ignore format: a list
})

test('beside a batch in flight, works leave that need none of its accounts', () => {
  const all = ['a-b', 'c-d', 'd-a', 'e-f'].map((accounts, i) => job(String(i), accounts))
  const queue = filled(all)
  expect(names(queue.take(busy('a')), all)).toBe('1 3')
  expect(names(queue.take(busy()), all)).toBe('0 2')
})

test('nothing overtakes a work on an account that it waits for', () => {
  const all = ['a-b', 'b-c', 'c-d', 'e-f'].map((accounts, i) => job(String(i), accounts))
  expect(names(filled(all).take(busy('a')), all)).toBe('3')
})

test('when every work needs an account in flight, they wait for it in their order', () => {
  const all = ['a-b', 'a-c', 'd-a', 'a-e'].map((accounts, i) => job(String(i), accounts))
  expect(names(filled(all).take(busy('a')), all)).toBe('0 1 2')
})
