/** Why money went another way than was agreed, for whoever it belongs to. Codes of banks and of plan steps. */
import type { Lang } from '../../kernel/languages.ts'

type Words = Readonly<Record<Lang, string>>

const WORDS: Readonly<Record<string, Words>> = {
  account_closed: { en: 'the account is closed', 'zh-CN': '收款账户已销户' },
  account_unknown: { en: 'the bank does not know the account', 'zh-CN': '银行查无此账户' },
  account_refused: { en: 'the bank does not confirm the account', 'zh-CN': '银行未确认该账户' },
  name_mismatch: { en: 'the account is in another name', 'zh-CN': '账户户名与您的姓名不一致' },
  identity_gone: {
    en: 'the record of your name has been erased, so that the bank cannot compare it',
    'zh-CN': '您的实名记录已依法删除，银行无法核对户名',
  },
  declined: { en: 'the bank declined it', 'zh-CN': '银行未予受理' },
  limit_exceeded: { en: 'it is over a limit of the bank', 'zh-CN': '超出银行限额' },
  returned: { en: 'the bank of the account sent it back', 'zh-CN': '收款银行已退回' },
  insufficient_funds: { en: 'there was no money for it', 'zh-CN': '可用资金不足' },
  no_answer: { en: 'we had no answer from you in time', 'zh-CN': '未在期限内收到您的答复' },
  kept_by_staff: {
    en: 'one of our staff has kept it for you, as the payout could not be made',
    'zh-CN': '因款项未能付出，已由工作人员为您留存',
  },
  account_too_new: {
    en: 'with what else was paid out that day it is more than an account linked just now takes',
    'zh-CN': '加上当日已转出的金额，超出新绑定账户的单日限额',
  },
  account_ended: {
    en: 'the account is no longer linked to your wallet',
    'zh-CN': '该账户已不再绑定您的钱包',
  },
  more_than_dust: {
    en: 'it is more than the small rest that you gave away',
    'zh-CN': '金额已超出您同意处置的零钱范围',
  },
}
const OTHER: Words = { en: 'the bank did not say why', 'zh-CN': '银行未说明原因' }

/** A code that has no words is not shown: it says nothing to a person. */
export const reasonWords = (code: string, lang: Lang): string => (WORDS[code] ?? OTHER)[lang]
