import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    kyc: '真实姓名和证件',
  },
  summaries: {
    'kyc.read_identity': '查看已登记的身份信息，部分隐藏',
    'kyc.declare_identity': '一次性填写真实姓名和证件（1 级：核对格式、日期和校验位）',
    'operator.propose_name_change': '凭所见材料提出变更用户的真实姓名或证件；由另一名工作人员决定',
  },
  descriptions: {
    'kyc.declare_identity':
      '注册后一小时内可直接提交；之后须完成操作 `identity.declare` 的身份验证（先返回 `step_up_required`，再附 `challenge` 提交）。所有联系方式均会收到通知及冻结链接。一小时之后、冻结前 7 日内提供的姓名，会因冻结而撤销。重复提交相同内容不作任何改变，也无须验证。',
    'operator.propose_name_change':
      '由另一名工作人员在 /v1/operator/approvals/{approval}/decision 作出决定。提出、同意和变更时均告知所有联系方式并附冻结链接。钱包有资金的，第二人同意 72 小时后变更；其间冻结钱包的，变更随之终止。变更后，按原姓名核验的绑定账户全部解绑；经两人查验的姓名不再因冻结而撤销。钱包被用户冻结（`freeze_needs_recovery`）或注销中的不能办理。',
  },
  fields: {},
}
