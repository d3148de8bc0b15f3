import type { Lockable } from '../lock.ts'

/** What both people see before a day is locked over open breaks. */
export const shownLock = ({ day, seal, open }: Lockable) => ({
  day: day.day,
  hash: seal.hash.toString('hex'),
  breaks: open.map(({ id, kind }) => ({ id, kind })),
})
