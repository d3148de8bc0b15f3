import type { en } from './en.ts'

export const zhCN: typeof en = {
  refusals: {
    wallet_unknown: {
      title: '找不到该钱包',
      why: '没有可用的对应钱包，或该钱包未开立此币种账户。',
      what_to_do: '请核对钱包编号和币种后重试。',
    },
    wallet_closing: {
      title: '钱包正在注销',
      why: '注销申请已受理：不能再发起新的交易，此前的授权也不再有效。',
      what_to_do: '如为本人钱包，可在冷静期内撤销注销；否则请选择其他付款方式。',
    },
    wallet_closed: {
      title: '钱包已注销',
      why: '已注销的钱包不能再收款或付款。',
      what_to_do: '原用户可通过回执链接申请恢复或领取款项；其他人请选择其他付款方式。',
    },
    wallet_frozen: {
      title: '钱包已被限制',
      why: '该钱包目前不能进行资金收付。',
      what_to_do: '请联系客服了解解除限制的办法；您仍可申请注销。',
    },
    insufficient_funds: {
      title: '可用余额不足',
      why: '可用余额小于该金额；已冻结的款项不计入可用余额。',
      what_to_do: '请减少金额、充值，或等待冻结款项解冻后，使用新的幂等键重试。',
    },
    receiving_limit: {
      title: '超出收款账户限额',
      why: '该金额将超出收款账户可持有的上限。',
      what_to_do: '请减少金额或更换收款账户。',
    },
    payer_unavailable: {
      title: '付款方目前无法付款',
      why: '目前无法从付款方钱包扣款，原因不便告知。',
      what_to_do: '请联系付款方，或选择其他收款方式；您自己的钱包不受影响。',
    },
    currency_mismatch: {
      title: '币种不一致',
      why: '款项只能在同一币种的账户之间转移，系统不会自动兑换。',
      what_to_do: '请使用双方账户共有的币种。',
    },
    same_wallet: {
      title: '付款方与收款方相同',
      why: '转账需要两个不同的账户。',
      what_to_do: '请选择其他收款方。',
    },
    hold_unknown: { title: '找不到该笔冻结', why: '没有以该编号冻结的款项。', what_to_do: '请核对编号。' },
    hold_not_open: {
      title: '该笔冻结已结束',
      why: '冻结的款项已被扣划、已解冻或已过期。',
      what_to_do: '请查看账单了解处理结果。',
    },
    hold_expired: {
      title: '该笔冻结已过期',
      why: '可扣划期限已过，款项将退回付款方。',
      what_to_do: '请付款方重新付款。',
    },
    hold_not_due: {
      title: '该笔冻结仍有效',
      why: '冻结款项须到期后才会失效。',
      what_to_do: '请等待到期，或主动解冻。',
    },
    exceeds_hold: {
      title: '超出冻结金额',
      why: '扣划金额不得超过冻结金额。',
      what_to_do: '请在冻结金额内扣划，其余部分另行付款。',
    },
    linked_failed: {
      title: '付款的一部分被拒绝',
      why: '该笔付款的各部分须同时成功；因其中一部分被拒绝，资金未发生变动。',
      what_to_do: '请查看被拒绝部分的原因，并使用新的幂等键重试。',
    },
    pocket_unknown: {
      title: '没有该币种',
      why: '本钱包未开通该币种。',
      what_to_do: '请查询钱包，其中列有已开通的币种。',
    },
    pocket_first: {
      title: '该币种为钱包主币种',
      why: '主币种仅随钱包一并注销。',
      what_to_do: '请注销钱包或继续保留。',
    },
    pocket_not_empty: {
      title: '该币种仍有资金',
      why: '余额为零时方可关闭；facts 中有余额。',
      what_to_do: '请先转出资金。',
    },
    wallet_not_paused: { title: '钱包未暂停', why: '当前没有生效的暂停。', what_to_do: '无需操作。' },
    pause_of_contact: {
      title: '钱包因联系方式提出异议暂停转出',
      why: '上次找回钱包时未使用的一个联系方式表示，找回者并非本人；在 facts 所列时间之前资金不能转出。',
      what_to_do:
        '请等待至该时间，或联系客服。联系方式已由他人掌握的，请予更换；凭纸质恢复码找回时可将其停用。',
    },
    order_differs: {
      title: '该文书已登记，内容不一致',
      why: '该机关的同一文书编号已登记，但金额、期限或告知方式不同，或该要求已解除；facts 中有其编号。',
      what_to_do: '请核对文书。延长期限请对原要求办理续期；新的文书应有自己的编号。',
    },
    order_unknown: {
      title: '没有该冻结或留存要求',
      why: '本钱包没有此编号的有效要求。',
      what_to_do: '请核对编号。',
    },
    role_unknown: {
      title: '没有该身份关系',
      why: '该关系已终止、不由您变更，或对方目前无法参与。',
      what_to_do: '请查询钱包的身份关系。',
    },
    consent_none: {
      title: '没有可撤回的同意',
      why: '您尚未同意、已经撤回，或同意的 90 天有效期已过。',
      what_to_do: '您无需操作：未经您同意，该钱包不会注销。',
    },
    consent_used: {
      title: '注销已确认',
      why: '您的同意在确认注销时已生效，此后不能撤回。',
      what_to_do: '冷静期内，另一持有人可以撤销注销；也可凭身份关系编号联系客服。',
    },
    consent_reachable: {
      title: '另一持有人可在本人钱包中表示同意',
      why: '仅当另一持有人的钱包已注销时，才由工作人员登记其意见。',
      what_to_do: '请由持有人发出同意请求，对方将收到通知并在本人钱包中确认。',
    },
    role_shared: {
      title: '共同持有的钱包不能移交',
      why: '钱包同样属于共同持有人，须经其同意，不能由他人替代。',
      what_to_do: '请向共同持有人请求同意注销，或凭书面材料解除共同持有。',
    },
  },
  acts: {
    pause: (until) => `暂停使用您的钱包至 ${until}，在此之前资金不能转出。`,
    joint: (who) => `与 ${who} 共同持有您的钱包，此后须双方同意方可注销。`,
    duty: (who) => `在对方同意后担任 ${who} 的钱包监护人；移交或终止监护之前，您本人的钱包不能注销。`,
    guardian: (who) => `由 ${who} 担任您钱包的监护人。`,
    consent: (who, plan) =>
      `同意注销您与 ${who} 共同持有的钱包。${plan ? `资金去向：${plan}。方案如有变更，将再次征求您的同意。` : '资金去向尚未选定，将按对方的选择转出。'}`,
  },
  obligations: {
    'guardian.role': {
      title: '您是他人钱包的监护人',
      why: '您注销后将无人可以代为操作。',
      what_to_do:
        '请将监护人身份移交给另一位同意接任的成年人；或联系客服，由两名工作人员凭材料终止。其中资金仍归其所有人。',
    },
    'joint.consent_missing': {
      title: '共同持有人尚未同意',
      why: '本钱包由双方共同持有。',
      what_to_do:
        '请向共同持有人发出同意请求，我们会通知对方（对方钱包已注销的亦可）。在您的注销申请失效前，对方均可答复；同意自作出之日起 90 天内有效，确认注销前可以撤回。对方未同意的，申请到期失效，钱包不受影响。如无法达成一致，可联系客服凭书面材料解除共同持有。',
    },
    'wallet.restricted': {
      title: '钱包受限',
      why: '注销须经人工审核。',
      what_to_do: '您可以继续申请，我们将在审核时限内答复。',
    },
    'funds.frozen_by_authority': {
      title: '资金被有权机关冻结',
      why: '有权机关依法要求冻结，我们不得转出该部分资金。',
      what_to_do: '请联系所示机关；冻结解除后即可继续办理。',
    },
    'legal.hold': {
      title: '部分资料依法暂缓删除',
      why: '依照法律规定，部分资料暂须继续保存。',
      what_to_do: '您可继续注销，无需操作；该部分资料仅作封存，于所示日期或有权机关解除后删除或匿名化处理。',
    },
    'document.not_exported': {
      title: '尚未导出账单',
      why: '注销后仅可凭回执链接并完成身份验证后查阅。',
      what_to_do: '建议现在导出，仅需片刻。',
    },
  },
  participant: '钱包',
}
