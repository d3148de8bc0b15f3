import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {},
  summaries: {
    'operator.make_programme': '准备批量注销：类型、期限和每分钟数量',
    'operator.list_programmes': '查看批量注销计划，最新的在前',
    'operator.read_programme': '查看批量注销计划的进展：各状态的钱包数量和预计完成时间',
    'operator.list_programme_wallets': '查看计划中的钱包及其状态，顺序与计算 `shown_hash` 时一致',
    'operator.add_programme_wallets': '向尚未启动的计划添加钱包；重复添加不起作用',
    'operator.start_programme': '启动另一名工作人员制定的计划：告知用户，并于期限届满时注销',
    'operator.steer_programme': '暂停、恢复或中止计划；已在办理的注销继续进行',
    'operator.programme_residuals': '查看期限届满时无法注销的钱包及各自的原因',
    'operator.dormancy': '查看无人使用的钱包：各阶段数量和未来 30 天的安排',
    'operator.list_dormant': '查看无人使用的钱包，日期最近的在前；遗留的注明原因和负责人',
    'operator.read_exemption': '查看钱包为何、自何时起被豁免，以及由谁决定',
    'operator.exempt_from_dormancy': '无论多久无人使用均保留钱包；已预告的注销予以撤回',
    'operator.end_exemption': '恢复计算闲置时间；一周内查看该钱包，办理任何事项之前均会告知用户',
  },
  descriptions: {
    'operator.add_programme_wallets': '添加钱包者即为名单制定者：与计划制定者一样，不能启动该计划。',
    'operator.start_programme':
      '计划制定者和向名单添加钱包者不能启动（`approval_own`）；须以所查看名单的哈希值提交。',
  },
}
