import type { en } from './en.ts'

export const zhCN: typeof en = {
  refusals: {
    window_invalid: {
      title: '维护时段设置有误',
      why: '维护时段须在未来开始、结束晚于开始，且不超过 72 小时。',
      what_to_do: '请更正起止时间后重新公告。',
    },
    window_announced: {
      title: '该维护时段已公告',
      why: '已有范围与起止时间相同、但公告内容不同的维护时段，编号见 facts。',
      what_to_do: '如需修改公告，请先撤回原时段；否则无需处理。',
    },
    public_text_address: {
      title: '公告内容含有网址或联系方式',
      why: '状态页上的公开内容不得包含网址、邮箱或电话号码。',
      what_to_do: '请删除网址、邮箱和电话号码，仅说明情况与时间后重新提交。',
    },
    window_over: {
      title: '该维护时段已结束',
      why: '该时段已结束或此前已取消。',
      what_to_do: '无需处理；如仍需维护，请另行公告。',
    },
    release_invalid: {
      title: '版本要求设置有误',
      why: '开始拒绝旧版本的时间不能早于现在，用户需要时间更新。',
      what_to_do: '请选择现在或以后的时间。',
    },
    update_address_foreign: {
      title: '更新地址不在允许范围内',
      why: '旧版本用户都会被引导至该地址，因此仅允许使用系统配置中的域名，且不得包含用户名或端口；允许的域名见 facts。',
      what_to_do:
        '请使用上述域名下的 https:// 地址；如需新增域名，由系统运维人员在 QUITTANCE_UPDATE_HOSTS 中配置。',
    },
    incident_over: {
      title: '该事件已解决',
      why: '已解决的事件不再接受更新。',
      what_to_do: '如再次发生异常，请新建事件。',
    },
    task_done: {
      title: '该任务已处理',
      why: '已有处理结果存档，存档不可覆盖。',
      what_to_do: '请在任务列表中查看处理结果。',
    },
    task_needs_act: {
      title: '该任务须通过办理相应事项结束',
      why: '仅作记录会使事项实际未办理，且无人继续跟进。',
      what_to_do: '请办理任务中列出的事项，办结后任务自动结束。',
    },
    task_other_queue: {
      title: '该任务属于其他队列',
      why: '任务仅可由所属队列的人员领取和办结，facts 中列出该队列及对应角色。',
      what_to_do: '请由该队列人员办理，任务已按到期时间列入其待办。',
    },
    task_taken: {
      title: '该任务已由他人领取',
      why: '一项任务同一时间只由一人处理。',
      what_to_do: '请选择其他任务，或请对方退回该任务。',
    },
    approval_pending: {
      title: '同一事项已有待决申请',
      why: '同一对象的同一操作只能有一个待决申请，以免反复申请直至获批。',
      what_to_do: '请等待现有申请的决定，或待其逾期失效。',
    },
    approval_over: {
      title: '该申请已不在待决状态',
      why: '该申请已作出决定或已逾期失效。',
      what_to_do: '请查看结果；如已失效，请重新申请。',
    },
    second_person_needed: {
      title: '此操作须双人复核',
      why: '该操作超出一人可单独办理的范围，或会解除对他人的保护；如有限额，facts 中列明。',
      what_to_do:
        '请更换 Idempotency-Key 并填写 `reason` 重新提交，即生成复核申请；由另一名工作人员查看后在 /v1/operator/approvals/{approval}/decision 作出决定。',
    },
    own_wallet: {
      title: '这是您本人的钱包',
      why: '无论具有何种权限，工作人员均不得以员工身份处理本人的钱包。',
      what_to_do: '请由同事处理；或以用户身份登录，自行办理用户可办理的事项。',
    },
    decision_reason_missing: {
      title: '不同意须说明原因',
      why: '提出人需要知道缺少什么，才能补充或改用其他方式。',
      what_to_do: '请在决定中填写 `reason`；提出人可在该申请中查看。',
    },
    approval_own: {
      title: '不能审核本人提交的申请',
      why: '该事项须由两名不同人员复核，本次尝试已留痕。',
      what_to_do: '请由具有相应权限的同事审核。',
    },
    approval_changed: {
      title: '所见内容与申请内容不一致',
      why: '审核决定仅对当时显示的内容有效；当前内容与您看到的不同。',
      what_to_do: '请重新加载申请，核对后再作决定。',
    },
  },
}
