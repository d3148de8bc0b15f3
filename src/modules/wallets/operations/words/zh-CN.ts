import type { en } from './en.ts'

export const zhCN: typeof en = {
  areas: {
    wallets: '钱包的组成：各币种余额、暂停和身份关系',
  },
  summaries: {
    'wallets.open_pocket': '增持另一币种的资金',
    'wallets.close_pocket': '仅关闭一个币种、保留钱包；该币种须无余额',
    'wallets.pause': '将钱包留作备用：指定日期之前不能转出',
    'wallets.resume': '提前恢复使用已暂停的钱包；须完成操作 wallet.resume 的身份验证',
    'wallets.list_roles': '查看用户照管谁、由谁照管、与谁共同持有钱包，以及收到的照管邀请',
    'wallets.confirm_role':
      '经身份验证，确认工作人员准备的身份关系：涉及本钱包资金的，自此生效；担任监护人的，随后征求被监护人同意',
    'wallets.decline_role': '拒绝工作人员准备的身份关系（涉及本钱包资金或担任监护人）：不作任何改变',
    'wallets.hand_over_role': '提出将一个钱包的照管移交给另一钱包的持有人；对方会收到通知，须予接受',
    'wallets.accept_role': '接受移交给本钱包持有人的照管',
    'wallets.ask_consent': '去信征求共有钱包另一持有人同意注销',
    'wallets.consent': '作为共有钱包的另一持有人：经身份验证同意注销',
    'wallets.withdraw_consent': '作为共有钱包的另一持有人：在注销确认之前撤回同意',
    'operator.add_role': '请用户确认监护人或钱包的另一持有人；或凭文书提出，由另一名工作人员决定',
    'operator.end_role': '凭文书提出终止身份关系：成年、解除或法院裁定；由另一名工作人员决定',
    'operator.propose_consent': '登记共有钱包另一持有人（其本人钱包已注销）的同意；由另一名工作人员决定',
    'operator.decide_consent': '同意或不同意共有钱包另一持有人已表示同意的登记；须为另一名工作人员',
    'operator.list_orders': '查看某个或全部钱包现行的有权机关冻结和留存要求，最先到期的在前',
    'operator.place_order': '有权机关冻结钱包资金，或要求留存记录',
    'operator.change_order': '将有权机关的要求续期；或提出立即或提前终止',
  },
  descriptions: {
    'wallets.pause':
      '超过 7 日的暂停须完成身份验证（`step_up_required`，操作 `wallets.pause`）。再次提交同一日期即为现有的暂停，不重复通知；在暂停结束之前，其他日期不予受理。',
    'wallets.hand_over_role':
      '每日可提出的次数见规则包的 `limits.role_offers`。对方钱包不存在、受限、注销中或已注销的，返回 `recipient_unavailable` 并计入次数（`limits.failed_lookups`；`lookups_exhausted`）。',
    'wallets.ask_consent':
      '另一持有人本人的钱包已注销的也可办理：信函发送至此前已知的联系方式，由工作人员登记其答复（`operator.propose_consent`、`operator.decide_consent`）。',
    'wallets.withdraw_consent': '路径中为撤回者本人的钱包。另一持有人会收到通知。',
    'operator.add_role':
      '资金所属者（共有钱包的持有人或被监护人）会收到信函，并在 14 日内经身份验证确认（`wallets.confirm_role`）；在此之前不生效。监护人须先以同样方式确认担任，之后再请被监护人在 14 日内确认。无法确认的，以 `document` 注明裁定或证明，由另一名工作人员决定（202）；`id` 为该身份关系将使用的编号。重复提交同一身份关系，即为现有或等待中的那一项。一人一个自然日内可提出的次数见 `alone.per_day.role`。生效前告知将共同持有钱包的人或凭文书登记的监护人；生效时告知双方持有人并附冻结链接。',
    'operator.place_order':
      '按机关、文书编号（均不区分连字符、空格、标点、大小写和形近字母）和币种识别：重复提交返回 `known: true`，不会重复冻结；同一编号而内容不同的不予受理。用户会收到载明全部内容的信函（`full`）、仅载明机关的信函（`authority_only`），或不收到信函（`neutral`）。一人可单独办理的条件：其一个自然日内要求冻结的金额合计不超过规则包的 `alone.per_day.freeze`，其 `neutral` 要求（在不告知的情况下限制钱包）不超过 `alone.per_day.neutral`，且 `until` 不晚于自现在起的 `alone.order_until`；超出的，附 `reason` 重新提交即为复核申请（202），尚不冻结；`id` 为该要求将使用的编号。',
    'operator.change_order':
      '更晚的 `until` 立即续期，最晚至自现在起的规则包 `alone.order_until`。再晚的、更早的以及 `until: null` 均须附 `reason`，成为复核申请（202）：另一名工作人员同意之前，既不延长冻结，也不解除冻结。',
  },
  fields: {
    '?order': '有权机关要求编号',
    '?role': '身份关系编号',
    'AuthorityOrder.document': '有权机关文书编号',
    'AuthorityOrderRequest.document': '有权机关文书编号',
    'RoleHandover.to': '接受者的钱包编号',
    authority: '有权机关名称',
    consented: '另一持有人是否同意',
    consented_at: '另一持有人同意的时间；null 表示尚未同意',
    orders: '有权机关的要求',
    other: '另一钱包的编号',
    paused_until: '钱包暂停至',
    placed_by: '登记的工作人员编号',
  },
}
