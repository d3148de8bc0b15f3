import type { RefusalSpec } from '../errors.ts'

export const closureRefusals = {
  closure_already_open: {
    status: 409,
    en: {
      title: 'This wallet is already being closed',
      why: 'A wallet has one closing at a time, and this one has one.',
      what_to_do: 'Go on with the closing named in "facts", on any device.',
    },
    'zh-CN': {
      title: '该钱包已在注销中',
      why: '同一钱包同时只能办理一次注销。',
      what_to_do: '请继续办理 facts 中所示的注销申请，可在任一设备上继续。',
    },
  },
  closure_none: {
    status: 404,
    en: {
      title: 'No closing has been started',
      why: 'This wallet has never been asked to close.',
      what_to_do: 'Look at the preview, then start the closing.',
    },
    'zh-CN': {
      title: '尚未申请注销',
      why: '该钱包没有注销申请。',
      what_to_do: '请先查看注销预览，再提交申请。',
    },
  },
  closure_action_not_allowed: {
    status: 409,
    en: {
      title: 'Not possible in the present state',
      why: 'The closing has moved on, or has not come that far; "facts" names its state and what is allowed now.',
      what_to_do: 'Read the closing again and choose one of its actions.',
    },
    'zh-CN': {
      title: '当前状态不允许该操作',
      why: '注销申请的状态已变化或尚未到达该步骤，facts 中列出当前状态与可用操作。',
      what_to_do: '请重新查询注销申请，并选择可用操作。',
    },
  },
  closure_blocked: {
    status: 409,
    keeps: true,
    en: {
      title: 'Something is still in the way',
      why: 'All open matters are listed in "facts", each with its remedy or the date on which it clears by itself.',
      what_to_do:
        'Settle what is listed and confirm again. You may appeal; the refusal receipt is your proof.',
    },
    'zh-CN': {
      title: '仍有注销前待处理事项',
      why: 'facts 中已一次列出全部事项，以及各自的处理办法或自动解除日期。',
      what_to_do: '请处理所列事项后重新确认。您可以申诉，拒绝回执可作为凭证。',
    },
  },
  plan_incomplete: {
    status: 422,
    en: {
      title: 'The plan does not say where all the money goes',
      why: 'There is a balance in a currency for which no way out was chosen.',
      what_to_do:
        'Choose a way out for each currency named in "facts"; leaving it as a claim is always possible.',
    },
    'zh-CN': {
      title: '资金处理方案不完整',
      why: '有币种的余额尚未选择资金去向。',
      what_to_do: '请为 facts 中列出的每个币种选择去向；任何时候都可选择留存待领。',
    },
  },
  plan_missing: {
    status: 409,
    en: {
      title: 'There is no quote to confirm',
      why: 'A closing is confirmed over a binding quote, and none has been made.',
      what_to_do: 'Send the plan first; the answer is the quote.',
    },
    'zh-CN': {
      title: '尚无可确认的最终方案',
      why: '确认注销须基于有约束力的最终方案。',
      what_to_do: '请先提交资金处理方案以获取最终方案。',
    },
  },
  destination_unknown: {
    status: 422,
    en: {
      title: 'This destination cannot be used',
      why: 'It is not a verified account of yours, or not of the kind that was named.',
      what_to_do: 'Choose one of the destinations listed in the closing, or leave the money as a claim.',
    },
    'zh-CN': {
      title: '无法使用该收款账户',
      why: '该账户不是您已验证的账户，或类型不符。',
      what_to_do: '请选择所列收款账户之一，或将资金留存待领。',
    },
  },
  destination_too_new: {
    status: 409,
    en: {
      title: 'This account was linked too recently',
      why: 'To protect you from somebody else, closing pays out only to accounts verified some time ago.',
      what_to_do: 'Choose another way out, or come back at the time given in "facts".',
    },
    'zh-CN': {
      title: '该账户绑定时间过短',
      why: '为保护您的资金，注销时仅转入已验证满一定时间的账户。',
      what_to_do: '请选择其他去向，或在 facts 所示时间之后再办理。',
    },
  },
  quote_stale: {
    status: 409,
    en: {
      title: 'The quote is no longer valid',
      why: 'It has expired, or a newer one has been made.',
      what_to_do: 'Send the plan again and confirm the new quote.',
    },
    'zh-CN': {
      title: '最终方案已失效',
      why: '最终方案已过期，或已有新的最终方案。',
      what_to_do: '请重新提交方案并确认新的最终方案。',
    },
  },
  quote_changed: {
    status: 409,
    en: {
      title: 'The amounts have changed',
      why: 'Between the quote and the confirmation something moved. Nothing has been changed by this attempt.',
      what_to_do: 'Send the plan again and look at the new quote.',
    },
    'zh-CN': {
      title: '金额已变化',
      why: '最终方案生成后资金有变动。本次操作未作任何更改。',
      what_to_do: '请重新提交方案并核对新的最终方案。',
    },
  },
  acknowledgement_missing: {
    status: 422,
    en: {
      title: 'The consequences were not all acknowledged',
      why: 'Each consequence of the quote must be named, and no other.',
      what_to_do: 'Show the consequences listed in "facts" and send them back as acknowledged.',
    },
    'zh-CN': {
      title: '注销影响尚未全部确认',
      why: '须逐项确认最终方案中列出的影响。',
      what_to_do: '请向用户展示 facts 中的各项影响，并在确认后提交。',
    },
  },
  cooling_off_over: {
    status: 409,
    en: {
      title: 'The cooling-off has ended',
      why: 'The closing can no longer be undone this way; the money is on its way out.',
      what_to_do: 'Wait until the wallet is closed; the receipt tells how to restore it.',
    },
    'zh-CN': {
      title: '冷静期已结束',
      why: '无法再撤销，资金正在转出。',
      what_to_do: '请等待注销完成，回执中说明恢复方式。',
    },
  },
  stop_used: {
    status: 409,
    en: {
      title: 'The stop link was used before',
      why: 'It pauses a closing once.',
      what_to_do: 'Our support has been called and contacts you. You may also sign in and cancel.',
    },
    'zh-CN': {
      title: '暂停链接已使用过',
      why: '每次注销仅可暂停一次。',
      what_to_do: '客服已收到通知并将联系您；您也可登录后撤销注销。',
    },
  },
  plan_underfunded: {
    status: 409,
    en: {
      title: 'There is not enough money to repay what is owed',
      why: 'The balance and what is redeemed do not cover the debts that have to be repaid.',
      what_to_do: 'Top up the amount named under `missing`, or repay it another way, and plan again.',
    },
    'zh-CN': {
      title: '余额不足以偿还欠款',
      why: '余额与赎回款合计不足以偿还须结清的欠款。',
      what_to_do: '请充值 `missing` 所示金额或以其他方式还款，然后重新制定资金处理方案。',
    },
  },
  dust_choice_not_allowed: {
    status: 422,
    en: {
      title: 'This choice is not offered for this amount',
      why: 'Giving money away is possible only for a very small amount, and only where the rules allow it.',
      what_to_do: 'Choose an account, or leave the money as a claim.',
    },
    'zh-CN': {
      title: '该金额不支持此处理方式',
      why: '仅在规则允许且金额极小时，方可捐赠或放弃。',
      what_to_do: '请选择收款账户，或将资金留存待领。',
    },
  },
  step_not_asked: {
    status: 409,
    en: {
      title: 'This step does not wait for your agreement',
      why: 'It was agreed to before, its time is over, or it never asked.',
      what_to_do: 'Look at what the step waits for.',
    },
    'zh-CN': {
      title: '该步骤无需您确认',
      why: '该步骤此前已确认、已超过时限或无需确认。',
      what_to_do: '请查看该步骤等待的事项。',
    },
  },
  standing_bounds: {
    status: 422,
    en: {
      title: 'The limits do not fit the plan',
      why: 'Each currency of the quote needs one limit; besides them only a currency of the wallet that the plan has a way out for may have one.',
      what_to_do:
        'Send one entry for each of `currencies`, and for those of `allowed` in which money is still to come.',
    },
    'zh-CN': {
      title: '限额与方案不符',
      why: '最终方案中的每个币种须有且仅有一项限额；此外，仅方案已安排转出方式的本钱包币种可填写限额。',
      what_to_do: '请为 `currencies` 中的每个币种各填写一项限额；`allowed` 中尚有款项待到账的币种也可填写。',
    },
  },
  standing_none: {
    status: 404,
    en: {
      title: 'There is no standing confirmation',
      why: 'None was given, or it has ended.',
      what_to_do: 'Give one, or confirm when nothing stands in the way any more.',
    },
    'zh-CN': {
      title: '未设置“办妥后自动注销”',
      why: '尚未设置，或已结束。',
      what_to_do: '请重新设置，或待事项办妥后直接确认。',
    },
  },
  step_not_retryable: {
    status: 409,
    en: {
      title: 'This step cannot be retried',
      why: 'It is done, or it waits for an answer that is still expected.',
      what_to_do: 'Look at what the step waits for and until when.',
    },
    'zh-CN': {
      title: '该步骤不可重试',
      why: '该步骤已完成或仍在等待答复。',
      what_to_do: '请查看其等待的事项与时限。',
    },
  },
} as const satisfies Record<string, RefusalSpec>
