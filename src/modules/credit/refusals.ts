import type { RefusalSpec } from '../../kernel/errors.ts'

export const creditRefusals = {
  credit_unavailable: {
    status: 409,
    en: {
      title: 'Credit is not available for this wallet',
      why: 'The lender lends in CNY to people whose name is verified.',
      what_to_do: 'Verify your name first.',
    },
    'zh-CN': {
      title: '本钱包暂不能申请信贷',
      why: '贷款人仅向完成实名核验的人民币钱包用户提供借款。',
      what_to_do: '请先完成实名核验。',
    },
  },
  credit_line_open: {
    status: 409,
    en: {
      title: 'There is a credit line already',
      why: 'A wallet has one line at a time.',
      what_to_do: 'Read it, or close it first.',
    },
    'zh-CN': {
      title: '已有信贷额度',
      why: '每个钱包同时仅有一个额度。',
      what_to_do: '请查看现有额度，或先关闭。',
    },
  },
  credit_line_none: {
    status: 404,
    en: {
      title: 'There is no credit line',
      why: 'None was opened, or it has been closed.',
      what_to_do: 'Apply for one if you want to borrow.',
    },
    'zh-CN': { title: '没有信贷额度', why: '尚未开通，或已关闭。', what_to_do: '如需借款，请先申请额度。' },
  },
  credit_exceeded: {
    status: 409,
    en: {
      title: 'The credit line does not allow that much',
      why: 'What is owed and this loan are above the limit; "facts" has what is left.',
      what_to_do: 'Borrow less, or repay first.',
    },
    'zh-CN': {
      title: '超出信贷额度',
      why: '已借金额与本次借款合计超出额度；facts 中有剩余额度。',
      what_to_do: '请减少借款金额或先还款。',
    },
  },
  loan_unknown: {
    status: 404,
    en: {
      title: 'There is no such loan',
      why: 'This wallet has no loan with this id.',
      what_to_do: 'List the loans of the wallet.',
    },
    'zh-CN': { title: '没有该借款', why: '本钱包没有此编号的借款。', what_to_do: '请查询钱包的借款列表。' },
  },
  loan_outstanding: {
    status: 409,
    en: {
      title: 'A loan is still owed',
      why: 'The line can end when every loan under it is repaid.',
      what_to_do: 'Repay the loans named in "facts".',
    },
    'zh-CN': {
      title: '尚有未结清借款',
      why: '额度下全部借款结清后方可关闭。',
      what_to_do: '请先还清 facts 中所列借款。',
    },
  },
  loan_settled: {
    status: 409,
    en: {
      title: 'The loan is settled',
      why: 'Nothing is owed on it any more.',
      what_to_do: 'Nothing is needed; the settlement letter proves it.',
    },
    'zh-CN': { title: '借款已结清', why: '该借款已无欠款。', what_to_do: '无需操作，可下载结清证明。' },
  },
  loan_not_settled: {
    status: 409,
    en: {
      title: 'The loan is not settled',
      why: 'The letter is written when everything is repaid.',
      what_to_do: 'Repay what is owed first.',
    },
    'zh-CN': { title: '借款尚未结清', why: '全部还清后方可出具结清证明。', what_to_do: '请先还清欠款。' },
  },
  repayment_too_much: {
    status: 422,
    en: {
      title: 'That is more than is owed',
      why: 'At most what is owed today can be repaid, less what a bank was asked for already; "facts" has both.',
      what_to_do: 'Repay that amount; from a wallet, `all` repays everything.',
    },
    'zh-CN': {
      title: '还款金额超出欠款',
      why: '还款不得超过当日欠款减去已向银行发起的还款；facts 中有这两项金额。',
      what_to_do: '请按该金额还款；从钱包还款时可填写 `all` 全部还清。',
    },
  },
} as const satisfies Record<string, RefusalSpec>

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof creditRefusals, RefusalSpec> {}
}
