/** Presses the stop link once and shows which of the outcomes of the page it was. */
import { ask, byId, dateText, keepSecretInLinks, secretOfPage } from './common.js'

const button = byId('stop')
const words = button.textContent

/** Code of a refusal → the outcome that tells it. */
const OUTCOME = {
  stop_used: 'used',
  cooling_off_over: 'too_late',
  closure_action_not_allowed: 'not_possible',
  closure_none: 'link_bad',
  sign_in_required: 'link_bad',
  not_allowed: 'link_bad',
  not_found: 'link_bad',
  rate_limited: 'wait',
  overloaded: 'wait',
}
/** After these, pressing again can still help. */
const OPEN = ['wait', 'unknown']

/** @param {string} outcome @param {unknown} [date] */
const show = (outcome, date) => {
  for (const section of document.querySelectorAll('[data-outcome]')) {
    const chosen = section.getAttribute('data-outcome') === outcome
    section.toggleAttribute('hidden', !chosen)
    const place = section.querySelector('[data-date]')
    if (!chosen || !place || typeof date !== 'string') continue
    place.textContent = dateText(date)
    section.querySelector('[data-dated]')?.removeAttribute('hidden')
  }
  byId('ask').toggleAttribute('hidden', !OPEN.includes(outcome))
}

const press = async () => {
  const link = secretOfPage()
  if (!link) return show('link_bad')
  if (button.getAttribute('aria-busy') === 'true') return
  button.setAttribute('aria-busy', 'true')
  button.textContent = button.dataset.busy ?? words
  const answer = await ask(`/v1/closures/${link.closure}/stop`, {
    secret: link.secret,
    method: 'POST',
    body: {},
  })
  button.removeAttribute('aria-busy')
  button.textContent = words
  if (answer?.status === 200) return show('stopped', answer.body.cooling_off_until)
  const code = Object.entries(OUTCOME).find(([name]) => name === answer?.body?.code)
  const facts = answer?.body?.facts ?? {}
  show(code?.[1] ?? 'unknown', facts.stopped_at ?? facts.ended_at)
}

const start = () => {
  keepSecretInLinks()
  for (const section of document.querySelectorAll('[data-outcome]')) section.setAttribute('hidden', '')
  if (secretOfPage()) byId('ask').removeAttribute('hidden')
  else show('link_bad')
}

button.addEventListener('click', press)
// Another link opened in the same tab changes the fragment only.
window.addEventListener('hashchange', start)
start()
