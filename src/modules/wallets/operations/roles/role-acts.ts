/** Proofs over one's own money and others': who gets a role over it, and that a shared wallet is closed. */
import { refuse } from '../../../../kernel/errors.ts'
import { isUuid, type Uuid } from '../../../../kernel/ids.ts'
import { type ActSpec, registerAct } from '../../../identity/challenges/acts.ts'
import { guarded } from '../../../identity/operations/acts.ts'
import { askedOf } from '../../role-asked.ts'
import { shareOf } from '../../standing.ts'
import { relationOf } from '../holders-of.ts'

export const CONFIRM_ROLE = 'wallets.confirm_role'
export const CONSENT = 'wallets.consent'

/** The subject of both. Refuses subject_invalid. */
const roleIn = ({ role = '', ...rest }: Readonly<Record<string, string>>): Uuid =>
  isUuid(role) && Object.keys(rest).length === 0 ? role : refuse('subject_invalid')

const confirmRole: ActSpec = {
  state: async (q, call, subject) => {
    const role = roleIn(subject)
    const { wallet } = call.actor
    const asked = await askedOf(q, role, { wallet, at: await q.now() })
    const gets = asked.kind === 'joint' ? asked.other : asked.wallet
    const who = await relationOf(q, gets)
    return guarded(q, call, { act: CONFIRM_ROLE, wallet, role, kind: asked.kind, gets, who })
  },
  words: ({ kind, who }, lang) => {
    if (kind === 'joint')
      return lang === 'en'
        ? `Hold your wallet together with ${who}: it then closes only when both agree.`
        : `与 ${who} 共同持有您的钱包，此后须双方同意方可注销。`
    return lang === 'en'
      ? `Let ${who} look after your wallet as your guardian.`
      : `由 ${who} 担任您钱包的监护人。`
  },
}

const agree: ActSpec = {
  state: async (q, call, subject) => {
    const { wallet } = call.actor
    const share = await shareOf(q, roleIn(subject), wallet)
    const who = await relationOf(q, share.wallet)
    return guarded(q, call, { act: CONSENT, wallet, role: share.id, closes: share.wallet, who })
  },
  words: ({ who }, lang) =>
    lang === 'en'
      ? `Agree that the wallet that you share with ${who} is closed, and its money leaves as they choose.`
      : `同意注销您与 ${who} 共同持有的钱包，资金按对方的选择转出。`,
}

/** Called once when the program starts. */
export const registerRoleActs = (): void => {
  registerAct(CONFIRM_ROLE, confirmRole)
  registerAct(CONSENT, agree)
}
