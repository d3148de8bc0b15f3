/** Presses the freeze link; once more does the same. */
import { ask, secretOfPage } from './common.js'
import { oneButton } from './one-button.js'

/** By how a closing stands; none, and one that was not confirmed, need no word. @type {Record<string, string>} */
const OUTCOMES = { held: 'held', rest_held: 'rest_held', sent: 'sent', kept: 'kept', goes_on: 'goes_on' }

oneButton({
  complete: () => secretOfPage() !== undefined,
  send: () => ask('/v1/freezes', { method: 'POST', body: { secret: secretOfPage()?.secret ?? '' } }),
  done: ({ status, body }) =>
    status === 200 ? { outcome: OUTCOMES[body.closing] ?? 'frozen', date: body.held_until } : undefined,
  refusals: {
    freeze_link_unknown: 'link_bad',
    freeze_link_expired: 'expired',
    freeze_wallet_closed: 'closed',
  },
})
