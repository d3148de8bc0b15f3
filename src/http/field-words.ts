/** What can be wrong with one field, in both languages. Never quotes what was sent. */
import type { Lang } from '../errors.ts'

/** Field errors in one answer at the most. */
export const MAX_ERRORS = 20

const words = {
  missing: { en: 'is missing', 'zh-CN': '缺失' },
  unknown: { en: 'is not a known field', 'zh-CN': '为未知字段' },
  repeated: { en: 'is given more than once', 'zh-CN': '重复出现' },
  not_text: { en: 'contains characters that are not text', 'zh-CN': '含有无法识别的字符' },
  type: { en: 'must be of type {}', 'zh-CN': '类型须为 {}' },
  form: { en: 'is not of the documented form', 'zh-CN': '不符合规定的格式' },
  one_of: { en: 'must be one of: {}', 'zh-CN': '须为以下之一：{}' },
  choice: { en: 'matches none of the documented forms', 'zh-CN': '不符合任何一种规定的形式' },
  min_length: { en: 'must have at least {} characters', 'zh-CN': '至少须为 {} 个字符' },
  max_length: { en: 'must have at most {} characters', 'zh-CN': '最多为 {} 个字符' },
  min_items: { en: 'must have at least {} entries', 'zh-CN': '至少须有 {} 项' },
  max_items: { en: 'must have at most {} entries', 'zh-CN': '最多为 {} 项' },
  unique: { en: 'must not hold the same entry twice', 'zh-CN': '不得有重复项' },
  minimum: { en: 'must be at least {}', 'zh-CN': '不得小于 {}' },
  maximum: { en: 'must be at most {}', 'zh-CN': '不得大于 {}' },
  body_unexpected: { en: 'this operation takes no body', 'zh-CN': '该操作不接受请求体' },
  other: { en: 'is not as documented', 'zh-CN': '不符合规定' },
  amount: {
    en: 'whole minor units, 1 to 100000000000000',
    'zh-CN': '须为最小货币单位的整数，范围 1 至 100000000000000',
  },
  currency: { en: 'an ISO 4217 code in capitals', 'zh-CN': '须为大写的 ISO 4217 币种代码' },
} as const satisfies Record<string, Record<Lang, string>>

export type FieldProblem = keyof typeof words

export const fieldMessage = (problem: FieldProblem, lang: Lang, value: string | number = ''): string =>
  words[problem][lang].replace('{}', String(value))

/** Messages that modules wrote in English, in the reader's language where the table has them. */
export const translated = (message: string, lang: Lang): string =>
  Object.values(words).find((entry) => entry.en === message)?.[lang] ?? message
