import type { en } from './en.ts'

export const zhCN: typeof en = {
  refusals: {
    closure_already_open: {
      title: '该钱包已在注销中',
      why: '同一钱包同时只能办理一次注销。',
      what_to_do: '请继续办理 facts 中所示的注销申请，可在任一设备上继续。',
    },
    closure_none: {
      title: '尚未申请注销',
      why: '该钱包没有注销申请。',
      what_to_do: '请先查看注销预览，再提交申请。',
    },
    closure_action_not_allowed: {
      title: '当前状态不允许该操作',
      why: '注销申请的状态已变化或尚未到达该步骤，facts 中列出当前状态与可用操作。',
      what_to_do: '请重新查询注销申请，并选择可用操作。',
    },
    closure_blocked: {
      title: '仍有注销前待处理事项',
      why: 'facts 中已一次列出全部事项，以及各自的处理办法或自动解除日期。',
      what_to_do: '请处理所列事项后重新确认。您可以申诉，拒绝回执可作为凭证。',
    },
    plan_incomplete: {
      title: '资金处理方案不完整',
      why: '有币种的余额尚未选择资金去向。',
      what_to_do: '请为 facts 中列出的每个币种选择去向；任何时候都可选择留存待领。',
    },
    plan_missing: {
      title: '尚无可确认的最终方案',
      why: '确认注销须基于有约束力的最终方案。',
      what_to_do: '请先提交资金处理方案以获取最终方案。',
    },
    destination_unknown: {
      title: '无法使用该收款账户',
      why: '该账户不是您已验证的账户，或类型不符。',
      what_to_do: '请选择所列收款账户之一，或将资金留存待领。',
    },
    destination_too_new: {
      title: '该账户绑定时间过短',
      why: '为保护您的资金，新绑定的账户单日仅可转入小额资金，注销时仅转入已验证满一定时间的账户。',
      what_to_do: '请选择其他去向或减少金额，或在 facts 所示时间之后再办理。',
    },
    quote_stale: {
      title: '最终方案已失效',
      why: '最终方案已过期，或已有新的最终方案。',
      what_to_do: '请重新提交方案并确认新的最终方案。',
    },
    quote_changed: {
      title: '金额已变化',
      why: '最终方案生成后，资金向不利于您的方向变动，且超出规则允许的差额；仅有款项入账不影响确认。本次操作未作任何更改。',
      what_to_do: '请重新提交方案并核对新的最终方案。',
    },
    acknowledgement_missing: {
      title: '注销影响尚未全部确认',
      why: '须逐项确认最终方案中列出的影响。',
      what_to_do: '请向用户展示 facts 中的各项影响，并在确认后提交。',
    },
    cooling_off_over: {
      title: '冷静期已结束',
      why: '已无法撤销：冷静期结束后，资金按方案转出。',
      what_to_do:
        '如非您本人申请，请立即使用受理通知中的暂停链接，尚未发出的款项将被暂停；否则可在该注销中申诉，由工作人员核查。',
    },
    stop_used: {
      title: '该注销此前已暂停',
      why: '每次注销仅可暂停一次，facts 中有暂停时间，以及最迟暂停至何时或何时已处理。',
      what_to_do:
        '暂停期间资金不会转出，客服会通过此前登记的联系方式与您联系；资金转出前您也可登录后撤销注销。',
    },
    nothing_to_hold: {
      title: '已没有可暂停的款项',
      why: '资金均已发出，或已为实名用户本人留存待领。',
      what_to_do: '如非您本人操作，请通过该注销的申诉请工作人员核查，并联系收款银行。',
    },
    stop_not_open: {
      title: '没有待处理的暂停',
      why: '该注销未被暂停、暂停已处理完毕，或注销已结束。',
      what_to_do: '请重新查询该注销的当前状态。',
    },
    stop_needs_agreement: {
      title: '须由另一持有人重新同意',
      why: '该钱包为共同持有，另一持有人表示此前的同意并非本人作出，该同意已失效。',
      what_to_do: '请另一持有人在其本人钱包中重新表示同意，或撤销该注销。在此之前资金不会转出。',
    },
    stop_wallet_closed: {
      title: '钱包已注销，无可暂停的内容',
      why: '链接有效，但在使用之前注销已经完成。此前的回执链接已失效（核验姓名和证件后发送的除外），客服已收到待办任务，将在 24 小时内处理。',
      what_to_do:
        '请等待我们联系，或凭通知中的编号联系客服。待领款项仅向核验姓名和证件的本人支付；新的回执链接也须经同样核验后发送。',
    },
    stop_open: {
      title: '须先处理暂停',
      why: '有人通过暂停链接表示该注销并非本人申请，尚未与用户核实。',
      what_to_do: '请通过此前登记的联系方式与用户核实，并按 facts 中的地址处理暂停；或不予通过该注销。',
    },
    contact_not_earlier: {
      title: '须通过此前登记的联系方式核实',
      why: '处理暂停须使用申请注销之前已登记的联系方式，之后变更的可能并非本人。',
      what_to_do: '请选择暂停信息中列出的联系方式。',
    },
    plan_underfunded: {
      title: '余额不足以偿还欠款',
      why: '余额与赎回款合计不足以偿还须结清的欠款。',
      what_to_do: '请充值 `missing` 所示金额或以其他方式还款，然后重新制定资金处理方案。',
    },
    dust_choice_not_allowed: {
      title: '该金额不支持此处理方式',
      why: '仅在规则允许且金额极小时，方可捐赠或放弃。',
      what_to_do: '请选择收款账户，或将资金留存待领。',
    },
    step_not_asked: {
      title: '该步骤无需您确认',
      why: '该步骤此前已确认、已超过时限或无需确认。',
      what_to_do: '请查看该步骤等待的事项。',
    },
    standing_bounds: {
      title: '限额与方案不符',
      why: '最终方案中的每个币种须有且仅有一项限额；此外，仅方案已安排转出方式的本钱包币种可填写限额。',
      what_to_do: '请为 `currencies` 中的每个币种各填写一项限额；`allowed` 中尚有款项待到账的币种也可填写。',
    },
    standing_too_late: {
      title: '所选日期晚于确认的有效期',
      why: '“办妥后自动注销”将在您指定的时间之前失效，钱包不会被注销。',
      what_to_do: '请指定早于 `until` 的时间，或不指定，并重新验证。',
    },
    standing_none: {
      title: '未设置“办妥后自动注销”',
      why: '尚未设置，或已结束。',
      what_to_do: '请重新设置，或待事项办妥后直接确认。',
    },
    step_not_retryable: {
      title: '该步骤不可重试',
      why: '该步骤已完成或仍在等待答复。',
      what_to_do: '请查看其等待的事项与时限。',
    },
  },
  acts: {
    confirm: ({ money, first, cooling }) =>
      `注销您的钱包：${money}。${first}${cooling}款项转出前入账的资金一并转出。`,
    cancel: '撤销钱包注销申请。',
    go_on: (money, ended) =>
      `继续办理钱包注销：${money}。${ended ? '原收款账户已不再绑定您的钱包，该笔款项不会转出，将为您妥善留存，不收费用；钱包注销后，您可申请转入本人名下的账户。' : ''}`,
    stand: ({ limits, from, ends, paid_back, instead }) =>
      `待事项办妥后自动注销钱包${from && `，不早于 ${from}`}，限额如下：${limits}。${instead && `部分资金可能须提前支取，如持有到期：${instead}。`}${paid_back && `原选择到期转存的，改为到期兑付：${paid_back}。`}${ends}后失效。`,
    renewal: (money, day) => `${money}（${day}）`,
    by_then: (money, day) => `${day}可得 ${money}`,
    limits: (least, repaid, fees) => `转出不少于 ${least}，还款不超过 ${repaid}，费用不超过 ${fees}`,
    nothing_moves: '无资金变动',
    redeemed: (money, about) => `赎回${about ? '约' : ''} ${money}`,
    about: (money) => `约 ${money}`,
    beside: ({ cost, instead }) => {
      const list = [cost && `提前支取损失 ${cost}`, instead && `持有到期：${instead}`]
        .filter(Boolean)
        .join('；')
      return list && `（${list}）`
    },
    first: ({ come, repaid }) => `此前${[...come, ...(repaid ? [`归还 ${repaid}`] : [])].join('、')}。`,
    and_to: '；',
    as_claim: '留存待领',
    no_payout: '无资金需转出',
    no_cooling: '不设冷静期，确认后不可撤销。',
    cooling: (long) => `冷静期${long}，期间可撤销。`,
    cooling_by_proof: (long, short) => `冷静期${long}（通过动态口令验证则为${short || '0天'}），期间可撤销。`,
  },
  held: {
    review:
      '已暂停：我们的工作人员通过此前登记的联系方式与用户核实并处理之前，资金不会转出。到期仍未处理的，转由两名工作人员审核；资金不会自动转出。',
    decision:
      '人工审核期间已暂停：我们的工作人员通过此前登记的联系方式与用户核实并处理之前，审核不能通过，资金不会转出。',
    claim:
      '资金转出期间已暂停：此前已发出的款项无法追回；其余款项在我们的工作人员通过此前登记的联系方式与用户核实并处理之前不会转出。到期仍未处理的，其余款项将为实名用户本人妥善留存待领，不收费用。',
  },
  unwinding: ({ payee, last, amount }) =>
    `致 ${payee}：\n\n本人正在注销用于付款的钱包，对贵方的代扣授权已终止。${
      last ? `原定 ${last} 的 ${amount} 扣款将失败。` : ''
    }请自下一期起终止合同，或告知其他付款方式，并书面确认。\n`,
}
