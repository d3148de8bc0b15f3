import type { RefusalSpec } from '../errors.ts'

export const mandateRefusals = {
  merchant_unknown: {
    status: 404,
    en: {
      title: 'There is no such merchant',
      why: 'No open wallet of somebody else has this id.',
      what_to_do: 'Check the id that the merchant gave you.',
    },
    'zh-CN': {
      title: '没有该商户',
      why: '不存在此编号的其他可用钱包。',
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
