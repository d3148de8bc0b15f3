import type { RefusalSpec } from '../../kernel/errors.ts'

/** Step-up: challenges and the proofs that come of them. */
export const proofRefusals = {
  step_up_required: {
    status: 403,
    en: {
      title: 'This needs a proof that it is you',
      why: 'A session alone may move only small amounts in a day. This is more, gives somebody a lasting right, or says for good whose wallet this is.',
      what_to_do:
        'Send facts.challenge as it is to POST /v1/challenges, answer that challenge, and repeat the request with a new Idempotency-Key and the id of the challenge as "challenge" (a field of the body; for a bill, of the query). Nothing was moved.',
    },
    'zh-CN': {
      title: '需要验证您的身份',
      why: '仅凭登录状态，每日只能进行小额操作。本次金额超出该额度，或会授予他人持续的权限，或用于登记钱包的实名信息。',
      what_to_do:
        '请将 facts.challenge 原样提交至 POST /v1/challenges 并完成验证，再使用新的 Idempotency-Key 重新提交，并以 challenge 提交该验证请求的编号（请求体字段；支付账单时为查询参数）。资金未发生变动。',
    },
  },
  recovery_needed: {
    status: 403,
    en: {
      title: 'Recover your wallet first',
      why: 'It was frozen with the link "this was not me". Until it is recovered, whoever signs in reads nothing of it and changes nothing.',
      what_to_do:
        'Recover it: POST /v1/recoveries with one of your contacts, then confirm with the code and a second way of proving. Or contact support. A closing that you do not want can be cancelled before: DELETE …/closure with a proof.',
    },
    'zh-CN': {
      title: '请先找回钱包',
      why: '钱包已通过“非本人操作”链接冻结。找回之前，登录后无法查看或变更任何内容。',
      what_to_do:
        '请提交 POST /v1/recoveries 并填写您的一个联系方式，再以验证码和另一种方式完成验证；或联系客服。如需撤销注销，可先凭身份验证提交 DELETE …/closure。',
    },
  },
  recovery_proof_needed: {
    status: 403,
    en: {
      title: 'A second way of proving is needed',
      why: 'A code to a contact alone does not recover a wallet, and what was set in the last 7 days before the freeze does not count: what it replaced does.',
      what_to_do:
        'Send one of facts.ways: the password, or a code of the authenticator, from before. If there is none, use another contact of yours, or contact support.',
    },
    'zh-CN': {
      title: '还需要另一种方式验证身份',
      why: '仅凭联系方式收到的验证码不能找回钱包；冻结前 7 日内设置的验证方式不予采用，被其替换的原验证方式仍然有效。',
      what_to_do:
        '请使用 facts.ways 中的一种方式，即冻结之前的密码或验证器动态码。如无可用方式，请改用您的其他联系方式，或联系客服。',
    },
  },
  day_limit_reached: {
    status: 409,
    en: {
      title: 'This goes beyond the limit of the day',
      why: 'There is a limit on what may leave this wallet in one day, and this would be more.',
      what_to_do:
        'Send less, or wait for the next day: GET /v1/wallets/{wallet}/limits says what is left and when the day ends. A higher limit needs a proof and holds only after a waiting time. Nothing was moved.',
    },
    'zh-CN': {
      title: '超出单日限额',
      why: '该钱包设有每日可转出的最高金额，本次操作会超出该限额。',
      what_to_do:
        '请减少金额，或次日再试；GET /v1/wallets/{wallet}/limits 可查询当日剩余额度及截止时间。提高限额须验证身份，并在等待期结束后生效。资金未发生变动。',
    },
  },
  limit_not_raised: {
    status: 409,
    en: {
      title: 'A limit of the day is raised on an open wallet only',
      why: 'This wallet is paused, restricted or being closed. A lower limit holds at once all the same.',
      what_to_do:
        'Raise it when the wallet is open again: end the pause, recover the wallet, or cancel the closing. The steps of a closing are not held up by the limit.',
    },
    'zh-CN': {
      title: '仅正常状态的钱包可提高单日限额',
      why: '该钱包已暂停使用、被限制或正在注销。降低限额仍可立即生效。',
      what_to_do: '请在结束暂停、找回钱包或取消注销后再提高限额。注销步骤不受该限额影响。',
    },
  },
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
    keeps: true,
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
