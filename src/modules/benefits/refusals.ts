import type { RefusalSpec } from '../../kernel/errors.ts'

export const benefitRefusals = {
  benefit_unknown: {
    status: 404,
    en: {
      title: 'There is no such coupon or points',
      why: 'This wallet has none with this id.',
      what_to_do: 'List the benefits of the wallet.',
    },
    'zh-CN': { title: '没有该优惠', why: '本钱包没有此编号的优惠券或积分。', what_to_do: '请查询优惠列表。' },
  },
  benefit_over: {
    status: 409,
    en: {
      title: 'There is not that much left',
      why: 'It was used, has expired, or holds less; "facts" has what is left.',
      what_to_do: 'Use what is left.',
    },
    'zh-CN': {
      title: '优惠不足或已失效',
      why: '已使用、已过期或数量不足；facts 中有剩余数量。',
      what_to_do: '请使用剩余数量。',
    },
  },
} as const satisfies Record<string, RefusalSpec>

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof benefitRefusals, RefusalSpec> {}
}
