import type { RefusalSpec } from '../../kernel/errors.ts'

export const wealthRefusals = {
  fund_unknown: {
    status: 404,
    en: {
      title: 'There is no such fund',
      why: 'No fund has this id.',
      what_to_do: 'Read the wallet’s fund holdings: they list the funds there are.',
    },
    'zh-CN': {
      title: '没有该基金',
      why: '不存在此编号的基金。',
      what_to_do: '请查询钱包的基金持仓，其中列有全部可用基金。',
    },
  },
  price_published: {
    status: 409,
    en: {
      title: 'The price of that day stands',
      why: 'A price is published once a day and orders rely on it.',
      what_to_do: 'Correct it with the price of the next day on which the exchanges trade.',
    },
    'zh-CN': {
      title: '该日净值已发布',
      why: '净值每日仅发布一次，订单以此为准。',
      what_to_do: '请在下一交易日的净值中更正。',
    },
  },
  price_day_invalid: {
    status: 409,
    en: {
      title: 'That day has no price yet',
      why: 'A price is published on its day or later, by the calendar of the fund; "facts" has its today.',
      what_to_do: 'Publish the price on that day.',
    },
    'zh-CN': {
      title: '该日净值尚不可发布',
      why: '净值只能在当日或之后发布，以基金所在时区的日历为准；facts 中有当前日期。',
      what_to_do: '请于该日再发布。',
    },
  },
  price_implausible: {
    status: 409,
    en: {
      title: 'The price is too far from the one before',
      why: 'No money-market fund moves so far; "facts" has the price before and the most it may move, in basis points.',
      what_to_do: 'Check the digits. The price is of one unit, in 10^-8 of the main unit.',
    },
    'zh-CN': {
      title: '净值与上一净值相差过大',
      why: '货币基金不会有如此变动；facts 中有上一净值及允许的最大变动（基点）。',
      what_to_do: '请核对位数。净值为每份价格，单位为主币的 10^-8。',
    },
  },
  units_missing: {
    status: 409,
    en: {
      title: 'There are not enough units',
      why: 'The wallet holds fewer units than this is worth; "facts" has what they are worth now.',
      what_to_do: 'Redeem less, or `all`.',
    },
    'zh-CN': {
      title: '份额不足',
      why: '持有份额的市值低于该金额；facts 中有当前市值。',
      what_to_do: '请减少赎回金额，或填写 `all` 全部赎回。',
    },
  },
  fast_limit: {
    status: 409,
    en: {
      title: 'The daily limit of fast redemption is reached',
      why: 'The regulator limits what can be redeemed at once on one calendar day; "facts" has what is left of it, and when the next one begins.',
      what_to_do:
        'Redeem the rest normally: it arrives on the next day on which the exchanges trade. Or wait for the next day.',
    },
    'zh-CN': {
      title: '已达快速赎回当日限额',
      why: '监管规定限制单个自然日的快速赎回金额；facts 中有当日剩余额度及次日开始时间。',
      what_to_do: '其余部分请普通赎回，将于下一交易日到账；也可等到次日再快速赎回。',
    },
  },
} as const satisfies Record<string, RefusalSpec>

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof wealthRefusals, RefusalSpec> {}
}
