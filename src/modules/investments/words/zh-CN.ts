import type { en } from './en.ts'

export const zhCN: typeof en = {
  participant: '定期理财',
  accounts: {
    issuer: '定期理财发行机构',
    issuer_interest: '定期理财发行机构（利息）',
  },
  steps: {
    leave_early: {
      plan: '提前支取定期理财（到期日 {label}）',
      pending: '待提前支取：定期理财（到期日 {label}）',
      waiting: '正在提前支取：定期理财（到期日 {label}）',
      done: '已提前支取：定期理财（到期日 {label}）',
      signed: '提前支取定期理财 {amount}',
      paper: '定期理财提前支取',
      cost: '（提前支取损失 {fee}）',
    },
    end_of_term: {
      plan: '等待定期理财到期兑付（到期日 {label}）',
      pending: '待到期兑付：定期理财（到期日 {label}）',
      waiting: '等待到期兑付：定期理财（到期日 {label}）',
      done: '已到期兑付：定期理财（到期日 {label}）',
      signed: '定期理财到期兑付 {amount}',
      paper: '定期理财到期兑付',
      cost: '',
    },
    taken_back: {
      plan: '撤销定期理财（到期日 {label}）',
      pending: '待撤销：定期理财（到期日 {label}）',
      waiting: '正在撤销：定期理财（到期日 {label}）',
      done: '已随冻结撤销：定期理财（到期日 {label}）',
      signed: '撤销定期理财退回 {amount}',
      paper: '定期理财随冻结撤销',
      cost: '',
    },
  },
  undone: {
    investment_undone: '{at} 购买的定期理财 {what} 已撤销，本金已全额退回钱包，不收费用',
    investment_choice: '{at} 为定期理财 {what} 选择的到期转存，已改为到期兑付',
    investment_left: '定期理财 {what} 已于 {at} 提前支取，无法恢复，如非您本人操作，请联系客服',
  },
  irreversible: {
    investment_left: '提前支取后如需恢复，须按当时利率重新购买',
  },
  obligations: {
    'investment.running': {
      title: '持有未到期的定期理财',
      why: '该笔定期理财于所示日期到期，资金须先兑付后方可转出。',
      what_to_do:
        '资金处理方案会为您提前支取，并列明利息损失。如需取得全部利息，请在所示日期之后办理注销；所示日期距今不足{ready}的，也可现在选择“办妥后自动注销”，并指定不早于该日期办理。',
    },
    'investment.locked': {
      title: '持有不可提前支取的定期理财',
      why: '购买时已约定资金须存至到期。',
      what_to_do:
        '请等待至所示日期。已选择到期兑付的，届时资金将自动兑付；已选择到期转存的，请先改为到期兑付，否则资金将续存一期。所示日期距今不足{ready}的，可现在确认“办妥后自动注销”：无论原选择如何，到期均予兑付，并继续办理注销。',
    },
  },
  refusals: {
    offer_unknown: {
      title: '没有该定期产品',
      why: '不存在此名称的定期产品，或该产品已停止发售。',
      what_to_do: '请查询在售的定期产品。',
    },
    investment_unknown: {
      title: '没有该笔定期理财',
      why: '本钱包没有此编号的定期理财。',
      what_to_do: '请查询钱包的定期理财列表。',
    },
    investment_bounds: {
      title: '金额不在可购买范围内',
      why: '每个定期产品均有起购与单笔最高金额；facts 中有具体数额。',
      what_to_do: '请选择范围内的金额。',
    },
    investment_ended: {
      title: '该笔定期理财已结束',
      why: '该笔已到期兑付、提前支取或转存，或今日到期、将于今日兑付。',
      what_to_do: '请查询该笔定期理财，其中列明兑付金额及转存去向。',
    },
    early_exit_excluded: {
      title: '该笔定期理财不支持提前支取',
      why: '购买时已约定资金须存至到期；facts 中有兑付日。',
      what_to_do: '请等待到期，届时资金将自动兑付。',
    },
    investment_returns_less: {
      title: '提前支取所得低于您设定的最低金额',
      why: '支取金额按日计算；facts 中有今日可得金额。',
      what_to_do: '请查询该笔定期理财今日提前支取的金额与损失，并以该金额重新提交。',
    },
    choice_too_late: {
      title: '已过到期方式变更截止时间',
      why: '到期方式可在兑付日前一日之前（含当日）变更；facts 中有兑付日。',
      what_to_do: '请等待到期。届时如转存，可按该产品约定提前支取。',
    },
    offer_differs: {
      title: '该产品的期限或币种不同',
      why: '为保证转存前后为同一产品，期限与币种不可更改；facts 中有现有期限与币种。',
      what_to_do: '请以其他名称发布。',
    },
    offer_out_of_bounds: {
      title: '产品要素超出规则包允许范围',
      why: '规则包限定产品的期限、利率以及可否不支持提前支取；facts 中有具体限值。',
      what_to_do: '请核对数值：利率单位为万分之一；提前支取利率不得高于约定利率，`least` 不得大于 `most`。',
    },
  },
  early: {
    excluded: '本产品不支持提前支取。',
    paid: (rate) => `如提前支取，将退还本金，并按年利率 ${rate} 计付实际天数的利息。`,
  },
  letters: {
    taken: ({ amount, rate, on, early, at, rolls, link }) => ({
      subject: '定期理财购买提醒',
      text: `您的钱包已购买定期理财 ${amount}，年利率 ${rate}，兑付日 ${on}（${at}）。${early}${rolls === undefined ? '' : rolls === '' ? '到期后本息转入钱包。' : `到期将自动转存一期；如需改为到期兑付，请于 ${rolls} 前变更。`}如您对此不知情，请立即冻结钱包：${link} ，该链接只能用于冻结。`,
    }),
    rolls: ({ amount, on, until, rate, early }) => ({
      subject: '定期理财即将到期转存',
      text: `您的定期理财 ${amount} 将于 ${on} 到期，并按您的选择转存，年利率 ${rate}（如当日利率更高且其他条件不低于上述约定，按更高利率执行）；利息将转入您的钱包。${early && `转存后：${early}`}${until && `如需改为到期兑付，请于 ${until} 前在钱包的“定期理财”中变更。`}`,
    }),
    endsSoon: ({ amount, on, until }) => ({
      subject: '定期理财即将到期',
      text: `您的定期理财 ${amount} 将于 ${on} 到期，本息将转入您的钱包。${until && `如需变更，请于 ${until} 前在钱包的“定期理财”中办理。`}`,
    }),
    endsHeld: ({ amount, on }) => ({
      subject: '定期理财即将到期',
      text: `您的定期理财 ${amount} 将于 ${on} 到期，本息将转入您的钱包。您的钱包目前无法办理到期转存；恢复后，您可重新购买。`,
    }),
    endsClosing: ({ amount, on }) => ({
      subject: '定期理财即将到期',
      text: `您的定期理财 ${amount} 将于 ${on} 到期，本息将转入您的钱包。钱包注销办理期间不予转存。`,
    }),
    endsUnrolled: ({ amount, on }) => ({
      subject: '定期理财即将到期',
      text: `您的定期理财 ${amount} 将于 ${on} 到期，本息将转入您的钱包。您选择的到期转存无法办理：未能按时向您告知可适用的利率。`,
    }),
    paid: ({ amount, interest }) => ({
      subject: '定期理财已到期兑付',
      text: `您的定期理财已到期：本金 ${amount}、利息 ${interest} 已转入您的钱包。`,
    }),
    rolled: ({ amount, interest, rate, on, early }) => ({
      subject: '定期理财已转存',
      text: `您的定期理财 ${amount} 已转存，年利率 ${rate}，兑付日 ${on}；上期利息 ${interest} 已转入您的钱包。${early}`,
    }),
    left: ({ amount, interest, cost, at_end, on }) => ({
      subject: '定期理财已提前支取',
      text: `您的定期理财已提前支取：本金 ${amount}、利息 ${interest} 已转入您的钱包，较按约定利率计算少得利息 ${cost}${at_end && on ? `；如持有至 ${on} 到期，利息为 ${at_end}` : ''}。`,
    }),
    moved: ({ amount, on }) => ({
      subject: '定期理财兑付日顺延',
      text: `您的定期理财 ${amount} 将于 ${on} 兑付：此前告知的日期为休市日，兑付日顺延，顺延期间照常计息。`,
    }),
  },
  statement: (amount, day) => `购买定期理财 ${amount}，兑付日 ${day}。`,
}
