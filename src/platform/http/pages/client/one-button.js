/** The button of such a page: pressed once at a time, and one of the page's outcomes is shown. */
import { byId, dateText, keepSecretInLinks } from './common.js'

/** After these, pressing again can still help. */
const OPEN = ['wait', 'unknown']
/** Refusals that every such page may get. */
const COMMON = { rate_limited: 'wait', overloaded: 'wait', request_invalid: 'link_bad' }

/**
 * @typedef {{ status: number, body: any } | undefined} Answer
 * @param {{
 *   complete: () => boolean,
 *   send: () => Promise<Answer>,
 *   done: (answer: NonNullable<Answer>) => { outcome: string, date?: string } | undefined,
 *   refusals: Record<string, string>,
 * }} page
 */
export const oneButton = ({ complete, send, done, refusals }) => {
  const button = byId('press')
  const words = button.textContent
  const outcomes = { ...COMMON, ...refusals }

  const press = async () => {
    if (button.getAttribute('aria-busy') === 'true') return
    button.setAttribute('aria-busy', 'true')
    button.textContent = button.dataset.busy ?? words
    const answer = await send()
    button.removeAttribute('aria-busy')
    button.textContent = words
    const good = answer && done(answer)
    if (good) return show(good.outcome, good.date)
    const code = Object.entries(outcomes).find(([name]) => name === answer?.body?.code)
    const facts = answer?.body?.facts ?? {}
    show(code?.[1] ?? 'unknown', facts.stopped_at ?? facts.ended_at)
  }

  const start = () => {
    keepSecretInLinks()
    for (const section of document.querySelectorAll('[data-outcome]')) section.setAttribute('hidden', '')
    if (complete()) byId('ask').removeAttribute('hidden')
    else show('link_bad')
  }

  button.addEventListener('click', press)
  // Another link opened in the same tab changes the fragment only.
  window.addEventListener('hashchange', start)
  start()
}

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
