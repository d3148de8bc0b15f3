import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sameName } from '../../src/modules/kyc/kyc.ts'
import { putIdentity } from '../../src/modules/kyc/operations/declare-identity.ts'
import { readIdentity } from '../../src/modules/kyc/operations/read-identity.ts'
import {
  checkCharacter,
  isSameName,
  knownName,
  parseDocument,
  parseName,
} from '../../src/modules/kyc/rules.ts'
import { act, type House, type Known, look, newcomer, openHouse, refused } from './people.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const TODAY = '2026-11-22'
const LIN = { real_name: '林梅', document: { type: 'cn_resident_id' as const, number: '11010119900307264X' } }
const give = ({ holder }: Known, body: typeof LIN | object = LIN) =>
  act(house, holder, [putIdentity, { params: { wallet: holder.wallet }, body: { ...LIN, ...body } }])

describe('a document number', () => {
  it.each([
    ['cn_resident_id', '11010119900307264X'], ['cn_resident_id', '１１０１０１ 19900307 264x'], ['hk_macau_permit', 'H12345678'],
    ['hk_macau_permit', 'M1234567801'], ['taiwan_permit', '12345678'], ['passport', 'E12345678'], ['passport', 'ej1234567'],
    ['foreign_permanent_resident_id', 'USA110080010101'], ['residence_permit', `81000019900101001${checkCharacter('81000019900101001')}`],
    ['foreign_permanent_resident_id', '911124198108030024'],
    // People without a nationality, and refugees: 999 in digits, XXA, XXB, XXC in letters (ICAO 9303).
    ['foreign_permanent_resident_id', `91199919810803002${checkCharacter('91199919810803002')}`], ['foreign_permanent_resident_id', 'XXA110080010101'],
    ['foreign_permanent_resident_id', 'XXB110080010101'], ['foreign_permanent_resident_id', 'XXC110080010101'], ['taiwan_permit', '0123456789(B)'], ['cn_resident_id', '\u202a110101\u200b19900307264x\u202c'],
  ] as const)('is taken: %s %s', (type, number) => {
    expect(parseDocument(type, number, TODAY)).toMatch(/^[0-9A-Z]+$/)
  }) // biome-ignore format: a table

  it.each([
    ['a wrong check digit', 'cn_resident_id', '110101199003072641'], ['a day that is none', 'cn_resident_id', '110101199002302648'],
    ['a birthday to come', 'cn_resident_id', `11010120991231001${checkCharacter('11010120991231001')}`],
    ['no such province', 'cn_resident_id', `99010119900307264${checkCharacter('99010119900307264')}`],
    ['too short', 'cn_resident_id', '11010119900307264'], ['letters', 'cn_resident_id', '1101011990030726AB'],
    ['a citizen number as a permit', 'residence_permit', '11010119900307264X'], ['no letter', 'hk_macau_permit', '12345678'],
    ['no digit', 'passport', 'ABCDEFGH'], ['too long', 'passport', 'E123456789'], ['a month 13', 'foreign_permanent_resident_id', 'USA110080130101'],
    ...['9991241981080300', '9001241981080300', '9111561981080300', '9110001981080300', '9113441981080300', '9117771981080300', '9711241981080300'].map((body) =>
      ['a region or nationality that is none', 'foreign_permanent_resident_id', `${body}2${checkCharacter(`${body}2`)}`] as const),
    ['no such region', 'foreign_permanent_resident_id', 'USA990080010101'], ['no such region', 'foreign_permanent_resident_id', 'USA000080010101'],
    ['a nationality of China', 'foreign_permanent_resident_id', 'CHN110080010101'], ['digits for a nationality', 'foreign_permanent_resident_id', '000110080010101'],
    ['a letter that becomes two', 'passport', 'Eß123456'], ['a letter that becomes another', 'hk_macau_permit', 'ħ12345678'],
  ] as const)('is refused for %s', (_what, type, number) => {
    expect(parseDocument(type, number, TODAY)).toBeUndefined()
  }) // biome-ignore format: a table

  it('of a citizen never survives one wrong digit, or two neighbours swapped (MOD 11-2)', () => {
    const body = fc.integer({ min: 0, max: 999 }).map((n) => `11010119900307${String(n).padStart(3, '0')}`)
    fc.assert(
      fc.property(body, fc.nat(16), fc.nat(9), (seventeen, at, digit) => {
        const right = seventeen + checkCharacter(seventeen)
        const wrong = `${right.slice(0, at)}${digit}${right.slice(at + 1)}`
        if (wrong !== right) expect(checkCharacter(wrong.slice(0, 17))).not.toBe(wrong[17])
        const [a = '', b = ''] = right.slice(at, at + 2)
        const swapped = `${right.slice(0, at)}${b}${a}${right.slice(at + 2)}`
        if (at < 16 && a !== b) expect(checkCharacter(swapped.slice(0, 17))).not.toBe(swapped[17])
      }),
    )
  })
})

describe('a name', () => {
  it('is told to people in a relation so that they know who it is, and no further', () => {
    expect([knownName('Jane van Miller'), knownName('王明'), knownName('Sukarno')]).toEqual([
      'Jane M.',
      '*明',
      '***o',
    ])
  })

  it.each([
    ['阿卜杜拉·买买提', '阿卜杜拉•买买提'], ['Anna Müller', 'ANNA  MÜLLER'], ['Anna Mu\u0308ller', 'Anna Müller'], ['Ｌｉ Na', 'li na'],
    ["O’Neill", "O'Neill"], ['Jean-Luc', 'Jean Luc'], ['Anna Weiß', 'ANNA WEISS'], ['ANNA WEIẞ', 'anna weiß'], ['İbrahim Işık', 'IBRAHIM IŞIK'],
    ['ﬁona', 'FIONA'], ['ΟΔΥΣΣΕΥΣ', 'Οδυσσευς'], ['Nguyễn Thị', 'NGUYỄN THỊ'], ['O´Neill', 'OʼNEILL'], ['买买提．阿', '买买提•阿'], ['葛\u{E0100}城', '葛城'],
    ['\u2068Anna\u2069', 'An\u200bna'], ['Hooft, Gerard', 'HOOFT GERARD'], ['Arjun s/o Ravi', 'ARJUN S/O RAVI'], ['علي\u200cرضا', 'عليرضا'],
  ])('is the same in two writings: %s, %s', (one, other) => {
    expect(isSameName(one, other)).toBe(true)
  }) // biome-ignore format: a table

  it('is another one when a letter is', () => {
    expect(isSameName('林梅', '林海')).toBe(false)
    expect(isSameName('Anna Müller', 'Anna Muller')).toBe(false)
    expect(isSameName('Anna', 'Аnna')).toBe(false)
  })

  it.each([
    '李〇明', 'Arjun s/o Ravi', 'Priya d/o Kumar', 'Muthu a/l Samy', 'Tan Ah Kow @ Tan Kow', "'t Hooft Gerard", 'ʼt Hooft', 'O', 'U Thant', 'Suharto', 'J.R.R. Tolkien',
    'King, Martin Luther, Jr.', 'Tan Ah Kow (Chen Yagao)', '𠮷田𬭊', 'Nguyễn Thị Minh Khai', '阿卜杜拉·买买提', 'Jean–Luc', 'Mary-Jane O’Brien', 'கார்த்திக்', 'x'.repeat(100),
  ])('is: %s', (text) => {
    expect(parseName(text)).toBeDefined()
    expect(parseName(parseName(text) ?? '')).toBe(parseName(text))
  }) // biome-ignore format: a list

  it.each([
    '',
    ' ',
    '王',
    '12345',
    'Robert"); DROP TABLE',
    'a\u0000b',
    '😀😀',
    'x'.repeat(101),
    'Аnna',
    "'",
    '()',
    '-',
    '〇',
    'a;b',
  ])('is not: %j', (text) => {
    expect(parseName(text)).toBeUndefined()
  })
})

describe('declaring an identity', () => {
  it('gives level 1, and shows it masked', async () => {
    const known = await newcomer(house)
    const empty = await look(house, known.holder, [readIdentity, { params: { wallet: known.holder.wallet } }])
    expect(empty).toMatchObject({ level: 0, real_name: null, document: null })
    const given = await give(known)
    expect(given).toMatchObject({
      level: 1,
      real_name: '*梅',
      document: { type: 'cn_resident_id', masked: '•••• 264X' },
    })
    expect(given.checked).toBe('declared')
  })

  it('is once: the same again changes nothing, another one is refused', async () => {
    const known = await newcomer(house)
    const first = await give(known)
    expect(await give(known, { document: { ...LIN.document, number: '11010119900307264x' } })).toEqual(first)
    expect((await refused(give(known, { real_name: '林海' }))).code).toBe('identity_settled')
    const other = { type: 'passport' as const, number: 'E12345678', country: 'CN' }
    expect((await refused(give(known, { document: other }))).code).toBe('identity_settled')
  })

  it('refuses what is neither a name nor a document, and names the field', async () => {
    const known = await newcomer(house)
    const name = await refused(give(known, { real_name: '12' }))
    expect(name).toMatchObject({ code: 'name_invalid', detail: { errors: [{ pointer: '/real_name' }] } })
    // Which rule, and which character of what was typed: nobody has to guess.
    const faults: [string, string, number?][] = [
      [' 12', 'digit', 2], ['林 梅3', 'digit', 4], ['Anna; Lin', 'sign', 5], ['😀', 'sign', 1], ['王', 'one_character'], ['-Anna', 'order'], ["'", 'order'],
      ['Аnna', 'mixed'], ['x'.repeat(101), 'long'], ['\u200b', 'empty'],
    ] // biome-ignore format: a table
    for (const [real_name, rule, position] of faults)
      expect((await refused(give(known, { real_name }))).detail.facts, real_name).toEqual({
        rule,
        ...(position ? { position } : {}),
      })
    const passport = (country: string) => ({ document: { type: 'passport', number: 'E12345678', country } })
    for (const country of ['QQ', 'ZZ', 'XXA', 'XXB', 'XXC', 'DEU'])
      expect((await refused(give(known, passport(country)))).detail.errors).toEqual([
        { pointer: '/document/country', message: expect.stringContaining('the state that issued it') },
      ])
    const number = await refused(give(known, { document: { ...LIN.document, number: '123' } }))
    expect(number).toMatchObject({
      code: 'document_invalid',
      detail: { errors: [{ pointer: '/document/number' }] },
    })
  })

  it('decides which destinations are of the same name', async () => {
    const [known, bare] = [await newcomer(house), await newcomer(house)]
    await give(known)
    const persons = [known.holder.person, bare.holder.person]
    expect([...(await sameName(house.db, persons, ' 林梅 ')).values()]).toEqual([true, false])
    expect([...(await sameName(house.db, persons, '林海')).values()]).toEqual([false, false])
  })
})
