import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    closure: '注销钱包：待处理事项、资金处理方案、最终方案、确认和撤销',
  },
  summaries: {
    'closure.preview': '查看注销前待处理事项、将失去的权益、资金可选去向和各个日期',
    'closure.open': '开始注销钱包；可在任何设备上继续',
    'closure.read': '查看本钱包的注销，包括待办事项和当前可办理的操作',
    'closure.plan': '为每个币种选择资金去向；返回具有约束力的最终方案',
    'closure.confirm': '以绑定最终方案的身份验证予以确认：自此钱包不再开展新业务',
    'closure.stand': '办妥后自动注销：现在即在限额内确认，待处理事项全部办结后立即注销',
    'closure.withdraw_standing': '撤回“办妥后自动注销”的确认；注销仍处于准备中',
    'closure.cancel': '在冷静期或审核期内撤销注销；一切恢复原状',
    'closure.continue': '找回钱包之后：继续办理因“非本人操作”而暂停的注销',
    'closure.read_case': '按编号查看注销：供用户本人、工作人员或持有回执链接者',
    'closure.timeline': '按时间顺序查看注销的全部经过',
    'closure.receipt':
      '查看注销的签名回执（受理、拒绝、暂停、未注销而结束、注销完成）；可用 `quittance verify` 离线核验',
    'closure.letters': '查看已告知的商户、下次扣款将失败的商户，以及致各商户的双语信函',
    'closure.agree': '同意以少于最终方案的金额转出；如不答复，款项成为待领款项',
    'closure.stop': '通过受理通知的暂停链接或回执链接暂停注销，限一次：工作人员处理完毕前，资金不会转出',
    'closure.appeal': '申诉或投诉：无论注销处于何种状态，均由工作人员在返回的日期之前复查',
    'operator.list_closures': '按最迟办结日期查看注销：状态、负责人和各个日期',
    'operator.closure_origin': '查看注销由谁发起及原因：所述理由、批量注销计划，或钱包自何时起无人使用',
    'operator.retry_closure': '重新查看正在结清的注销；或将尚未发出的步骤转为待领款项',
    'operator.read_review': '查看审核中注销的审核单及其哈希值',
    'operator.propose_review': '对审核中的注销提出通过或不通过；由另一名工作人员决定',
    'operator.decide_review': '同意或不同意所提出的审核结论；须为另一名工作人员',
    'operator.read_stop': '查看等待处理的暂停：注销情况、申请之前已登记的联系方式和可办理的操作',
    'operator.propose_stop_settlement':
      '按用户意愿处理暂停：撤销、继续或留存（由另一名工作人员决定），或立即限制钱包',
    'operator.decide_stop_settlement': '同意或不同意所提出的暂停处理方式；须为另一名工作人员',
    'operator.open_closure': '应用户要求开始注销；仅用户本人可以确认',
    'operator.plan_closure': '将用户指定的资金去向填入应其要求准备的注销；仅用户本人可以确认',
  },
  descriptions: {
    'closure.cancel':
      '通过提醒链接冻结的钱包也可撤销，钱包仍保持冻结；此时仅返回注销的状态和日期，不含待处理事项、资金、方案和步骤。',
    'closure.continue':
      '须完成操作 `closure.continue` 的身份验证，其内容载明资金去向。仅适用于最近一次找回之前的暂停；其他暂停由客服处理（`recovery_needed`）。因暂停而顺延的日期不变。',
    'closure.stop':
      '钱包注销后返回 `stop_wallet_closed`。与“非本人操作”链接相同，每次均生成客服待办；首次使用会使回执链接失效，并告知注销之前的联系方式。',
  },
}
