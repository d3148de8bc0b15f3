/** What the holder reads about each obligation and consequence, in both languages. No code is shown without words. */
import { declared } from '../../../declared.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { ObligationCode } from '../../../kernel/participant.ts'
import { PRODUCT_WORDS } from './product-words.ts'

export type Words = { readonly title: string; readonly why: string; readonly what_to_do: string }

export const OBLIGATION_WORDS: Readonly<Record<ObligationCode, Readonly<Record<Lang, Words>>>> = {
  ...PRODUCT_WORDS,
  ...declared.obligations,
  'balance.positive': {
    en: {
      title: 'There is money in the wallet',
      why: 'Your balance is yours and has to leave before the wallet can close.',
      what_to_do:
        'Choose where it goes. The closing plan pays it out for you; you need not withdraw it first.',
    },
    'zh-CN': {
      title: '钱包内有余额',
      why: '余额归您所有，须在注销前转出。',
      what_to_do: '请选择资金去向，资金处理方案会为您转出，无需提前提现。',
    },
  },
  'balance.negative': {
    en: {
      title: 'The balance is below zero',
      why: 'An amount is owed on this wallet.',
      what_to_do: 'Top up the missing amount.',
    },
    'zh-CN': { title: '余额为负', why: '钱包有欠款未清。', what_to_do: '请充值补足欠款。' },
  },
  'balance.dust': {
    en: {
      title: 'A very small amount is left',
      why: 'It is less than most people would transfer, and still yours.',
      what_to_do:
        'Choose: pay it out at our cost, or leave it as a claim: kept safe for you, free of charge.',
    },
    'zh-CN': {
      title: '有小额余额',
      why: '金额较小，但仍归您所有。',
      what_to_do: '请选择：由我们承担费用转出，或留存为待领款项，由我们为您妥善留存，不收费用。',
    },
  },
  'hold.open': {
    en: {
      title: 'An amount is on hold',
      why: 'It was set aside for a payment that is not finished.',
      what_to_do: 'It is captured or released by the date shown; nothing is needed from you.',
    },
    'zh-CN': {
      title: '有冻结金额',
      why: '该金额为尚未完成的付款预留。',
      what_to_do: '将在所示日期前扣款或解冻，您无需操作。',
    },
  },
  'transfer.pending': {
    en: {
      title: 'A transfer of yours waits to be accepted',
      why: 'You sent it, and it was neither accepted nor returned.',
      what_to_do: 'Cancel it, or wait: it is returned by itself on the date shown.',
    },
    'zh-CN': {
      title: '您转出的款项待对方接收',
      why: '转账已发出，对方尚未接收，也未退回。',
      what_to_do: '请撤销或等待；逾期未接收将在所示日期自动退回。',
    },
  },
  'transfer.unaccepted': {
    en: {
      title: 'Somebody wants to send you money',
      why: 'It waits for your answer and does not stand in the way.',
      what_to_do:
        'Accept it to have it. If you do not, it goes back to its sender when you confirm the closing, or on the date shown.',
    },
    'zh-CN': {
      title: '有他人转入、待您接收的转账',
      why: '该转账等待您接收或拒收，不影响注销。',
      what_to_do: '如需收款请接收；否则将在您确认注销时或所示日期自动退回付款方。',
    },
  },
  'withdrawal.in_flight': {
    en: {
      title: 'A withdrawal is on its way',
      why: 'The bank has not confirmed it yet.',
      what_to_do: 'It finishes by itself; the date shows by when we know.',
    },
    'zh-CN': {
      title: '提现处理中',
      why: '银行尚未确认该笔提现。',
      what_to_do: '将自动完成，预计时间见所示日期。',
    },
  },
  'topup.in_flight': {
    en: {
      title: 'A top-up is on its way',
      why: 'The bank has not confirmed it yet.',
      what_to_do: 'It finishes by itself; the date shows by when we know.',
    },
    'zh-CN': {
      title: '充值处理中',
      why: '银行尚未确认该笔充值。',
      what_to_do: '将自动完成，预计时间见所示日期。',
    },
  },
  'instrument.linked': {
    en: {
      title: 'A bank account or card is linked',
      why: 'The link ends with the wallet.',
      what_to_do: 'The closing plan unlinks it for you.',
    },
    'zh-CN': {
      title: '已绑定银行账户或银行卡',
      why: '绑定关系将随钱包终止。',
      what_to_do: '资金处理方案会为您解绑。',
    },
  },
  'identity.unverified': {
    en: {
      title: 'Your identity has not been verified',
      why: 'Money can only be paid to an account in your own name.',
      what_to_do:
        'Give your real name and document, or leave the money as a claim: kept safe for you, free of charge.',
    },
    'zh-CN': {
      title: '尚未完成身份核验',
      why: '资金只能转入您本人名下账户。',
      what_to_do: '请完成身份核验，或将资金留存待领，由我们为您妥善留存，不收费用。',
    },
  },
  'identity.recent_change': {
    en: {
      title: 'Contact data or sign-in factors changed recently',
      why: 'To protect you from somebody else closing your wallet, the cooling-off is longer after such a change.',
      what_to_do: 'Nothing is needed. Close later if you want the shorter cooling-off.',
    },
    'zh-CN': {
      title: '近期更改过联系方式或登录凭证',
      why: '为防止他人冒用您的名义注销，更改后冷静期会延长。',
      what_to_do: '无需操作；如需较短冷静期，可在所示日期后再办理。',
    },
  },
  'destination.too_new': {
    en: {
      title: 'This account was linked too recently',
      why: 'Closing pays out only to accounts that were verified some time ago.',
      what_to_do: 'Choose another way out, or wait until the date shown.',
    },
    'zh-CN': {
      title: '该账户绑定时间过短',
      why: '注销时资金仅转入已验证满一定时间的账户。',
      what_to_do: '请选择其他资金去向，或等待至所示日期。',
    },
  },
  'destination.missing': {
    en: {
      title: 'There is no verified account to pay out to',
      why: 'No bank account or own wallet is linked and verified.',
      what_to_do: 'Link one, or leave the money as a claim: kept safe for you, free of charge.',
    },
    'zh-CN': {
      title: '没有可用的收款账户',
      why: '尚无已验证的本人银行账户或其他钱包。',
      what_to_do: '请绑定账户，或将资金留存待领，由我们为您妥善留存，不收费用。',
    },
  },
  'wallet.restricted': {
    en: {
      title: 'The wallet is restricted',
      why: 'Closing it needs a look by our staff.',
      what_to_do: 'You may go on: a person decides within the review time.',
    },
    'zh-CN': {
      title: '钱包受限',
      why: '注销须经人工审核。',
      what_to_do: '您可以继续申请，我们将在审核时限内答复。',
    },
  },
  'partner.unreachable': {
    en: {
      title: 'One of our systems does not answer',
      why: 'We cannot tell whether something is still open there, so we do not guess.',
      what_to_do: 'Nothing is needed from you; try again later. We have been told.',
    },
    'zh-CN': {
      title: '部分系统暂时无响应',
      why: '暂无法确认该处是否仍有未了事项。',
      what_to_do: '您无需操作，请稍后再试；我们已收到告警。',
    },
  },
}

/** What closing always means; acknowledged at confirmation together with the found consequences. */
export const CONSEQUENCES = ['access.ends', 'data.kept_by_law'] as const
export type Consequence = (typeof CONSEQUENCES)[number]

export const CONSEQUENCE_WORDS: Readonly<Record<Consequence, Readonly<Record<Lang, string>>>> = {
  'access.ends': {
    en: 'You can no longer sign in to act. Payments to this wallet are refused or held for you.',
    'zh-CN': '您将无法登录操作；转入本钱包的款项将被拒收或为您留存。',
  },
  'data.kept_by_law': {
    en: 'Some data must be kept for the time the law demands. It is stored and not used.',
    'zh-CN': '部分数据须依法保存至法定保存期限届满，期间封存，仅依法存储。',
  },
}
