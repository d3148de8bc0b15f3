import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { listInFlight } from '../../src/modules/payments/operations/payments/list-in-flight.ts'
import { readPayment } from '../../src/modules/payments/operations/payments/read-payment.ts'
import { cancelTransfer } from '../../src/modules/payments/operations/transfers/cancel-transfer.ts'
import { declineTransfer } from '../../src/modules/payments/operations/transfers/decline-transfer.ts'
import { find } from '../../src/modules/payments/payments.ts'
import { newestLines, statementCsv, statementPage } from '../../src/modules/payments/statement.ts'
import {
  accept, type Bank, call, expectBalanced, fence, type Holder, holder, money, openBank, pay, shut, stateOf,
} from './bank.ts' // biome-ignore format: a list

let bank: Bank
beforeAll(async () => {
  bank = await openBank()
})
afterEach(() => expectBalanced(bank))
afterAll(() => bank.close())

const pair = async (): Promise<[Holder, Holder]> => [await holder(bank, 10_000n), await holder(bank)]
const both = async (a: Holder, b: Holder) => [
  (await money(bank, a)).available,
  (await money(bank, b)).available,
]
const decide = (useCase: typeof declineTransfer, by: Holder, transfer: string) =>
  bank.db.tx((tx) =>
    useCase.run(tx, call(by), { params: { wallet: by.wallet, transfer }, query: {}, body: {} }),
  )
const statementOf = (who: Holder) => statementPage(bank.db, { ...who, currency: 'CNY', limit: 50 })

describe('a transfer at once', () => {
  test('moves the money in one commit and answers with the payment', async () => {
    const [from, to] = await pair()
    const made = await pay(bank, { from, to, amount: '2500' })
    expect(made).toMatchObject({
      state: 'completed',
      direction: 'out',
      amount: '2500',
      counterparty: null,
    })
    expect(await both(from, to)).toEqual([7_500n, 2_500n])
    expect(await stateOf(bank, made.id)).toBe('completed')
  })

  test('sent twice under one key is the same transfer, and moves money once', async () => {
    const [from, to] = await pair()
    const key = newId(0)
    const first = await pay(bank, { from, to, amount: '2500', key })
    expect(await pay(bank, { from, to, amount: '2500', key })).toEqual(first)
    expect(await both(from, to)).toEqual([7_500n, 2_500n])
  })

  test('two at once under one key are one transfer', async () => {
    const [from, to] = await pair()
    const key = newId(0)
    const [a, b] = await Promise.all([1, 2].map(() => pay(bank, { from, to, amount: '2500', key })))
    expect(a).toEqual(b)
    expect(await both(from, to)).toEqual([7_500n, 2_500n])
  })

  test.each([
    ['another amount', { amount: '2501' }],
    ['another memo', { memo: 'rent' }],
    ['acceptance asked for', { accept: 'required' as const }],
  ])('a key used again with %s is refused and nothing moves', async (_what, other) => {
    const [from, to] = await pair()
    const key = newId(0)
    await pay(bank, { from, to, amount: '2500', key, memo: 'lunch' })
    await expect(pay(bank, { from, to, amount: '2500', key, memo: 'lunch', ...other })).rejects.toMatchObject(
      {
        code: 'idempotency_key_reused',
      },
    )
    expect(await both(from, to)).toEqual([7_500n, 2_500n])
  })

  test.each(['0', '-1', '1.5', '１００', '', 'abc', '100000000000001', '1e3', ' 1'])(
    'an amount of %j is refused',
    async (amount) => {
      const [from, to] = await pair()
      await expect(pay(bank, { from, to, amount })).rejects.toMatchObject({ code: 'amount_invalid' })
      expect(await both(from, to)).toEqual([10_000n, 0n])
    },
  )

  test('more than there is, oneself and nobody are refused', async () => {
    const [from, to] = await pair()
    await expect(pay(bank, { from, to, amount: '10001' })).rejects.toMatchObject({
      code: 'insufficient_funds',
    })
    await expect(pay(bank, { from, to: from, amount: '1' })).rejects.toMatchObject({ code: 'same_wallet' })
    const nobody = { ...to, wallet: newId(7) }
    await expect(pay(bank, { from, to: nobody, amount: '1' })).rejects.toMatchObject({
      code: 'recipient_unavailable',
    })
    expect(await both(from, to)).toEqual([10_000n, 0n])
  })

  test('its memo stands on both statements', async () => {
    const [from, to] = await pair()
    const made = await pay(bank, { from, to, amount: '300', memo: '午饭' })
    for (const who of [from, to])
      expect((await statementOf(who)).lines[0]).toMatchObject({
        transfer: made.id,
        memo: '午饭',
        amount: 300n,
      })
  })
})

describe('M4 M16 paying a wallet that is leaving or gone', () => {
  test('is answered with one code, while it is closing and when it is closed, on every way', async () => {
    const [from, to] = await pair()
    await fence(bank, to)
    const refused = { code: 'recipient_unavailable', detail: {} }
    await expect(pay(bank, { from, to, amount: '1' })).rejects.toMatchObject(refused)
    await expect(pay(bank, { from, to, amount: '1', accept: 'required' })).rejects.toMatchObject(refused)
    await shut(bank, to)
    await expect(pay(bank, { from, to, amount: '1' })).rejects.toMatchObject(refused)
    await expect(pay(bank, { from, to, amount: '1', accept: 'required' })).rejects.toMatchObject(refused)
    expect(await both(from, to)).toEqual([10_000n, 0n])
  })

  test('a closing payer is told the same code about their own side', async () => {
    const [from, to] = await pair()
    await fence(bank, from)
    await expect(pay(bank, { from, to, amount: '1' })).rejects.toMatchObject({
      code: 'wallet_closing',
      detail: { facts: { side: 'debit' } },
    })
  })

  test('what waits for the one who leaves goes back, and reads like any that was declined', async () => {
    const [from, to] = await pair()
    const made = await pay(bank, { from, to, amount: '400', accept: 'required' })
    await fence(bank, to)
    expect(await both(from, to)).toEqual([10_000n, 0n])
    expect((await find(bank.db, [made.id]))[0]).toMatchObject({ state: 'declined', reason: null })
  })
})

describe('a transfer to be accepted', () => {
  const waiting = async () => {
    const [from, to] = await pair()
    const made = await pay(bank, { from, to, amount: '400', accept: 'required', memo: 'gift' })
    return { from, to, id: made.id, made }
  }

  test('sets the money aside and shows on both sides with what each may do', async () => {
    const { from, to, id, made } = await waiting()
    expect(made).toMatchObject({ state: 'pending', actions: ['cancel'] })
    expect(await both(from, to)).toEqual([9_600n, 0n])
    const seen = await listInFlight.run(bank.db, call(to), {
      params: { wallet: to.wallet },
      query: {},
      body: {},
    })
    expect(seen.payments).toMatchObject([{ id, direction: 'in', actions: ['accept', 'decline'] }])
  })

  test('accepted twice moves once, and the memo stands on both statements', async () => {
    const { from, to, id } = await waiting()
    const first = await accept(bank, to, id)
    expect(await accept(bank, to, id)).toEqual(first)
    expect(first).toMatchObject({ state: 'completed', direction: 'in', memo: 'gift', actions: [] })
    expect(await both(from, to)).toEqual([9_600n, 400n])
    expect((await statementOf(to)).lines[0]).toMatchObject({ amount: 400n, memo: 'gift', kind: 'capture' })
  })

  test('declined or cancelled, the money is the sender’s again', async () => {
    for (const useCase of [declineTransfer, cancelTransfer]) {
      const { from, to, id } = await waiting()
      await decide(useCase, useCase === declineTransfer ? to : from, id)
      expect(await both(from, to)).toEqual([10_000n, 0n])
      await expect(accept(bank, to, id)).rejects.toMatchObject({ code: 'transfer_not_pending' })
    }
  })

  test('accepting and cancelling at once: one of them wins, whole', async () => {
    const { from, to, id } = await waiting()
    const [took, back] = await Promise.allSettled([accept(bank, to, id), decide(cancelTransfer, from, id)])
    expect([took.status, back.status].sort()).toEqual(['fulfilled', 'rejected'])
    expect(await both(from, to)).toEqual(took.status === 'fulfilled' ? [9_600n, 400n] : [10_000n, 0n])
  })

  test('nobody but its two sides may decide it or see it', async () => {
    const { from, to, id } = await waiting()
    const other = await holder(bank)
    await expect(accept(bank, other, id)).rejects.toMatchObject({ code: 'transfer_unknown' })
    await expect(accept(bank, from, id)).rejects.toMatchObject({ code: 'transfer_unknown' })
    await expect(decide(cancelTransfer, to, id)).rejects.toMatchObject({ code: 'transfer_unknown' })
    const look = readPayment.run(bank.db, call(other), {
      params: { wallet: other.wallet, payment: id },
      query: {},
      body: {},
    })
    await expect(look).rejects.toMatchObject({ code: 'payment_unknown' })
  })

  test('after 24 hours it lapses by itself', async () => {
    const { from, to, id } = await waiting()
    await bank.pass('PT23H59M')
    expect(await stateOf(bank, id)).toBe('pending')
    await bank.pass('PT2M')
    expect(await stateOf(bank, id)).toBe('expired')
    expect(await both(from, to)).toEqual([10_000n, 0n])
    await expect(accept(bank, to, id)).rejects.toMatchObject({ code: 'transfer_not_pending' })
  })
})

describe('the statement', () => {
  test('pages without a gap or a repeat', async () => {
    const [from, to] = await pair()
    for (let i = 1; i <= 5; i++) await pay(bank, { from, to, amount: String(i) })
    const lines = []
    let before: string | undefined
    do {
      const page = await statementPage(bank.db, { ...to, currency: 'CNY', limit: 2, before })
      lines.push(...page.lines)
      before = page.next
    } while (before !== undefined)
    expect(lines.map((l) => [l.version, l.amount])).toEqual([
      [5n, 5n], [4n, 4n], [3n, 3n], [2n, 2n], [1n, 1n],
    ]) // biome-ignore format: a list
  })

  test('as CSV runs no formula, escapes by RFC 4180 and keeps negative numbers numbers', async () => {
    const [from, to] = await pair()
    await pay(bank, { from, to, amount: '1250', memo: '=HYPERLINK("http://x","y")' })
    await pay(bank, { from, to, amount: '5', memo: 'a, "b"\nc' })
    const { lines, whole } = await newestLines(bank.db, { ...from, currency: 'CNY' }, 100)
    expect(whole).toBe(true)
    expect((await newestLines(bank.db, { ...from, currency: 'CNY' }, 2)).whole).toBe(false)
    const csv = statementCsv(lines, () => '')
    expect(csv.startsWith('\ufeffline,')).toBe(true)
    expect(csv).toContain(`,"'=HYPERLINK(""http://x"",""y"")",`)
    expect(csv).toContain(',"a, ""b""\nc",')
    expect(csv).toContain(',-12.50,0.00,87.50,CNY,')
    expect(csv.split('\r\n')[1]).toMatch(/^1,.*,topup,post,in,100\.00,/)
  })
})
