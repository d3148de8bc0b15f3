/** Presses the freeze link; once more does the same. */
import { ask, secretOfPage } from './common.js'
import { oneButton } from './one-button.js'

/** By how a closing stands; none, and one that was not confirmed, need no word. @type {Record<string, string>} */
const OUTCOMES = { held: 'held', rest_held: 'rest_held', sent: 'sent', kept: 'kept', goes_on: 'goes_on' }

oneButton({
  complete: () => secretOfPage() !== undefined,
  send: () => ask('/v1/freezes', { method: 'POST', body: { secret: secretOfPage()?.secret ?? '' } }),
  done: ({ status, body }) => {
    if (status !== 200) return undefined
    if (body.did !== 'frozen') return { outcome: body.did, date: body.rests_until }
    return { outcome: OUTCOMES[body.closing] ?? 'frozen', date: body.held_until }
  },
  refusals: {
    freeze_link_unknown: 'link_bad',
    freeze_link_expired: 'expired',
    freeze_wallet_closed: 'closed',
  },
})
