/** Disputes of the wallet: what goes on after it has closed, by when it is decided, and what can be expected of it. */
import { byId, dateText, fill, make, moneyText, pageWords } from './common.js'

/**
 * @typedef {{ state: string, amount: string, refunded: string, currency: string, merchant_name: string, opened_at: string, decide_by: string, decided_at: string | null }} Dispute
 */

const words = pageWords()
/** Before the money leaves the wallet tells of its disputes itself. */
const SHOWN = ['settling', 'closed']

/** @param {Dispute} dispute @param {string} state of the case */
const disputeItem = (dispute, state) => {
  const amount = moneyText(dispute.amount, dispute.currency, words.digits)
  const name = dispute.merchant_name
  const item = make(
    'li',
    '',
    make('h3', name ? fill(words.dispute_with, { amount, merchant: name }) : amount),
  )
  const date = dateText(dispute.decided_at ?? dispute.decide_by)
  item.append(make('p', fill(words.dispute_state[dispute.state] ?? '', { date })))
  if (dispute.state === 'open') item.append(make('p', words.dispute_then[state] ?? ''))
  if (dispute.refunded !== '0') {
    const back = moneyText(dispute.refunded, dispute.currency, words.digits)
    item.append(make('p', fill(words.dispute_back, { amount: back })))
  }
  item.append(make('p', fill(words.dispute_opened, { date: dateText(dispute.opened_at) })))
  item.className = 'card'
  return item
}

/** @param {string} state @param {Dispute[]} disputes */
export const showDisputes = (state, disputes) => {
  byId('disputes').toggleAttribute('hidden', !SHOWN.includes(state) || disputes.length === 0)
  byId('disputes-list').replaceChildren(...disputes.map((dispute) => disputeItem(dispute, state)))
}

/** How many are not decided yet. @param {Dispute[]} disputes */
export const openIn = (disputes) => disputes.filter(({ state }) => state === 'open').length
