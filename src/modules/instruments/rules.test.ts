import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskedLabel, normaliseNumber, parseNumber, passesLuhn, tailOf } from './rules.ts'

describe('account numbers', () => {
  test.each([
    ['iban', 'ｄｅ８９ ３７０４ ００４４ ０５３２ ０１３０ ００', 'DE89370400440532013000'],
    ['iban', 'gb82-west-1234-5698-7654-32', 'GB82WEST12345698765432'],
    ['cn_card_number', '6225 8801 4000 0002', '6225880140000002'],
    ['iban', '\u202aDE89 3704 0044 0532 0130 00\u202c', 'DE89370400440532013000'],
    ['iban', 'DE89\u200b3704\ufeff0044053201300\u00ad0', 'DE89370400440532013000'],
    ['iban', 'DE89−3704—0044‐0532 0130 00', 'DE89370400440532013000'],
    ['domestic', '0123.4567-8912', '012345678912'],
    ['wallet_account', ' Ana@Example.COM ', 'ana@example.com'],
  ] as const)('%s %j is %s', (scheme, typed, number) => {
    expect(parseNumber(scheme, typed)).toBe(number)
  })

  test.each([
    ['iban', 'DE88370400440532013000'],
    ['iban', 'XX89370400440532013000'],
    ['iban', 'GB77ßBK60161331926819'],
    ['iban', 'Fı2112345600000785'],
    ['iban', 'ﬁ2112345600000785'],
    ['domestic', '①②③④⑤⑥⑦⑧'],
    ['domestic', '١٢٣٤٥٦٧٨'],
    ['cn_card_number', '6225880140000003'],
    ['cn_card_number', '0225880140000002'],
    ['cn_card_number', '62258801400000'],
    ['domestic', '11111111'],
    ['domestic', '1234567'],
    ['wallet_account', 'a b'],
    ['wallet_account', '<script>'],
  ] as const)('%s %j is refused', (scheme, typed) => {
    expect(() => parseNumber(scheme, typed)).toThrow(
      expect.objectContaining({ code: 'account_number_invalid' }),
    )
  })

  test('Luhn finds every single wrong digit', () => {
    const card = '6225880140000002'
    fc.assert(
      fc.property(fc.nat(15), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const wrong = String((Number(card[at]) + by) % 10)
        expect(passesLuhn(card.slice(0, at) + wrong + card.slice(at + 1))).toBe(false)
      }),
    )
    expect(passesLuhn(card)).toBe(true)
  })

  test('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'09azAZ０９ａＺ .-–\u3000')), (characters) => {
        const text = characters.join('')
        const once = normaliseNumber('iban', text)
        expect(normaliseNumber('iban', once)).toBe(once)
      }),
    )
  })
})

test('only the last four are shown', () => {
  expect(maskedLabel('招商银行', tailOf('6225880140000002'))).toBe('招商银行 •••• 0002')
  expect(maskedLabel(undefined, '0002')).toBe('•••• 0002')
})
