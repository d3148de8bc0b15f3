import type { en } from './en.ts'

export const zhCN: typeof en = {
  refusals: {
    claim_not_closed: {
      title: '钱包尚未注销完成',
      why: '注销完成后方可领取留存款项。',
      what_to_do: '请等待注销完成。',
    },
    claim_none: {
      title: '没有待领款项',
      why: '款项均已付出或正在付款途中。',
      what_to_do: '请在该申请中查看付款进度。',
    },
    claim_identity_unmatched: {
      title: '身份信息不符',
      why: '姓名与证件号码与该编号的核验记录不一致，或该记录已删除。本次尝试已计入次数，并已通知当事人。',
      what_to_do: '请核对后重试；如从未登记实名，或仍不一致，请凭编号与证件联系客服。',
    },
    claim_identity_locked: {
      title: '身份信息填写错误次数过多',
      why: '连续五次不符后，该方式暂停使用；获取新链接的，无论是否相符，每次申请均计入发起网络的次数，所有网络累计三十次为限。款项不受影响，其他办理方式仍可使用。',
      what_to_do: '请在 facts 所示时间后重试（获取新链接的，也可更换网络），或凭编号与证件联系客服。',
    },
    link_unsendable: {
      title: '没有可接收链接的联系方式',
      why: '注销前登记的联系方式已删除；原有链接仍然有效。',
      what_to_do: '请凭编号与证件联系客服。',
    },
  },
}
