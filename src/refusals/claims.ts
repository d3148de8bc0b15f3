import type { RefusalSpec } from '../errors.ts'

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
    en: {
      title: 'That is not the person this money belongs to',
      why: 'Name and document do not match what was verified, or that record has been erased.',
      what_to_do:
        'Check both; otherwise, or if you never gave a name, contact support with the case number and your document.',
    },
    'zh-CN': {
      title: '身份信息不符',
      why: '姓名与证件号码与核验记录不一致，或该记录已删除。',
      what_to_do: '请核对后重试；如从未登记实名，或仍不一致，请凭编号与证件联系客服。',
    },
  },
} as const satisfies Record<string, RefusalSpec>
