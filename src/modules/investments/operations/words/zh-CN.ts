import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    investments: '定期理财：在售产品、到期兑付、提前支取与到期方式',
  },
  summaries: {
    'investments.list_offers': '查看目前可购买的定期理财，包括利率和提前支取所得',
    'investments.preview': '试算一笔定期理财的收益和到期日',
    'investments.list': '查看钱包的定期理财：进行中的、收益情况和已结束的',
    'investments.take': '以钱包资金购买定期理财',
    'investments.read': '查看一笔定期理财：到期日、到期所得，以及今日提前支取的所得和损失',
    'investments.choose': '选择到期方式；截至到期前一日',
    'investments.leave_early': '提前支取定期理财；款项即时进入钱包',
    'operator.list_investment_offers': '查看目前提供的定期理财',
    'operator.publish_investment_offer': '发布定期理财，或变更其利率；由另一人决定',
    'operator.withdraw_investment_offer': '停止提供一款定期理财；已购买的和已告知转存的不受影响',
  },
  descriptions: {
    'investments.take':
      '同一自然日的购买合并计算，可提前支取的（`early_exit`）与不可提前支取的分别计算：前者超过每日无须验证即可转至本人账户的金额，或后者超过每日无须验证即可转给他人的金额时，返回 `step_up_required`，其 `challenge`（操作 `investments.take`）即为应提交至 `POST /v1/challenges` 的内容；`without_proof.each` 为该金额。每笔购买均告知所有联系方式。`choice` 为到期方式，未填写的为 pay_back；到期前一日之前可以更改。',
    'investments.choose':
      '到期前若干日（规则包的 `investments.notice`）告知用户转存利率及下一期的提前支取约定。下一期按已告知的条件执行，当日提供的利率较低的亦同；仅当当日利率更高且其他条件均不低于已告知的条件时，按当日产品执行。未能提前一整日告知的，以及到期时钱包不可正常使用的，本息转回钱包。',
    'investments.leave_early':
      '`at_least` 为查看该笔定期理财时 `early_exit.returns` 所示的金额：实际所得较少的，不予支取，并在拒绝内容中说明今日的金额。',
    'operator.publish_investment_offer':
      '须在规则包的 `investments` 范围内。再次提交相同要素返回 `published`；变更为新版本，仅适用于此后的购买，不改变已约定的内容。产品的期限和币种不能变更。',
  },
  fields: {
    investments: '定期理财',
    'PolicyPack.investments.days': '最短和最长期限（天）',
    '?investment': '定期理财编号',
    '?offer': '产品编号',
    at_end: '到期所得',
    choice_until: '到期方式变更截止时间',
    days: '期限（天）',
    offer: '产品编号或产品本身',
    offers: '目前可购买的产品',
    pays_at: '本息到账时间',
    published_at: '发布时间',
    rolled_from: '由哪一笔转存而来；null 表示不是转存',
  },
}
