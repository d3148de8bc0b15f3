/** Every message in both languages. */

import type { Instant } from '../../../kernel/clock.ts'
import type { Lang } from '../../../kernel/languages.ts'
import { setInChinese } from '../../../kernel/text/moment-text.ts'
import { supportLine } from '../../../kernel/text/support.ts'
import { arrivalMessages } from './arrivals.ts'
import { billMessages } from './bills.ts'
import { closingActMessages } from './closing-acts.ts'
import { closureMessages } from './closure.ts'
import { closureDateMessages } from './closure-dates.ts'
import { codeMessages } from './codes.ts'
import { creditMessages } from './credit.ts'
import { disputeMessages } from './disputes.ts'
import { identityMessages } from './identity.ts'
import { initiatorMessages } from './initiators.ts'
import { keptMessages } from './kept.ts'
import { leavingMoneyMessages } from './leaving-money.ts'
import { type LetterLinks, withFreezeDate, withLinks } from './links.ts'
import { mandateMessages } from './mandates.ts'
import { orderMessages } from './orders.ts'
import { paymentMessages } from './payments.ts'
import { recoveryMessages } from './recoveries.ts'
import { roleMessages } from './roles.ts'
import { setAsideMessages } from './set-aside.ts'
import type { Catalogue, Message, Template, TemplateParams } from './types.ts'
import { walletActMessages } from './wallet-acts.ts'

export type { Message, PayoutTold, Template, TemplateParams } from './types.ts'

export const templates: Catalogue<Template> = {
  ...identityMessages,
  ...codeMessages,
  ...closureMessages,
  ...closureDateMessages,
  ...closingActMessages,
  ...keptMessages,
  ...initiatorMessages,
  ...creditMessages,
  ...mandateMessages,
  ...paymentMessages,
  ...arrivalMessages,
  ...billMessages,
  ...leavingMoneyMessages,
  ...setAsideMessages,
  ...roleMessages,
  ...recoveryMessages,
  ...orderMessages,
  ...disputeMessages,
  ...walletActMessages,
}

/** `at`: when it is sent. */
type Reader = { readonly lang: Lang; readonly links?: LetterLinks | undefined; readonly at?: Instant }
export const render = <T extends Template>(
  template: T,
  params: TemplateParams[T],
  { lang, links = {}, at }: Reader,
): Message => {
  const linked = withLinks(templates[template][lang](params), links, lang)
  const { text, ...message } = at ? withFreezeDate(linked, at, lang) : linked
  // A code comes by text message, of which only so much fits into one; it says what to do when it was not asked for.
  const whole = message.code
    ? text
    : `${text}

${supportLine(lang)}`
  return { ...message, text: lang === 'zh-CN' ? setInChinese(whole) : whole }
}
