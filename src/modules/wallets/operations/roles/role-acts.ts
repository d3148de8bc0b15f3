/** Proofs over one's own money and others': who gets a role over it, and that a shared wallet is closed. */

import { refuse } from '../../../../kernel/errors.ts'
import { isUuid, type Uuid } from '../../../../kernel/ids.ts'
import type { Lang } from '../../../../kernel/languages.ts'
import { sharedPlan } from '../../../closure/operations/closure.ts'
import { type ActSpec, registerAct } from '../../../identity/identity.ts'
import { guarded } from '../../../identity/operations/identity.ts'
import { askedOf, isDuty } from '../../role-asked.ts'
import { shareOf } from '../../standing.ts'
import { words } from '../../words/words.generated.ts'
import { relationOf } from '../holders-of.ts'

export const CONFIRM_ROLE = 'wallets.confirm_role'
/** Of a proof: the signer is to look after another. */
const DUTY = 'duty'
export const CONSENT = 'wallets.consent'

/** The subject of both. Refuses subject_invalid. */
const roleIn = ({ role = '', ...rest }: Readonly<Record<string, string>>): Uuid =>
  isUuid(role) && Object.keys(rest).length === 0 ? role : refuse('subject_invalid')

const confirmRole: ActSpec = {
  state: async (q, call, subject) => {
    const role = roleIn(subject)
    const { wallet } = call.actor
    const asked = await askedOf(q, role, { wallet, at: await q.now() })
    if (isDuty(asked)) {
      const who = await relationOf(q, asked.other)
      return guarded(q, call, { act: CONFIRM_ROLE, wallet, role, kind: DUTY, ward: asked.other, who })
    }
    const gets = asked.kind === 'joint' ? asked.other : asked.wallet
    const who = await relationOf(q, gets)
    return guarded(q, call, { act: CONFIRM_ROLE, wallet, role, kind: asked.kind, gets, who })
  },
  words: ({ kind, who }, lang) => {
    const { joint, duty, guardian } = words[lang].acts
    return (kind === 'joint' ? joint : kind === DUTY ? duty : guardian)(String(who))
  },
}

/** What was planned, as the signer reads it; '' where nothing is. */
const planIn = (plan: unknown, lang: Lang): string =>
  typeof plan === 'object' && plan !== null ? String(new Map(Object.entries(plan)).get(lang) ?? '') : ''

const agree: ActSpec = {
  state: async (q, call, subject) => {
    const { wallet } = call.actor
    const share = await shareOf(q, roleIn(subject), wallet)
    const who = await relationOf(q, share.wallet)
    const { plan } = await sharedPlan(q, share.wallet)
    return guarded(q, call, { act: CONSENT, wallet, role: share.id, closes: share.wallet, who, plan })
  },
  words: ({ who, plan }, lang) => words[lang].acts.consent(String(who), planIn(plan, lang)),
}

/** Called once when the program starts. */
export const registerRoleActs = (): void => {
  registerAct(CONFIRM_ROLE, confirmRole)
  registerAct(CONSENT, agree)
}
