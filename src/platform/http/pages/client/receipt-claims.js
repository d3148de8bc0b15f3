/** Money that is kept for the reader: how it stands, and the form that has it paid out. */
import { byId, dateText, fill, make, moneyText, pageWords, secretOfPage } from './common.js'
import { actOnce, pressOnce, sayIn } from './receipt-acts.js'

/**
 * @typedef {{ amount: string, currency: string, reason: string, since: string, state: string, refused: string | null, review_by: string | null, payable: boolean, destination: string | null }} Claim
 * @typedef {{ amount: string, currency: string, state: string, at: string, destination: string | null }} Paid
 * @typedef {{ claims: Claim[], paid: Paid[] }} Claims
 */

const words = pageWords()

/** @param {string} amount @param {string[]} lines */
const card = (amount, lines) => {
  const told = lines.filter((line) => line !== '').map((line) => make('p', line))
  const item = make('li', '', make('strong', amount), ...told)
  item.className = 'card'
  return item
}

/** @param {Claim} claim */
const claimItem = (claim) =>
  card(moneyText(claim.amount, claim.currency, words.digits), [
    `${words.claim_reason[claim.reason] ?? ''} ${dateText(claim.since)}`,
    words.claim_state[claim.state] ?? '',
    claim.destination ? fill(words.claim_account, { account: claim.destination }) : '',
    claim.refused ? (words.claim_refused[claim.refused] ?? '') : '',
    claim.review_by ? fill(words.claim_review, { date: dateText(claim.review_by) }) : '',
  ])

/** @param {Paid} paid */
const paidItem = (paid) =>
  card(moneyText(paid.amount, paid.currency, words.digits), [
    `${words.claim_paid[paid.state] ?? ''} · ${dateText(paid.at)}`,
    paid.destination ? fill(words.claim_account, { account: paid.destination }) : '',
  ])

/** Money is kept for collection once the wallet is closed. @param {string} state @param {Claims | undefined} found */
export const showClaims = (state, found) => {
  byId('kept').toggleAttribute('hidden', state !== 'closed')
  const { claims = [], paid = [] } = found ?? {}
  const none = found ? words.claims_none : words.claims_unknown
  const gone = paid.length > 0 ? words.claims_gone : none
  byId('claims-text').textContent = claims.length > 0 ? words.claims_text : gone
  byId('claims').replaceChildren(...claims.map(claimItem), ...paid.map(paidItem))
  byId('claim-form').toggleAttribute('hidden', !claims.some(({ payable }) => payable))
}

/** What the page says first of money that is kept, or was; undefined where there was none. @param {Claims} found */
export const keptState = ({ claims, paid }) => {
  if (claims.some(({ payable }) => payable)) return words.closed_kept
  if (claims.length > 0) return words.closed_asked[claims[0]?.state ?? '']
  const [last] = paid
  if (!last) return undefined
  return fill(words.closed_paid[last.state] ?? '', {
    amount: moneyText(last.amount, last.currency, words.digits),
    date: dateText(last.at),
  })
}

/** @param {string} id */
const field = (id) => {
  const found = byId(id)
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found
  throw new Error(`${id} is no field`)
}

/** @param {string} id */
const typed = (id) => field(id).value.trim()

const send = async () => {
  const link = secretOfPage()
  if (!link) return
  const empty = ['name', 'document', 'number'].find((id) => typed(id) === '')
  if (empty) {
    sayIn('claim-said', words.claim_incomplete)
    return field(empty).focus()
  }
  const bank = typed('bank')
  const account = { scheme: typed('scheme'), number: typed('number'), ...(bank === '' ? {} : { bank }) }
  const { body, told } = await actOnce({
    path: `/v1/closures/${link.closure}/claims/payout`,
    secret: link.secret,
    body: { real_name: typed('name'), document_number: typed('document'), account },
    good: 202,
    unsure: words.unsure,
  })
  if (told) return sayIn('claim-said', told)
  showClaims('closed', body)
  byId('state-text').textContent = keptState(body) ?? ''
  sayIn('claim-said', words.claim_done, true)
}

byId('claim-form').addEventListener('submit', (event) => {
  event.preventDefault()
  pressOnce(byId('claim-press'), send)
})
