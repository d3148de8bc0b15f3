/** No link that works: case number, name and document have a new one sent. Whether they matched is not told here. */
import { ask, byId, pageWords, secretOfPage } from './common.js'
import { pressOnce, sayIn } from './receipt-acts.js'

const words = pageWords()
const FIELDS = ['lost-case', 'lost-name', 'lost-document']
const CASE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** @param {string} id */
const field = (id) => {
  const found = byId(id)
  if (found instanceof HTMLInputElement) return found
  throw new Error(`${id} is no field`)
}
/** @param {string} id */
const typed = (id) => field(id).value.trim()

const send = async () => {
  const empty = FIELDS.find((id) => typed(id) === '')
  if (empty) {
    sayIn('lost-said', words.lost_incomplete)
    return field(empty).focus()
  }
  const closure = typed('lost-case').toLowerCase()
  if (!CASE.test(closure)) {
    sayIn('lost-said', words.lost_case_wrong)
    return field('lost-case').focus()
  }
  const body = { real_name: typed('lost-name'), document_number: typed('lost-document') }
  const answer = await ask(`/v1/closures/${closure}/receipt-link`, { method: 'POST', body })
  if (!answer || answer.status >= 500) return sayIn('lost-said', words.lost_unsure)
  if (answer.status === 202 || answer.body?.code === 'claim_identity_locked')
    return sayIn('lost-said', words.lost_done, true)
  sayIn('lost-said', [answer.body?.title ?? '', answer.body?.detail ?? ''])
}

/** @param {boolean} lost */
export const showLost = (lost) => {
  sayIn('lost-said', [])
  byId('lost').toggleAttribute('hidden', !lost)
  const closure = secretOfPage()?.closure
  // A link that is over still names its case.
  if (lost && closure !== undefined && typed('lost-case') === '') field('lost-case').value = closure
}

byId('lost-form').addEventListener('submit', (event) => {
  event.preventDefault()
  pressOnce(byId('lost-press'), send)
})
