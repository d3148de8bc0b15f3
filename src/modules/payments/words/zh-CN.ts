import type { en } from './en.ts'

export const zhCN: typeof en = {
  refusals: {
    account_number_invalid: {
      title: '账号有误',
      why: '账号的长度或校验位与所选类型不符。',
      what_to_do: '请对照银行卡或银行对账单核对后重新输入。',
    },
    holder_name_differs: {
      title: '户名与您的实名不一致',
      why: '只能绑定与本钱包实名信息一致的账户。',
      what_to_do: '请绑定本人账户；也可不填户名，系统将使用您的实名。',
    },
    identity_level_needed: {
      title: '请先完成实名信息登记',
      why: '绑定账户需要先登记姓名和证件，以确保款项只进入本人账户。',
      what_to_do: '请填写真实姓名和证件号码后再绑定。',
    },
    instrument_already_linked: {
      title: '该账户已绑定',
      why: '此钱包已绑定同一账号，且绑定仍然有效。',
      what_to_do: '请直接使用已有绑定；如需重新绑定，请先解绑。',
    },
    instrument_unknown: {
      title: '找不到该绑定账户',
      why: '此钱包没有对应的绑定账户。',
      what_to_do: '请查看已绑定账户列表，或先绑定账户。',
    },
    instrument_pending: {
      title: '账户正在核验',
      why: '银行尚未确认该账户的户名。',
      what_to_do: '请等待核验完成（通常数秒）后重试。',
    },
    instrument_not_verified: {
      title: '未能确认该账户属于您',
      why: '银行答复户名不一致或账户不存在。',
      what_to_do: '请解绑后改用本人名下的账户。',
    },
    card_expired: {
      title: '银行卡已过有效期',
      why: '该卡有效期已过，无法从中扣款。',
      what_to_do: '请绑定换发的新卡，或改用其他银行卡。',
    },
    card_not_payable: {
      title: '无法提现至该卡',
      why: '该卡仅支持在注销钱包时原路退回从该卡转入的资金。',
      what_to_do: '请选择本人银行账户或本人其他钱包。',
    },
    instrument_in_use: {
      title: '该账户有处理中的交易',
      why: '在交易结束之前，银行仍可能需要使用该账户。',
      what_to_do: '请等待 facts 中列出的交易完成后再解绑。',
    },
    recipient_changed: {
      title: '该手机号码或邮箱已更换持有人',
      why: '该联系方式不久前属于另一人。尚未付款：款项将付给现在的持有人。',
      what_to_do: '请向您要付款的人索取其钱包号码；如确认付给现持有人，请确认收款人后重新提交。',
    },
    recipient_unavailable: {
      title: '对方暂无法收款',
      why: '该手机号、邮箱或钱包编号没有当前可收款的钱包；具体原因不向他人提供。',
      what_to_do: '尚未付款。请与收款人核对，或约定其他收款方式。',
    },
    lookups_exhausted: {
      title: '今日查无收款方的次数过多',
      why: '为防止通过逐个尝试探知谁拥有钱包及其状态，查无收款方或无法办理的手机号、邮箱和钱包编号均会计数；facts 中有每日上限及次日起始时间。',
      what_to_do: '请与对方核对后，于次日再试。',
    },
    payment_not_open: {
      title: '该笔交易的结果已确定',
      why: '仅已提交银行且银行尚未答复的交易可人工确认结果。',
      what_to_do: '请重新查询该笔交易；如银行答复前后矛盾，请处理已生成的任务。',
    },
    payment_unknown: {
      title: '找不到该笔交易',
      why: '此钱包没有对应编号的交易。',
      what_to_do: '请查看账单或处理中的交易列表。',
    },
    transfer_unknown: {
      title: '找不到该笔转账',
      why: '没有该编号的转账等待此钱包处理。',
      what_to_do: '请查看处理中的交易列表。',
    },
    transfer_not_pending: {
      title: '该笔转账已有结果',
      why: '该转账已被接收、拒收、撤销或已过期（见 facts）。',
      what_to_do: '无需再处理；如需转账请重新发起。',
    },
    transfer_on_its_way: {
      title: '转账尚未到账',
      why: '付款方首次向您付款，到账前可撤回；到账时间见 facts。',
      what_to_do: '请等待至该时间；到账前请勿交付货物。',
    },
    transfer_expired: {
      title: '该笔转账已过期',
      why: '超过 24 小时未接收，款项将退回付款方。',
      what_to_do: '请联系付款方重新发起转账。',
    },
  },
  acts: {
    transfer: (sum, payee) => `向 ${payee} 转账 ${sum}。`,
    withdraw: (sum, payee) => `提现 ${sum} 至 ${payee}。`,
    buy: (sum, payee) => `向 ${payee} 付款 ${sum}。`,
    pay_bill: (sum, payee) => `支付 ${payee} 的账单，金额 ${sum}。`,
    refund: (sum, to, on) => `${on && `于 ${on}`}向 ${to} 退还消费款项 ${sum}。`,
    subscribe: ({ payee, sum, every, first }) =>
      `授权商户 ${payee} ${every}扣款 ${sum}${first && `，首次扣款时间 ${first}`}。`,
    mandate: ({ payee, sum, all, each }) =>
      `授权商户 ${payee} 发起扣款，单笔最高 ${sum}，${each}合计最高 ${all}。`,
    authorise: (client, scopes, until) => `授权 ${client} 读取您的钱包（${scopes}），有效期至 ${until}。`,
    draw: (sum, instalments) => `借款 ${sum}，分 ${instalments} 期偿还。`,
    raise_limit: (from, to, hours) => `${hours} 小时后，将单日限额由 ${from} 提高至 ${to}。`,
    no_limit: '不限',
  },
  house: {
    fees: '钱包手续费',
    lender: '贷款机构',
    interest: '贷款机构（利息）',
    fund_manager: '基金管理人',
    donations: '捐赠',
    claims: '留存待领',
    suspense: '留存待领',
    bank_settlement: '银行',
    provisional: '争议预留款',
  },
  nobody: '本支付机构',
  former: '已注销用户',
  obligations: {
    'transfer.pending': {
      title: '您转出的款项待对方接收',
      why: '转账已发出，对方尚未接收，也未退回。',
      what_to_do: '请撤销或等待；逾期未接收将在所示日期自动退回。',
    },
    'transfer.unaccepted': {
      title: '有他人转入、待您接收的转账',
      why: '该转账等待您接收或拒收，不影响注销。',
      what_to_do: '如需收款请接收；否则将在您确认注销时或所示日期自动退回付款方。',
    },
    'withdrawal.in_flight': {
      title: '提现处理中',
      why: '银行尚未确认该笔提现。',
      what_to_do: '将自动完成，预计时间见所示日期。',
    },
    'topup.in_flight': {
      title: '充值处理中',
      why: '银行尚未确认该笔充值。',
      what_to_do: '将自动完成，预计时间见所示日期。',
    },
  },
  participant: '收付款',
  transfers: {
    incoming: '他人转给您',
    outgoing: '您转给他人',
  },
}
