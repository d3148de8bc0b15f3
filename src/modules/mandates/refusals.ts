import type { RefusalSpec } from '../../kernel/errors.ts'

export const mandateRefusals = {
  merchant_unknown: {
    status: 404,
    en: {
      title: 'There is no such merchant',
      why: 'No open wallet of somebody else with this id takes payments as a merchant.',
      what_to_do: 'Check the id that the merchant gave you.',
    },
    'zh-CN': {
      title: '没有该商户',
      why: '没有以此编号收款的其他可用商户钱包。',
      what_to_do: '请核对商户提供的编号。',
    },
  },
  mandate_unknown: {
    status: 404,
    en: {
      title: 'There is no such mandate',
      why: 'This wallet has no mandate with this id.',
      what_to_do: 'List the mandates of the wallet.',
    },
    'zh-CN': {
      title: '没有该代扣授权',
      why: '本钱包没有此编号的代扣授权。',
      what_to_do: '请查询钱包的代扣授权列表。',
    },
  },
  mandate_ended: {
    status: 409,
    en: {
      title: 'The mandate has ended',
      why: 'It was cancelled or has expired; nothing is debited under it.',
      what_to_do: 'Give a new one if it is still wanted.',
    },
    'zh-CN': {
      title: '代扣授权已终止',
      why: '该授权已取消或失效，不会再扣款。',
      what_to_do: '如仍需要，请重新授权。',
    },
  },
  mandate_not_paused: {
    status: 409,
    en: {
      title: 'The mandate is not paused',
      why: 'Only a paused mandate can be resumed.',
      what_to_do: 'Look at its state; nothing is needed.',
    },
    'zh-CN': {
      title: '代扣授权未暂停',
      why: '仅可恢复已暂停的授权。',
      what_to_do: '请查看其状态，无需操作。',
    },
  },
  mandate_not_chargeable: {
    status: 409,
    en: {
      title: 'The mandate cannot be charged now',
      why: 'It is paused, or it is a subscription that is debited by its own dates.',
      what_to_do: 'Wait until the payer resumes it; subscriptions need no charge.',
    },
    'zh-CN': {
      title: '当前不可扣款',
      why: '该授权已暂停，或为按期自动扣款的订阅。',
      what_to_do: '请等待付款人恢复授权；订阅无需主动扣款。',
    },
  },
  mandate_exceeded: {
    status: 422,
    en: {
      title: 'The amount is above the limit of the mandate',
      why: 'The payer allowed less for one debit; "facts" has the most.',
      what_to_do: 'Charge at most the limit, or ask the payer for a new mandate.',
    },
    'zh-CN': {
      title: '金额超出授权上限',
      why: '付款人授权的单笔上限低于该金额；facts 中有上限。',
      what_to_do: '请在上限内扣款，或请付款人重新授权。',
    },
  },
  mandate_period_exceeded: {
    status: 422,
    en: {
      title: 'The amount is above what is left of the mandate in this period',
      why: 'The payer allowed a maximum for a calendar period; "facts" has it, what is left, and when the next period begins.',
      what_to_do:
        'Charge at most what is left, wait for the next period, or ask the payer for a new mandate.',
    },
    'zh-CN': {
      title: '金额超出本周期授权余额',
      why: '付款人为每个自然周期设定了扣款上限；facts 中有上限、剩余额度及下一周期开始时间。',
      what_to_do: '请在剩余额度内扣款、等到下一周期，或请付款人重新授权。',
    },
  },
  merchant_role_missing: {
    status: 409,
    en: {
      title: 'This wallet is no merchant',
      why: 'Only a wallet with the merchant role may debit others, and this one has none, or none any more.',
      what_to_do:
        'Become a merchant (PUT …/merchant). Mandates that ended with an earlier role have to be given again.',
    },
    'zh-CN': {
      title: '该钱包不是商户',
      why: '仅具有商户身份的钱包可以扣款，该钱包没有或已不再具有商户身份。',
      what_to_do: '请先成为商户（PUT …/merchant）；随原商户身份终止的授权须由付款人重新给予。',
    },
  },
  authorisation_unknown: {
    status: 404,
    en: {
      title: 'There is no such permission',
      why: 'It has ended, or belongs to another wallet.',
      what_to_do: 'List the permissions of the wallet.',
    },
    'zh-CN': {
      title: '没有该授权',
      why: '该授权已终止，或属于其他钱包。',
      what_to_do: '请查询钱包的授权列表。',
    },
  },
} as const satisfies Record<string, RefusalSpec>

declare module '../../kernel/errors.ts' {
  interface Refusals extends Record<keyof typeof mandateRefusals, RefusalSpec> {}
}
