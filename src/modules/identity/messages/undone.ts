/** What a freeze has ended, as its holder and our staff read it. */

import type { Lang } from '../../../kernel/languages.ts'
import { type Message, moment } from '../../../kernel/message.ts'
import type { UndoneTold } from './told.ts'

type Line = Readonly<Record<Lang, (what: string, at: string) => string>>

const LINES: Readonly<Record<UndoneTold['kind'], Line>> = {
  account: {
    en: (what, at) => `account ${what}${at && `, linked ${at}`}`,
    'zh-CN': (what, at) => `账户 ${what}${at && `（${at} 绑定）`}`,
  },
  name: {
    en: (what, at) => `the real name ${what}${at && `, given ${at}`}; please give your own`,
    'zh-CN': (what, at) => `实名信息 ${what}${at && `（${at} 登记）`}，请重新登记本人实名`,
  },
  mandate: {
    en: (what, at) => `permission of “${what}” to debit${at && `, given ${at}`}`,
    'zh-CN': (what, at) => `“${what}”的扣款授权${at && `（${at} 授权）`}`,
  },
  biller: {
    en: (what, at) => `bills from “${what}”${at && `, allowed ${at}`}`,
    'zh-CN': (what, at) => `“${what}”的账单${at && `（${at} 允许）`}`,
  },
  service: {
    en: (what, at) => `access of the service “${what}”${at && `, given ${at}`}`,
    'zh-CN': (what, at) => `服务“${what}”的访问授权${at && `（${at} 授权）`}`,
  },
  limit: {
    en: (what) => `limit of the day back to ${what}`,
    'zh-CN': (what) => `单日限额恢复为 ${what}`,
  },
  raise: {
    en: (what) => `higher limit of the day that waited; ${what} stays`,
    'zh-CN': (what) => `待生效的更高单日限额，仍为 ${what}`,
  },
  merchant: {
    en: (what, at) => `merchant role “${what}”${at && `, taken ${at}`}`,
    'zh-CN': (what, at) => `商户身份“${what}”${at && `（${at} 开通）`}`,
  },
  selling: {
    en: (what, at) =>
      `new sales of the merchant “${what}”${at && ` (role taken ${at})`}; what is open with its customers goes on`,
    'zh-CN': (what, at) => `商户“${what}”的新交易${at && `（${at} 开通）`}，与顾客未了结的事项照常处理`,
  },
  role_back: {
    en: (what, at) => `the care of ${what} is yours again${at && `, handed over ${at}`}`,
    'zh-CN': (what, at) => `对 ${what} 的监护已交还给您${at && `（${at} 转交）`}`,
  },
  role_returned: {
    en: (what, at) => `the care of ${what} is with who had it before${at && `, taken over ${at}`}`,
    'zh-CN': (what, at) => `对 ${what} 的监护已交还原监护人${at && `（${at} 接手）`}`,
  },
  role_granted: {
    en: (what, at) => `the role of ${what} over your wallet${at && `, confirmed ${at}`}`,
    'zh-CN': (what, at) => `${what} 对您钱包的权限${at && `（${at} 确认）`}`,
  },
  role_offer: {
    en: (what, at) => `offer to hand over the care of ${what}${at && `, made ${at}`}`,
    'zh-CN': (what, at) => `转交对 ${what} 的监护的申请${at && `（${at} 提出）`}`,
  },
  consent: {
    en: (what, at) => `agreement to the closing of the wallet shared with ${what}${at && `, given ${at}`}`,
    'zh-CN': (what, at) => `同意注销与 ${what} 共同持有的钱包${at && `（${at} 同意）`}`,
  },
}

export const undoneLine = ({ kind, what, at }: UndoneTold, lang: Lang): string =>
  LINES[kind][lang](what, at && moment(at, lang))

/** A thief may have added any number; support reads them all. */
const MOST_TOLD = 12

const WORDS = {
  en: (list: string, more: number) =>
    ` Ended with the freeze, as it came in during the 7 days before: ${list}${more > 0 ? `; and ${more} more, ask support` : ''}. What of it was really yours you can add again.`,
  'zh-CN': (list: string, more: number) =>
    `以下事项在冻结前 7 日内新增，已随冻结终止或恢复原状：${list}${more > 0 ? `；另有 ${more} 项，请向客服查询` : ''}。其中确属您本人办理的，可重新办理。`,
} as const

/** The message, with what was ended behind it. */
export const withUndone = (message: Message, undone: readonly UndoneTold[], lang: Lang): Message => {
  if (undone.length === 0) return message
  const lines = undone.slice(0, MOST_TOLD).map((one) => undoneLine(one, lang))
  const list = lines.join(lang === 'en' ? '; ' : '；')
  return { ...message, text: `${message.text}${WORDS[lang](list, undone.length - lines.length)}` }
}
