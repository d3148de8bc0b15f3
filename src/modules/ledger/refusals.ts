import type { RefusalSpec } from '../../kernel/errors.ts'

export const moneyRefusals = {
  amount_invalid: {
    status: 422,
    en: {
      title: 'The amount is not valid',
      why: 'Amounts are whole minor units (1234 for CNY 12.34), from 1 to 100000000000000, as a string.',
      what_to_do: 'Send a positive whole number of minor units.',
    },
    'zh-CN': {
      title: '金额无效',
      why: '金额须为最小货币单位的整数字符串（例如 12.34 元写作 1234），范围为 1 至 100000000000000。',
      what_to_do: '请填写正整数的最小货币单位金额。',
    },
  },
  currency_unsupported: {
    status: 422,
    en: {
      title: 'This currency is not supported',
      why: 'The code is not one of the ISO 4217 currencies this wallet can hold.',
      what_to_do: 'Use a supported currency code in capital letters, for example CNY.',
    },
    'zh-CN': {
      title: '不支持该币种',
      why: '该代码不是本钱包支持的 ISO 4217 币种。',
      what_to_do: '请使用受支持的大写币种代码，例如 CNY。',
    },
  },
} as const satisfies Record<string, RefusalSpec>

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof moneyRefusals, RefusalSpec> {}
}
