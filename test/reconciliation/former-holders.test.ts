import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { collectClaims } from '../../src/modules/claims/operations/claims/collect.ts'
import { accountId, post, systemAccount } from '../../src/modules/ledger/ledger.ts'
import { ageingReport } from '../../src/modules/reconciliation/operations/ageing.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { accepted, read } from '../closure/steps.ts'
import { act, funded, linked, look, openWorld, person } from '../closure/world.ts'
import { type Books, dayOf, earlier, kindsOf, openBooks, operator, rich, today, until } from './ledgers.ts'

let books: Books
beforeAll(async () => {
  books = await openBooks({ pack: 'instant' })
})
afterAll(() => books.close())

const yesterday = async () => dayOf(books, earlier(await today(books)))
const ageing = () => look(books, operator('compliance'), [ageingReport, {}])

describe('money of a former holder', () => {
  it('stays safeguarded from the closing until it is paid out, and never becomes income', async () => {
    const by = await rich(books, '4200')
    const { closure } = await accepted(books, by, [{ currency: 'CNY', way: 'claim' }])
    await books.pass('P5D')
    expect((await read(books, by)).state).toBe('closed')
    const owed = {
      bank: '4200',
      customers: '4200',
      claims: '4200',
      operator: '0',
      partners: '0',
      unexplained: '0',
    }
    expect((await yesterday()).safeguarding).toMatchObject([owed])
    expect(await ageing()).toMatchObject({
      claims: [{ currency: 'CNY', age: 'days_0_7', count: 1, amount: '4200' }],
      kept: [{ currency: 'CNY', amount: '4200' }],
    })
    await books.pass('P15D')
    expect(await yesterday()).toMatchObject({ broken: 0, breaks: [], safeguarding: [owed] })
    expect((await ageing()).claims).toEqual([{ currency: 'CNY', age: 'days_8_30', count: 1, amount: '4200' }])

    const link = { kind: 'bearer', purpose: 'receipt', closure: closure.id, bucket: by.bucket } as const
    const document_number = `E${10_000_001 + Number(/\d+/.exec(by.email)?.[0])}`
    const account = { scheme: 'iban' as const, number: exampleNumber('iban', '7777') }
    await act(books, link, [
      collectClaims,
      { params: { closure: closure.id }, body: { real_name: '王小明', document_number, account } },
    ])
    await books.pass('P1D')
    await until(books, 12)
    expect(await yesterday()).toMatchObject({
      breaks: [],
      safeguarding: [{ bank: '0', customers: '0', claims: '0', operator: '0', unexplained: '0' }],
    })
    expect(await ageing()).toMatchObject({ claims: [], kept: [{ amount: '0' }] })
  })

  it('taken into an account of the operator’s own is a break of compliance on the same day', async () => {
    const by = await rich(books, '900')
    await accepted(books, by, [{ currency: 'CNY', way: 'claim' }])
    await books.pass('P5D')
    await until(books, 12)
    await books.db.tx((tx) =>
      post(tx, [
        {
          id: newId(by.bucket), wallet: by.wallet, kind: 'post', code: 'claim_paid',
          debit: accountId(by.wallet, 'claim', 'CNY'), credit: systemAccount('fees', 'CNY', by.bucket),
          amount: 900n, currency: 'CNY',
        },
      ]),
    ) // biome-ignore format: one request
    const date = await today(books)
    await until(books, 2)
    expect(await kindsOf(books, date)).toEqual(['claim_taken open'])
    expect((await dayOf(books, date)).breaks).toMatchObject([
      { owner: 'compliance', found: { amount: '900' } },
    ])
  })
})

describe('ageing', () => {
  it('knows claims and money in suspense of every age; of suspense the oldest leaves first', async () => {
    const world = await openWorld({ pack: 'instant' })
    const { db } = world
    const by = await person(world)
    await funded(world, by, { instrument: await linked(world, by), amount: '4200' })
    const suspense = systemAccount('suspense', 'CNY', by.bucket)
    const bank = systemAccount('bank_settlement', 'CNY', by.bucket)
    const move = (amount: bigint, [debit, credit]: readonly [string, string]) =>
      db.tx((tx) =>
        post(tx, [
          { id: newId(by.bucket), wallet: by.wallet, kind: 'post', code: 'adjustment', debit, credit, amount, currency: 'CNY' },
        ]),
      ) // biome-ignore format: one request
    await move(300n, [bank, suspense])
    await accepted(world, by, [{ currency: 'CNY', way: 'claim' }])
    await world.pass('P60D')
    await move(500n, [bank, suspense])
    await move(200n, [suspense, bank])
    const report = () => look(world, operator('checker'), [ageingReport, {}])
    expect(await report()).toMatchObject({
      claims: [{ age: 'days_31_90', amount: '4200' }],
      kept: [{ amount: '4200' }],
      suspense: [
        { currency: 'CNY', age: 'days_0_7', count: 1, amount: '500' },
        { currency: 'CNY', age: 'days_31_90', count: 1, amount: '100' },
      ],
    })
    await world.pass('P40D')
    expect((await report()).claims).toEqual([
      { currency: 'CNY', age: 'days_over_90', count: 1, amount: '4200' },
    ])
    expect((await report()).suspense).toMatchObject([
      { age: 'days_31_90' },
      { age: 'days_over_90', amount: '100' },
    ])
    await world.close()
  })
})

describe('what the operator advanced', () => {
  it('is to be placed from its own money: the account is short until then', async () => {
    await until(books, 12)
    const by = await rich(books, '1000')
    const gift = (id: string, [debit, credit]: readonly [string, string]) =>
      books.db.tx((tx) =>
        post(tx, [
          {
            id,
            wallet: by.wallet,
            kind: 'post',
            code: 'adjustment',
            debit,
            credit,
            amount: 5000n,
            currency: 'CNY',
          },
        ]),
      )
    const loss = systemAccount('loss', 'CNY', by.bucket)
    await gift(newId(by.bucket), [loss, accountId(by.wallet, 'available', 'CNY')])
    const date = await today(books)
    await until(books, 2)
    // The fee that was taken above covers a part of it.
    expect((await dayOf(books, date)).breaks.find((b) => b.day === date)).toMatchObject({
      kind: 'safeguarding_short',
      owner: 'compliance',
      found: { place: '4100' },
    })
    expect((await dayOf(books, date)).safeguarding).toMatchObject([{ operator: '-4100', unexplained: '0' }])
  })
})
