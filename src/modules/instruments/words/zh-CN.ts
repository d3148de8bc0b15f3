import type { en } from './en.ts'

export const zhCN: typeof en = {
  obligations: {
    'instrument.linked': {
      title: '已绑定银行账户或银行卡',
      why: '绑定关系将随钱包终止。',
      what_to_do: '资金处理方案会为您解绑。',
    },
  },
  participant: '绑定账户',
  alternatives: {
    unlink: '仅解绑该银行卡或银行账户，保留其余部分。',
  },
}
