import type { RefusalSpec } from '../../kernel/errors.ts'

export const claimRefusals = {
  claim_not_closed: {
    status: 409,
    en: {
      title: 'The wallet is not closed yet',
      why: 'Money is kept for collection once the closing is done.',
      what_to_do: 'Wait until the case is closed.',
    },
    'zh-CN': {
      title: '钱包尚未注销完成',
      why: '注销完成后方可领取留存款项。',
      what_to_do: '请等待注销完成。',
    },
  },
  claim_none: {
    status: 404,
    en: {
      title: 'Nothing is kept for you',
      why: 'Everything has been paid out, or is on its way.',
      what_to_do: 'Look at the case for payouts under way.',
    },
    'zh-CN': {
      title: '没有待领款项',
      why: '款项均已付出或正在付款途中。',
      what_to_do: '请在该申请中查看付款进度。',
    },
  },
  claim_identity_unmatched: {
    status: 403,
    keeps: true,
    en: {
      title: 'That is not the person this money belongs to',
      why: 'Name and document do not match what was verified for this case, or that record has been erased. The try was counted, and the person it is about was told.',
      what_to_do:
        'Check both; otherwise, or if you never gave a name, contact support with the case number and your document.',
    },
    'zh-CN': {
      title: '身份信息不符',
      why: '姓名与证件号码与该编号的核验记录不一致，或该记录已删除。本次尝试已计入次数，并已通知当事人。',
      what_to_do: '请核对后重试；如从未登记实名，或仍不一致，请凭编号与证件联系客服。',
    },
  },
  claim_identity_locked: {
    status: 429,
    en: {
      title: 'Too many wrong names or documents',
      why: 'This way rests after five wrong tries. Your money stays safe, and the other ways are open.',
      what_to_do:
        'Try again at the time given in facts, or contact support with the case number and your document.',
    },
    'zh-CN': {
      title: '身份信息填写错误次数过多',
      why: '连续五次不符后，该方式暂停使用。款项不受影响，其他办理方式仍可使用。',
      what_to_do: '请在 facts 所示时间后重试，或凭编号与证件联系客服。',
    },
  },
  link_limited: {
    status: 429,
    en: {
      title: 'A new link was sent a short while ago',
      why: 'New links are sent at most five times an hour, so that nobody can flood a mailbox.',
      what_to_do: 'Look into your messages, or wait for the time given.',
    },
    'zh-CN': {
      title: '新链接已发送',
      why: '为防止骚扰，新链接一小时内最多发送五次。',
      what_to_do: '请查看您收到的通知，或在提示的时间后重试。',
    },
  },
  link_unsendable: {
    status: 409,
    en: {
      title: 'There is no contact to send a link to',
      why: 'The contacts that were known before the closing have been erased. The link that there was still works.',
      what_to_do: 'Contact support with the case number and your document.',
    },
    'zh-CN': {
      title: '没有可接收链接的联系方式',
      why: '注销前登记的联系方式已删除；原有链接仍然有效。',
      what_to_do: '请凭编号与证件联系客服。',
    },
  },
} as const satisfies Record<string, RefusalSpec>

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof claimRefusals, RefusalSpec> {}
}
