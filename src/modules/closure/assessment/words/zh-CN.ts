import type { en } from './en.ts'

export const zhCN: typeof en = {
  obligations: {
    'balance.positive': {
      title: '钱包内有余额',
      why: '余额归您所有，须在注销前转出。',
      what_to_do: '请选择资金去向，资金处理方案会为您转出，无需提前提现。',
    },
    'balance.dust': {
      title: '有小额余额',
      why: '金额较小，但仍归您所有。',
      what_to_do: '请选择：由我们承担费用转出，或留存为待领款项，由我们为您妥善留存，不收费用。',
    },
    'destination.too_new': {
      title: '该账户绑定时间过短',
      why: '注销时资金仅转入已验证满一定时间的账户。',
      what_to_do: '请选择其他资金去向，或等待至所示日期。',
    },
    'destination.missing': {
      title: '没有可用的收款账户',
      why: '尚无已验证的本人银行账户或其他钱包。',
      what_to_do: '请绑定账户，或将资金留存待领，由我们为您妥善留存，不收费用。',
    },
    'partner.unreachable': {
      title: '部分系统暂时无响应',
      why: '暂无法确认该处是否仍有未了事项。',
      what_to_do: '您无需操作，请稍后再试；我们已收到告警。',
    },
  },
  consequences: {
    'access.ends': '您将无法登录操作；转入本钱包的款项将被拒收或为您留存。',
    'data.kept_by_law': '部分数据须依法保存至法定保存期限届满，期间封存，仅依法存储。',
  },
  ways: {
    claim: '留存待领',
    donate: '捐赠',
    forfeit: '放弃',
  },
  alternatives: {
    pause: '保留备用：在您指定的日期前暂停使用，资金不会转出。',
    close_pocket: '仅关闭该币种，保留其余部分。',
  },
  not_before: '您设定的最早办理时间',
  pay_first:
    '以下扣款在预计注销日之前到期，届时将失败。您可选择较晚的日期：确认“办妥后自动注销”，并指定不早于该日开始。',

  terms: { wallet: '本钱包服务条款', closing: '注销条款' },
  articles: (numbers) =>
    numbers
      .map((number) => `第${number.replace(/\((\d+)\)/, '条第（$1）款').replace(/^\d+$/, '$&条')}`)
      .join('、'),
}
