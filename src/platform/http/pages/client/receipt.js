/** Shows one case by its receipt link. What it does not know it says so; it never says "failed". */
import {
  ask,
  byId,
  dateText,
  fetchFile,
  fill,
  keepSecretInLinks,
  lang,
  make,
  moneyText,
  pageWords,
  secretOfPage,
} from './common.js'
import { sayIn } from './receipt-acts.js'
import './receipt-appeal.js'
import { showAsked } from './receipt-asked.js'
import { showClaims } from './receipt-claims.js'
import { showLetters } from './receipt-letters.js'
import { showLost } from './receipt-lost.js'

/**
 * The parts of the API's answers that are shown here.
 * @typedef {{ until: string, words: string }} Hold
 * @typedef {{ state: string, waits_for: string, id: string, steps: Step[], hold: Hold | null } & Record<string, any>} Found
 * @typedef {{ kind: string, object: { kind: string } | null, label: string | null, way: string | null, state: string, claim: boolean, quoted: string, moved: string, currency: string, waits_for: string | null, until: string | null, last_error: string | null }} Step
 * @typedef {{ at: string, type: string, actor: string }} Event
 * @typedef {{ loan: string, principal: string, currency: string, settled_at: string, pdf: string }} Letter
 * @typedef {{ id: string, kind: string, at: string, jws: string, proof: { status?: string } }} Paper
 */

const words = pageWords()

/** @param {readonly string[]} told @param {string} [more] */
const showState = ([title = '', text = ''], more = '') => {
  byId('state-title').textContent = title
  byId('state-text').textContent = more === '' ? text : `${text} ${more}`
}

const showNoLink = () => {
  showState(words.link_bad)
  showLost(true)
}

/** @param {Found} found */
const showCase = (found) => {
  const until = found.state === 'in_review' ? found.review_until : found.cooling_off_until
  const date = until ? dateText(until) : ''
  const [title, text] = words.state[found.state]
  const asked = found.state === 'settling' && found.steps.some((step) => step.waits_for === 'agreement')
  const hold = found.hold
  if (hold) showState([fill(words.held, { date: dateText(hold.until) }), hold.words], words.waits.operator)
  else if (asked) showState(words.asked_state, words.waits.holder)
  else showState([fill(title, { date }), text], words.waits[found.waits_for])
  byId('state').className = `card ${found.state === 'closed' ? 'good' : 'note'}`
  const rows = Object.entries(words.date).flatMap(([name, label]) => {
    const at = found[name]
    return at ? [fact(String(label), make('span', dateText(at)))] : []
  })
  byId('facts').replaceChildren(fact(words.reference, make('code', found.id)), ...rows)
  byId('money').replaceChildren(...found.steps.map(stepItem))
  if (found.steps.length === 0) byId('money').append(make('li', words.nothing))
}

/** @param {string} label @param {Node} value */
const fact = (label, value) => make('div', '', make('dt', label), make('dd', '', value))

/** How a step stands, in the words of its kind. @param {Step} step @returns {string} */
const toldOf = (step) => {
  if (step.claim) return words.step.claim
  if (step.waits_for === 'agreement') return words.step.asked
  if (step.state === 'done' && step.last_error === 'survives') return words.step.survives
  if (step.state === 'waiting' && step.waits_for === 'fund_settlement') return words.step.fund
  if (step.state === 'failed' && step.kind !== 'payout') return words.step.again
  return (
    words.step[step.kind === 'payout' ? step.state : `${step.kind}_${step.state}`] ?? words.step[step.state]
  )
}

/** @param {Step} step */
const stepItem = (step) => {
  const amount = moneyText(
    step.state === 'pending' || step.waits_for === 'agreement' ? step.quoted : step.moved,
    step.currency,
    words.digits,
  )
  const thing = [words.thing[step.object?.kind ?? ''] ?? '', step.label ?? ''].filter((part) => part !== '')
  const told = toldOf(step)
  const date = step.until ? dateText(step.until) : ''
  // What is ended moves no money: it is named, not counted.
  const name = step.kind === 'cancel' ? thing.join(' ') : amount
  const item = make('li', '', make('strong', name))
  if (step.way) item.append(make('p', words.way[step.way] ?? step.way))
  else if (step.kind !== 'cancel') item.append(make('p', thing.join(' ')))
  item.append(make('p', fill(told, { date })))
  item.className = 'card'
  return item
}

/** Debts that went on, or that hold the closing; before the money leaves, the plan repays them.
 * @param {Found} found @param {{ kind: string, owed: string, currency: string }[]} debts */
const showDebts = (found, debts) => {
  byId('owed').toggleAttribute(
    'hidden',
    (found.state !== 'closed' && found.state !== 'settling') || debts.length === 0,
  )
  const items = debts.map((debt) =>
    make(
      'li',
      `${words.debt[debt.kind] ?? debt.kind} · `,
      make('strong', moneyText(debt.owed, debt.currency, words.digits)),
    ),
  )
  byId('debts').replaceChildren(...items)
  const link = byId('repay')
  if (link instanceof HTMLAnchorElement) {
    link.search = `?lang=${lang}`
    link.hash = location.hash
  }
}

/** @param {Event} event */
const eventItem = (event) =>
  make(
    'li',
    '',
    make('strong', words.event[event.type] ?? event.type),
    make('div', `${dateText(event.at)} · ${words.actor[event.actor] ?? event.actor}`),
  )

/** @param {Paper} paper @param {unknown} jwks */
const paperItem = (paper, jwks) => {
  const name = words.paper[paper.kind] ?? paper.kind
  const file = { quittance_receipt: 1, ...paper, jwks }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }))
  link.download = `quittance-${paper.kind}-${paper.id}.json`
  link.textContent = fill(words.save, { paper: lang === 'en' ? name.toLowerCase() : name })
  const proof = paper.proof?.status === 'pending' ? words.pending : words.proven
  const item = make('li', '', make('h3', name), make('p', dateText(paper.at)), make('p', proof))
  item.append(make('p', '', link))
  item.className = 'card'
  return item
}

/** @param {Letter} letter @param {string} secret */
const settlementItem = (letter, secret) => {
  const amount = moneyText(letter.principal, letter.currency, words.digits)
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = words.settlement_save
  const said = make('p', '')
  said.setAttribute('role', 'status')
  button.addEventListener('click', async () => {
    const file = await fetchFile(letter.pdf, secret)
    said.textContent = file ? '' : words.settlement_unknown
    if (!file) return
    const link = document.createElement('a')
    link.href = file
    link.download = `quittance-settlement-${letter.loan.slice(0, 8)}.pdf`
    link.click()
  })
  const item = make('li', '', make('h3', fill(words.settlement, { amount })))
  item.append(make('p', dateText(letter.settled_at)), make('p', '', button), said)
  item.className = 'card'
  return item
}

const load = async () => {
  keepSecretInLinks()
  for (const place of ['asked-said', 'claim-said', 'appeal-said']) sayIn(place, [])
  byId('case').setAttribute('hidden', '')
  showLost(false)
  const link = secretOfPage()
  byId('reload').toggleAttribute('hidden', link === undefined)
  if (!link) return showNoLink()
  showState([words.loading])
  const base = `/v1/closures/${link.closure}`
  const [found, events, papers, keys, debts, letters, claims, merchants] = await Promise.all([
    ask(base, link),
    ask(`${base}/timeline`, link),
    ask(`${base}/receipt`, link),
    ask('/.well-known/jwks.json', {}),
    ask(`${base}/debts`, link),
    ask(`${base}/settlement-letters`, link),
    ask(`${base}/claims`, link),
    ask(`${base}/letters`, link),
  ])
  if (found && [401, 403, 404].includes(found.status)) return showNoLink()
  if (found?.status !== 200 || events?.status !== 200 || papers?.status !== 200)
    return showState(words.unknown)
  showCase(found.body)
  showAsked(found.body, load)
  const kept = claims?.status === 200 ? claims.body : undefined
  showClaims(found.body.state, kept)
  if (found.body.state === 'closed' && kept?.claims.length > 0)
    showState([words.state.closed[0], words.closed_kept])
  showLetters(found.body.state, merchants?.status === 200 ? merchants.body.merchants : undefined)
  showDebts(found.body, debts?.status === 200 ? debts.body.debts : [])
  byId('timeline').replaceChildren(...events.body.events.toReversed().map(eventItem))
  const jwks = keys?.status === 200 ? keys.body : undefined
  byId('papers').replaceChildren(
    ...papers.body.receipts.map((/** @type {Paper} */ paper) => paperItem(paper, jwks)),
    ...(letters?.status === 200 ? letters.body.letters : []).map((/** @type {Letter} */ letter) =>
      settlementItem(letter, link.secret),
    ),
  )
  byId('case').removeAttribute('hidden')
}

byId('reload').addEventListener('click', () => load())
// Another link opened in the same tab changes the fragment only.
window.addEventListener('hashchange', () => load())
load()
