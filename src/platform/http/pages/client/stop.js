/** Presses the stop link once. */
import { ask, secretOfPage } from './common.js'
import { oneButton } from './one-button.js'

const send = async () => {
  const { secret, closure } = secretOfPage() ?? { secret: '', closure: '' }
  return ask(`/v1/closures/${closure}/stop`, { secret, method: 'POST', body: {} })
}

oneButton({
  complete: () => secretOfPage() !== undefined,
  send,
  done: ({ status, body }) => {
    if (status === 200)
      return { outcome: body.state === 'settling' ? 'stopped_rest' : 'stopped', date: body.held_until }
    // A stop that was settled is told with that date; one that still holds, with its beginning.
    const settled = body?.code === 'stop_used' ? body.facts?.settled_at : undefined
    return typeof settled === 'string' ? { outcome: 'settled', date: settled } : undefined
  },
  refusals: {
    stop_used: 'used',
    nothing_to_hold: 'too_late',
    stop_wallet_closed: 'closed',
    closure_action_not_allowed: 'not_possible',
    closure_none: 'link_bad',
    sign_in_required: 'link_bad',
    link_over: 'link_bad',
    not_allowed: 'link_bad',
    not_found: 'link_bad',
  },
})
