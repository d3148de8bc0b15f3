import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    operator: '供工作人员使用',
  },
  summaries: {
    'operator.list_tasks': '按到期时间查看待办：未结的，或已办结的及其办理人和时间',
    'operator.read_task': '查看一项待办及其办理证明',
    'operator.take_task': '领取一项待办，避免重复办理',
    'operator.give_back_task': '将已领取的待办退回队列',
    'operator.resolve_task': '记录待办的结果和证明',
    'operator.restrict_wallet': '限制钱包（不能发起新交易），或解除限制；仍可注销',
    'operator.list_approvals': '查看等待第二人决定的申请，最先失效的在前',
    'operator.list_pairs': '查看谁对谁的申请作了决定：按类型列出每对同事，附数量、金额和最短用时；查看会留痕',
    'operator.read_approval': '查看一项复核申请及所示内容和理由；查看会留痕',
    'operator.decide_approval': '对另一名工作人员提出的任何事项表示同意或不同意；同意后立即执行',
    'operator.search': '查找来电者的钱包：按手机号码、邮箱，或钱包、注销、交易的编号',
    'operator.list_acts': '查看哪些工作人员办理了什么、查看了谁的事项及理由，最新的在前；查看会留痕',
  },
  descriptions: {
    'operator.resolve_task':
      '只能由特定操作办结的待办（暂停、审核、争议、账务差异）随该操作结束，此处不予受理：`task_needs_act`。`wallet.frozen_by_link` 随找回结束；在此之前返回 `freeze_needs_recovery`。',
    'operator.restrict_wallet':
      '与现状相同的不作改变，也不计数。一人一个自然日内可单独处理 `alone.per_day.restriction` 个钱包；超出的为复核申请（202），`state` 仍为钱包现在的状态，由另一名工作人员决定。“非本人操作”链接所作的冻结不能在此解除（`freeze_needs_recovery`）：由用户通过 POST /v1/recoveries 解除。',
    'operator.list_pairs':
      '期间内已决定的复核申请，同意次数最多的在前。`both_ways` 表示两人也曾互换角色作出决定。由第二人启动的批量注销计划另行列出。',
    'operator.decide_approval':
      '请先查看申请（operator.read_approval），并提交其 `shown_hash`：决定仅针对该内容。申请人无论以何种角色均不能决定。可决定者因类型而异；仅决定一种类型的各接口效果相同。',
    'operator.search':
      '须完全一致，不支持部分匹配。结果部分隐藏，且不含本人的钱包。每次查找均计入操作记录；按手机号码或邮箱查找的，不记录所查内容。每名工作人员可连续查找十次，之后每六秒一次；因此被拒的查找也会计入记录，每小时一次。',
    'operator.list_acts':
      '查看地址所指对象（钱包、注销、争议等）也会留痕，每名工作人员就同一操作和对象每小时一条：`act` 为操作，`object` 为所指对象，`made` 为返回内容所指的钱包。持续超出频率限制的也有一条，`params` 中含 `refused`。可按 `object`（两者均匹配）、`operator` 或 `act` 筛选。',
  },
  fields: {
    '?approval': '复核申请编号',
    '?object': '所涉对象编号',
    '?owner': '仅该团队的待办',
    '?task': '待办编号',
    'TaskAct.action': '该操作对事项的作用',
    acts: '操作清单',
    agreed: '同意次数',
    approvals: '复核申请清单',
    content: '所示内容及理由；null 表示已清除',
    decided_by: '作出决定的工作人员编号；null 表示尚未决定',
    decider: '决定人',
    declined: '不同意次数',
    first_at: '期间内首次',
    kinds: '按类型列出',
    lapses_at: '无人决定时的失效时间',
    last_at: '期间内末次',
    made: '由此产生的对象编号；null 表示没有',
    operator: '工作人员编号',
    pairs: '同事组合',
    proposer: '申请人',
    reason_holder: '告知用户的理由；null 表示没有',
    reason_staff: '供同事查看的理由；null 表示没有',
    requested_by: '提出申请的工作人员编号',
    resolved_at: '办结时间；null 表示尚未办结',
    resolved_by: '办结的工作人员编号；null 表示尚未办结',
    restricted: '钱包是否受限',
    taken_by: '办理的工作人员编号；null 表示无',
    tasks: '待办清单',
  },
}
