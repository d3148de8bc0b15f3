import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    benefits: '优惠券和积分：注销时将失去的权益',
  },
  summaries: {
    'benefits.list': '查看可用的优惠券和积分，最先到期的在前',
    'benefits.use': '使用一张优惠券或若干积分',
    'operator.grant_benefit': '向钱包发放优惠券或积分；数量较多时须双人复核',
  },
  descriptions: {
    'operator.grant_benefit':
      '一人可在 24 小时内向同一钱包发放不超过规则包 `alone.benefits` 的数量，且一个自然日内向全部钱包发放合计不超过 `alone.per_day.benefits`。',
  },
  fields: {
    '?benefit': '优惠券或积分编号',
    'Benefit.label': '优惠券或积分的名称',
    quantity: '数量：积分或优惠券',
  },
}
