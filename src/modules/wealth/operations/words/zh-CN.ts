import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    wealth: '货币市场基金：份额、赎回和每日净值',
  },
  summaries: {
    'wealth.read_fund': '查看钱包的基金份额、市值和处理中的申请',
    'wealth.subscribe': '以钱包资金申购基金份额，按交易日净值确认',
    'wealth.redeem': '赎回基金份额：按交易日净值确认，下一交易日到账，或在每日限额内即时到账',
    'operator.publish_price':
      '发布基金某日净值；与上一净值相差较大，或所属日期早于已发布净值的日期的，须双人复核',
  },
  descriptions: {
    'wealth.subscribe':
      '采用未知价原则，按 `trading_day` 的净值确认：截止时间前提交的为当日，之后提交的为下一交易日。资金即时划出，份额于 `settles_at` 到账；净值发布前 `estimated` 为 true。尚未发布过净值的基金按面值即时确认份额。',
    'wealth.redeem':
      '按最近净值折算 `amount` 对应的份额并即时扣减；到账金额以 `trading_day` 的净值为准，可能多于或少于所填金额，净值发布前 `estimated` 为 true。净值延迟发布的，申请继续等待，`settles_at` 顺延为下一日期，并通知用户。快速赎回按最近净值即时到账，该净值不得早于上一交易日（`price_stale`）。尚未发布过净值的基金按面值赎回。',
    'operator.publish_price':
      '一人可单独发布的条件：与上一净值相比变动不超过规则包的 `alone.fund_price.alone_bp`（不论相隔几日），且其一个自然日内发布的净值不超过 `alone.per_day.fund_price`；重复提交同一净值返回相同结果。本人持有该基金份额的员工不得发布或复核净值。当日申请截止前的该日净值、未来日期的净值，以及已有净值日期的其他净值，不予受理。因净值延迟而逾期的申请，净值发布后即予办理。',
  },
  fields: {
    '?day': '日期，YYYY-MM-DD',
    fund: '基金编号',
    holdings: '持有的基金份额',
    pending: '处理中的申请',
    settles_at: '办结时间：赎回款或申购份额到账',
    trading_day: '适用净值的交易日，YYYY-MM-DD',
  },
}
