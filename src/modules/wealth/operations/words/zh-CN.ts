import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    wealth: '货币市场基金：份额、赎回和每日净值',
  },
  summaries: {
    'wealth.read_fund': '查看钱包的基金份额、市值和处理中的赎回',
    'wealth.subscribe': '以钱包资金申购基金份额',
    'wealth.redeem': '赎回基金份额：下一交易日到账，或在每日限额内即时到账',
    'operator.publish_price': '发布基金某日净值；与上一净值相差较大或为过去日期的，须双人复核',
  },
  descriptions: {
    'operator.publish_price':
      '一人可单独发布的条件：与上一净值相比变动不超过规则包的 `alone.fund_price.alone_bp`（不论相隔几日），且其一个自然日内发布的净值不超过 `alone.per_day.fund_price`；重复提交同一净值返回相同结果。本人持有该基金份额的员工不得发布或复核净值。未来日期的净值，以及已有净值日期的其他净值，不予受理。',
  },
  fields: {
    '?day': '日期，YYYY-MM-DD',
    fund: '基金编号',
    holdings: '持有的基金份额',
    pending: '处理中的申请',
    settles_at: '资金到账时间',
    trading_day: '适用净值的交易日，YYYY-MM-DD',
  },
}
