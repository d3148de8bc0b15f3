import type { en } from './en.ts'

export const zhCN: typeof en = {
  refusals: {
    benefit_unknown: {
      title: '没有该优惠',
      why: '本钱包没有此编号的优惠券或积分。',
      what_to_do: '请查询优惠列表。',
    },
    benefit_over: {
      title: '优惠不足或已失效',
      why: '已使用、已过期或数量不足；facts 中有剩余数量。',
      what_to_do: '请使用剩余数量。',
    },
  },
  undone: {
    coupon_used: '{at} 使用优惠券“{what}”，无法自动恢复，如非您本人操作，请联系客服',
    points_used: '{at} 使用积分“{what}”，无法自动恢复，如非您本人操作，请联系客服',
  },
  obligations: {
    'benefit.unused': {
      title: '有未使用的优惠券或积分',
      why: '其随钱包终止而失效。',
      what_to_do: '如需使用，请在确认注销前使用。',
    },
  },
  participant: '优惠券与积分',
}
