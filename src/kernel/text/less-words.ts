/** Why less is left to pay out than was agreed, as the case, its page and its letter say it. */
import type { Lang } from '../errors.ts'
import { LESS_BECAUSE, type LessBecause } from '../participant.ts'

const WORDS: Readonly<Record<Lang, Readonly<Record<LessBecause, string>>>> = {
  en: {
    chargeback: 'a bank took back a payment that had come in',
    dispute: 'a dispute about a payment took money',
    correction: 'we corrected our books',
    price: 'fund units brought in less than was quoted',
    interest: 'a debt with its interest took more than was quoted',
  },
  'zh-CN': {
    chargeback: '银行撤回了一笔已到账的款项',
    dispute: '一笔付款争议扣回了款项',
    correction: '我方更正了账目',
    price: '基金赎回款少于最终方案所列金额',
    interest: '欠款及利息多于最终方案所列金额',
  },
}

/** `codes` as they are stored; one that is not known is left out. */
export const lessWords = (codes: readonly string[], lang: Lang): string =>
  LESS_BECAUSE.filter((code) => codes.includes(code))
    .map((code) => WORDS[lang][code])
    .join(lang === 'en' ? '; ' : '；')
