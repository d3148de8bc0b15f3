import type { MessageParams, Said, Speaker } from '../../../../kernel/message.ts'
import { everyText } from '../../../../kernel/time/when.ts'
import type { en } from './en.ts'

type Taken = MessageParams['money_taken']
type Used = MessageParams['wallet_used']
type SaidOf<Told> = (told: Told, say: Speaker) => readonly [subject: string, what: string]

const TAKEN: Readonly<Record<Taken['cause'], SaidOf<Taken>>> = {
  mandate: ({ amount, to }) => ['授权扣款提醒', `${to} 已根据您的授权从您的钱包扣款 ${amount}`],
  chargeback: ({ amount }) => ['资金扣回提醒', `因您的银行撤回充值，已从您的钱包扣回 ${amount}`],
  loan: ({ amount }) => ['贷款还款提醒', `已从您的钱包扣款 ${amount}，用于偿还贷款`],
  debt: ({ amount }) => ['欠款还款提醒', `已从您的钱包扣款 ${amount}，用于偿还欠款`],
}
const basisOf = (from: string): string =>
  from === 'confirmed' ? '资金所有人已验证身份确认' : '两名工作人员已根据官方文书登记'
const USED: Readonly<Record<Used['act'], SaidOf<Used>>> = {
  paused: ({ what }, say) => ['钱包已暂停', `您的钱包已暂停转出，至 ${say.moment(what)} 恢复`],
  named: ({ what }) => ['钱包已登记实名信息', `您的钱包已登记实名 ${what}，此后只能绑定该姓名的账户`],
  rename_asked: ({ what }) => [
    '收到实名信息变更申请',
    `我们收到将您钱包的实名信息变更为 ${what} 的申请，将由另一名工作人员复核材料，目前尚未变更`,
  ],
  rename_agreed: ({ what, from }, say) => [
    '钱包实名信息即将变更',
    `两名工作人员已核验材料：您钱包的实名信息将于 ${say.moment(from)} 变更为 ${what}，已绑定的账户将同时解绑。在此之前冻结钱包即可阻止变更`,
  ],
  renamed: ({ what }) => [
    '钱包实名信息已变更',
    `两名工作人员已核验材料，您钱包的实名信息已变更为 ${what}。此前绑定的账户已解绑，请重新绑定该姓名的账户`,
  ],
  rename_stopped: ({ what }) => [
    '钱包实名信息未变更',
    `因钱包在此期间被冻结或正在注销，实名信息未变更为 ${what}`,
  ],
  top_up: ({ what, from }) => ['充值提醒', `已发起充值 ${what}，付款账户：${from}`],
  line_opened: ({ what }) => ['信用额度已开通', `已以您的名义开通信用额度 ${what}`],
  loan_drawn: ({ what }) => ['借款提醒', `已以您的名义借款 ${what}，资金已存入您的钱包`],
  account_unlinked: ({ what }) => ['已解绑账户', `您的钱包已解绑账户 ${what}`],
  merchant: ({ what }) => ['已开通商户收款', `您的钱包现以商户“${what}”的名义收款`],
  guardian: ({ what, from }) => [
    '监护关系已生效',
    `您与 ${what} 之间的监护关系自即日起生效：${basisOf(from)}`,
  ],
  joint: ({ what, from }) => [
    '共同持有已生效',
    `您与 ${what} 自即日起共同持有一个钱包，双方均同意后方可注销：${basisOf(from)}`,
  ],
  agreed: ({ what }) => [
    '您已同意注销共同持有的钱包',
    `您已同意注销与 ${what} 共同持有的钱包；在注销确认前，您可在本人钱包的“身份关系”中撤回`,
  ],
  biller: ({ what }) => ['已允许商户发送账单', `商户 ${what} 可向您的钱包发送账单`],
}
const freezeUnknown = (
  [subject, what]: readonly [string, string],
  { at, freeze_link }: { readonly at: string; readonly freeze_link: string },
  say: Speaker,
): Said => ({
  subject,
  text: `${what}（${say.moment(at)}）。如您对此不知情，请立即冻结钱包：${say.link(freeze_link)} ，该链接只能用于冻结。`,
})

export const zhCN: typeof en = {
  letters: {
    transfer_arrived: ({ amount, from }, say) => ({
      subject: '您收到一笔转账',
      text: `您收到 ${say.party(from)} 的转账 ${amount}，款项已存入您的钱包，可在账单中查看。`,
    }),
    transfers_arrived: ({ count, amount }) => ({
      subject: '今日另有转账到账',
      text: `除已通知的转账外，今日另有 ${count} 笔转账，合计 ${amount}。明细见账单；待您接收的转账见“处理中的交易”。`,
    }),
    transfer_returned: ({ amount, to }, say) => ({
      subject: '转账已退回',
      text: `您向 ${say.party(to)} 的转账 ${amount} 未能到账，款项已退回您的钱包。`,
    }),
    transfer_on_its_way: ({ amount, from, arrives }, say) => ({
      subject: '您有一笔转账即将到账',
      text: `${say.party(from)} 首次向您转账 ${amount}，将于 ${say.moment(arrives)} 到账；到账前付款方可撤回，请勿在此之前交付货物。您无需操作。`,
    }),
    transfer_waiting: ({ amount, from, until }, say) => ({
      subject: '您有一笔待接收的转账',
      text: `${say.party(from)} 向您转账 ${amount}。请在 ${say.moment(until)} 前在钱包中接收或拒收，逾期将退回付款方。`,
    }),
    withdrawal_returned: ({ amount, to, reason }, say) => ({
      subject: '提现已退回',
      text: `银行未能完成您 ${amount} 的提现${to && `（收款账户 ${to}）`}：${say.why(reason)}。款项已退回并为您保留，请查看账单。`,
    }),
    money_left: (p, say) =>
      say.freezeIf('资金转出提醒', `您的钱包已转出 ${p.amount}，收款方：${say.party(p.to)}`, p),
    account_linked: (p, say) =>
      say.freezeIf(
        '已绑定新账户',
        `您的钱包已绑定账户 ${p.to}；至少在 ${say.moment(p.from)} 之前，该账户单日仅可转入小额资金`,
        p,
      ),
    limit_changed: (p, say) => {
      const [when, subject] =
        p.from === '' ? ['自即刻起', '单日限额已变更'] : [`自 ${say.moment(p.from)} 起`, '已申请提高单日限额']
      return p.most === ''
        ? say.freezeIf(subject, `${when}，您的钱包不再设置 ${p.currency} 单日限额`, p)
        : say.freezeIf(subject, `${when}，您的钱包单日最多可转出 ${p.most}`, p)
    },
    right_granted: (p, say) =>
      p.amount === ''
        ? say.freezeIf('已授权第三方服务', `${p.to} 可读取您的钱包信息`, p)
        : say.freezeIf(
            '已授权商户扣款',
            `${p.to} 可从您的钱包${p.every ? `${everyText(p.every, 'zh-CN')}扣款 ${p.amount}` : `每次扣款至多 ${p.amount}${p.period && `，${everyText(p.period, 'zh-CN')}累计不超过 ${p.most}`}`}`,
            p,
          ),
    money_taken: (told, say) => freezeUnknown(TAKEN[told.cause](told, say), told, say),
    wallet_used: (told, say) => freezeUnknown(USED[told.act](told, say), told, say),
  },
}
