/**
 * Names that mislead whoever reads them in a message of the house: its own, those of banks, wallets and authorities, and
 * what is no name but an address to go to or a number to call. Pure.
 */
import { skeletonOf } from './lookalikes.ts'

/** Digits and signs that stand for letters: "Qu1ttance", "P@yPal". A skeleton has one letter for I, l and i. */
const LEET = new Map(
  Object.entries({ 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'l', '|': 'l' }),
)
const readAs = (text: string): string =>
  skeletonOf([...text.normalize('NFKC')].map((sign) => LEET.get(sign) ?? sign).join(''))

/** This house: in no name at all, whatever stands before, behind or between. */
const HOUSE = readAs('Quittance')
/** In any name: they are nothing but the service or authority, in Chinese without spaces between words. */
const ANYWHERE = [
  'Alipay', 'WeChat', 'Weixin', 'TenPay', 'UnionPay', 'PayPal', 'Mastercard', 'Revolut', 'Klarna',
  '支付宝', '微信支付', '财付通', '云闪付', '银联', '人民银行', '招商银行', '工商银行', '建设银行', '农业银行', '中国银行', '交通银行',
  '邮政储蓄银行', '邮储银行', '中信银行', '光大银行', '民生银行', '浦发银行', '兴业银行', '平安银行', '广发银行', '汇丰银行', '渣打银行',
  '公安局', '公安部', '人民法院', '检察院', '税务局', '反诈中心', '金融监管总局', '外汇管理局',
].map(readAs) // biome-ignore format: a list
/** As the whole name alone: they are words or names of others too. */
const WHOLE = new Set(
  [
    'Apple', 'Apple Pay', 'Google', 'Google Pay', 'Amazon', 'Amazon Pay', 'Visa', 'Amex', 'American Express', 'Maestro', 'Stripe',
    'HSBC', 'Citibank', 'Barclays', 'Your bank', 'Police', 'Tax office', '银行', '警察', '微信', '法院', '客服', '官方客服',
  ].map(readAs),
) // biome-ignore format: a list

/** Reads as the name of this house, a bank, a wallet or an authority. */
export const isReserved = (name: string): boolean => {
  const read = readAs(name)
  return read.includes(HOUSE) || ANYWHERE.some((one) => read.includes(one)) || WHOLE.has(read)
}

/** Endings of addresses that are written into messages; "Dr.Oetker" and "Яндекс.Такси" have none of them. */
const ENDINGS =
  'com|cn|net|org|info|biz|io|app|dev|me|xyz|top|site|online|shop|store|test|example|ru|de|uk|fr|eu|us|hk|tw|jp|kr|in|cc|tv|vip|club|link|live|pro|icu|ly|gl|page|bank|click'
const ADDRESS = new RegExp(
  `:\\/\\/|\\bwww\\.|[\\p{L}\\p{N}._-]@[\\p{L}\\p{N}-]|[\\p{L}\\p{N}-]\\.(?:${ENDINGS}|xn--[a-z0-9-]+)(?![\\p{L}\\p{N}])`,
  'iu',
)
/** Seven digits and more, a country code, or a word that asks to call before a number. */
const PHONE =
  /\d(?:[ ().\-–]*\d){6,}|\+ ?\d{2}|(?:call|tel|phone|hotline|拨打|致电|电话|热线)[^\p{L}\p{N}]*\d{3}/iu

/** Holds a web address, an e-mail address or a phone number. */
export const leadsElsewhere = (name: string): boolean => {
  const plain = name.normalize('NFKC').replaceAll('。', '.')
  return ADDRESS.test(plain) || PHONE.test(plain)
}
