/** Checking a password takes long on purpose. It holds no connection of the database, and it has a line of its own. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { argon2id, createLines } from '../../src/modules/identity/credentials/hashing.ts'
import { changePassword } from '../../src/modules/identity/operations/credentials/change-password.ts'
import { confirmPasswordReset } from '../../src/modules/identity/operations/credentials/confirm-password-reset.ts'
import { requestPasswordReset } from '../../src/modules/identity/operations/credentials/request-password-reset.ts'
import {
  ANYBODY,
  act,
  codeAt,
  type House,
  newcomer,
  openHouse,
  PASSWORD,
  proven,
  refused,
  signInAs,
} from './people.ts'

/** Whoever hashes asks the database first, by the one connection that there is: with a transaction open it would wait for ever. */
const hashing = { before: async (): Promise<unknown> => undefined, count: 0 }
const { hash, verify } = argon2id
const watched =
  <Args extends unknown[], T>(work: (...args: Args) => T) =>
  async (...args: Args): Promise<Awaited<T>> => {
    hashing.count++
    await hashing.before()
    return await work(...args)
  }
beforeAll(() => {
  vi.spyOn(argon2id, 'hash').mockImplementation(watched(hash))
  vi.spyOn(argon2id, 'verify').mockImplementation(watched(verify))
})
afterAll(() => vi.restoreAllMocks())

const NEXT = 'eight plum trees by the lake'

describe('with one connection to the database', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse({ max: 1 })
    hashing.before = () => house.db.query('SELECT 1')
  })
  afterAll(async () => {
    hashing.before = async () => undefined
    await house.close()
  })

  it('registering, signing in, proving, changing and resetting a password hold none while they hash', async () => {
    const known = await newcomer(house)
    await expect(signInAs(house, known.contact)).resolves.toBeDefined()
    expect((await refused(signInAs(house, known.contact, { password: NEXT }))).code).toBe('sign_in_failed')
    expect((await refused(signInAs(house, { email: 'nobody@example.test' }))).code).toBe('sign_in_failed')
    const challenge = await proven(house, known.holder, { act: 'password.change' })
    await act(house, known.holder, [changePassword, { body: { password: NEXT, challenge } }])
    await expect(signInAs(house, known.contact, { password: NEXT })).resolves.toBeDefined()
    const { password_reset } = await act(house, ANYBODY, [
      requestPasswordReset,
      { body: { contact: known.contact } },
    ])
    await house.work()
    await act(house, ANYBODY, [
      confirmPasswordReset,
      {
        params: { password_reset: String(password_reset) },
        body: { code: await codeAt(house, known.contact), password: PASSWORD },
      },
    ])
    await expect(signInAs(house, known.contact)).resolves.toBeDefined()
  })

  it('a password that is taken away while it is being checked is checked anew', async () => {
    const known = await newcomer(house)
    const [before, counted] = [hashing.before, hashing.count]
    hashing.before = async () => {
      hashing.before = before
      await house.db.query('DELETE FROM identity.password WHERE person = $1', [known.holder.person])
    }
    expect((await refused(signInAs(house, known.contact))).code).toBe('sign_in_failed')
    // What stood there, and then nobody's: as much work as for a contact that is not known.
    expect(hashing.count - counted).toBeGreaterThanOrEqual(2)
  })
})

it('a password costs a guesser 19 MiB and two passes', async () => {
  const house = await openHouse()
  const hashed = vi.spyOn(argon2id, 'hash')
  hashed.mockClear()
  await newcomer(house)
  expect(hashed).toHaveBeenCalledWith(
    PASSWORD,
    expect.objectContaining({ algorithm: 2, memoryCost: 19 * 1_024, timeCost: 2, parallelism: 1 }),
  )
  await house.close()
})

describe('the lines', () => {
  const held = () => {
    const release = Promise.withResolvers<void>()
    return { work: () => release.promise, release: release.resolve }
  }

  it('are bounded, each by itself, and say when to come back', async () => {
    const inLine = createLines({ atOnce: 1, waiting: 2 })
    const { work, release } = held()
    const taken = Array.from({ length: 3 }, () => inLine('anybody', work))
    const refusal = await refused(inLine('anybody', work))
    expect(refusal.code).toBe('password_checks_busy')
    expect(refusal.detail.retryAfterSeconds).toBeGreaterThanOrEqual(1)
    const holder = inLine('holders', async () => 'proved')
    release()
    await expect(holder).resolves.toBe('proved')
    await Promise.all(taken)
  })

  it('take turns: a flood of strangers keeps a holder waiting for one of them', async () => {
    const inLine = createLines({ atOnce: 1 })
    const order: string[] = []
    const { work, release } = held()
    const all = [
      inLine('anybody', work),
      ...[1, 2, 3].map((n) => inLine('anybody', async () => void order.push(`stranger ${n}`))),
      inLine('holders', async () => void order.push('holder')),
    ]
    release()
    await Promise.all(all)
    expect(order.indexOf('holder')).toBeLessThanOrEqual(1)
  })

  it('send away whoever has waited too long, and go on with the others', async () => {
    vi.useFakeTimers()
    try {
      const inLine = createLines({ atOnce: 1, timeoutMs: 1_000 })
      const { work, release } = held()
      const first = inLine('anybody', work)
      const late = refused(inLine('anybody', work))
      await vi.advanceTimersByTimeAsync(1_000)
      expect((await late).code).toBe('password_checks_busy')
      const next = inLine('anybody', async () => 'done')
      release()
      await first
      await expect(next).resolves.toBe('done')
    } finally {
      vi.useRealTimers()
    }
  })
})
