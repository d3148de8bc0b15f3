/** What can be wrong with one field, in both languages. Never quotes what was sent. */
import type { Lang } from '../../../kernel/errors.ts'

/** Field errors in one answer at the most: enough to mend a form at once, and what bounds the work of a refusal. */
export const MAX_ERRORS = 20

/** What use-cases and modules say of a field that has the documented form and still does not fit. */
const SAID_BY_MODULES = {
  later_than_from: { en: 'must be later than `from`', 'zh-CN': '须晚于 `from`' },
  second_way: { en: 'this currency has a way out already', 'zh-CN': '该币种已选择资金去向' },
  reason_missing: { en: 'a refusal needs a reason for the holder', 'zh-CN': '不予通过须向用户说明原因' },
  answer_missing: { en: 'whoever asked is answered', 'zh-CN': '须填写给申诉人的答复' },
  answer_unasked: { en: 'nobody waits for an answer', 'zh-CN': '该任务无人等待答复' },
  sign_in: {
    en: 'contact with password, or sign_in_code with code',
    'zh-CN': '须为联系方式与密码，或登录验证编号与验证码',
  },
  not_own_name: { en: 'not your verified name', 'zh-CN': '与您已核验的姓名不一致' },
  freeze_money: { en: 'amount and currency belong to a freeze', 'zh-CN': '金额与币种仅用于冻结' },
  later: { en: 'a later time', 'zh-CN': '须为将来时间' },
  within_year: { en: 'a later time, within a year', 'zh-CN': '须为一年内的将来时间' },
  within_90_days: { en: 'a later time, within 90 days', 'zh-CN': '须为 90 日内的将来时间' },
  standing_terms: {
    en: 'the bounds, and not_before if there is one, as they will be sent',
    'zh-CN': '须与确认时提交的限额及 not_before（如有）一致',
  },
  currency_once: { en: 'a currency comes once', 'zh-CN': '同一币种仅可出现一次' },
  day: { en: 'a day such as 2026-11-27', 'zh-CN': '须为日期，例如 2026-11-27' },
  moment: { en: 'a moment such as 2026-12-01T22:00:00Z', 'zh-CN': '须为时刻，例如 2026-12-01T22:00:00Z' },
  duration: {
    en: 'an ISO 8601 duration such as P7D or PT90M',
    'zh-CN': '须为 ISO 8601 时长，例如 P7D 或 PT90M',
  },
  cursor: { en: 'not a cursor of this list', 'zh-CN': '不是该列表的翻页位置' },
  most_units: { en: 'more than one holder may have', 'zh-CN': '超过单个持有人的持有上限' },
  mandate: { en: 'belongs to a mandate', 'zh-CN': '仅用于代扣授权' },
  one_debit: { en: 'not less than one debit', 'zh-CN': '不得低于单笔扣款上限' },
  subscription: { en: 'belongs to a subscription', 'zh-CN': '仅用于订阅，且订阅须填写' },
  iban: {
    en: 'an IBAN whose country form and check digits are right',
    'zh-CN': '须为国家格式与校验位正确的 IBAN',
  },
  bank_card: {
    en: 'a bank card number of 16 to 19 digits whose check digit (Luhn) is right',
    'zh-CN': '须为 16 至 19 位且校验位正确的银行卡号',
  },
  card: {
    en: 'the number on a card of a known network whose check digit (Luhn) is right',
    'zh-CN': '须为已知卡组织且校验位正确的卡号',
  },
  card_token: { en: 'the number on the card, not a token', 'zh-CN': '须为卡面号码，而非令牌' },
  domestic: {
    en: 'an account number of 8 to 20 digits, not all the same',
    'zh-CN': '须为 8 至 20 位数字且不全相同的账号',
  },
  wallet_account: {
    en: 'an account of 3 to 64 letters, digits or + @ . _ -',
    'zh-CN': '须为 3 至 64 个字母、数字或 + @ . _ - 组成的账号',
  },
  as_in_document: { en: 'as it stands in the document', 'zh-CN': '须与证件一致' },
  issuer: {
    en: 'the issuer: two letters of a country (ISO 3166-1), or an ICAO code such as UNO; of a travel document for refugees or stateless people (XXA, XXB, XXC) the state that issued it',
    'zh-CN':
      '须为签发方：国家或地区的两位字母代码（ISO 3166-1），或 UNO 等国际组织的 ICAO 代码；难民或无国籍人士（XXA、XXB、XXC）的旅行证件，请填写签发国',
  },
  name_empty: { en: 'has no letter', 'zh-CN': '没有文字' },
  name_long: { en: 'has more than 100 characters', 'zh-CN': '超过 100 个字符' },
  name_digit: { en: 'has a digit; a name is written in letters', 'zh-CN': '含有数字，姓名须以文字书写' },
  name_sign: {
    en: "has a sign that stands in no name; allowed are spaces and · . , ' / @ ( ) -",
    'zh-CN': "含有姓名中不使用的符号，可使用空格及 · . , ' / @ ( ) -",
  },
  name_one: {
    en: 'is one Chinese character alone; family name and given name are needed',
    'zh-CN': '仅有一个汉字，须填写姓和名',
  },
  name_order: {
    en: 'has signs where letters are needed: it begins with a letter, and has letters between signs',
    'zh-CN': '符号位置有误：须以文字开头，符号之间须有文字',
  },
  name_mixed: {
    en: 'mixes letters of alphabets that look alike in one word',
    'zh-CN': '同一单词内混用了外形相似的不同字母',
  },
} as const satisfies Record<string, Record<Lang, string>>

const words = {
  missing: { en: 'is missing', 'zh-CN': '缺失' },
  unknown: { en: 'is not a known field', 'zh-CN': '为未知字段' },
  repeated: { en: 'is given more than once', 'zh-CN': '重复出现' },
  not_text: { en: 'contains characters that are not text', 'zh-CN': '含有无法识别的字符' },
  type: { en: 'must be of type {}', 'zh-CN': '类型须为 {}' },
  form: { en: 'is not of the documented form', 'zh-CN': '不符合规定的格式' },
  one_of: { en: 'must be one of: {}', 'zh-CN': '须为以下之一：{}' },
  form_or: {
    en: 'is neither of the documented form nor one of: {}',
    'zh-CN': '既不符合规定的格式，也不是以下之一：{}',
  },
  missing_of: { en: 'is missing; must be one of: {}', 'zh-CN': '缺失；须为以下之一：{}' },
  choose: { en: 'must hold one of: {}', 'zh-CN': '须填写以下之一：{}' },
  only_one: { en: 'give only one of: {}', 'zh-CN': '只能填写以下之一：{}' },
  choice: { en: 'matches none of the documented forms', 'zh-CN': '不符合任何一种规定的形式' },
  min_length: { en: 'must have at least {} characters', 'zh-CN': '至少须为 {} 个字符' },
  max_length: { en: 'must have at most {} characters', 'zh-CN': '最多为 {} 个字符' },
  min_items: { en: 'must have at least {} entries', 'zh-CN': '至少须有 {} 项' },
  max_items: { en: 'must have at most {} entries', 'zh-CN': '最多为 {} 项' },
  unique: { en: 'must not hold the same entry twice', 'zh-CN': '不得有重复项' },
  minimum: { en: 'must be at least {}', 'zh-CN': '不得小于 {}' },
  maximum: { en: 'must be at most {}', 'zh-CN': '不得大于 {}' },
  blank: { en: 'must hold something that can be seen', 'zh-CN': '须含有可见字符' },
  control: {
    en: 'must not hold control characters or marks that turn the direction of text',
    'zh-CN': '不得含有控制字符或改变文字方向的字符',
  },
  one_line: { en: 'must be one line', 'zh-CN': '须为单行文本' },
  piled: { en: 'must not pile up marks on one letter', 'zh-CN': '单个字符上的附加符号过多' },
  mixed: {
    en: 'must not mix, in one word, letters of scripts that look alike (Latin, Cyrillic, Greek)',
    'zh-CN': '同一单词内不得混用外形相似的不同文字（拉丁、西里尔、希腊字母）',
  },
  lookalike: {
    en: 'must not read as the name of a well-known service in letters of another script',
    'zh-CN': '不得以外形相似的其他文字仿冒知名服务的名称',
  },
  reserved: {
    en: 'must not be the name of this service, a bank, a wallet or an authority',
    'zh-CN': '不得使用本服务、银行、钱包或政府机构的名称',
  },
  address: {
    en: 'must not hold a web address, an e-mail address or a phone number',
    'zh-CN': '不得含有网址、电子邮箱或电话号码',
  },
  body_unexpected: { en: 'this operation takes no body', 'zh-CN': '该操作不接受请求体' },
  other: { en: 'is not as documented', 'zh-CN': '不符合规定' },
  amount_or_all: {
    en: 'whole minor units, 1 to 100000000000000, or "all"',
    'zh-CN': '须为最小货币单位的整数，范围 1 至 100000000000000，或填写 "all"',
  },
  amount: {
    en: 'whole minor units, 1 to 100000000000000',
    'zh-CN': '须为最小货币单位的整数，范围 1 至 100000000000000',
  },
  currency: { en: 'an ISO 4217 code in capitals', 'zh-CN': '须为大写的 ISO 4217 币种代码' },
  ...SAID_BY_MODULES,
} as const satisfies Record<string, Record<Lang, string>>

export type FieldProblem = keyof typeof words

export const fieldMessage = (problem: FieldProblem, lang: Lang, value: string | number = ''): string =>
  words[problem][lang].replace('{}', String(value))

/** Messages that modules wrote in English, in the reader's language where the table has them. */
export const translated = (message: string, lang: Lang): string =>
  Object.values(words).find((entry) => entry.en === message)?.[lang] ?? message
