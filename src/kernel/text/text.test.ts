import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asciiUpper,
  cleaned,
  isTextKind,
  TEXT_KINDS,
  type TextKind,
  textProblem,
  typedPlainly,
} from './text.ts'

const problem = (kind: TextKind, text: string) => textProblem(kind, cleaned(kind, text))

describe('a line that another person reads', () => {
  it.each([
    ['午饭 lunch ☕', '午饭 lunch ☕'], ['  a  ', 'a'], ['a\u200bb\u00adc\ufeff', 'abc'], ['Mu\u0308ller', 'Müller'], ['\u200fשלום!', 'שלום!'],
    ['می\u200cخواهم', 'می\u200cخواهم'], ['क्\u200dष', 'क्\u200dष'], ['a\u200db', 'ab'], ['👨‍👩‍👧', '👨‍👩‍👧'], ['❤\ufe0f', '❤\ufe0f'], ['a\ufe0f', 'a'],
    ['葛\u{E0100}城', '葛\u{E0100}城'], ['🇨🇳', '🇨🇳'], ['Tiếng Việt', 'Tiếng Việt'], ['Δt 5kΩ σ-field', 'Δt 5kΩ σ-field'], ['Анна, Γιώργος, José 李娜', 'Анна, Γιώργος, José 李娜'], ['，。！', '，。！'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleaned('line', typed)).toBe(kept)
    expect(problem('line', typed)).toBeUndefined()
  }) // biome-ignore format: a table

  it.each([
    ['a\u202eb', 'control'], ['\u2066a\u2069', 'control'], ['a\u0007', 'control'], ['a\u0085b', 'one_line'], ['a\nb', 'one_line'], ['a\u2028b', 'one_line'],
    ['\u0410lipay bonus', 'mixed'], ['\u0410ccount fee', 'mixed'], ['ref\u0435rence', 'mixed'],
    ['\ue000', 'control'], ['\ufdd0', 'control'], ['\u0301', 'blank'], ['\u2800', 'blank'], ['a\u0301\u0302\u0303\u0304\u0305', 'piled'],
  ])('%j is refused: %s', (typed, why) => {
    expect(problem('line', typed)).toBe(why)
  }) // biome-ignore format: a table

  it('that is all invisible is empty', () => {
    for (const typed of [' ', '\u200b\u200d', '\u3000\u3164', '\u2060\ufeff\u00ad'])
      expect(cleaned('line', typed)).toBe('')
  })
})

it('a longer text has lines and tabs, and nothing else of the kind', () => {
  expect(cleaned('text', ' a\r\nb\rc\u2028d\te ')).toBe('a\nb\nc\nd\te')
  expect(problem('text', 'a\r\nb\tc')).toBeUndefined()
  expect(problem('text', 'a\u0000b')).toBe('control')
  expect(problem('text', 'a\n\u202eb')).toBe('control')
})

describe('the name of a merchant or service', () => {
  it.each([
    '星巴克 Starbucks', '7-11便利店', 'Кофе и чай', 'Кофе Coffee', 'Café Ünïcode', 'カフェBar', '한국Bank', 'ＡＢＣ店', 'Καφέ', 'A', 'Яндекс.Такси', '𠮷野家', 'Сара', 'Аня', 'Νίκος', 'Тор',
    'Аврора и Сара', 'Анна Смирнова', 'Γιώργος', '李娜', 'José', 'Kadıköy Kahve', 'Јована', 'Barn & Corner', 'Савва', 'Іван', 'ΝΙΚΟΣ',
  ])('%s is one', (name) => {
    expect(problem('trade-name', name)).toBeUndefined()
  }) // biome-ignore format: a list

  it.each([
    ['Alıpay', 'reserved'], ['ɑlipay', 'reserved'], ['ᴀlipay', 'reserved'], ['рау', 'lookalike'], ['ВОС', 'lookalike'], ['Ѕосіо', 'lookalike'], ['ΝΟΚΙΑ', 'lookalike'],
    ['中囯银行', 'reserved'], ['Rnastercard', 'reserved'], ['vv echat', 'reserved'],
    ['Pаypal', 'mixed'], ['Αpple', 'mixed'], ['Tеsсo Store', 'mixed'], ['аррӏе', 'lookalike'], ['Аррӏе Store', 'lookalike'], ['Аlipay', 'mixed'], ['раураӏ', 'lookalike'], ['РАУРАӀ', 'lookalike'], ['...', 'blank'], ['a\u202eb', 'control'],
  ])('%s is none: %s', (name, why) => {
    expect(problem('trade-name', name)).toBe(why)
  }) // biome-ignore format: a table

  it.each([
    ['Quittance', 'reserved'], ['Quittance Support', 'reserved'], ['Qu1ttance', 'reserved'], ['Q u i t t a n c e', 'reserved'], ['Ｑｕｉｔｔａｎｃｅ', 'reserved'], ['Quittance 账户安全验证', 'reserved'],
    ['My QUlTTANCE', 'reserved'], ['招商银行', 'reserved'], ['支付宝 客服', 'reserved'], ['P4yPal', 'reserved'], ['Your bank', 'reserved'], ['Visa', 'reserved'],
    ['http://evil.example/x', 'address'], ['evil.com', 'address'], ['Tea www.tea', 'address'], ['tea＠house.cn', 'address'], ['evil。com', 'address'], ['Your bank: call +45', 'address'],
    ['evil dot com', 'address'], ['evil点com', 'address'], ['加微信abc12345', 'address'], ['WhatsApp 139 Shop', 'address'],
    ['Tea 138 0013-8000', 'address'], ['客服热线 95555', 'address'],
  ])('%s misleads: %s', (name, why) => {
    expect(problem('trade-name', name)).toBe(why)
  }) // biome-ignore format: a table

  it.each([
    'Wallet Support', 'Wallet Security Alert', 'System Notice', 'Payment Support', 'Anti-Fraud Center', 'Central Bank', 'PBOC', 'Ministry of Finance', 'Tax Bureau', 'Government',
    'Court', 'Interpol', 'Customs', 'WALLET-SUPPORT', 'Sy5tem Notice', '海关', '中国海关总署', '系统安全通知', '財政部', '国际刑警组织',
    '招商銀行', '中國工商銀行', '支付寶', '稅務局', '滙豐銀行', '外匯管理局', '反詐中心', 'China Merchants Bank', 'ICBC', 'icbc', 'Bank of China (Wuhan)', '官方', 'Support', 'Supp0rt', 'Support Team',
    'Customer Service', 'Refund Department', 'Security', 'Safeguarding account', '系統通知', '0uittance', 'Ouittance', 'Quitance', 'Quittanse', 'Quitance Pay', 'Quittancee',
  ])('%s reads as us, a bank or an authority', (name) => {
    expect(problem('trade-name', name)).toBe('reserved')
  }) // biome-ignore format: a list

  it.each([
    'Court Café', 'Customs Brewery', 'Joe’s Customs', 'Ministry of Sound', 'Tennis Court Bakery', 'Home Office Supplies', 'Public House', 'China Garden', 'Central Perk', 'Care Center',
    'Polka Dot Shop', 'Dot Com Café', 'QQ Candy', '海关路面馆', '老法院咖啡', '安全帽店', '市中心咖啡', '点心铺', '微信小店',
    'Support Your Local Bakery', 'Security Locksmith Wang', 'Bank Street Coffee', 'Refund Records', 'China Merchants Tea', 'Wallet & Belt', 'Pittance', 'Quince', 'Admiral Inn', 'CMB Bikes',
    '官方鞋店', '钱包皮具店', '系統傢俱', '國華茶業', '雲南米線', '寶島眼鏡', '银河书店', 'Remittance Street Books', 'Riddance', 'Sitting Pretty',
    'Apple Orchard', 'Visa Photo Studio', 'Dr.Oetker', 'Studio 54', 'Since 1998', 'Café No. 5', '3M', '银行街咖啡', 'Tea @ Home', 'A+1', '24/7 Shop', 'Police Supplies',
  ])('%s misleads nobody', (name) => {
    expect(problem('trade-name', name)).toBeUndefined()
  }) // biome-ignore format: a list

  it('is kept in plain letters', () => {
    expect(cleaned('trade-name', 'ＡＢＣ 𝐁ank（店）')).toBe('ABC Bank（店）')
  })
})

describe('what is typed as a number or code', () => {
  it('loses what cannot be seen, and full-width characters become plain ones', () => {
    expect(typedPlainly('\u202a １２\u200b３Ａ\u2069\u3000')).toBe('123A')
    expect(cleaned('identifier', '\u202a+86 138\u202c')).toBe('+86 138')
  })

  it('gets no letter that was not typed', () => {
    expect(typedPlainly('ﬁ①½ᵃ')).toBe('ﬁ①½ᵃ')
    expect(asciiUpper('gb77ßfıſ')).toBe('GB77ßFıſ')
  })
})

it('cleaning twice is cleaning once, and what is right stays right', () => {
  const unit = fc.constantFrom(
    ...'aé字 \u0301\u200d\u200c\u200b\u202e\ufe0f👨\u061c\u180bم\u3164\u00ad\n\r\u2028ＡП',
  )
  const kinds = Object.keys(TEXT_KINDS).filter(isTextKind)
  fc.assert(
    fc.property(fc.array(unit), fc.constantFrom(...kinds), (units, kind) => {
      const once = cleaned(kind, units.join(''))
      expect(cleaned(kind, once)).toBe(once)
    }),
  )
})
