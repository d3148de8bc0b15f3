import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refuse } from '../../src/kernel/errors.ts'
import { confirmPasswordReset } from '../../src/modules/identity/operations/credentials/confirm-password-reset.ts'
import { requestPasswordReset } from '../../src/modules/identity/operations/credentials/request-password-reset.ts'
import { sessionActor } from '../../src/modules/identity/sessions/sessions.ts'
import { lowerFence, raiseFence } from '../../src/modules/wallets/wallets.ts'
import type { Tx } from '../../src/platform/db/types.ts'
import {
  ANYBODY, act, callBy, codeAt, type House, type Known, messagesTo, newcomer, openHouse, refused, sendsAge, signInAs,
} from './people.ts' // biome-ignore format: a list

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const NEW = 'eleven quiet stones in snow'
const ask = async (contact: Known['contact']) => {
  await sendsAge(house, 61)
  const { password_reset } = await act(house, ANYBODY, [requestPasswordReset, { body: { contact } }])
  await house.work()
  return String(password_reset)
}
const confirm = (password_reset: string, code: string, password = NEW) =>
  act(house, ANYBODY, [confirmPasswordReset, { params: { password_reset }, body: { code, password } }])

describe('a forgotten password', () => {
  it('is replaced with a code; every session ends, every contact is told', async () => {
    const known = await newcomer(house)
    const reset = await ask(known.contact)
    await confirm(reset, await codeAt(house, known.contact))
    expect(await sessionActor(house.db, known.token)).toBeUndefined()
    expect((await messagesTo(house, known.contact))[0]?.template).toBe('password_changed')
    await expect(signInAs(house, known.contact, { password: NEW })).resolves.toBeDefined()
  })

  it('opens the way again for somebody whose sign-in rests', async () => {
    const known = await newcomer(house)
    for (let tries = 0; tries < 5; tries++)
      await refused(signInAs(house, known.contact, { password: 'not the right password' }))
    const reset = await ask(known.contact)
    await confirm(reset, await codeAt(house, known.contact))
    await expect(signInAs(house, known.contact, { password: NEW })).resolves.toBeDefined()
  })

  it('V13 is answered alike for a contact nobody has, which gets no message', async () => {
    const reset = await ask({ email: 'nobody@example.test' })
    expect(await messagesTo(house, { email: 'nobody@example.test' })).toEqual([])
    expect((await refused(confirm(reset, '123456'))).detail.facts).toEqual({ tries_left: 4, digits: 6 })
  })

  it('V13 costs the same statements, whoever has the contact: asking, and a wrong code', async () => {
    const known = await newcomer(house)
    const seen = async (work: (tx: Tx) => Promise<unknown>) => {
      const names: string[] = []
      await refused(
        house.db.tx(async (tx) => {
          const query: typeof tx.query = (sql, params) => {
            names.push(typeof sql === 'string' ? sql : sql.text)
            return tx.query(sql, params)
          }
          await work({ ...tx, query })
          refuse('code_request_over')
        }),
      )
      return names
    }
    const call = callBy(ANYBODY)
    const statements = async (contact: Known['contact']) => {
      const asking = await seen((tx) =>
        requestPasswordReset.run(tx, call, { params: {}, query: {}, body: { contact } }),
      )
      const params = { password_reset: await ask(contact) }
      const body = { code: 'no code at all', password: NEW }
      const guessing = await seen((tx) => confirmPasswordReset.run(tx, call, { params, query: {}, body }))
      return { asking, guessing }
    }
    const nobody = await statements({ email: 'nobody.either@example.test' })
    expect(nobody.guessing.length).toBeGreaterThan(3)
    expect(await statements(known.contact)).toEqual(nobody)
  })

  it('keeps the code when only the new password is refused', async () => {
    const known = await newcomer(house)
    const reset = await ask(known.contact)
    const code = await codeAt(house, known.contact)
    expect((await refused(confirm(reset, code, 'short'))).code).toBe('password_too_short')
    await expect(confirm(reset, code)).resolves.toBeNull()
  })
})

describe('V7 a code from before a closing', () => {
  const fence = (known: Known) =>
    house.db.tx(async (tx) => raiseFence(tx, [known.holder.wallet], await tx.now()))

  it('is dead once the wallet is fenced, and stays dead when the closing is cancelled', async () => {
    const known = await newcomer(house)
    const reset = await ask(known.contact)
    const code = await codeAt(house, known.contact)
    await fence(known)
    expect((await refused(confirm(reset, code))).code).toBe('code_request_over')
    await house.db.tx((tx) => lowerFence(tx, [known.holder.wallet]))
    expect((await refused(confirm(reset, code))).code).toBe('code_request_over')
  })

  it('is not in the way of a new one: who cancels must be able to sign in', async () => {
    const known = await newcomer(house)
    await fence(known)
    const reset = await ask(known.contact)
    await expect(confirm(reset, await codeAt(house, known.contact))).resolves.toBeNull()
  })
})
