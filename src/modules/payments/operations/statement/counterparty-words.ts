/** What stands on a statement where no bank account, merchant or person of today is behind a line. */
import { declared } from '../../../../declared.ts'
import type { Lang } from '../../../../kernel/languages.ts'

/** The operator's own accounts, for those lines that have nobody else behind them. */
export const HOUSE: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  fees: { en: 'Fees of the wallet', 'zh-CN': '钱包手续费' },
  lender: { en: 'Lender', 'zh-CN': '贷款机构' },
  interest: { en: 'Lender (interest)', 'zh-CN': '贷款机构（利息）' },
  fund_manager: { en: 'Fund manager', 'zh-CN': '基金管理人' },
  donations: { en: 'Donation', 'zh-CN': '捐赠' },
  claims: { en: 'Kept for you', 'zh-CN': '留存待领' },
  suspense: { en: 'Kept for you', 'zh-CN': '留存待领' },
  bank_settlement: { en: 'Bank', 'zh-CN': '银行' },
  ...declared.accountWords,
  provisional: { en: 'Set aside for a dispute', 'zh-CN': '争议预留款' },
}
export const NOBODY = { en: 'The wallet service', 'zh-CN': '本支付机构' } as const
export const FORMER = { en: 'A former holder', 'zh-CN': '已注销用户' } as const
