/**
 * Names that mislead whoever reads them in a message of the house: its own, those of banks, wallets and authorities, and
 * what is no name but an address to go to or a number to call. Pure.
 */
import { skeletonOf } from './lookalikes.ts'
import { officeTest } from './office-names.ts'

/** Digits and signs that stand for letters: "Qu1ttance", "P@yPal". A skeleton has one letter for I, l and i. */
const LEET = new Map(
  Object.entries({ 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'l', '|': 'l' }),
)
/** The traditional forms of the characters in these lists: one name in two ways of writing. */
const TRADITIONAL = [...'囯囻圀銀國農業設財雲閃寶稅務總監聯檢發廣錢帳賬戶戸儲郵興豐電話匯滙詐統專線員']
const SIMPLIFIED = [...'国国国银国农业设财云闪宝税务总监联检发广钱账账户户储邮兴丰电话汇汇诈统专线员']
const SIMPLE = new Map(TRADITIONAL.map((sign, i) => [sign, SIMPLIFIED[i] ?? sign]))
/** Two letters side by side are read as one as well: "Rnastercard", "vv echat". */
const readAs = (text: string): string =>
  skeletonOf([...text.normalize('NFKC')].map((sign) => LEET.get(sign) ?? SIMPLE.get(sign) ?? sign).join(''))
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')

/** This house: in no name at all, whatever stands before, behind or between. */
const HOUSE = readAs('Quittance')
/** In any name: they are nothing but the service or authority, in Chinese without spaces between words. */
const ANYWHERE = [
  'Alipay', 'WeChat', 'Weixin', 'TenPay', 'UnionPay', 'PayPal', 'Mastercard', 'Revolut', 'Klarna',
  '支付宝', '微信支付', '财付通', '云闪付', '银联', '人民银行', '招商银行', '工商银行', '建设银行', '农业银行', '中国银行', '交通银行',
  '邮政储蓄银行', '邮储银行', '中信银行', '光大银行', '民生银行', '浦发银行', '兴业银行', '平安银行', '广发银行', '汇丰银行', '渣打银行',
  'China Merchants Bank', 'Bank of China', 'China Construction Bank', 'Agricultural Bank of China', 'Bank of Communications',
  'China Everbright Bank', 'China Minsheng Bank', 'China CITIC Bank', 'Postal Savings Bank', 'Industrial and Commercial Bank of China',
  '公安局', '公安部', '人民法院', '检察院', '税务局', '反诈中心', '金融监管总局', '外汇管理局',
].map(readAs) // biome-ignore format: a list
/** As the whole name alone: they are words or names of others too. */
const WHOLE = new Set(
  [
    'Apple', 'Apple Pay', 'Google', 'Google Pay', 'Amazon', 'Amazon Pay', 'Visa', 'Amex', 'American Express', 'Maestro', 'Stripe',
    'HSBC', 'Citibank', 'Barclays', 'Your bank', 'Police', 'Tax office', '银行', '警察', '微信', '法院', '客服', '官方客服', '官方', '在线客服', '人工客服', '退款中心',
    'ICBC', 'CCB', 'CMB', 'BOCOM', 'Ping An Bank', 'Industrial Bank', 'Standard Chartered', 'HSBC Bank', 'Bank', 'The Bank', 'My Bank', 'Official', 'Support',
    'Support Team', 'Customer Support', 'Customer Service', 'Customer Care', 'Help Desk', 'Helpdesk', 'Help Center', 'Help Centre', 'Refund', 'Refunds',
    'Refund Department', 'Refund Center', 'Refund Centre', 'Security', 'Security Team', 'Security Department', 'Account Security', 'Fraud Department',
    'Fraud Prevention', 'Safe account', 'Safeguarding', 'Safeguarding account', 'Admin', 'Administrator', 'Wallet', 'Your wallet', 'Payment Department',
    '安全账户', '安全中心', '退款', '退款专员', '客户服务', '客服中心', '系统', '系统通知', '管理员', '钱包', '财务部', '反诈',
  ].map(readAs),
) // biome-ignore format: a list

const isOffice = officeTest(readAs)

/** Reads as the name of this house, a bank, a wallet or an authority. */
export const isReserved = (name: string): boolean => {
  const read = readAs(name)
  return (
    read.includes(HOUSE) ||
    isNear(name) ||
    ANYWHERE.some((one) => read.includes(one)) ||
    WHOLE.has(read) ||
    isOffice(read)
  )
}

/** The whole name, or a word of it, is that of this house but for one letter: "Quitance", "0uittance", "Quittanse Pay". */
const isNear = (name: string): boolean =>
  [name, ...name.split(/[\s_.·-]+/)].some((word) => {
    const read = readAs(word)
    return Math.abs(read.length - HOUSE.length) <= 1 && oneEditApart(read, HOUSE)
  })

/** One letter more, less, or another one: what stands before and behind it is the same. */
const oneEditApart = (one: string, other: string): boolean => {
  const [long, short] = one.length < other.length ? [other, one] : [one, other]
  let start = 0
  while (start < short.length && long[start] === short[start]) start += 1
  const rest = long.slice(start + 1)
  return rest === short.slice(start) || rest === short.slice(start + 1)
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

/** An address in words, as the last thing said: "evil dot com", "evil 点 com". */
const SPOKEN =
  /[\p{L}\p{N}] ?[([]?(?: dot |点)[)\]]? ?(?:com|cn|net|org|info|io|xyz|top|vip)[^\p{L}\p{N}]*$/iu
/** An account of a messenger to write to: "加微信abc12345", "WhatsApp 139". */
const MESSENGER =
  /(?:加|添加|联系|咨询|私聊)[^\p{L}\p{N}]*(?:微信|薇信|微 信|v信|vx|wx|qq|扣扣|whatsapp|telegram|电报|飞机)|(?:微信|薇信|v信|\bvx|\bqq|扣扣|whatsapp|telegram|电报)(?:号|id)?[^\p{L}\p{N}]*(?=[a-z0-9_-]*\d{3})[a-z0-9_-]{3,}/iu

/** Holds a web address, an e-mail address, a phone number or an account of a messenger. */
export const leadsElsewhere = (name: string): boolean => {
  const plain = name.normalize('NFKC').replaceAll('。', '.')
  return [ADDRESS, PHONE, SPOKEN, MESSENGER].some((way) => way.test(plain))
}
