/** What was only needed to get there does not stay when one has got there, or has not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { TERMINAL } from '../../src/modules/closure/case/rules.ts'
import { CLOSURE_STATES } from '../../src/modules/closure/case/types.ts'
import { cancelClosure } from '../../src/modules/closure/operations/acceptance/cancel.ts'
import { decideReview } from '../../src/modules/closure/operations/review/review-decide.ts'
import { proposeReview } from '../../src/modules/closure/operations/review/review-propose.ts'
import { restrict } from '../../src/modules/wallets/wallets.ts'
import { purgeKeys } from '../../src/platform/db/idempotency.ts'
import { accepted, cancelled, confirmed, open, plan, read, standing } from '../closure/steps.ts'
import {
  act,
  funded,
  type Holder,
  letters,
  linked,
  openWorld,
  person,
  proof,
  recorded,
  type World,
} from '../closure/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const CHECKER = () => ({ kind: 'operator' as const, operator: newId(0), roles: ['checker' as const] })
const planned = async () => {
  const by = await person(world)
  await funded(world, by, { instrument: await linked(world, by), amount: '5000' })
  await open(world, by)
  await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
  return by
}
const BOUND = { currency: 'CNY', receive_at_least: '1', repay_at_most: '0', fees_at_most: '0' } as const

/** Every end of a case, and the two errors in which one may rest. */
const ENDS: Readonly<Record<string, (by: Holder) => Promise<unknown>>> = {
  'expired as a draft': () => world.pass('P31D'),
  'expired after it stood in vain': async (by) => {
    // The word of the other holder is never asked for, so nothing but time ends it.
    await recorded(world, by, { kind: 'joint', other: await person(world) })
    await standing(world, by, { bounds: [BOUND] })
    // Looked at twice a day, four months long: one look at their end is enough.
    await world.passWith([], 'P120D')
    await world.pass('P5D')
  },
  'cancelled as a draft': (by) =>
    act(world, by, [cancelClosure, { params: { wallet: by.wallet }, query: {} }]),
  'cancelled in the cooling-off': async (by) => {
    await confirmed(world, by)
    await cancelled(world, by)
  },
  'rejected by two operators': async (by) => {
    await world.db.tx((tx) => restrict(tx, [by.wallet], 'frozen'))
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    await confirmed(world, by)
    await world.pass('P8D')
    const { id: closure } = await read(world, by)
    const why = { verdict: 'reject' as const, reason_for_staff: 'no', reason_for_holder: 'Please call us.' }
    const asked = await act(world, CHECKER(), [proposeReview, { params: { closure }, body: why }])
    await act(world, CHECKER(), [
      decideReview,
      { params: { closure }, body: { verdict: 'approve', ...asked } },
    ])
  },
  closed: async (by) => {
    await confirmed(world, by)
    await world.pass('P8D')
  },
}

type Left = { drafts: bigint; statements: bigint; codes: bigint; due: bigint }
/** Working copies about this person, wherever the server keeps some. */
const left = async (by: Holder): Promise<Left | undefined> =>
  (
    await world.db.query<Left>(
      `SELECT (SELECT count(*) FROM closure.closure c WHERE c.wallet = $1 AND c.accepted_at IS NULL
                 AND (plan IS NOT NULL OR quote_body IS NOT NULL OR standing IS NOT NULL)) AS drafts,
              (SELECT count(*) FROM identity.challenge WHERE person = $2) AS statements,
              (SELECT count(*) FROM identity.verification WHERE person = $2) AS codes,
              (SELECT count(*) FROM core.due d JOIN closure.closure c ON d.ref = c.id AND d.bucket = c.bucket
                WHERE c.wallet = $1 AND d.kind IN ('closure.standing', 'closure.step', 'closure.watch')) AS due`,
      [by.wallet, by.person],
    )
  )[0]

describe('working copies', () => {
  const reached = new Set<string>()
  it.each(Object.entries(ENDS))('S15 are gone a day after a case has %s', async (_how, end) => {
    const by = await planned()
    await proof(world, by, 'closure.confirm')
    await end(by)
    reached.add((await read(world, by)).state)
    await world.pass('P2D')
    expect(await left(by)).toEqual({ drafts: 0n, statements: 0n, codes: 0n, due: 0n })
  })

  it('S15 every end that a case can have was looked at', () => {
    expect([...reached].sort()).toEqual(CLOSURE_STATES.filter((s) => TERMINAL.includes(s)).sort())
  })

  it('S15 what was accepted stays with the case, also when it was cancelled: it is what the receipt is about', async () => {
    const by = await person(world)
    await accepted(world, by, [])
    await cancelled(world, by)
    expect((await read(world, by)).quote).not.toBeNull()
    expect((await letters(world, by)).length).toBeGreaterThan(0)
  })

  it('S15 sealed answers go when their time is over, also those of requests that failed', async () => {
    const row = (status: number | null) => [newId(9), Buffer.alloc(32, 1), 9, Buffer.alloc(32, 2), status]
    const at = await world.db.realNow()
    for (const status of [201, 422, null])
      await world.db.query(
        `INSERT INTO core.idempotency (scope, key_hash, bucket, hash, status, answer, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [...row(status), status === null ? null : Buffer.from('sealed'), plus(at, '-P1D'), plus(at, '-PT1S')],
      )
    expect(await purgeKeys(world.db, { bucket: 9, at, limit: 100 })).toBe(3)
  })
})
