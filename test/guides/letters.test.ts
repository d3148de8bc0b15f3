/** Letters: they cite the law of the place, start a clock, and leave a day in the calendar that any calendar reads. */
import { describe, expect, it } from 'vitest'
import { faultsOfTexts } from '../../guides/faults.ts'
import { LETTERS } from '../../guides/letters/letters.ts'
import { FIELDS, isOptional } from '../../guides/letters/shape.ts'
import { PLACE_FACTS } from '../../guides/places/places.ts'
import { PLACES } from '../../guides/shape.ts'
import { TROUBLES } from '../../guides/troubles/troubles.ts'

/** The scripts as browsers get them. */
const script = (name: string) =>
  new URL(`../../src/platform/http/help/client/${name}.js`, import.meta.url).href
const { fillLetter }: { fillLetter(template: string, values: object, optional: readonly string[]): string } =
  await import(script('fill'))
const { dueDay }: { dueDay(day: string, count: number, unit: string): string } = await import(script('days'))
type Day = { uid: string; day: string; title: string; text: string }
const { calendarFile }: { calendarFile(days: readonly Day[], madeAt: string): string } = await import(
  script('calendar')
)

const LANGUAGES = ['en', 'zh-CN'] as const
const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

describe('a letter', () => {
  it.each(LETTERS)('$id asks for what it uses, in both languages', (one) => {
    const { title, about, subject, body, clock } = one
    const texts = Object.entries({ title, about, subject, body, clock })
    expect(texts.flatMap(([part, text]) => faultsOfTexts(`${one.id}.${part}`, text))).toEqual([])
    for (const lang of LANGUAGES) {
      const used = new Set([...slots(one.body[lang]), ...slots(one.subject[lang])])
      const asked = [
        ...one.fields,
        'today',
        ...(one.right ? ['law'] : []),
        ...(used.has('due') ? ['due'] : []),
      ]
      expect([...used].toSorted(), lang).toEqual(asked.toSorted())
    }
  })

  it('has the law and the clock of the place, or says that the day is ours', () => {
    for (const place of PLACES)
      for (const { right, clock } of LETTERS) {
        const known = right ? PLACE_FACTS[place].clocks[right] : undefined
        expect((known ?? clock).count).toBeGreaterThan(0)
      }
    expect(PLACE_FACTS.eu.clocks.erasure).toMatchObject({ count: 1, unit: 'months' })
    expect(PLACE_FACTS.us.clocks.erasure).toMatchObject({ count: 45, unit: 'days' })
    expect(PLACE_FACTS.cn.clocks.closing).toMatchObject({ count: 15, unit: 'working-days' })
    expect(PLACE_FACTS.cn.rights.closing?.['zh-CN']).toContain('第二十三条')
  })

  it('names what to write when the day has passed, as do troubles', () => {
    const ids = LETTERS.map(({ id }) => id)
    for (const { followUp } of LETTERS) if (followUp !== undefined) expect(ids).toContain(followUp)
    const named = TROUBLES.flatMap(({ troubles }) => troubles.flatMap(({ letter }) => letter ?? []))
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('leaves out what nobody filled in and may be left out, and a blank for the rest', () => {
    const closing = LETTERS.find(({ id }) => id === 'closing')
    const optional = [...Object.keys(FIELDS).filter((name) => name === 'bank'), 'law']
    expect(isOptional('bank')).toBe(true)
    const text = fillLetter(closing?.body.en ?? '', { name: ' Ada Ng ', provider: 'Lotus Pond' }, optional)
    expect(text).toContain('To Lotus Pond\n')
    expect(text).toContain('Name: Ada Ng\nAccount: ________\n\nPlease\n')
    expect(text).not.toContain('in every currency')
    expect(text).not.toMatch(/[{}]/)
    expect(fillLetter('{a} {b}', { a: '{b}', b: 'x' }, [])).toBe('{b} x')
  })
})

describe('a day', () => {
  it.each([
    ['2026-11-30', 15, 'working-days', '2026-12-21'],
    ['2026-12-04', 1, 'working-days', '2026-12-07'],
    ['2026-12-05', 1, 'working-days', '2026-12-07'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2027-12-31', 2, 'months', '2028-02-29'],
    ['2026-12-15', 1, 'months', '2027-01-15'],
    ['2026-12-31', 45, 'days', '2027-02-14'],
  ])('%s and %i %s is %s', (...[day, count, unit, due]) => expect(dueDay(day, count, unit)).toBe(due))
})

/** Reads a calendar file strictly: RFC 5545 §3.1, §3.3.11, §3.6. */
const read = (file: string) => {
  expect(file.endsWith('\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = file.slice(0, -2).split('\r\n')
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const open: string[] = []
  const events: Record<string, string>[] = []
  for (const line of file.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)*):(.*)$/.exec(line) ?? []
    expect(name, line).not.toBe('')
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') expect(open.pop()).toBe(value)
    else if (open.at(-1) === 'VEVENT') Object.assign(events.at(-1) ?? {}, { [name]: value })
  }
  expect(open).toEqual([])
  return events
}

const unescaped = (text: string) => {
  expect(text).not.toMatch(/(?<!\\)(?:\\\\)*[;,]/)
  return text.replaceAll(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char))
}

describe('a calendar file', () => {
  const title = '注销申请：Lotus Pond；15 个工作日, 到期 \\ 提醒'
  const text = `答复期限已到。\n${'如未答复，请写信投诉。'.repeat(20)}🗓️\u0007`
  const madeAt = '2026-11-30T15:02:24.120Z'

  it('has whole days, reminders, folded lines and escaped texts', () => {
    const [event = {}, ...more] = read(
      calendarFile([{ uid: 'a1@quittance', day: '2026-12-31', title, text }], madeAt),
    )
    expect(more).toEqual([])
    expect(event).toMatchObject({
      UID: 'a1@quittance',
      DTSTAMP: '20261130T150224Z',
      'DTSTART;VALUE=DATE': '20261231',
      'DTEND;VALUE=DATE': '20270101',
    })
    expect(unescaped(event.SUMMARY ?? '')).toBe(title)
    expect(unescaped(event.DESCRIPTION ?? '')).toBe(text.replace('\u0007', ''))
  })

  it('holds several', () => {
    const days = ['2026-12-01', '2026-12-02'].map((day, i) => ({ uid: `${i}@quittance`, day, title, text }))
    expect(read(calendarFile(days, madeAt))).toHaveLength(2)
  })
})
