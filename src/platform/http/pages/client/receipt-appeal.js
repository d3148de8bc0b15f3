/** "I do not agree", "it takes too long": a person looks at the closing, by a date. */
import { byId, dateText, fill, pageWords, secretOfPage } from './common.js'
import { actOnce, pressOnce, sayIn } from './receipt-acts.js'

const words = pageWords()

const press = async () => {
  const link = secretOfPage()
  if (!link) return
  const path = `/v1/closures/${link.closure}/appeal`
  const act = { path, secret: link.secret, body: {}, good: 201, unsure: words.unsure }
  const { body, told } = await actOnce(act)
  if (told) return sayIn('appeal-said', told)
  const [title, text] = words.appeal_done
  sayIn('appeal-said', [title, fill(text, { date: dateText(body.answered_by) })], true)
}

/**
 * What was asked before, and by when it is answered, or what was answered.
 * @typedef {{ answered_by: string, late: boolean, answered_at: string | null, answer: string | null }} Appeal
 * @param {Appeal} appeal
 */
const saidOf = ({ answered_by, late, answered_at, answer }) => {
  if (!answered_at) return fill(late ? words.appeal_late : words.appeal_open, { date: dateText(answered_by) })
  const date = dateText(answered_at)
  return answer ? fill(words.appeal_answered, { date, answer }) : fill(words.appeal_answer_gone, { date })
}

const stop = async () => {
  const link = secretOfPage()
  if (!link) return
  const path = `/v1/closures/${link.closure}/stop`
  const act = { path, secret: link.secret, body: {}, good: 200, unsure: words.unsure }
  const { body, told } = await actOnce(act)
  if (told) return sayIn('stop-said', told)
  byId('stop').setAttribute('hidden', '')
  const [title, text] = words.stop_done
  sayIn('stop-said', [title, fill(text, { date: dateText(body.held_until) })], true)
}

/**
 * An appeal, and the stop, where there is something to hold.
 * @param {{ appeal: Appeal | null, actions: { action: string }[] }} found
 */
export const showAppeal = ({ appeal, actions }) => {
  byId('stop').toggleAttribute('hidden', !actions.some(({ action }) => action === 'stop'))
  byId('appeal-open').toggleAttribute('hidden', !appeal)
  byId('appeal-open').textContent = appeal ? saidOf(appeal) : ''
}

const button = byId('appeal-press')
button.addEventListener('click', () => pressOnce(button, press))
const stopButton = byId('stop-press')
stopButton.addEventListener('click', () => pressOnce(stopButton, stop))
