import { expect, test } from 'vitest'
import { createProgress } from '../../src/kernel/watch/progress.ts'

/** A timer that is moved by hand. */
const clock = () => {
  let now = 0
  let pending: { at: number; work: () => void } | undefined
  return {
    timer: {
      start: (ms: number, work: () => void) => {
        const mine = { at: now + ms, work }
        pending = mine
        return () => {
          if (pending === mine) pending = undefined
        }
      },
    },
    move: (ms: number) => {
      now += ms
      while (pending && pending.at <= now) {
        const { work } = pending
        pending = undefined
        work()
      }
    },
  }
}

test('a phase is named when it takes a second, and again every ten; what is faster is not', () => {
  const said: string[] = []
  const { timer, move } = clock()
  const progress = createProgress((line) => said.push(line), timer)
  progress.phase('Starting the database')
  move(999)
  progress.phase('Applying migration 0001_core (1 of 2)')
  move(999)
  progress.phase('Applying migration 0002_audit (2 of 2)')
  move(1_000)
  expect(said).toEqual(['Applying migration 0002_audit (2 of 2) …'])
  move(10_000)
  expect(said.at(-1)).toBe('Applying migration 0002_audit (2 of 2) … (11 s)')
  progress.done()
  move(60_000)
  expect(said).toHaveLength(2)
})
