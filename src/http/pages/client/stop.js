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
  done: ({ status, body }) =>
    status === 200 ? { outcome: 'stopped', date: body.cooling_off_until } : undefined,
  refusals: {
    stop_used: 'used',
    cooling_off_over: 'too_late',
    closure_action_not_allowed: 'not_possible',
    closure_none: 'link_bad',
    sign_in_required: 'link_bad',
    not_allowed: 'link_bad',
    not_found: 'link_bad',
  },
})
