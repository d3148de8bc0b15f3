/** What is said of a case that a stop holds: what happens when nobody settles it. */
import type { Lang } from '../../../kernel/languages.ts'
import type { thenOf } from '../case/rules.ts'

type Then = ReturnType<typeof thenOf>

export const HOLD_WORDS: Readonly<Record<Then, Readonly<Record<Lang, string>>>> = {
  review: {
    en: 'Stopped: no money leaves until a person of ours has settled it with the holder, by a contact known before. If nobody has by the date, two people of ours decide; money never leaves by itself.',
    'zh-CN':
      '已暂停：我们的工作人员通过此前登记的联系方式与用户核实并处理之前，资金不会转出。到期仍未处理的，转由两名工作人员审核；资金不会自动转出。',
  },
  decision: {
    en: 'Stopped while two people of ours look at it: they cannot approve it before a person has settled the stop with the holder, by a contact known before. No money leaves until then.',
    'zh-CN':
      '人工审核期间已暂停：我们的工作人员通过此前登记的联系方式与用户核实并处理之前，审核不能通过，资金不会转出。',
  },
  claim: {
    en: 'Stopped while the money leaves: what had been sent before is on its way; nothing more is sent until a person of ours has settled it with the holder, by a contact known before. If nobody has by the date, the rest is kept safe for the verified holder, free of charge.',
    'zh-CN':
      '资金转出期间已暂停：此前已发出的款项无法追回；其余款项在我们的工作人员通过此前登记的联系方式与用户核实并处理之前不会转出。到期仍未处理的，其余款项将为实名用户本人妥善留存待领，不收费用。',
  },
}
