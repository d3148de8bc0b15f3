import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sameName } from '../../src/domain/kyc/kyc.ts'
import { checkCharacter, isSameName, parseDocument, parseName } from '../../src/domain/kyc/rules.ts'
import { putIdentity } from '../../src/usecases/kyc/declare-identity.ts'
import { readIdentity } from '../../src/usecases/kyc/read-identity.ts'
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
    ['foreign_permanent_resident_id', `91115619810321500${checkCharacter('91115619810321500')}`],
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
  it.each([
    ['阿卜杜拉·买买提', '阿卜杜拉•买买提'], ['Anna Müller', 'ANNA  MÜLLER'], ['Anna Mu\u0308ller', 'Anna Müller'], ['Ｌｉ Na', 'li na'],
    ["O’Neill", "O'Neill"], ['Jean-Luc', 'Jean Luc'],
  ])('is the same in two writings: %s, %s', (one, other) => {
    expect(isSameName(one, other)).toBe(true)
  }) // biome-ignore format: a table

  it('is another one when a letter is', () => {
    expect(isSameName('林梅', '林海')).toBe(false)
    expect(isSameName('Anna Müller', 'Anna Muller')).toBe(false)
  })

  it.each(['', ' ', '王', '12345', 'Robert"); DROP TABLE', 'a\u0000b', '😀😀', 'x'.repeat(101)])(
    'is not: %j',
    (text) => {
      expect(parseName(text)).toBeUndefined()
    },
  )
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
