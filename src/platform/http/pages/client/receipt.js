/** Shows one case by its receipt link. What it does not know it says so; it never says "failed". */
import {
  ask,
  basics,
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
import { showAppeal } from './receipt-appeal.js'
import { showAsked } from './receipt-asked.js'
import { keptState, showClaims } from './receipt-claims.js'
import { openIn, showDisputes } from './receipt-disputes.js'
import { showLetters } from './receipt-letters.js'
import { showLost } from './receipt-lost.js'

/**
 * The parts of the API's answers that are shown here.
 * @typedef {{ until: string, words: string }} Hold
 * @typedef {{ state: string, waits_for: string, id: string, steps: Step[], hold: Hold | null } & Record<string, any>} Found
 * @typedef {{ id: string, kind: string, object: { kind: string } | null, label: string | null, words: string | null, way: string | null, destination: string | null, state: string, claim: boolean, kept_because: string | null, quoted: string, moved: string, estimated: boolean, currency: string, waits_for: string | null, until: string | null, last_error: string | null, asked: { left: string, words: string } | null }} Step
 * @typedef {{ at: string, type: string, actor: string, data: Record<string, unknown> }} Event
 * @typedef {{ loan: string, principal: string, currency: string, settled_at: string, pdf: string }} Letter
 * @typedef {{ debts: { kind: string, since: string, topup: { at: string, account: string | null } | null, owed: string, currency: string }[], repayments: { amount: string, currency: string, asked_at: string, state: string }[] }} Owed
 * @typedef {{ id: string, kind: string, name: string, at: string, jws: string, proof: { status?: string } }} Paper
 */

const words = pageWords()

/** @param {readonly string[]} told @param {string} [more] */
const showState = ([title = '', text = ''], more = '') => {
  byId('state-title').textContent = title
  byId('state-text').textContent = [text, more].filter((part) => part !== '').join(basics().next_sentence)
}

/** A link that a freeze has ended says so, and how to go on; of a closed wallet a new one is sent.
 * @param {{ code?: string, title?: string, detail?: string }} [answer] */
const showNoLink = (answer) => {
  const frozen = answer?.code === 'link_frozen'
  showState(frozen ? [answer?.title ?? '', answer?.detail ?? ''] : words.link_bad)
  showLost(!frozen)
}

/** @param {Found} found @param {Event[]} events */
const showCase = (found, events) => {
  const until = found.state === 'in_review' ? found.review_until : found.cooling_off_until
  const date = until ? dateText(until) : ''
  const [title, text] = words.state[found.state]
  const asked = found.state === 'settling' && found.steps.some((step) => step.waits_for === 'agreement')
  const hold = found.hold
  if (hold) showState([fill(words.held, { date: dateText(hold.until) }), hold.words], words.waits.operator)
  else if (found.standing) showStanding(found.standing)
  else if (asked) showState(words.asked_state, words.waits.holder)
  else showState([fill(title, { date }), text], words.waits[found.waits_for])
  byId('state').className = `card ${found.state === 'closed' ? 'good' : 'note'}`
  const rows = Object.entries(words.date).flatMap(([name, label]) => {
    const at = found[name]
    // While a stop holds the case no date before the end of the hold comes true.
    const past = hold && name === 'cooling_off_until' && Date.parse(at) < Date.parse(hold.until)
    return at && !past && !OVER[found.state]?.includes(name)
      ? [fact(String(label), make('span', dateText(at)))]
      : []
  })
  const look = found.standing?.next_look_at
  if (look) rows.push(fact(words.next_look, make('span', dateText(look))))
  const closed = found.standing?.closed_by
  if (closed) rows.push(fact(words.standing_closed, make('span', dateText(closed))))
  byId('facts').replaceChildren(fact(words.reference, make('code', found.id)), ...rows)
  const items = found.steps.map((step) =>
    stepItem(step, { at: dateOf(step, found, events), state: found.state }),
  )
  byId('money').replaceChildren(...items)
  if (found.steps.length > 0) return
  const none = found.state === 'preparing' ? 'yet' : ENDED.includes(found.state) ? 'ended' : 'moves'
  byId('money').append(make('li', words.nothing[none]))
}

/** @typedef {{ until: string, waits_for: { words: string, until: string | null }[], next_look_at: string | null, closed_by: string | null }} Standing */

/** Confirmed beforehand: what it waits for. @param {Standing} standing */
const showStanding = ({ until, waits_for: waits }) => {
  const list = waits.map((wait) =>
    wait.until ? fill(words.standing_wait, { what: wait.words, date: dateText(wait.until) }) : wait.words,
  )
  const [title, text] = words.standing
  const more =
    waits.length > 0 ? fill(words.standing_waits, { list: list.join(basics().and_so) }) : words.standing_free
  showState([fill(title, { date: dateText(until) }), text], more)
}

/** @param {string} label @param {Node} value */
const fact = (label, value) => make('div', '', make('dt', label), make('dd', '', value))

/** Ended without closing: what was planned does not happen. */
const ENDED = ['cancelled', 'expired', 'rejected']
/** Dates that say nothing any more. @type {Record<string, string[]>} */
const OVER = { closed: ['statutory_by'] }
for (const state of ENDED) OVER[state] = ['statutory_by', 'cooling_off_until', 'review_until']

/** How a step stands, in the words of its kind. @param {Step} step @param {string} state of the case @returns {string} */
const toldOf = (step, state) => {
  if (step.claim) return words.step[state === 'closed' ? 'claim_closed' : 'claim']
  if (ENDED.includes(state) && step.state !== 'done') return words.step.ended
  if (step.waits_for === 'agreement') return words.step.asked
  if (step.waits_for === 'restriction') return words.step.frozen
  if (step.state === 'done' && step.asked?.left === '0' && step.moved === '0')
    return fill(words.step.nothing, { because: step.asked.words })
  if (step.state === 'done' && step.last_error === 'survives') return words.step.survives
  if (step.state === 'waiting' && step.waits_for === 'fund_settlement') return words.step.fund
  if (step.state === 'failed' && step.kind !== 'payout') return words.step.again
  // What a product calls by words of its own is told by them.
  if (step.words) return step.words
  return (
    words.step[step.kind === 'payout' ? step.state : `${step.kind}_${step.state}`] ?? words.step[step.state]
  )
}

/** By when it is there, or when it was. @param {Step} step @param {Found} found @param {Event[]} events @returns {string} */
const dateOf = (step, found, events) => {
  // Of money that is kept the claim says since when.
  if (step.claim || ENDED.includes(found.state)) return ''
  if (step.state === 'done')
    return events.findLast(({ type, data }) => type === 'step_done' && data.step === step.id)?.at ?? ''
  if (step.until) return step.until
  const line = found.quote?.lines.find(
    (/** @type {Step} */ { way, currency }) => way === step.way && currency === step.currency,
  )
  // A date that has passed, or that a stop or a delay has moved, promises nothing.
  const at = line?.arrives_by ?? ''
  const holds =
    !found.hold &&
    !found.delayed_until &&
    Date.parse(at) > Date.parse(found.settling_since ?? found.requested_at)
  return step.kind === 'payout' && step.state === 'pending' && holds ? at : ''
}

/** What has moved, or will: a fund that has not paid yet has moved nothing. @param {Step} step */
const amountOf = (step) => {
  const moved =
    step.last_error !== 'survives' &&
    step.waits_for !== 'agreement' &&
    (step.state === 'done' || (step.state === 'waiting' && step.moved !== '0'))
  // Who was asked about less, and who agreed to it, waits for what is left.
  const agreed = step.asked?.left ?? step.quoted
  const exact = moneyText(moved ? step.moved : agreed, step.currency, words.digits)
  const text = step.estimated && !moved ? fill(words.about, { amount: exact }) : exact
  return moved || step.kind === 'payout' || step.state === 'done'
    ? text
    : fill(words.expected, { amount: text })
}

/** @param {Step} step @param {{ at: string, state: string }} known */
const stepItem = (step, { at, state }) => {
  const thing = [words.thing[step.object?.kind ?? ''] ?? '', step.label ?? ''].filter((part) => part !== '')
  const told = toldOf(step, state)
  // What is ended moves no money: it is named, not counted.
  const name = step.kind === 'cancel' ? thing.join(' ') : amountOf(step)
  const item = make('li', '', make('strong', name))
  if (step.way) item.append(make('p', wayText(step.way, step.destination)))
  else if (step.words && told !== step.words) item.append(make('p', step.words))
  else if (step.kind !== 'cancel' && !step.words) item.append(make('p', thing.join(' ')))
  const date = at ? dateText(at) : ''
  const dated = told.includes('{date}') || !date ? '' : words.step[step.state === 'done' ? 'on' : 'by']
  item.append(make('p', fill(`${told}${dated}`, { date })))
  const why = words.claim_reason[step.kept_because ?? '']
  if (step.way === 'claim' && why) item.append(make('p', why))
  item.className = 'card'
  return item
}

/** Accounts are told by the end of their number, other ways by their words alone.
 * @param {string} way @param {string | null} destination */
const wayText = (way, destination) =>
  destination?.includes('•')
    ? fill(words.way_to, { way: words.way[way] ?? way, account: destination })
    : (words.way[way] ?? way)

/** When a debt arose, and the top-up that it came of. @param {Owed['debts'][number]} debt */
const whyOwed = ({ since, topup }) => {
  const from = topup?.account ? fill(words.claim_account, { account: topup.account }) : ''
  const why = topup ? fill(words.debt_topup, { date: dateText(topup.at), account: from }) : ''
  return [fill(words.debt_since, { date: dateText(since) }), why]
    .filter((part) => part !== '')
    .join(basics().next_sentence)
}

/** Debts that went on, or that hold the closing; before the money leaves, the plan repays them.
 * @param {Found} found @param {Owed} owed */
const showDebts = (found, { debts, repayments }) => {
  byId('owed').toggleAttribute(
    'hidden',
    (found.state !== 'closed' && found.state !== 'settling') ||
      (debts.length === 0 && repayments.length === 0),
  )
  const over = debts.length === 0
  byId('debts-title').textContent = over ? words.debts_over : words.debts
  byId('debts-text').textContent = words.debts_text[over ? 'repaid' : found.state] ?? ''
  byId('repay-text').toggleAttribute('hidden', over)
  const items = debts.map((debt) =>
    make(
      'li',
      `${words.debt[debt.kind] ?? debt.kind} · `,
      make('strong', moneyText(debt.owed, debt.currency, words.digits)),
      make('p', whyOwed(debt)),
    ),
  )
  const past = repayments.map((one) =>
    make(
      'li',
      '',
      make('strong', moneyText(one.amount, one.currency, words.digits)),
      make('p', fill(words.repaid[one.state] ?? '', { date: dateText(one.asked_at) })),
    ),
  )
  byId('debts').replaceChildren(...items, ...past)
  const link = byId('repay')
  if (link instanceof HTMLAnchorElement) {
    link.search = `?lang=${lang}`
    link.hash = location.hash
  }
}

/** What the page says first of a closed wallet: of kept money, else of what was repaid; and what is owed in any case.
 * @param {Owed} owed @param {{ how: string | undefined, disputes: number }} more */
const closedState = ({ debts, repayments }, { how, disputes }) => {
  const last = repayments.find(({ state }) => state === 'arrived')
  const repaid =
    last &&
    fill(words.closed_repaid, {
      amount: moneyText(last.amount, last.currency, words.digits),
      date: dateText(last.asked_at),
    })
  const sums = debts.map(({ owed, currency }) => moneyText(owed, currency, words.digits))
  const owed = sums.length > 0 ? fill(words.closed_owed, { amount: sums.join(basics().and_so) }) : ''
  const open = disputes > 0 ? words.closed_disputes : ''
  return [how ?? '', repaid ?? '', owed, open].filter((part) => part !== '').join(basics().next_sentence)
}

/** How much it was about, where money moved. @param {Event} event */
const amountIn = ({ data: { amount, currency } }) =>
  typeof amount === 'string' && typeof currency === 'string' && amount !== '0'
    ? ` · ${moneyText(amount, currency, words.digits)}`
    : ''

/** @param {Event} event */
const eventItem = (event) =>
  make(
    'li',
    '',
    make('strong', `${words.event[event.type] ?? event.type}${amountIn(event)}`),
    make('div', `${dateText(event.at)} · ${words.actor[event.actor] ?? event.actor}`),
  )

/** @param {Paper} paper @param {unknown} jwks */
const paperItem = (paper, jwks) => {
  const name = words.paper[paper.name] ?? paper.name
  const file = { quittance_receipt: 1, ...paper, jwks }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }))
  link.download = `quittance-${paper.kind}-${paper.id}.json`
  link.textContent = fill(words.save, { paper: name })
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
  const [found, events, papers, keys, debts, letters, claims, merchants, contested] = await Promise.all([
    ask(base, link),
    ask(`${base}/timeline`, link),
    ask(`${base}/receipt`, link),
    ask('/.well-known/jwks.json', {}),
    ask(`${base}/debts`, link),
    ask(`${base}/settlement-letters`, link),
    ask(`${base}/claims`, link),
    ask(`${base}/letters`, link),
    ask(`${base}/disputes`, link),
  ])
  if (found && [401, 403, 404].includes(found.status)) return showNoLink(found.body)
  if (found?.status !== 200 || events?.status !== 200 || papers?.status !== 200)
    return showState(words.unknown)
  showCase(found.body, events.body.events)
  showAsked(found.body, load)
  showAppeal(found.body)
  const owed = debts?.status === 200 ? debts.body : { debts: [], repayments: [] }
  const disputes = contested?.status === 200 ? contested.body.disputes : []
  const kept = claims?.status === 200 ? claims.body : undefined
  showClaims(found.body.state, kept)
  if (found.body.state === 'closed') {
    const how = closedState(owed, { how: kept ? keptState(kept) : undefined, disputes: openIn(disputes) })
    if (how) showState([words.state.closed[0], how])
  }
  showLetters(found.body.state, merchants?.status === 200 ? merchants.body.merchants : undefined)
  showDebts(found.body, owed)
  showDisputes(found.body.state, disputes)
  byId('timeline').replaceChildren(...events.body.events.toReversed().map(eventItem))
  const jwks = keys?.status === 200 ? keys.body : undefined
  byId('papers').replaceChildren(
    ...papers.body.receipts.map((/** @type {Paper} */ paper) => paperItem(paper, jwks)),
    ...(letters?.status === 200 ? letters.body.letters : []).map((/** @type {Letter} */ letter) =>
      settlementItem(letter, link.secret),
    ),
  )
  byId('verify').textContent = byId('papers').childElementCount > 0 ? words.verify : words.papers_none
  byId('case').removeAttribute('hidden')
}

byId('reload').addEventListener('click', () => load())
// Another link opened in the same tab changes the fragment only.
window.addEventListener('hashchange', () => load())
load()
