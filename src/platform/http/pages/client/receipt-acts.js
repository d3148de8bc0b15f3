/** What the acts of the receipt page share: an answer is told in its section, and a button is pressed once at a time. */
import { ask, byId, make } from './common.js'

/** @param {string} place @param {readonly string[]} told @param {boolean} [good] */
export const sayIn = (place, [title = '', text = ''], good = false) => {
  byId(place).className = title === '' ? '' : `card ${good ? 'good' : 'note'}`
  byId(place).replaceChildren(...(title === '' ? [] : [make('strong', title), make('p', text)]))
}

/** The request that was sent and not answered: the same again has the same key. @type {{ what: string, key: string } | undefined} */
let open

/**
 * Sends one act of the receipt's reader; told is what its section says of the answer unless that is `good`.
 * @param {{ path: string, secret: string, body?: object, good: number, unsure: readonly string[] }} act
 * @returns {Promise<{ body: any, told?: readonly string[] }>}
 */
export const actOnce = async ({ path, secret, body, good, unsure }) => {
  const what = JSON.stringify([path, body])
  if (open?.what !== what) open = { what, key: crypto.randomUUID() }
  const call = { secret, method: 'POST', key: open.key }
  const answer = await ask(path, body === undefined ? call : { ...call, body })
  const told = [answer?.body?.title ?? '', answer?.body?.detail ?? '']
  if (!answer || answer.status >= 500 || answer.body?.code === 'request_in_progress')
    return { body: undefined, told: unsure }
  // Nothing was done: the same press may be repeated later under the same key.
  if (answer.status === 429) return { body: undefined, told }
  open = undefined
  return answer.status === good ? { body: answer.body } : { body: undefined, told }
}

/** @param {HTMLElement} button @param {() => Promise<void>} work */
export const pressOnce = async (button, work) => {
  if (button.getAttribute('aria-busy') === 'true') return
  const name = button.textContent
  button.setAttribute('aria-busy', 'true')
  button.textContent = button.dataset.busy ?? name
  await work().finally(() => {
    button.removeAttribute('aria-busy')
    button.textContent = name
  })
}
