import { describe, expect, it } from 'vitest'
import { instant } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { readBankFile } from '../../src/modules/reconciliation/bank-file.ts'

const day = { date: '2026-11-27', to: instant('2026-11-27T16:00:00Z') }
const HEAD =
  'quittance-bank-file,1,2026-11-27\nreference,bank_reference,direction,amount,currency,status,value_at'
const key = newId(9)
const GOOD = `${key},B-1,out,1200,CNY,paid,2026-11-27T06:14:09Z`
const file = (lines: readonly string[], end = `end,${lines.length},${1200 * lines.length}`) =>
  [HEAD, ...lines, end, ''].join('\n')
const codeOf = (text: string) => {
  const read = readBankFile(text, day)
  return read.ok ? 'ok' : read.code
}

describe('the file of the bank', () => {
  it('is read with whatever line ends, and names our payment or makes up a name for what is not ours', () => {
    const text = file([GOOD, 'CASH FROM SOMEBODY,B-2,in,1200,CNY,paid,2026-11-26T20:00:00Z'])
    const read = readBankFile(text.replaceAll('\n', '\r\n'), day)
    expect(read).toMatchObject({
      ok: true,
      lines: [
        { key, bucket: 9, inward: false, amount: 1200n, status: 'paid' },
        { reference: 'B-2', inward: true, bucket: 0 },
      ],
    })
    expect(readBankFile(text, day)).toEqual(read)
  })

  it('of a day on which nothing happened has no lines', () => {
    expect(readBankFile(file([]), day)).toEqual({ ok: true, lines: [] })
  })

  it.each([
    ['nothing', ''],
    ['another format', 'a,b\nc,d\n'],
    ['a line of too few fields', file([`${key},B-1,out`])],
    ['an amount with a point', file([GOOD.replace('1200', '12.00')])],
    ['an amount of nothing', file([GOOD.replace('1200', '0')])],
    ['a direction that is none', file([GOOD.replace('out', 'OUT')])],
    ['a currency that is none', file([GOOD.replace('CNY', 'RMB')])],
    ['a status that is none', file([GOOD.replace('paid', 'pending')])],
    ['a moment that is none', file([GOOD.replace('2026-11-27T06', '2026-11-31T06')])],
    ['a value after the day', file([GOOD.replace('2026-11-27T06', '2026-11-27T16')])],
    ['the same bank reference twice', file([GOOD, GOOD])],
  ])('with %s is malformed', (_what, text) => {
    expect(codeOf(text)).toBe('bank_file_malformed')
  })

  it.each([
    ['its last line missing', file([GOOD, GOOD.replace('B-1', 'B-2')], '').trimEnd()],
    ['half a line at its end', file([GOOD]).slice(0, -20)],
    ['fewer lines than it counts', file([GOOD], 'end,2,1200')],
    ['another sum than it has', file([GOOD], 'end,1,1201')],
  ])('with %s is not whole', (_what, text) => {
    expect(codeOf(text)).toBe('bank_file_incomplete')
  })

  it('of another day is told apart, and every wrong line is named with its number', () => {
    expect(codeOf(file([]).replace('2026-11-27', '2026-11-26'))).toBe('bank_file_other_day')
    const read = readBankFile(file([GOOD, 'x', GOOD.replace('B-1', 'B-3').replace('in', 'up'), 'y']), day)
    expect(read).toMatchObject({ ok: false, faults: [{ line: 4 }, { line: 6 }] })
  })
})
