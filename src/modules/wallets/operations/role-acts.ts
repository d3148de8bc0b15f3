/** The proof for a role over one's money: it is signed over who gets it and which it is. */
import { refuse } from '../../../kernel/errors.ts'
import { isUuid } from '../../../kernel/ids.ts'
import { type ActSpec, registerAct } from '../../identity/acts.ts'
import { guarded } from '../../identity/operations/acts.ts'
import { peopleOf } from '../../payments/operations/counterparties.ts'
import { askedOf } from '../role-asked.ts'

export const CONFIRM_ROLE = 'wallets.confirm_role'

const confirmRole: ActSpec = {
  state: async (q, call, { role = '', ...rest }) => {
    if (!isUuid(role) || Object.keys(rest).length > 0) return refuse('subject_invalid')
    const { wallet } = call.actor
    const asked = await askedOf(q, role, { wallet, at: await q.now() })
    const gets = asked.kind === 'joint' ? asked.other : asked.wallet
    const who = (await peopleOf(q, [gets])).get(gets) ?? ''
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

/** Called once when the program starts. */
export const registerRoleActs = (): void => registerAct(CONFIRM_ROLE, confirmRole)
