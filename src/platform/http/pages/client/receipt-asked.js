/** Less is left to pay out than was agreed: the reader sees both amounts and why, and agrees, or lets it be kept. */
import { byId, dateText, fill, make, moneyText, pageWords, secretOfPage } from './common.js'
import { actOnce, pressOnce, sayIn } from './receipt-acts.js'

/**
 * @typedef {{ agreed: string, lost: string, words: string }} Asked
 * @typedef {{ id: string, waits_for: string | null, quoted: string, currency: string, until: string | null, asked: Asked | null }} Step
 * @typedef {{ currency: string, available: string }} Pocket
 * @typedef {{ state: string, steps: Step[], pockets: Pocket[] }} Found
 */

const words = pageWords()

/** @param {Step} step @param {Pocket[]} pockets @param {() => Promise<void>} again */
const askedItem = (step, pockets, again) => {
  const there = pockets.find((pocket) => pocket.currency === step.currency)?.available ?? '0'
  const now = moneyText(there, step.currency, words.digits)
  const facts = make('dl', '')
  const rows = [
    [words.asked_quoted, moneyText(step.asked?.agreed ?? step.quoted, step.currency, words.digits)],
    [words.asked_now, now],
    ...(step.asked
      ? [
          [words.asked_lost, moneyText(step.asked.lost, step.currency, words.digits)],
          [words.asked_why, step.asked.words],
        ]
      : []),
    [words.asked_until, step.until ? dateText(step.until) : ''],
  ]
  for (const [label, value] of rows) facts.append(make('dt', label), make('dd', value))
  const button = make('button', fill(words.asked_press, { amount: now }))
  button.setAttribute('type', 'button')
  button.dataset.busy = words.busy
  button.addEventListener('click', () => pressOnce(button, () => agree(step, again)))
  const item = make('li', '', facts, make('p', '', button))
  item.className = 'card'
  return item
}

/** @param {Step} step @param {() => Promise<void>} again */
const agree = async (step, again) => {
  const link = secretOfPage()
  if (!link) return
  const path = `/v1/closures/${link.closure}/steps/${step.id}/agreement`
  const { told } = await actOnce({ path, secret: link.secret, good: 200, unsure: words.unsure })
  if (told) return sayIn('asked-said', told)
  await again()
  sayIn('asked-said', words.asked_done, true)
}

/** @param {Found} found @param {() => Promise<void>} again */
export const showAsked = (found, again) => {
  const asked = found.steps.filter((step) => step.waits_for === 'agreement')
  byId('asked').toggleAttribute('hidden', found.state !== 'settling' || asked.length === 0)
  byId('asked-steps').replaceChildren(...asked.map((step) => askedItem(step, found.pockets, again)))
}
