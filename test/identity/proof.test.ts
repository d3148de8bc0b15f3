import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requireProof } from '../../src/modules/identity/challenges/challenges.ts'
import { answerChallenge } from '../../src/modules/identity/operations/challenges/answer-challenge.ts'
import { createChallenge } from '../../src/modules/identity/operations/challenges/create-challenge.ts'
import { readChallenge } from '../../src/modules/identity/operations/challenges/read-challenge.ts'
import { sendChallengeCode } from '../../src/modules/identity/operations/challenges/send-challenge-code.ts'
import {
  act, codeAt, type Holder, type House, holding,type Known, later, look, messagesTo, newcomer, openHouse, PASSWORD, proven,
  refused, sendsAge, signInAs, 
} from './people.ts' // biome-ignore format: a list

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const SUBJECT = { amount: 'CNY 12.34', payee: 'Zhao Min' }
const statementOf = (by: Holder, subject: object = SUBJECT) => ({
  act: 'test.pay',
  wallet: by.wallet,
  ...subject,
})

const challenged = (by: Holder, name = 'test.pay') =>
  act(house, by, [
    createChallenge,
    { body: { act: name, ...(name === 'test.pay' ? { subject: SUBJECT } : {}) } },
  ])
const send = (by: Holder, challenge: string) =>
  act(house, by, [sendChallengeCode, { params: { challenge }, body: {} }])
const answer = (
  by: Holder,
  challenge: string,
  [method, value]: ['password' | 'code' | 'totp' | 'recovery_code', string],
) => act(house, by, [answerChallenge, { params: { challenge }, body: { method, value } }])
const use = (by: Holder, challenge: string, statement: object = statementOf(by)) =>
  house.db.tx((tx) =>
    requireProof(tx, { challenge, person: by.person, session: by.session, statement: { ...statement } }),
  )
const wrongCode = async (known: Known) =>
  (await codeAt(house, known.contact)) === '000000' ? '111111' : '000000'

describe('a challenge', () => {
  it('SU-3 shows what will be signed, and the message with the code says the same', async () => {
    const known = await newcomer(house)
    const made = await challenged(known.holder)
    expect(made).toMatchObject({
      statement: statementOf(known.holder),
      words: 'Pay CNY 12.34 to Zhao Min.',
      tries_left: 5,
    })
    await send(known.holder, made.id)
    const [message] = await messagesTo(house, known.contact)
    expect(message?.message.text).toContain(made.words)
    expect(await look(house, known.holder, [readChallenge, { params: { challenge: made.id } }])).toEqual(made)
  })

  it('is answered by a code once it was sent, typed in full width with spaces', async () => {
    const known = await newcomer(house)
    const { id } = await challenged(known.holder)
    await send(known.holder, id)
    const typed = (await codeAt(house, known.contact)).replaceAll(
      /\d/g,
      (d) => `${String.fromCharCode(d.charCodeAt(0) + 0xfee0)} `,
    )
    const proved = await answer(known.holder, id, ['code', typed])
    expect(proved).toMatchObject({ method: 'code', strength: 'weak' })
    await expect(use(known.holder, id)).resolves.toMatchObject({ method: 'code', strength: 'weak' })
  })

  it('counts wrong answers although they are refused, names the other methods, and dies after five', async () => {
    const known = await newcomer(house)
    const { id } = await challenged(known.holder)
    await send(known.holder, id)
    const code = await codeAt(house, known.contact)
    for (const left of [4, 3, 2, 1, 0]) {
      const refusal = await refused(answer(known.holder, id, ['code', await wrongCode(known)]))
      expect(refusal).toMatchObject({
        code: 'proof_wrong',
        detail: { facts: { tries_left: left, other_methods: ['password'] } },
      })
    }
    expect((await refused(answer(known.holder, id, ['code', code]))).code).toBe('challenge_over')
    expect((await refused(answer(known.holder, id, ['password', PASSWORD]))).code).toBe('challenge_over')
  })

  it('counts two wrong answers at once as two', async () => {
    const known = await newcomer(house)
    const { id } = await challenged(known.holder)
    await Promise.allSettled([1, 2, 3].map(() => answer(known.holder, id, ['code', '000000'])))
    const { tries_left } = await look(house, known.holder, [readChallenge, { params: { challenge: id } }])
    expect(tries_left).toBe(2)
  })

  it('accepts the last two codes and no older one', async () => {
    const known = await newcomer(house)
    const { id } = await challenged(known.holder)
    const codes: string[] = []
    for (let sends = 0; sends < 3; sends++) {
      await send(known.holder, id)
      codes.push(await codeAt(house, known.contact))
      await sendsAge(house, 61)
    }
    const [first = '', second = '', third = ''] = codes
    if (![second, third].includes(first))
      expect((await refused(answer(known.holder, id, ['code', first]))).code).toBe('proof_wrong')
    await expect(answer(known.holder, id, ['code', second])).resolves.toBeDefined()
  })

  it('sends a code once a minute and three times in ten minutes; another method is still there', async () => {
    const known = await newcomer(house)
    const { id } = await challenged(known.holder)
    await send(known.holder, id)
    expect((await refused(send(known.holder, id))).code).toBe('code_rate_limited')
    for (let sends = 0; sends < 2; sends++) {
      await sendsAge(house, 61)
      await send(known.holder, id)
    }
    await sendsAge(house, 61)
    expect((await refused(send(known.holder, id))).code).toBe('code_rate_limited')
    await expect(answer(known.holder, id, ['password', PASSWORD])).resolves.toBeDefined()
  })

  it('is dead after ten minutes, and is nobody else’s', async () => {
    const [known, other] = [await newcomer(house), await newcomer(house)]
    const { id } = await challenged(known.holder)
    expect((await refused(answer(other.holder, id, ['password', PASSWORD]))).code).toBe('challenge_unknown')
    await later(house, 600)
    expect((await refused(answer(known.holder, id, ['password', PASSWORD]))).code).toBe('challenge_over')
  })

  it('V4 SU-6 offers real factors only, and takes no other', async () => {
    const known = await newcomer(house)
    const { id, methods } = await challenged(known.holder)
    expect(methods).toEqual(['password', 'code'])
    const refusal = await refused(answer(known.holder, id, ['totp', '123456']))
    expect(refusal).toMatchObject({ code: 'method_not_offered', detail: { facts: { methods } } })
    const bare = await newcomer(house, { password: null })
    expect((await challenged(bare.holder)).methods).toEqual(['code'])
  })

  it('SU-4 takes no code of another kind: not of registering, not of another challenge', async () => {
    const known = await newcomer(house)
    const old = await codeAt(house, known.contact)
    const [one, two] = [await challenged(known.holder), await challenged(known.holder, 'test.undo')]
    await send(known.holder, two.id)
    const foreign = await codeAt(house, known.contact)
    for (const code of [old, foreign])
      expect((await refused(answer(known.holder, one.id, ['code', code]))).code).toBe('proof_wrong')
  })

  it('is for an act the server knows', async () => {
    const known = await newcomer(house)
    expect((await refused(challenged(known.holder, 'wallet.empty'))).code).toBe('act_unknown')
  })
})

describe('a proof', () => {
  it('is used once', async () => {
    const known = await newcomer(house)
    const id = await proven(house, known.holder, { act: 'test.pay', subject: SUBJECT })
    await use(known.holder, id)
    expect((await refused(use(known.holder, id))).code).toBe('proof_missing')
  })

  it('is used once, also by two at the same time', async () => {
    const known = await newcomer(house)
    const id = await proven(house, known.holder, { act: 'test.pay', subject: SUBJECT })
    const outcomes = await Promise.allSettled([use(known.holder, id), use(known.holder, id)])
    expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('SU-2 is void for any other statement', async () => {
    const known = await newcomer(house)
    const id = await proven(house, known.holder, { act: 'test.pay', subject: SUBJECT })
    const original: Record<string, unknown> = statementOf(known.holder)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(original), 'more'),
        fc.string(),
        async (field, value) => {
          fc.pre(original[field] !== value)
          expect((await refused(use(known.holder, id, { ...original, [field]: value }))).code).toBe(
            'statement_changed',
          )
        },
      ),
      { numRuns: 40 },
    )
    const less = statementOf(known.holder, { amount: SUBJECT.amount })
    expect((await refused(use(known.holder, id, less))).code).toBe('statement_changed')
    await expect(use(known.holder, id)).resolves.toBeDefined()
  })

  it('V2 is stale after five minutes, however it was asked for', async () => {
    const known = await newcomer(house)
    const id = await proven(house, known.holder, { act: 'test.pay', subject: SUBJECT })
    await later(house, 300)
    expect((await refused(use(known.holder, id))).code).toBe('proof_stale')
  })

  it('is of its person and its session, and does not come of an open challenge', async () => {
    const [known, other] = [await newcomer(house), await newcomer(house)]
    const { id } = await challenged(known.holder)
    expect((await refused(use(known.holder, id))).code).toBe('proof_missing')
    await answer(known.holder, id, ['password', PASSWORD])
    expect((await refused(use(other.holder, id, statementOf(known.holder)))).code).toBe('proof_missing')
    const { session } = await signInAs(house, known.contact)
    const elsewhere = await holding(house, session.token)
    expect((await refused(use(elsewhere.holder, id))).code).toBe('proof_missing')
    await expect(use(known.holder, id)).resolves.toBeDefined()
  })
})

describe('OTP-8 locks', () => {
  const exhaust = async (known: Known) => {
    const { id } = await challenged(known.holder)
    for (let tries = 0; tries < 5; tries++) await refused(answer(known.holder, id, ['code', '000000']))
  }

  it('rest one factor, tell until when and what else there is, and end by themselves', async () => {
    const known = await newcomer(house)
    await exhaust(known)
    const { id } = await challenged(known.holder)
    const refusal = await refused(send(known.holder, id))
    expect(refusal).toMatchObject({
      code: 'factor_locked',
      detail: { facts: { method: 'code', other_methods: ['password'] } },
    })
    expect(refusal.detail.retryAfterSeconds).toBeGreaterThan(29 * 60)
    await expect(answer(known.holder, id, ['password', PASSWORD])).resolves.toBeDefined()
    await later(house, 30 * 60)
    const again = await challenged(known.holder)
    await expect(send(known.holder, again.id)).resolves.toBeDefined()
  })

  it('A12 never stand in the way of undoing harm', async () => {
    const known = await newcomer(house)
    await exhaust(known)
    const { id } = await challenged(known.holder, 'test.undo')
    await send(known.holder, id)
    await expect(
      answer(known.holder, id, ['code', await codeAt(house, known.contact)]),
    ).resolves.toBeDefined()
  })
})
