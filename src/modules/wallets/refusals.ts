import type { RefusalSpec } from '../../kernel/errors.ts'

/** Refusals of wallets and the ledger. `facts.side` says whose wallet: `debit` the payer's, `credit` the payee's. */
export const walletRefusals = {
  wallet_unknown: {
    status: 404,
    en: {
      title: 'There is no such wallet',
      why: 'No wallet of this number can take part, or it holds no account in this currency.',
      what_to_do: 'Check the wallet number and the currency, then try again.',
    },
    'zh-CN': {
      title: '找不到该钱包',
      why: '没有可用的对应钱包，或该钱包未开立此币种账户。',
      what_to_do: '请核对钱包编号和币种后重试。',
    },
  },
  wallet_closing: {
    status: 409,
    en: {
      title: 'The wallet is being closed',
      why: 'Its closure was accepted: nothing new can start on it, and what was authorised before no longer counts.',
      what_to_do:
        'If it is your wallet, cancel the closure while it is in cooling-off. Otherwise choose another way to pay.',
    },
    'zh-CN': {
      title: '钱包正在注销',
      why: '注销申请已受理：不能再发起新的交易，此前的授权也不再有效。',
      what_to_do: '如为本人钱包，可在冷静期内撤销注销；否则请选择其他付款方式。',
    },
  },
  wallet_closed: {
    status: 410,
    en: {
      title: 'The wallet is closed',
      why: 'Nothing can be paid into or out of a closed wallet.',
      what_to_do:
        'A former holder can use the receipt link to restore the wallet or claim money. Others: pay another way.',
    },
    'zh-CN': {
      title: '钱包已注销',
      why: '已注销的钱包不能再收款或付款。',
      what_to_do: '原用户可通过回执链接申请恢复或领取款项；其他人请选择其他付款方式。',
    },
  },
  wallet_frozen: {
    status: 409,
    en: {
      title: 'The wallet is restricted',
      why: 'Money cannot move on this wallet at the moment.',
      what_to_do:
        'Ask support what is needed to lift the restriction. You can still ask to close the wallet.',
    },
    'zh-CN': {
      title: '钱包已被限制',
      why: '该钱包目前不能进行资金收付。',
      what_to_do: '请联系客服了解解除限制的办法；您仍可申请注销。',
    },
  },
  insufficient_funds: {
    status: 422,
    en: {
      title: 'There is not enough money',
      why: 'What is available is less than the amount; money that is set aside does not count.',
      what_to_do:
        'Choose a smaller amount, add money, or wait until money that is set aside becomes free. Use a new key.',
    },
    'zh-CN': {
      title: '可用余额不足',
      why: '可用余额小于该金额；已冻结的款项不计入可用余额。',
      what_to_do: '请减少金额、充值，或等待冻结款项解冻后，使用新的幂等键重试。',
    },
  },
  receiving_limit: {
    status: 422,
    en: {
      title: 'The receiving account is full',
      why: 'The amount would exceed what this account may hold.',
      what_to_do: 'Choose a smaller amount, or another account to receive it.',
    },
    'zh-CN': {
      title: '超出收款账户限额',
      why: '该金额将超出收款账户可持有的上限。',
      what_to_do: '请减少金额或更换收款账户。',
    },
  },
  payer_unavailable: {
    status: 409,
    en: {
      title: 'The payer cannot pay at the moment',
      why: 'Money cannot be taken from the payer’s wallet now. Why is not ours to tell.',
      what_to_do: 'Ask the payer, or choose another way to be paid. Your own wallet is not affected.',
    },
    'zh-CN': {
      title: '付款方目前无法付款',
      why: '目前无法从付款方钱包扣款，原因不便告知。',
      what_to_do: '请联系付款方，或选择其他收款方式；您自己的钱包不受影响。',
    },
  },
  currency_mismatch: {
    status: 422,
    en: {
      title: 'The currencies differ',
      why: 'Money moves only between accounts of the same currency; nothing is converted silently.',
      what_to_do: 'Use the currency of both accounts.',
    },
    'zh-CN': {
      title: '币种不一致',
      why: '款项只能在同一币种的账户之间转移，系统不会自动兑换。',
      what_to_do: '请使用双方账户共有的币种。',
    },
  },
  same_wallet: {
    status: 422,
    en: {
      title: 'Payer and payee are the same',
      why: 'A transfer needs two different accounts.',
      what_to_do: 'Choose another payee.',
    },
    'zh-CN': {
      title: '付款方与收款方相同',
      why: '转账需要两个不同的账户。',
      what_to_do: '请选择其他收款方。',
    },
  },
  hold_unknown: {
    status: 404,
    en: {
      title: 'There is no such hold',
      why: 'No money was set aside under this number.',
      what_to_do: 'Check the number.',
    },
    'zh-CN': { title: '找不到该笔冻结', why: '没有以该编号冻结的款项。', what_to_do: '请核对编号。' },
  },
  hold_not_open: {
    status: 409,
    en: {
      title: 'The hold has ended',
      why: 'The money that was set aside was already taken, given back, or the time ran out.',
      what_to_do: 'Look at the statement to see what happened to it.',
    },
    'zh-CN': {
      title: '该笔冻结已结束',
      why: '冻结的款项已被扣划、已解冻或已过期。',
      what_to_do: '请查看账单了解处理结果。',
    },
  },
  hold_expired: {
    status: 409,
    en: {
      title: 'The hold has run out',
      why: 'The time in which the money could be taken is over; it goes back to the payer.',
      what_to_do: 'Ask the payer for a new payment.',
    },
    'zh-CN': {
      title: '该笔冻结已过期',
      why: '可扣划期限已过，款项将退回付款方。',
      what_to_do: '请付款方重新付款。',
    },
  },
  hold_not_due: {
    status: 409,
    en: {
      title: 'The hold is still valid',
      why: 'Money that is set aside lapses only at its time.',
      what_to_do: 'Wait until then, or release it.',
    },
    'zh-CN': {
      title: '该笔冻结仍有效',
      why: '冻结款项须到期后才会失效。',
      what_to_do: '请等待到期，或主动解冻。',
    },
  },
  exceeds_hold: {
    status: 422,
    en: {
      title: 'More than was set aside',
      why: 'At most the held amount can be taken.',
      what_to_do: 'Take at most what was held; ask for the rest as a new payment.',
    },
    'zh-CN': {
      title: '超出冻结金额',
      why: '扣划金额不得超过冻结金额。',
      what_to_do: '请在冻结金额内扣划，其余部分另行付款。',
    },
  },
  linked_failed: {
    status: 409,
    en: {
      title: 'A part of the payment was refused',
      why: 'The parts of this payment happen together or not at all; another part was refused, so nothing moved.',
      what_to_do: 'See what the other part says, then try again with a new key.',
    },
    'zh-CN': {
      title: '付款的一部分被拒绝',
      why: '该笔付款的各部分须同时成功；因其中一部分被拒绝，资金未发生变动。',
      what_to_do: '请查看被拒绝部分的原因，并使用新的幂等键重试。',
    },
  },
  pocket_unknown: {
    status: 404,
    en: {
      title: 'There is no such pocket',
      why: 'The wallet holds no money in this currency.',
      what_to_do: 'Read the wallet: it lists its pockets.',
    },
    'zh-CN': {
      title: '没有该币种',
      why: '本钱包未开通该币种。',
      what_to_do: '请查询钱包，其中列有已开通的币种。',
    },
  },
  pocket_first: {
    status: 409,
    en: {
      title: 'This is the wallet’s own currency',
      why: 'The first pocket ends with the wallet alone.',
      what_to_do: 'Close the wallet, or keep it.',
    },
    'zh-CN': {
      title: '该币种为钱包主币种',
      why: '主币种仅随钱包一并注销。',
      what_to_do: '请注销钱包或继续保留。',
    },
  },
  pocket_not_empty: {
    status: 409,
    en: {
      title: 'There is money in this pocket',
      why: 'It can be closed when it is empty; "facts" has what is there.',
      what_to_do: 'Withdraw the money first.',
    },
    'zh-CN': {
      title: '该币种仍有资金',
      why: '余额为零时方可关闭；facts 中有余额。',
      what_to_do: '请先转出资金。',
    },
  },
  wallet_not_paused: {
    status: 409,
    en: { title: 'The wallet is not paused', why: 'No pause is in force.', what_to_do: 'Nothing is needed.' },
    'zh-CN': { title: '钱包未暂停', why: '当前没有生效的暂停。', what_to_do: '无需操作。' },
  },
  order_differs: {
    status: 409,
    en: {
      title: 'This document was placed with other content',
      why: 'An order of this authority with this document number is there already, with another amount, date or disclosure, or it has ended; "facts" has its id.',
      what_to_do:
        'Compare the paper. A longer term is a renewal of that order; a new paper has a number of its own.',
    },
    'zh-CN': {
      title: '该文书已登记，内容不一致',
      why: '该机关的同一文书编号已登记，但金额、期限或告知方式不同，或该要求已解除；facts 中有其编号。',
      what_to_do: '请核对文书。延长期限请对原要求办理续期；新的文书应有自己的编号。',
    },
  },
  order_unknown: {
    status: 404,
    en: {
      title: 'There is no such order',
      why: 'No order with this id stands on this wallet.',
      what_to_do: 'Check the id.',
    },
    'zh-CN': {
      title: '没有该冻结或留存要求',
      why: '本钱包没有此编号的有效要求。',
      what_to_do: '请核对编号。',
    },
  },
  role_unknown: {
    status: 404,
    en: {
      title: 'There is no such role',
      why: 'It has ended, it is not yours to change, or the other person can have no part in it now.',
      what_to_do: 'List the roles of the wallet.',
    },
    'zh-CN': {
      title: '没有该身份关系',
      why: '该关系已终止、不由您变更，或对方目前无法参与。',
      what_to_do: '请查询钱包的身份关系。',
    },
  },
  consent_none: {
    status: 409,
    en: {
      title: 'There is no agreement to take back',
      why: 'None was given, it was taken back already, or its 90 days are over.',
      what_to_do: 'There is nothing you need to do: without your agreement the wallet is not closed.',
    },
    'zh-CN': {
      title: '没有可撤回的同意',
      why: '您尚未同意、已经撤回，或同意的 90 天有效期已过。',
      what_to_do: '您无需操作：未经您同意，该钱包不会注销。',
    },
  },
  consent_used: {
    status: 409,
    en: {
      title: 'The closing has been confirmed already',
      why: 'The agreement counted when the closing was confirmed, and cannot be taken back after that.',
      what_to_do:
        'The other holder can cancel while the cooling-off lasts; otherwise contact support with the number of the role.',
    },
    'zh-CN': {
      title: '注销已确认',
      why: '您的同意在确认注销时已生效，此后不能撤回。',
      what_to_do: '冷静期内，另一持有人可以撤销注销；也可凭身份关系编号联系客服。',
    },
  },
  consent_reachable: {
    status: 409,
    en: {
      title: 'The other holder can say so in their own wallet',
      why: 'Staff take the word of a joint holder only where their own wallet is closed.',
      what_to_do: 'Have the holder ask them: they are written to and agree in their wallet.',
    },
    'zh-CN': {
      title: '另一持有人可在本人钱包中表示同意',
      why: '仅当另一持有人的钱包已注销时，才由工作人员登记其意见。',
      what_to_do: '请由持有人发出同意请求，对方将收到通知并在本人钱包中确认。',
    },
  },
  role_shared: {
    status: 409,
    en: {
      title: 'A shared wallet is not handed over',
      why: 'It belongs to the other holder as well: their word is needed, not another person.',
      what_to_do: 'Ask the other holder to agree to the closing, or have the share dissolved on paper.',
    },
    'zh-CN': {
      title: '共同持有的钱包不能移交',
      why: '钱包同样属于共同持有人，须经其同意，不能由他人替代。',
      what_to_do: '请向共同持有人请求同意注销，或凭书面材料解除共同持有。',
    },
  },
} as const satisfies Record<string, RefusalSpec>

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof walletRefusals, RefusalSpec> {}
}
