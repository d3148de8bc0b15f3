import type { en } from './en.ts'

const WAITING = '您无需操作，资金和份额不受影响；净值发布后即会办理。届时仍未发布的，我们会再次通知您。'

export const zhCN: typeof en = {
  refusals: {
    fund_unknown: {
      title: '没有该基金',
      why: '不存在此编号的基金。',
      what_to_do: '请查询钱包的基金持仓，其中列有全部可用基金。',
    },
    price_published: {
      title: '该日净值已发布',
      why: '净值每日仅发布一次，订单以此为准。',
      what_to_do: '请在下一交易日的净值中更正。',
    },
    price_day_invalid: {
      title: '该日净值尚不可发布',
      why: '交易日的净值须在当日申请截止之后发布，此时已不能再提交该日的申请；非交易日的净值自当日零时起可发布。facts 中有最早发布时间。',
      what_to_do: '请于该时间之后再发布。',
    },
    price_implausible: {
      title: '净值与上一净值相差过大',
      why: '货币基金不会有如此变动；facts 中有上一净值及允许的最大变动（基点）。',
      what_to_do: '请核对位数。净值为每份价格，单位为主币的 10^-8。',
    },
    price_stale: {
      title: '基金净值已过期',
      why: '上一交易日以来尚未发布净值；按更早的净值快速赎回，到账金额会偏多或偏少，损害其他持有人或您本人。facts 中有最近净值的日期，以及所需净值的最早日期。',
      what_to_do: '请待新净值发布后再试，基金持仓中可查看净值日期。期间仍可普通赎回，按其交易日的净值确认。',
    },
    units_missing: {
      title: '份额不足',
      why: '持有份额的市值低于该金额；facts 中有当前市值。',
      what_to_do: '请减少赎回金额，或填写 `all` 全部赎回。',
    },
    fast_limit: {
      title: '已达快速赎回当日限额',
      why: '监管规定限制单个自然日的快速赎回金额；facts 中有当日剩余额度及次日开始时间。',
      what_to_do: '其余部分请普通赎回，将于下一交易日到账；也可等到次日再快速赎回。',
    },
  },
  undone: {
    fund_bought: '{at} 申购基金 {what}，份额仍归您所有，如非您本人操作，可随时赎回',
    fund_sold: '{at} 赎回基金 {what}，如非您本人操作，可重新申购',
    fund_sold_about: '{at} 赎回基金约 {what}（净值尚未发布），如非您本人操作，可重新申购',
  },
  letters: {
    late: {
      redeem: ({ fund, amount, day, until }) => ({
        subject: '赎回款延迟到账',
        text: `您已赎回${fund}份额，约合 ${amount}。该基金 ${day} 的净值尚未发布，赎回款暂无法支付，预计最晚 ${until} 到账。${WAITING}`,
      }),
      subscribe: ({ fund, amount, day, until }) => ({
        subject: '基金份额延迟确认',
        text: `您已申购${fund} ${amount}。该基金 ${day} 的净值尚未发布，份额暂无法确认，预计最晚 ${until} 确认。${WAITING}`,
      }),
    },
  },
  funds: { 'steady-cny': '稳盈货币基金' },
  obligations: {
    'fund.units_held': {
      title: '持有基金份额',
      why: '份额须赎回后，资金方可转出。',
      what_to_do:
        '资金处理方案会为您赎回，款项于所示交易日到账。到账金额以前一交易日净值为准；如低于您同意的金额，转出前会再次征求您的意见。',
    },
    'fund.units_coming': {
      title: '申购的基金份额待确认',
      why: '份额将于所示日期确认，确认前无法赎回。',
      what_to_do:
        '您无需操作：份额确认后，资金处理方案会为您赎回，款项到账后一并转出。您也可自该日起自行赎回。',
    },
    'fund.redemption_pending': {
      title: '赎回款在途',
      why: '基金将于下一交易日付款，金额以申请所属交易日的净值为准。',
      what_to_do: '您无需操作：款项到账后，资金处理方案会一并转出。',
    },
  },
  participant: '基金',
  irreversible: {
    units_redeemed: '赎回后如需恢复，须按当时净值重新申购',
  },
}
