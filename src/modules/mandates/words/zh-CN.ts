import type { en } from './en.ts'

export const zhCN: typeof en = {
  refusals: {
    merchant_unknown: {
      title: '没有该商户',
      why: '没有以此编号收款的其他可用商户钱包。',
      what_to_do: '请核对商户提供的编号。',
    },
    mandate_unknown: {
      title: '没有该代扣授权',
      why: '本钱包没有此编号的代扣授权。',
      what_to_do: '请查询钱包的代扣授权列表。',
    },
    mandate_ended: {
      title: '代扣授权已终止',
      why: '该授权已取消或失效，不会再扣款。',
      what_to_do: '如仍需要，请重新授权。',
    },
    mandate_not_paused: {
      title: '代扣授权未暂停',
      why: '仅可恢复已暂停的授权。',
      what_to_do: '请查看其状态，无需操作。',
    },
    mandate_not_chargeable: {
      title: '当前不可扣款',
      why: '该授权已暂停，或为按期自动扣款的订阅。',
      what_to_do: '请等待付款人恢复授权；订阅无需主动扣款。',
    },
    mandate_exceeded: {
      title: '金额超出授权上限',
      why: '付款人授权的单笔上限低于该金额；facts 中有上限。',
      what_to_do: '请在上限内扣款，或请付款人重新授权。',
    },
    mandate_period_exceeded: {
      title: '金额超出本周期授权余额',
      why: '付款人为每个自然周期设定了扣款上限；facts 中有上限、剩余额度及下一周期开始时间。',
      what_to_do: '请在剩余额度内扣款、等到下一周期，或请付款人重新授权。',
    },
    merchant_role_missing: {
      title: '该钱包不是商户',
      why: '仅具有商户身份的钱包可以扣款，该钱包没有或已不再具有商户身份。',
      what_to_do: '请先成为商户（PUT …/merchant）；随原商户身份终止的授权须由付款人重新给予。',
    },
    authorisation_unknown: {
      title: '没有该授权',
      why: '该授权已终止，或属于其他钱包。',
      what_to_do: '请查询钱包的授权列表。',
    },
  },
  each: { day: '每个自然日', week: '每个自然周', month: '每个自然月', year: '每个自然年度' },
  consent: {
    every: (once, every) => `${every}扣款 ${once}，直至您解约。`,
    at_once: (once) => `单笔扣款不超过 ${once}，直至您解约。`,
    in_all: ({ once, all, each, zone }) =>
      `单笔扣款不超过 ${once}，${each}合计不超过 ${all}（${zone}），直至您解约。`,
  },
  obligations: {
    'mandate.active': {
      title: '有生效中的代扣授权',
      why: '钱包注销后，下一次扣款将失败。',
      what_to_do: '资金处理方案会为您解约，列明下一笔将失败的扣款，并提供可发送给商户的通知函。',
    },
    'subscription.active': {
      title: '有生效中的订阅',
      why: '注销将终止本钱包的续费；您与商户的合同可能仍然有效。',
      what_to_do: '资金处理方案会为您解约，并提供可发送给商户的通知函。',
    },
    'authorisation.third_party': {
      title: '有第三方授权',
      why: '您曾授权其他服务访问本钱包。',
      what_to_do: '资金处理方案会为您撤回授权。',
    },
  },
  participant: '代扣',
  irreversible: {
    permission_ended: '对方已获通知，如需恢复须重新授权',
  },
}
