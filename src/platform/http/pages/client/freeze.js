/** Presses the freeze link; once more does the same. */
import { ask, secretOfPage } from './common.js'
import { oneButton } from './one-button.js'

oneButton({
  complete: () => secretOfPage() !== undefined,
  send: () => ask('/v1/freezes', { method: 'POST', body: { secret: secretOfPage()?.secret ?? '' } }),
  done: ({ status }) => (status === 204 ? { outcome: 'frozen' } : undefined),
  refusals: { freeze_link_unknown: 'link_bad', freeze_wallet_closed: 'closed' },
})
