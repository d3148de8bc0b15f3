import type { RefusalSpec } from '../../kernel/errors.ts'
import { proofRefusals } from './refusals-of-proof.ts'

/** Signing up and in, contacts, credentials, real name. Proofs of identity are in `proof.ts`. */
export const identityRefusals = {
  contact_invalid: {
    status: 422,
    en: {
      title: 'The contact is not valid',
      why: 'It is neither a phone number in use anywhere nor an e-mail address that mail can reach.',
      what_to_do:
        'Check the number or address; write a phone number with its country code, for example +86 138 0013 8000.',
    },
    'zh-CN': {
      title: '联系方式格式有误',
      why: '该内容不是可用的手机号码，也不是可送达的电子邮箱地址。',
      what_to_do: '请检查后重新填写；手机号码请带国家或地区代码，例如 +86 138 0013 8000。',
    },
  },
  contact_in_use: {
    status: 409,
    en: {
      title: 'This contact already belongs to a wallet',
      why: 'A phone number or address can belong to one wallet at a time.',
      what_to_do: 'Sign in to that wallet, or use another contact.',
    },
    'zh-CN': {
      title: '该联系方式已绑定钱包',
      why: '同一手机号码或邮箱同时只能绑定一个钱包。',
      what_to_do: '请登录已有钱包，或使用其他联系方式。',
    },
  },
  channel_unavailable: {
    status: 422,
    en: {
      title: 'Messages cannot be sent to this kind of contact here',
      why: 'This installation has no way to send messages of that kind.',
      what_to_do: 'Use an e-mail address.',
    },
    'zh-CN': {
      title: '暂不支持该类联系方式',
      why: '本系统未配置该类消息的发送渠道。',
      what_to_do: '请使用电子邮箱地址。',
    },
  },
  terms_changed: {
    status: 409,
    en: {
      title: 'The terms are not the ones in force',
      why: 'Terms are accepted by pack and version, and other ones are in force now.',
      what_to_do: 'Read the current terms at /v1/terms and accept the version named there.',
    },
    'zh-CN': {
      title: '服务协议版本已更新',
      why: '您同意的协议版本与现行版本不一致。',
      what_to_do: '请在 /v1/terms 阅读现行协议，并同意其中标明的版本。',
    },
  },
  code_request_over: {
    status: 410,
    en: {
      title: 'This code request is over',
      why: 'It was completed, it expired after 10 minutes, five codes were wrong, or it never existed.',
      what_to_do: 'Ask for a new code.',
    },
    'zh-CN': {
      title: '验证码申请已结束',
      why: '该申请已完成、已超过 10 分钟、已输错五次，或并不存在。',
      what_to_do: '请重新获取验证码。',
    },
  },
  code_wrong: {
    status: 422,
    keeps: true,
    en: {
      title: 'The code is not right',
      why: 'It is not one of the latest codes that were sent to this contact for this in the last 10 minutes, or it was used before. After ten wrong tries in a day codes have twelve digits, and shorter ones count no longer.',
      what_to_do:
        'Enter the code of the latest message, whoever asked for it; "facts.digits" says how long codes are now. Ask for a new one if yours is shorter. Spaces and full-width digits do not matter.',
    },
    'zh-CN': {
      title: '验证码不正确',
      why: '该验证码不是 10 分钟内为该操作向此联系方式发送的最新验证码，或已被使用。一天内累计输错十次后，验证码改为 12 位，较短的验证码不再有效。',
      what_to_do:
        '请输入最新收到的验证码（无论由谁申请）；facts.digits 为当前验证码位数，如您的验证码位数较少，请重新获取。空格和全角数字均可。',
    },
  },
  code_rate_limited: {
    status: 429,
    en: {
      title: 'A code was sent a short while ago',
      why: 'From one place codes are asked for at most once a minute, three times in ten minutes, five times an hour and ten times a day, so that nobody can flood a phone or a mailbox.',
      what_to_do:
        'A code that has arrived is still good until it is ten minutes old. Otherwise wait for the time given, use another method, or ask from another network: what others ask for elsewhere does not count against you.',
    },
    'zh-CN': {
      title: '验证码发送过于频繁',
      why: '为防止骚扰，同一网络下每分钟最多获取一次验证码，十分钟三次，一小时五次，一天十次。',
      what_to_do:
        '已收到的验证码在 10 分钟内仍然有效；也可在提示的时间后重试、使用其他验证方式，或更换网络后获取。他人在其他网络获取验证码，不占用您的次数。',
    },
  },
  password_too_short: {
    status: 422,
    en: {
      title: 'The password is too short',
      why: 'A password that stands alone needs 15 characters; with an authenticator app, 8.',
      what_to_do:
        'Choose a longer one. A sentence is easy to keep in mind; no capitals, digits or signs are required.',
    },
    'zh-CN': {
      title: '密码长度不足',
      why: '单独使用的密码至少 15 个字符；已启用身份验证器的，至少 8 个字符。',
      what_to_do: '请使用更长的密码，例如一句便于记忆的话，不要求包含大小写、数字或符号。',
    },
  },
  password_too_long: {
    status: 422,
    en: {
      title: 'The password is too long',
      why: 'Passwords have at most 128 characters.',
      what_to_do: 'Choose a shorter one.',
    },
    'zh-CN': {
      title: '密码过长',
      why: '密码最多 128 个字符。',
      what_to_do: '请使用较短的密码。',
    },
  },
  password_common: {
    status: 422,
    en: {
      title: 'The password is too easy to guess',
      why: 'It is a common one, a simple pattern, made of common ones, or mostly your own contact or the name of this product.',
      what_to_do: 'Choose another one, for example four words that do not belong together.',
    },
    'zh-CN': {
      title: '密码过于常见',
      why: '该密码属于常见密码、简单规律或其组合，或主要由您的联系方式、本产品名称构成。',
      what_to_do: '请更换密码，例如四个互不相关的词语。',
    },
  },
  sign_in_failed: {
    status: 401,
    keeps: true,
    en: {
      title: 'Sign-in was not possible',
      why: 'Contact, password and second factor do not fit together, the wallet is closed, or there were too many tries.',
      what_to_do:
        'Check what you entered. You can reset the password, or wait half an hour after many tries; a closed wallet is reached by its receipt link.',
    },
    'zh-CN': {
      title: '登录未成功',
      why: '联系方式、密码或第二重验证不匹配，或钱包已注销，或尝试次数过多。',
      what_to_do:
        '请检查输入内容；您可以重置密码，或在多次尝试后等待半小时；已注销的钱包请使用注销证明链接查看。',
    },
  },
  password_checks_busy: {
    status: 503,
    en: {
      title: 'Very many passwords are being checked right now',
      why: 'Checking one takes a while on purpose, and the line is full. Yours was not checked and counts as no try.',
      what_to_do:
        'Wait for the time in Retry-After and send it again. Sessions that are open, and proofs by code, authenticator or recovery code, are not held up.',
    },
    'zh-CN': {
      title: '当前验证密码的请求过多',
      why: '出于安全考虑，每次密码验证都需要一定时间，目前排队已满。本次未验证您的密码，也不计入尝试次数。',
      what_to_do:
        '请在 Retry-After 所示时间之后重新提交。已登录的会话不受影响，通过验证码、身份验证器或恢复码进行的身份验证也不受影响。',
    },
  },
  second_factor_required: {
    status: 401,
    en: {
      title: 'A second factor is needed',
      why: 'This wallet is protected by an authenticator app as well.',
      what_to_do: 'Send the same request with "totp", or with "recovery_code" if the authenticator is lost.',
    },
    'zh-CN': {
      title: '需要第二重验证',
      why: '该钱包已启用身份验证器。',
      what_to_do: '请在同一请求中附上 totp；如身份验证器遗失，请使用 recovery_code。',
    },
  },
  session_unknown: {
    status: 404,
    en: {
      title: 'There is no such session',
      why: 'It has ended, or it is not one of yours.',
      what_to_do: 'Look at the list of your sessions.',
    },
    'zh-CN': {
      title: '会话不存在',
      why: '该会话已结束，或不属于您。',
      what_to_do: '请查看您的会话列表。',
    },
  },
  authenticator_unknown: {
    status: 404,
    en: {
      title: 'There is no such authenticator',
      why: 'It was removed or replaced, its enrolment was not confirmed within 30 minutes, or it is not yours.',
      what_to_do: 'Start the enrolment again.',
    },
    'zh-CN': {
      title: '身份验证器不存在',
      why: '该验证器已移除或被替换，或未在 30 分钟内完成确认，或不属于您。',
      what_to_do: '请重新添加身份验证器。',
    },
  },
  freeze_link_unknown: {
    status: 404,
    en: {
      title: 'This link does not work',
      why: 'It is not complete, or the wallet has been recovered since it was sent.',
      what_to_do:
        'Copy the whole address from the message, or use the link of a newer one. Otherwise sign in and look at your sessions, or contact support.',
    },
    'zh-CN': {
      title: '链接不可用',
      why: '该链接不完整，或发送之后钱包已被找回。',
      what_to_do: '请复制通知中的完整地址，或使用较新通知中的链接；也可登录查看会话列表，或联系客服。',
    },
  },
  freeze_link_expired: {
    status: 410,
    en: {
      title: 'This link has expired, and nothing was frozen',
      why: 'A link that freezes works for 30 days after its message was sent; "facts.expired_at" says until when this one did.',
      what_to_do:
        'If somebody else may be in your wallet, use the link of a newer message. Without one, sign in and change your password, or set a new one by "forgotten password": both end other sessions, and the message about it carries a new link. If you cannot get in, contact support: they restrict the wallet at once.',
    },
    'zh-CN': {
      title: '链接已过期，未作冻结',
      why: '冻结链接自通知发送起 30 日内有效，本链接的失效时间见 facts.expired_at。',
      what_to_do:
        '如怀疑他人进入您的钱包，请使用较新通知中的链接；没有的，请登录修改密码，或通过“忘记密码”重设密码：其他登录状态随即失效，相应通知中附有新的冻结链接。无法登录的，请联系客服立即限制钱包。',
    },
  },
  freeze_needs_recovery: {
    status: 409,
    en: {
      title: 'Only a recovery ends this freeze',
      why: 'The holder froze the wallet with the link "this was not me". Until a recovery its factors and contacts may be somebody else’s, so staff do not lift it by hand.',
      what_to_do:
        'Reach the holder by a contact from before the freeze (the task names them) and lead them through POST /v1/recoveries. A password, authenticator or contact that was replaced in the last 7 days before the freeze still counts there. For a holder who has no second way left, propose a recovery (POST /v1/operator/wallets/{wallet}/recovery), which another person decides. The recovery ends the freeze and the task.',
    },
    'zh-CN': {
      title: '该冻结只能通过找回钱包解除',
      why: '用户通过“非本人操作”链接冻结了钱包。找回之前，其验证方式和联系方式可能属于他人，工作人员不能直接解除。',
      what_to_do:
        '请通过冻结之前登记的联系方式（见任务）联系用户，引导其使用 POST /v1/recoveries 找回钱包。冻结前 7 日内被更换的密码、验证器和联系方式仍可用于找回。用户已无第二种验证方式的，可提出找回申请（POST /v1/operator/wallets/{wallet}/recovery），由另一人复核。找回后冻结和任务自动结束。',
    },
  },
  freeze_none: {
    status: 409,
    en: {
      title: 'The wallet is not frozen by its holder',
      why: 'Only a wallet that the link "this was not me" has frozen is recovered. This one is not, has been recovered already, or is closed.',
      what_to_do:
        'Read the wallet. A restriction by staff is lifted with PUT /v1/operator/wallets/{wallet}/restriction.',
    },
    'zh-CN': {
      title: '该钱包未被用户冻结',
      why: '仅通过“非本人操作”链接冻结的钱包可以找回。该钱包未被冻结，或已经找回、已经注销。',
      what_to_do:
        '请查看该钱包；工作人员设置的限制可通过 PUT /v1/operator/wallets/{wallet}/restriction 解除。',
    },
  },
  recovery_identity_unmatched: {
    status: 409,
    en: {
      title: 'Name and document are not those of the holder',
      why: 'The holder gave a name and a document before the freeze. What was sent now is missing or differs.',
      what_to_do:
        'Compare it with the document. If it is right, this is not the holder: say in a task what you saw.',
    },
    'zh-CN': {
      title: '姓名或证件与用户不符',
      why: '用户在冻结之前已登记姓名和证件，本次未提交或提交的内容与之不一致。',
      what_to_do: '请对照证件核对。如填写无误，申请人并非用户本人，请在任务中记录所见情况。',
    },
  },
  recovery_unprovable: {
    status: 409,
    en: {
      title: 'Nothing from before shows who the holder is',
      why: 'No name and document were given before the freeze, and the contact is not one from before. Anybody could be the holder.',
      what_to_do: 'Use a contact from before the freeze: the task names them, masked.',
    },
    'zh-CN': {
      title: '没有冻结之前的信息可供核验',
      why: '冻结之前未登记姓名和证件，所填联系方式也并非冻结之前登记，无法确认申请人身份。',
      what_to_do: '请使用冻结之前登记的联系方式（见任务，已脱敏）。',
    },
  },
  recovery_objected: {
    status: 409,
    en: {
      title: 'A contact from before says that it is not them',
      why: 'Since this was proposed, the link of our message was used to stop it.',
      what_to_do:
        'Decline it. Find out who asked (task wallet.recovery_objected), and propose anew when you know that it is the holder.',
    },
    'zh-CN': {
      title: '冻结之前的联系方式已提出异议',
      why: '该申请提出之后，有人通过通知中的链接阻止了申请。',
      what_to_do:
        '请不予同意，并查明申请人身份（见任务 wallet.recovery_objected）；确认为用户本人后可重新提出。',
    },
  },
  freeze_wallet_closed: {
    status: 409,
    keeps: true,
    en: {
      title: 'The wallet is closed already, so nothing is left to freeze',
      why: 'The link is good, but the closing had finished before it was used. Receipt links from before work no longer, unless they came after a check of name and document, and our support has a task about it, due in 24 hours.',
      what_to_do:
        'Wait for our call, or contact support with the case number of our messages. Money that is kept is paid out only to who proves name and document; a new receipt link comes after the same check.',
    },
    'zh-CN': {
      title: '钱包已注销，无可冻结的内容',
      why: '链接有效，但在使用之前注销已经完成。此前的回执链接已失效（核验姓名和证件后发送的除外），客服已收到待办任务，将在 24 小时内处理。',
      what_to_do:
        '请等待我们联系，或凭通知中的编号联系客服。待领款项仅向核验姓名和证件的本人支付；新的回执链接也须经同样核验后发送。',
    },
  },
  name_invalid: {
    status: 422,
    en: {
      title: 'The name cannot be taken like this',
      why: 'A real name has 1 to 100 letters (one Chinese character alone is not enough), no digits, and no signs but spaces, dots, commas, hyphens, apostrophes, slashes, @ and brackets. The field says which rule it breaks, "facts.position" which character.',
      what_to_do: 'Write the name as it stands in the identity document.',
    },
    'zh-CN': {
      title: '姓名格式有误',
      why: '真实姓名应为 1 至 100 个字符（中文姓名不能只有一个汉字），不含数字，除空格、间隔号、逗号、连字符、撇号、斜杠、@ 和括号外不含其他符号。字段中说明违反的规则，facts.position 为具体字符的位置。',
      what_to_do: '请按证件所载填写姓名。',
    },
  },
  document_invalid: {
    status: 422,
    en: {
      title: 'The document number is not right',
      why: 'It does not have the form, the date or the check digit of that kind of document.',
      what_to_do: 'Compare it with the document, character by character.',
    },
    'zh-CN': {
      title: '证件号码有误',
      why: '该号码的格式、日期或校验码与证件类型不符。',
      what_to_do: '请对照证件逐位核对。',
    },
  },
  identity_settled: {
    status: 409,
    en: {
      title: 'The identity of this wallet is settled',
      why: 'Name and document were given before, and other ones were sent now.',
      what_to_do:
        'Send them as they were given. If it was not you who gave them, freeze the wallet with the link in the message that told you of it: a name given in the 7 days before the freeze, later than the hour after registering, is taken back, and you can give your own once the wallet is recovered.',
    },
    'zh-CN': {
      title: '身份信息已登记',
      why: '该钱包已登记姓名和证件，与本次提交的内容不一致。',
      what_to_do:
        '请提交与登记一致的信息。如登记并非您本人所为，请点击登记通知中的链接冻结钱包：冻结前 7 日内登记的实名信息（注册后一小时内登记的除外）将被撤销，找回钱包后即可登记本人实名。',
    },
  },
  ...proofRefusals,
} as const satisfies Record<string, RefusalSpec>

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof identityRefusals, RefusalSpec> {}
}
