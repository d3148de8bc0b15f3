import type { RefusalSpec } from '../errors.ts'

/** Step-up: challenges and the proofs that come of them. */
export const proofRefusals = {
  act_unknown: {
    status: 422,
    en: {
      title: 'There is no such act',
      why: 'A proof of identity is always for one act that the server knows.',
      what_to_do: 'Use one of the acts in the reference.',
    },
    'zh-CN': {
      title: '操作类型不存在',
      why: '身份验证须针对系统支持的某一项操作。',
      what_to_do: '请使用接口文档列出的操作类型。',
    },
  },
  subject_invalid: {
    status: 422,
    en: {
      title: 'The act cannot be stated',
      why: 'Its subject is missing, not of the expected form, or not yours.',
      what_to_do: 'Send the subject that the reference names for this act.',
    },
    'zh-CN': {
      title: '操作内容有误',
      why: '该操作的对象缺失、格式不符，或不属于您。',
      what_to_do: '请按接口文档为该操作提供对象。',
    },
  },
  challenge_unknown: {
    status: 404,
    en: {
      title: 'There is no such challenge',
      why: 'It belongs to somebody else, or it never existed.',
      what_to_do: 'Ask for a new challenge for the act you want to do.',
    },
    'zh-CN': {
      title: '身份验证请求不存在',
      why: '该请求不存在，或不属于您。',
      what_to_do: '请为要办理的操作重新发起身份验证。',
    },
  },
  challenge_over: {
    status: 410,
    en: {
      title: 'This challenge is over',
      why: 'It was answered, it expired after 10 minutes, or five answers were wrong.',
      what_to_do: 'Ask for a new challenge. Nothing was changed.',
    },
    'zh-CN': {
      title: '身份验证请求已结束',
      why: '该请求已完成、已超过 10 分钟，或已答错五次。',
      what_to_do: '请重新发起身份验证，您的钱包未发生任何变化。',
    },
  },
  method_not_offered: {
    status: 422,
    en: {
      title: 'This method is not accepted here',
      why: 'The server decides which methods are strong enough for an act; this is not one of them.',
      what_to_do: 'Use one of the methods in "facts".',
    },
    'zh-CN': {
      title: '不支持该验证方式',
      why: '每项操作可用的验证方式由系统确定，该方式不在其中。',
      what_to_do: '请使用 facts 中列出的验证方式。',
    },
  },
  factor_locked: {
    status: 429,
    en: {
      title: 'This method rests for a while',
      why: 'It was answered wrongly several times in a row. Only this method rests, nothing else.',
      what_to_do: 'Use another method named in "facts", or wait until the time given there.',
    },
    'zh-CN': {
      title: '该验证方式暂时不可用',
      why: '该方式连续多次验证错误，仅该方式暂停使用。',
      what_to_do: '请使用 facts 中列出的其他方式，或等待至其中标明的时间。',
    },
  },
  proof_wrong: {
    status: 422,
    keeps: true,
    en: {
      title: 'The answer is not right',
      why: 'It does not match. The tries that are left are in "facts".',
      what_to_do: 'Try again, or use another method named in "facts".',
    },
    'zh-CN': {
      title: '验证未通过',
      why: '验证内容不匹配，剩余次数见 facts。',
      what_to_do: '请重试，或使用 facts 中列出的其他方式。',
    },
  },
  proof_missing: {
    status: 403,
    en: {
      title: 'A proof of identity is needed',
      why: 'This act needs a challenge that you have answered, of this session, used once.',
      what_to_do: 'Ask for a challenge for this act, answer it, and send its id.',
    },
    'zh-CN': {
      title: '需要身份验证',
      why: '办理该操作须先在本次登录中完成身份验证，且每次验证只能使用一次。',
      what_to_do: '请为该操作发起并完成身份验证，然后提交其编号。',
    },
  },
  proof_stale: {
    status: 403,
    en: {
      title: 'The proof of identity is too old',
      why: 'A proof is valid for 5 minutes.',
      what_to_do: 'Ask for a new challenge and answer it.',
    },
    'zh-CN': {
      title: '身份验证已过期',
      why: '身份验证完成后 5 分钟内有效。',
      what_to_do: '请重新完成身份验证。',
    },
  },
  statement_changed: {
    status: 409,
    en: {
      title: 'What you confirmed is not what would be done now',
      why: 'Something in it has changed since: an amount, a destination, a date.',
      what_to_do: 'Look at the current state and confirm it again. Nothing was changed.',
    },
    'zh-CN': {
      title: '确认内容已发生变化',
      why: '自您确认以来，金额、收款账户或日期等内容已变化。',
      what_to_do: '请查看最新内容后重新确认，您的钱包未发生任何变化。',
    },
  },
} as const satisfies Record<string, RefusalSpec>
