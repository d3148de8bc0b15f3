/** How a bank gives our references back, and what it says of one and the same movement on another day. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { paymentsOf } from '../../src/modules/reconciliation/bank-file.ts'
import type { Rail } from '../../src/platform/rails/rail.ts'
import { type Books, dayOf, into, kindsOf, openBooks, out, rich, today, until } from './ledgers.ts'

let books: Books
let by: Awaited<ReturnType<typeof rich>>
/** What the bank does to the text of its file before it hands it over. */
let spoiled = (text: string): string => text
const rewriting = (rail: Rail): Rail => ({
  ...rail,
  dailyFile: async (day) => {
    const file = await rail.dailyFile(day)
    return file.outcome === 'file' ? { ...file, text: spoiled(file.text) } : file
  },
})
beforeAll(async () => {
  books = await openBooks({ rail: rewriting })
  by = await rich(books)
})
afterAll(() => books.close())

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gm

describe('a reference of ours', () => {
  it.each([
    ['in capitals', (id: string) => id.toUpperCase()],
    ['without dashes', (id: string) => id.replaceAll('-', '')],
    ['without dashes, in capitals', (id: string) => id.replaceAll('-', '').toUpperCase()],
    ['cut to the 35 characters of an EndToEndId', (id: string) => id.slice(0, 35)],
    ['cut, in capitals', (id: string) => id.slice(0, 35).toUpperCase()],
    ['with blanks around it', (id: string) => ` ${id} `],
  ])('%s is the payment it names, and no break', async (_what, form) => {
    spoiled = (text) => text.replaceAll(ID, form)
    await until(books, 12)
    const date = await today(books)
    await into(books, by, '700')
    await out(books, by, '300')
    await books.work()
    await until(books, 2)
    expect(await dayOf(books, date)).toMatchObject({ state: 'matched', lines: 2, matched: 2, breaks: [] })
    spoiled = (text) => text
  })

  it('is no text that only looks like one', () => {
    const id = newId(7)
    expect(paymentsOf(id)).toEqual([id])
    expect(paymentsOf(id.slice(0, 35))).toContain(id)
    expect(paymentsOf(id.slice(0, 35))).toHaveLength(16)
    for (const text of ['', 'RENT NOVEMBER', id.slice(1), `${id}0`, id.slice(0, 30), `x${id.slice(1)}`])
      expect(paymentsOf(text)).toEqual([])
    const plain = id.replaceAll('-', '')
    expect(paymentsOf(`${plain.slice(0, 4)}-${plain.slice(4)}`)).toEqual([])
  })
})

describe('a line that a later file brings again', () => {
  const again = async (change: (line: string) => string) => {
    await until(books, 12)
    const first = await today(books)
    let line = ''
    spoiled = (text) => {
      line = text.split('\n').find((one) => one.includes(',out,')) ?? ''
      return text
    }
    await out(books, by, '450')
    await books.work()
    await until(books, 2)
    expect(await dayOf(books, first)).toMatchObject({ state: 'matched', lines: 1 })
    const second = await today(books)
    spoiled = (text) => {
      const changed = change(line)
      const amount = changed.split(',')[3] ?? ''
      return text.replace(/end,0,0\n?$/, `${changed}\nend,1,${amount}\n`)
    }
    await until(books, 2)
    spoiled = (text) => text
    expect(await dayOf(books, second)).toMatchObject({ state: 'matched', lines: 1 })
    return second
  }

  it('word for word is the same line', async () => {
    const date = await again((line) => line)
    expect(await kindsOf(books, date)).toEqual([])
  })

  it.each([
    ['amount', (line: string) => line.replace(',450,', ',460,')],
    ['direction', (line: string) => line.replace(',out,', ',in,')],
    ['status', (line: string) => line.replace(',paid,', ',returned,')],
    ['currency', (line: string) => line.replace(',CNY,', ',USD,')],
  ])('with another %s is a break with both words, which no later run clears', async (_what, change) => {
    const date = await again(change)
    const foundOn = async () => (await dayOf(books, date)).breaks.filter(({ day }) => day === date)
    const breaks = await foundOn()
    expect(breaks).toMatchObject([
      { kind: 'line_changed', owner: 'finance', state: 'open', task: expect.any(String), day: date },
    ])
    expect(breaks[0]?.found.before).toContain('out 450 CNY paid')
    expect(breaks[0]?.found.now).not.toContain('out 450 CNY paid')
    await until(books, 2)
    expect((await foundOn()).map(({ state }) => state)).toEqual(['open'])
  })
})
