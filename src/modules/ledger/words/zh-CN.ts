import type { en } from './en.ts'

export const zhCN: typeof en = {
  refusals: {
    amount_invalid: {
      title: '金额无效',
      why: '金额须为最小货币单位的整数字符串（例如 12.34 元写作 1234），范围为 1 至 100000000000000。',
      what_to_do: '请填写正整数的最小货币单位金额。',
    },
    currency_unsupported: {
      title: '不支持该币种',
      why: '该代码不是本钱包支持的 ISO 4217 币种。',
      what_to_do: '请使用受支持的大写币种代码，例如 CNY。',
    },
  },
  obligations: {
    'balance.negative': { title: '余额为负', why: '钱包有欠款未清。', what_to_do: '请充值补足欠款。' },
    'hold.open': {
      title: '有冻结金额',
      why: '该金额为尚未完成的付款预留。',
      what_to_do: '将在所示日期前扣款或解冻，您无需操作。',
    },
  },
  participant: '余额',
}
