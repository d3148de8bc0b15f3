/** The closing that a freeze has held, for its holder who is back: what can be done about it, and by when. */

import type { Lang } from '../../../kernel/languages.ts'
import { type Message, type MessageParams, moment } from '../../../kernel/message.ts'
import type { HeldTold } from './told.ts'

type By = MessageParams['wallet_recovered']['by']

/** Only a recovery with two ways of the holder's own lets them settle the stop alone. */
const WORDS = {
  en: ({ closure, until, rest }: HeldTold, by: By) => {
    const held = `The ${rest ? 'rest of the closing' : 'closing'} of your wallet (case ${closure}) is held until ${moment(until, 'en')} at most`
    if (rest)
      return ` ${held}. It was paying out, so it cannot be cancelled any more. ${by === 'recovery' ? 'If you want the rest sent, let it go on in the case' : 'Our support settles with you whether the rest is sent'}; otherwise it is kept safe for you after that date, free of charge. If the closing was not yours, appeal in the case.`
    return ` ${held}: ${by === 'recovery' ? 'in the case, cancel it or let it go on' : 'you can cancel it in the case; whether it goes on, our support settles with you'}. If nothing happens by then, two of our staff decide; money never leaves by itself.`
  },
  'zh-CN': ({ closure, until, rest }: HeldTold, by: By) => {
    const held = `您的钱包注销（编号 ${closure}）${rest ? '尚未发出的款项' : ''}已暂停，最迟至 ${moment(until, 'zh-CN')}。`
    if (rest)
      return `${held}该注销已在转出资金，无法撤销。${by === 'recovery' ? '如需转出其余款项，请在该注销中选择继续办理' : '其余款项是否转出，由客服与您核实'}；否则到期后为您妥善留存，不收费用。如注销并非您本人申请，请在该注销中申诉。`
    return `${held}${by === 'recovery' ? '您可在该注销中撤销或选择继续办理' : '您可在该注销中撤销；是否继续办理，由客服与您核实'}。到期仍未处理的，由两名工作人员审核决定，资金不会自动转出。`
  },
} as const satisfies Record<Lang, unknown>

type Held = { readonly held: HeldTold | undefined; readonly by: By }
export const withHeld = (message: Message, { held, by }: Held, lang: Lang): Message =>
  held ? { ...message, text: `${message.text}${WORDS[lang](held, by)}` } : message
