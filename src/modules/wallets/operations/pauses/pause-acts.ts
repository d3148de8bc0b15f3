/** A proof that the wallet sleeps for long: whoever has a session alone does not put it out of its holder's use. */
import { isoOf } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { moment } from '../../../../kernel/message.ts'
import { momentIn } from '../../../../kernel/time/times.ts'
import { type ActSpec, registerAct } from '../../../identity/identity.ts'
import { guarded } from '../../../identity/operations/identity.ts'
import { words } from '../../words/words.generated.ts'

export const PAUSE = 'wallets.pause'

const pause: ActSpec = {
  state: async (q, call, { until = '', ...rest }) => {
    if (Object.keys(rest).length > 0) refuse('subject_invalid')
    const wallet = call.actor.wallet
    return guarded(q, call, { act: PAUSE, wallet, until: isoOf(momentIn(until, '/subject/until')) })
  },
  words: ({ until }, lang) => words[lang].acts.pause(moment(String(until), lang)),
}

/** Called once when the program starts. */
export const registerPauseActs = (): void => registerAct(PAUSE, pause)
