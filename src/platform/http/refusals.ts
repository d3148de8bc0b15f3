import type { RefusalSpec } from '../../kernel/errors.ts'
import { httpProtocolRefusals } from './refusals-of-protocol.ts'

/** Refusals of the HTTP border: any operation may answer these. */
export const httpRefusals = {
  ...httpProtocolRefusals,
  request_invalid: {
    status: 422,
    en: {
      title: 'Some fields need correcting',
      why: 'One or more fields are missing, unknown, given twice, or not of the documented form.',
      what_to_do: 'Correct the fields named in "errors" and send the request again.',
    },
    'zh-CN': {
      title: '请求内容有误',
      why: '有字段缺失、未知、重复或格式不符。',
      what_to_do: '请按 errors 中列出的字段更正后重新提交。',
    },
  },
  idempotency_key_missing: {
    status: 400,
    en: {
      title: 'This request needs an Idempotency-Key',
      why: 'It moves money or changes a case. The key makes sure that repeating it never does it twice.',
      what_to_do: 'Make a new UUID for this attempt, keep it, and send it in the header Idempotency-Key.',
    },
    'zh-CN': {
      title: '缺少 Idempotency-Key',
      why: '该请求涉及资金或办理事项，需要幂等键以确保重复提交不会重复办理。',
      what_to_do: '请为本次操作生成一个新的 UUID 并保存，放入请求头 Idempotency-Key 后重新提交。',
    },
  },
  idempotency_key_malformed: {
    status: 400,
    en: {
      title: 'The Idempotency-Key cannot be read',
      why: 'A key is 1 to 255 visible ASCII characters, without spaces.',
      what_to_do: 'Send a UUID as the key.',
    },
    'zh-CN': {
      title: 'Idempotency-Key 格式不符',
      why: '幂等键须为 1 至 255 个可见 ASCII 字符，且不含空格。',
      what_to_do: '请使用 UUID 作为幂等键。',
    },
  },
  idempotency_key_reused: {
    status: 422,
    en: {
      title: 'This Idempotency-Key belongs to another request',
      why: 'The same key was sent before for something else. Nothing was done now.',
      what_to_do:
        'For a new operation use a new key. To repeat the earlier one, send the same request again. Of a transfer its effect counts, not how the payee is named.',
    },
    'zh-CN': {
      title: '该幂等键已用于其他请求',
      why: '此前已有另一项请求使用了同一个键，本次未作任何处理。',
      what_to_do:
        '办理新的操作请使用新的键；如需重试先前的操作，请再次提交同一请求；转账以付款方、收款方、金额、币种和附言为准，与收款方的填写方式无关。',
    },
  },
  request_in_progress: {
    status: 409,
    en: {
      title: 'The same request is still being worked on',
      why: 'A request with this Idempotency-Key has started and has not finished yet.',
      what_to_do: 'Wait a moment and repeat it with the same key; you will get its result.',
    },
    'zh-CN': {
      title: '相同的请求正在处理',
      why: '使用该幂等键的请求已经开始，尚未完成。',
      what_to_do: '请稍候并使用同一个键重试，届时会返回其结果。',
    },
  },
  answer_erased: {
    status: 410,
    en: {
      title: 'This was done; its answer has been erased',
      why: 'The request with this key was finished earlier. Its answer held personal data that has been erased since.',
      what_to_do: 'Do not repeat it. Read the current state instead.',
    },
    'zh-CN': {
      title: '该请求已办结，结果内容已删除',
      why: '使用该幂等键的请求此前已经办结，其结果含个人信息，现已依规删除。',
      what_to_do: '请勿重复提交，可直接查询当前状态。',
    },
  },
  sign_in_required: {
    status: 401,
    en: {
      title: 'Sign in to go on',
      why: 'There is no sign-in with this request, or it has ended; that of a closed wallet has ended for good.',
      what_to_do:
        'Sign in and send the request again. A closed wallet is reached by the receipt link in its messages; a lost link is replaced.',
    },
    'zh-CN': {
      title: '请先登录',
      why: '该请求没有登录信息，或登录已失效；钱包注销后，登录即永久失效。',
      what_to_do: '请登录后重新提交。已注销的钱包请使用通知中的回执链接查看；链接遗失可申请更换。',
    },
  },
  link_over: {
    status: 401,
    en: {
      title: 'This link does not work any more',
      why: 'It has been replaced, everything it led to is settled, or it is not complete.',
      what_to_do:
        'Use the link of the newest message about this case, or have it replaced with the case number, your name and document; support helps too.',
    },
    'zh-CN': {
      title: '该链接已失效',
      why: '链接已更换、所涉事项均已办结，或链接不完整。',
      what_to_do: '请使用该编号最近一条通知中的链接，或凭编号、姓名和证件号码申请更换，也可联系客服。',
    },
  },
  not_allowed: {
    status: 403,
    en: {
      title: 'Your role does not include this',
      why: 'This operation is kept for other roles.',
      what_to_do: 'Ask a colleague who has the role, or an administrator to grant it.',
    },
    'zh-CN': {
      title: '您的角色无此权限',
      why: '该操作仅限其他角色办理。',
      what_to_do: '请由具备该角色的同事办理，或联系管理员授权。',
    },
  },
  cross_site_request: {
    status: 403,
    en: {
      title: 'This request came from another site',
      why: 'A sign-in kept in a cookie is only accepted from pages of this site.',
      what_to_do: 'Open this site itself and try there. Programs send the token in the Authorization header.',
    },
    'zh-CN': {
      title: '请求来自其他网站',
      why: '以 Cookie 保存的登录仅接受本站页面发出的请求。',
      what_to_do: '请直接打开本站操作；程序调用请在 Authorization 请求头中携带令牌。',
    },
  },
  not_found: {
    status: 404,
    en: {
      title: 'There is nothing here that you can see',
      why: 'The address does not exist, or what it names is not yours.',
      what_to_do: 'Check the address. The list of operations is at /docs.',
    },
    'zh-CN': {
      title: '未找到您可以查看的内容',
      why: '该地址不存在，或所指内容不属于您。',
      what_to_do: '请核对地址；全部接口见 /docs。',
    },
  },
  rate_limited: {
    status: 429,
    en: {
      title: 'Too many requests in a short time',
      why: 'There is a limit for each person and each network, so that everybody gets through.',
      what_to_do: 'Wait for the time in Retry-After, then go on.',
    },
    'zh-CN': {
      title: '操作过于频繁',
      why: '为保障所有用户的正常使用，对每位用户和每个网络设有频率限制。',
      what_to_do: '请在 Retry-After 所示时间之后再试。',
    },
  },
  client_outdated: {
    status: 403,
    en: {
      title: 'This version of the app is too old for this',
      why: 'The version in use is no longer supported for this operation.',
      what_to_do:
        'Get the version named in "facts". Viewing, exporting, closing, cancelling a closing and signing out still work in this one.',
    },
    'zh-CN': {
      title: '当前应用版本过低',
      why: '当前版本已不再支持该操作。',
      what_to_do: '请更新至 facts 中所示版本。查询、导出、注销、撤销注销和退出登录在当前版本仍可使用。',
    },
  },
  maintenance: {
    status: 503,
    en: {
      title: 'This part is closed for announced work',
      why: 'Work that was announced is under way. Nothing was changed by this request, and your deadlines move with it.',
      what_to_do: 'Try again after the time in "facts". Viewing and cancelling a closing still work.',
    },
    'zh-CN': {
      title: '该服务正在进行已公告的维护',
      why: '系统正在按公告进行维护。本次请求未作任何更改，您的各项期限会相应顺延。',
      what_to_do: '请在 facts 所示时间之后再试。查询和撤销注销仍可使用。',
    },
  },
  overloaded: {
    status: 503,
    en: {
      title: 'There is more work than we can take right now',
      why: 'The request was turned away before anything was done.',
      what_to_do: 'Wait for the time in Retry-After and repeat it with the same key.',
    },
    'zh-CN': {
      title: '当前请求较多',
      why: '本次请求在处理之前已被退回，未作任何更改。',
      what_to_do: '请在 Retry-After 所示时间之后，使用同一个键重试。',
    },
  },
  unavailable: {
    status: 503,
    en: {
      title: 'We cannot reach our records at the moment',
      why: 'A part that this request needs did not answer, or cannot take anything new just now. Nothing was changed.',
      what_to_do: 'Wait for the time in Retry-After and repeat it with the same key.',
    },
    'zh-CN': {
      title: '暂时无法访问数据',
      why: '本次请求所需的系统没有响应，或暂时无法写入，未作任何更改。',
      what_to_do: '请在 Retry-After 所示时间之后，使用同一个键重试。',
    },
  },
  outcome_unknown: {
    status: 503,
    en: {
      title: 'We do not know yet whether this was done',
      why: 'The request was carried out up to the last step, and the confirmation was lost. It may or may not have happened.',
      what_to_do: 'Repeat with the same key: you get the true result, and it is never done twice.',
    },
    'zh-CN': {
      title: '暂时无法确认办理结果',
      why: '请求已执行到最后一步，但未收到确认，可能已经办成，也可能没有。',
      what_to_do: '请使用同一个键重试：会返回真实结果，且不会重复办理。',
    },
  },
  internal_error: {
    status: 500,
    en: {
      title: 'Something on our side went wrong',
      why: 'A fault of ours stopped this request before it could be answered.',
      what_to_do:
        'Repeat it with the same key: you get the true result, and it is never done twice. If it happens again, tell us the number in "trace_id".',
    },
    'zh-CN': {
      title: '我方系统出现故障',
      why: '由于我方故障，本次请求未能得到答复。',
      what_to_do: '请使用同一个键重试：会返回真实结果，且不会重复办理。如再次出现，请将 trace_id 告知我们。',
    },
  },
} as const satisfies Record<string, RefusalSpec>

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof httpRefusals, RefusalSpec> {}
}
