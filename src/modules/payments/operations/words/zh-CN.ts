import { MOST_LINES } from '../../rules.ts'
import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    money: '钱包、余额和账单；银行账户；充值、提现和转账',
  },
  summaries: {
    'money.read_wallet': '查看钱包：状态和余额',
    'money.link_account': '绑定银行账户、银行卡或其他钱包；银行确认户名后可用',
    'money.list_accounts': '查看已绑定的账户，部分隐藏',
    'money.unlink_account': '解除绑定；该账户有处理中的交易时不能解除',
    'money.top_up': '从绑定的账户充值',
    'money.withdraw': '提现至绑定的账户',
    'money.transfer': '向他人转账：即时到账，或由对方在 24 小时内接收',
    'money.accept_transfer': '接收等待您确认的转账',
    'money.decline_transfer': '拒收等待您确认的转账；款项退回付款方',
    'money.cancel_transfer': '撤回对方尚未接收的转账',
    'money.list_in_flight': '查看处理中的交易：银行处理中，或等待答复',
    'money.read_payment': '查看一笔交易：进展情况和可办理的操作',
    'money.read_statement': '分页查看各币种余额的账单，最新的在前',
    'money.export_statement': `导出各币种余额的账单（CSV），最早的在前；仅含最近 ${MOST_LINES} 条`,
    'money.list_limits': '按币种查看您设定的每日转出限额和今日已转出金额',
    'money.set_limit': '设定每日转出限额：调低立即生效，调高须身份验证并等待',
    'operator.propose_payment_outcome': '就结果不明的交易提出结论并附证明；由另一名工作人员决定',
    'operator.decide_payment_outcome': '同意或不同意就交易提出的结论；须为另一名工作人员',
  },
  descriptions: {
    'money.link_account':
      '在 `full_from` 之前，向该账户转出的金额受限（见 POST …/withdrawals），注销时亦同；资金去向中注明自何时起可付款（`usable_from`、`full_from`）。最近 30 日的所有联系方式均会收到通知及冻结链接。',
    'money.withdraw':
      '在账户的 `full_from` 之前（银行确认后 24 小时，见规则包的 `money_out.new_account_small`），该账户每日最多接收无须验证即可转给他人的金额，即使经过验证亦同。超出的返回 `destination_too_new`，说明自何时起可转更多（`facts.usable_from`），以及此前该币种每日的上限（`facts.most_per_day`，最小货币单位），与未经验证转给他人的金额合并计算：请减少金额、更换账户或稍后再试。注销冷静期内，在申请注销之后才确认的账户不能收款（不附 facts）。',
    'money.transfer':
      '联系方式无对应用户，或对方钱包受限、注销中、已注销的，均返回 `recipient_unavailable`。按联系方式或钱包编号未能成功的次数会累计（规则包的 `limits.failed_lookups`；`lookups_exhausted`），等待接收的转账亦同（`limits.waiting_transfers`；`sender_limit_reached`）。向尚不熟悉的钱包所作的经验证的转账，在 `arrives_at` 之前为 `pending`：此前可撤回（`…/cancellation`），冻结亦会撤回，收款方只能拒收；须由对方接收的，在该时间之后方可接收。无须验证的金额不延时。首次付款（不论金额）满 7 日，或超过 `to_others.each` 的延时付款到账后满规则包 `money_out.new_payee` 的，该钱包即视为熟悉的收款方。收款方会收到通知；一日超过 `limits.arrivals` 的，在当日结束时合并为一条。',
    'money.read_statement':
      '钱包所有账户的每笔变动：各币种余额，以及留存的待领款项。`line` 在同一账户和币种内连续编号，无间断。',
    'money.export_statement':
      '新列只会追加在末尾：`line`、`time_utc`、`what`、`kind`、`direction`、`amount`、`set_aside`、`balance`、`currency`、`counterparty`、`memo`、`transfer`、`account`、`local_time`。金额为小数，转出为负数。`local_time` 为 `time_utc` 在规则包所用时区的时间，含偏移量，即各类凭证所印的日期。',
    'money.list_limits':
      '金额均为最小货币单位。`most` 为您自行设定的限额（null 表示没有），无论是否经过验证均适用；`used_today` 为规则包所用时区自零点起按您的指令转出的金额，付款撤回后不予恢复；没有限额时 `left_today` 为 null。`raise` 为等待生效的更高限额。',
    'money.set_limit':
      '适用于转账、消费、账单、提现和代扣，无论是否经过验证；不适用于注销的步骤。调低限额（`most` 为 "0" 表示不能转出）或再次提交现有限额，立即生效，受限的钱包亦可，并取消等待生效的更高限额。调高限额，或 `most` 为 null（取消限额），在以 `challenge` 提交操作 `money.raise_limit` 的身份验证之前返回 `step_up_required`，并在规则包的 `money_out.raise_after` 之后生效（`raise.from`）；重复提交同一限额不作改变，提交其他限额则重新等待。每次更改均告知所有联系方式并附冻结链接；冻结会撤销此前 7 日内的全部调高。',
  },
  fields: {
    '?instrument': '绑定账户或银行卡编号',
    '?payment': '交易编号',
    '?transfer': '转账编号',
    'TransferRequest.to': '收款方：钱包编号、手机号码、邮箱之一',
    'TransferRequest.to.wallet': '收款方的钱包编号',
    arrives_at: '首次付款的到账时间（须由对方接收的，为可接收的起始时间）；此前付款方可撤回',
    accept: '是否须对方接收',
    day_ends_at: '限额所指的一日的结束时间',
    direction: '转入或转出',
    holder_name: '账户户名，以银行登记为准',
    instruments: '绑定的账户和银行卡',
    memo: '付款附言；null 表示没有',
    payment: '交易编号；null 表示没有',
    payments: '交易清单',
    provider: '其他钱包的服务商',
    transfer: '变动编号',
  },
}
