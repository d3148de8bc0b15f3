import type { en } from './en.ts'

export const zhCN: typeof en = {
  former: '已注销用户',
  reasons: {
    account_closed: '收款账户已销户',
    account_unknown: '银行查无此账户',
    account_refused: '银行未确认该账户',
    name_mismatch: '账户户名与您的姓名不一致',
    identity_gone: '您的实名记录已依法删除，银行无法核对户名',
    declined: '银行未予受理',
    limit_exceeded: '超出银行限额',
    returned: '收款银行已退回',
    insufficient_funds: '可用资金不足',
    no_answer: '未在期限内收到您的答复',
    kept_by_staff: '因款项未能付出，已由工作人员为您留存',
    account_too_new: '加上当日已转出的金额，超出新绑定账户的单日限额',
    account_ended: '该账户已不再绑定您的钱包',
    more_than_dust: '金额已超出您同意处置的零钱范围',
  },
  no_reason: '银行未说明原因',
  disown: {
    stop: (link) =>
      `如非您本人操作，请立即暂停注销，无需登录：${link} ，尚未发出的资金将不会转出，直至我们的工作人员与您核实处理。`,
    freeze_holds: (link) =>
      `如非您本人操作，请立即冻结钱包，注销随即再次暂停：${link} ，该链接只能用于冻结。`,
    freeze: (link) => `如非您本人操作，请立即冻结钱包：${link} ，该链接只能用于冻结。`,
    appeal: () => '如非您本人操作，请立即在该注销的页面申诉。',
    word: (link) =>
      `如该同意并非您本人作出，请立即冻结您本人的钱包：${link} ，最近 7 日内作出的同意将随之撤回，本次注销随即暂停。`,
    word_support: () => '如该同意并非您本人作出，请立即联系客服。',
  },
  case: (link) => `无需登录即可查看该注销：${link} 。请勿将链接转发他人。`,
  receipt: (link) => `无需登录即可查看该注销及已签名的回执：${link} 。请勿将链接转发他人。`,
  freeze_until: (until) => `冻结链接有效期至 ${until}；钱包冻结后经找回的，链接即失效。`,
  freeze_reports: (until) =>
    `钱包找回时未使用此联系方式，${until} 前发往此处的链接不会冻结钱包：首次使用将使资金暂停转出 72 小时，每次使用均由工作人员在 24 小时内核实。`,
  freeze_if: ({ what, at, link }) =>
    `${what}（${at}）。如非您本人操作，请立即冻结钱包：${link} ，该链接只能用于冻结。`,
}
