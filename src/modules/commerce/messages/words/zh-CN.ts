import type { en } from './en.ts'

export const zhCN: typeof en = {
  letters: {
    bill_sent: ({ merchant, amount, until }, say) => ({
      subject: '您收到一份账单',
      text: `${merchant} 向您发出一份 ${amount} 的账单，到期时间为 ${say.moment(until)}。您确认之前无需缴纳。请在钱包的“账单”中缴纳、确认或拒绝，也可在此停止接收该商户的账单。`,
    }),
    bill_returned: ({ customer, amount }) => ({
      subject: '账单已退回',
      text: `您向 ${customer} 发出的 ${amount} 账单未获确认，已退回，不再缴纳。请与对方约定其他付款方式。`,
    }),
    dispute_opened: ({ amount, set_aside, answer_by, until }, say) => ({
      subject: '争议已受理',
      text: `您对 ${amount} 的付款提出争议，其中 ${set_aside} 已在商户处预留，裁定前双方均不可动用。裁定支持您的，${amount} 将全额退至您的钱包；裁定支持商户的，不会从您的钱包扣款。商户须于 ${say.moment(answer_by)} 前答复，我们将于 ${say.moment(until)} 前作出裁定；在此之前您可在钱包中补充说明。`,
    }),
    dispute_against: ({ customer, amount, set_aside, answer_by, until }, say) => ({
      subject: '客户对付款提出争议',
      text: `${customer} 对向您支付的 ${amount} 提出争议。您的余额中已预留 ${set_aside}，裁定支持您时退回。请于 ${say.moment(answer_by)} 前退款（优先使用预留款项）或提交说明，逾期将根据已有内容裁定；我们将于 ${say.moment(until)} 前作出裁定。`,
    }),
    dispute_unanswered: ({ amount, until }, say) => ({
      subject: '商户未答复您的争议',
      text: `您提出争议的 ${amount}，商户未在规定时间内答复。我们将根据已有内容，于 ${say.moment(until)} 前作出裁定。您无需操作；在此之前仍可在钱包中补充说明。`,
    }),
    dispute_won: ({ amount }) => ({
      subject: '争议已按您的主张了结',
      text: `争议款项 ${amount} 归您所有，尚未退还的部分已存入您的钱包；钱包已注销的，款项为您留存。您无需操作。`,
    }),
    dispute_part_won: ({ paid, rest, until }, say) => ({
      subject: '争议款项已部分退还',
      text: `您提出争议的款项中，已在商户处预留的 ${paid} 已存入您的钱包；钱包已注销的，款项为您留存。其余 ${rest} 须经双人复核，目前尚未确定，我们将于 ${say.moment(until)} 前作出裁定并告知您。您无需操作。`,
    }),
    dispute_part_charged: ({ customer, paid, rest, until }, say) => ({
      subject: '预留款项已退还客户',
      text: `与 ${customer} 的争议：预留的 ${paid} 已退还客户。其余 ${rest} 须经双人复核，我们将于 ${say.moment(until)} 前作出裁定，在此之前不会为此从您的余额扣款。您仍可退款或提交说明。`,
    }),
    dispute_undecided: ({ rest, until }, say) => ({
      subject: '其余争议款项尚未裁定',
      text: `您提出争议的其余 ${rest} 经两名工作人员复核，意见尚未一致，款项未作变动。我们将重新审理，并于 ${say.moment(until)} 前作出裁定并告知您。此前已退还的款项仍归您所有。您可补充说明材料。`,
    }),
    dispute_undecided_against: ({ customer, rest, until }, say) => ({
      subject: '其余争议款项尚未裁定',
      text: `与 ${customer} 的争议：其余 ${rest} 经两名工作人员复核，意见尚未一致，不会为此从您的余额扣款。我们将重新审理，并于 ${say.moment(until)} 前作出裁定。您仍可退款或提交说明。`,
    }),
    dispute_lost: ({ amount, taken }) => ({
      subject: '争议裁定支持商户',
      text:
        taken === ''
          ? `您提出争议的 ${amount} 归商户所有，不会从您的钱包扣款，您无需操作。`
          : `临时垫付的 ${taken} 已收回；余额不足部分将作为欠款，可分次归还。请在钱包中查看欠款；如钱包已注销，可通过回执链接查看。`,
    }),
    dispute_charged: ({ customer, amount, owed }) => ({
      subject: '争议裁定支持客户',
      text: `与 ${customer} 的争议：${amount} 退还客户，由预留款项及您的余额支付。尚欠 ${owed}；欠款将从您钱包的余额及后续收款中扣还，也可在钱包中分次归还，钱包已注销的可通过回执链接归还；还清前无法终止商户身份。`,
    }),
    dispute_dismissed: ({ customer, amount }) => ({
      subject: '争议裁定支持您',
      text: `与 ${customer} 的争议：${amount} 归您所有，您无需操作。`,
    }),
    sale_rests: ({ amount, customer, until }, say) => ({
      subject: '您有一笔收款，稍后结算',
      text: `${customer} 向您支付了 ${amount}。您是新商户，该款项将于 ${say.moment(until)} 结算；在此之前可用于退款，结算后可正常使用。在此之前，如 ${customer} 因非本人操作而冻结钱包，款项将退回对方，请勿提前交付贵重商品。您无需操作。`,
    }),
    sale_returned: ({ amount, customer }) => ({
      subject: '一笔收款已退回',
      text: `${customer} 已冻结钱包，其向您支付的尚未结算的 ${amount} 已退回对方。商品尚未交付的，请勿交付；已交付的，请与 ${customer} 联系重新付款，或联系客服。`,
    }),
    authorisation_ended: ({ amount, customer }) => ({
      subject: '一笔预授权已终止',
      text: `${customer} 已冻结钱包，为您预留而尚未扣取的 ${amount} 已退回对方，不能再扣款。商品尚未交付的，请勿交付；已交付的，请与 ${customer} 联系重新付款。`,
    }),
    money_set_aside: (p, say) => {
      const to = say.party(p.to)
      if (p.cause === 'first_payment')
        return say.freezeIf(
          '首次付款延时到账提醒',
          `您首次向 ${to} 付款 ${p.amount}，款项已预留，将于 ${say.moment(p.until)} 起到账；到账前您可在钱包的付款记录中撤回，冻结钱包也会撤回该款项`,
          p,
        )
      const next = p.cause === 'purchase' ? `届时 ${to} 未扣取的部分` : '届时对方未接收的部分'
      return say.freezeIf(
        '资金预留提醒',
        `您的钱包已为 ${to} 预留 ${p.amount}，保留至 ${say.moment(p.until)}。款项尚未转出，${next}将恢复可用`,
        p,
      )
    },
    set_aside_taken: (p, say) => {
      const rest =
        p.rest === ''
          ? ''
          : p.until === ''
            ? `，其余 ${p.rest} 已恢复可用`
            : `，其余 ${p.rest} 继续预留至 ${say.moment(p.until)}`
      return say.freezeIf(
        '预留资金扣款提醒',
        `${say.party(p.to)} 已从您的预留资金中扣取 ${p.amount}${rest}`,
        p,
      )
    },
    set_aside_freed: ({ amount, to, cause }, say) => ({
      subject: '预留资金已恢复可用',
      text: `为 ${say.party(to)} 预留的 ${amount} 已恢复可用：${cause === 'voided' ? '对方已放弃扣款' : '对方未在期限内扣款'}。您无需操作。`,
    }),
    refund_promised: (p, say) =>
      say.freezeIf(
        '退款预告',
        `您的钱包将于 ${say.moment(p.until)} 向 ${say.party(p.to)} 退款 ${p.amount}`,
        p,
      ),
    refund_announced: ({ amount, from, until }, say) => ({
      subject: '退款预告',
      text: `${say.party(from)} 将于 ${say.moment(until)} 向您退款 ${amount}。您无需操作；退款成功或未能完成，我们都会通知您。`,
    }),
    refund_arrived: ({ amount, from, disputed }, say) => ({
      subject: '退款到账提醒',
      text:
        disputed === ''
          ? `${say.party(from)} 已向您退款 ${amount}，款项已存入您的钱包，可在账单中查看。`
          : `${say.party(from)} 已就争议付款退款 ${amount}。该笔退款计入争议处理，款项已存入您的钱包，可在账单中查看。`,
    }),
    refund_broken: ({ amount, from }, say) => ({
      subject: '退款未能完成',
      text: `${say.party(from)} 未能支付此前预告的退款 ${amount}，我们的工作人员正在核查。您可联系商户，或在钱包的购买记录中对该笔付款提出争议。`,
    }),
  },
}
