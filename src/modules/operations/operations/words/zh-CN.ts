import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    operations: '服务状态、维护公告和客户端版本',
  },
  summaries: {
    'operations.read_status': '查看服务状态：正常、降级、中断或维护中；未结事件，以及当前和下一维护时段',
    'operations.read_policy': '查看现行规则包：每条规则及其来源，以及哪些规则的来源未经核实',
    'operations.read_key_set': '查看用于核验回执和审计检查点的公钥集（RFC 7517）',
    'operator.list_maintenance': '查看已公告、已过去和已取消的维护时段，最晚的在前',
    'operator.announce_maintenance': '公告维护时段：停止哪些服务、起止时间和双语公告',
    'operator.end_maintenance': '取消已公告的维护时段，或提前结束；重复提交返回相同结果',
    'operator.list_clients': '查看哪些客户端的哪些版本自何时起不再受理',
    'operator.require_client': '设定自何时起不再受理低于某版本的客户端',
    'operator.open_incident': '登记事件及首次双语通报',
    'operator.report_incident': '为事件追加通报；`resolved` 表示结束；重复提交上一通报不起作用',
    'operator.list_outages': '查看本服务整体停止的时段；与其重叠的期限均已相应顺延',
  },
  descriptions: {
    'operator.announce_maintenance':
      '范围、起止时间相同即为同一时段，无论提交多少次、使用哪个键：返回其编号。公告内容不同的不予受理（`window_announced`）。其他时段可与之重叠：各自停止所列服务，期限按实际停止时间只顺延一次，注销最晚至其 `statutory_by`。一人可单独公告的条件：不迟于开始前规则包的 `alone.maintenance.notice`，且停止同一服务的全部时段在任一 `within` 内合计不超过 `total`；否则（`second_person_needed`）须附 `reason`，成为 `maintenance.announce` 类型的复核申请（202），由另一名工作人员在开始前决定；`id` 为该时段将使用的编号。',
    'operator.require_client':
      '使用旧版客户端的用户均被引导至 `update_url`，因此该地址只能指向 `QUITTANCE_UPDATE_HOSTS` 中的主机，不含用户名和端口（`update_address_foreign`；`facts.hosts` 列出这些主机，`*` 表示任意）。重复提交同一版本不作改变。注销、查看和退出登录始终向旧版客户端开放。',
    'operator.open_incident':
      '影响、范围和文字相同的，在未结期间即为同一事件，无论使用哪个键：返回其编号。文字中不得含网址、邮箱地址或电话号码（`public_text_address`）。',
  },
}
