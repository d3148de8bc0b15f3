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

/** @param {{ appeal: Appeal | null }} found */
export const showAppeal = ({ appeal }) => {
  byId('appeal-open').toggleAttribute('hidden', !appeal)
  byId('appeal-open').textContent = appeal ? saidOf(appeal) : ''
}

const button = byId('appeal-press')
button.addEventListener('click', () => pressOnce(button, press))
