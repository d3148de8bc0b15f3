/** Repays a debt by its receipt link. What it does not know it says so; one repayment has one key until it is answered. */
import {
  ask,
  basics,
  byId,
  dateText,
  fill,
  keepSecretInLinks,
  lang,
  make,
  moneyText,
  pageWords,
  secretOfPage,
} from './common.js'

/**
 * @typedef {{ id: string, kind: string, since: string, amount: string, topup: { at: string, account: string | null } | null, dispute: { opened_at: string, with: string } | null, owed: string, asked: string, currency: string, late_since: string | null }} Debt
 * @typedef {{ debt: string, amount: string, currency: string, asked_at: string, state: string, reason: string | null }} Repayment
 */

const words = pageWords()

/** @param {string} id */
const field = (id) => {
  const found = byId(id)
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found
  throw new Error(`${id} is no field`)
}

/** @param {readonly string[]} told @param {{ values?: Record<string, string>, good?: boolean }} [more] */
const say = ([title = '', text = ''], { values = {}, good = false } = {}) => {
  byId('state-title').textContent = fill(title, values)
  byId('state-text').textContent = fill(text, values)
  byId('state').className = `card ${good ? 'good' : 'note'}`
}

/** @param {string} minor @param {string} currency */
const money = (minor, currency) => moneyText(minor, currency, words.digits)

/** Not asked for yet, in minor units. @param {Debt} debt */
const left = (debt) => BigInt(debt.owed) - BigInt(debt.asked)

/** @type {Debt[]} */
let debts = []
/** The repayment that was sent and not answered; the same again has the same key. @type {{ what: string, key: string } | undefined} */
let open

const keyFor = (/** @type {string} */ what) => {
  if (open?.what !== what) open = { what, key: crypto.randomUUID() }
  return open.key
}

/** What it comes of, since when, and the number by which support finds it. @param {Debt} debt */
const whyOwed = ({ id, kind, since, amount, currency, topup, dispute }) => {
  const first = fill(words.why[kind] ?? '', { date: dateText(since), amount: money(amount, currency) })
  const from = topup
    ? fill(topup.account ? words.topup_account : words.topup, {
        date: dateText(topup.at),
        account: topup.account ?? '',
      })
    : ''
  const about = dispute
    ? fill(dispute.with ? words.dispute_with : words.dispute, {
        date: dateText(dispute.opened_at),
        with: dispute.with,
      })
    : ''
  const told = [first, from, about].filter((part) => part !== '').join(basics().next_sentence)
  return [make('p', told), make('p', fill(words.number_of_debt, { id }))]
}

/** @param {Debt} debt */
const debtItem = (debt) => {
  const item = make(
    'li',
    '',
    make('h3', words.kind[debt.kind] ?? debt.kind),
    make('p', words.amountOwed, make('strong', money(debt.owed, debt.currency))),
    ...whyOwed(debt),
  )
  if (debt.late_since) item.append(make('p', fill(words.late, { date: debt.late_since })))
  if (debt.asked !== '0')
    item.append(make('p', fill(words.asked, { amount: money(debt.asked, debt.currency) })))
  item.className = 'card'
  return item
}

/** @param {Repayment} repayment */
const pastItem = (repayment) => {
  const told = fill(words.state[repayment.state], { date: dateText(repayment.asked_at) })
  const why = repayment.reason ? (words.reason[repayment.reason] ?? '') : ''
  const item = make(
    'li',
    '',
    make('strong', money(repayment.amount, repayment.currency)),
    make('p', `${told} ${why}`),
  )
  item.className = 'card'
  return item
}

const chosen = () => debts.find((debt) => debt.id === field('debt').value)

/** Words and the amount of the chosen debt. */
const choose = () => {
  const debt = chosen()
  if (!debt) return
  const most = money(left(debt).toString(), debt.currency)
  byId('amount-label').textContent = fill(words.amount, { currency: debt.currency })
  byId('amount-hint').textContent = fill(words.amountHint, { most })
  field('amount').value = most.replace(`${debt.currency} `, '').replaceAll(',', '')
}

/** Minor units of what was typed; undefined when it is no amount of this currency. @param {Debt} debt */
const amountOf = (debt) => {
  const places = words.digits[debt.currency] ?? 2
  const [, whole = '', part = ''] = /^(\d{1,13})(?:[.](\d*))?$/.exec(field('amount').value.trim()) ?? []
  if (whole === '' || part.length > places) return undefined
  const minor = BigInt(whole + part.padEnd(places, '0'))
  return minor > 0n && minor <= left(debt) ? minor : undefined
}

/** @param {{ debts: Debt[], repayments: Repayment[] }} found */
const show = (found) => {
  debts = found.debts
  const payable = debts.filter((debt) => left(debt) > 0n)
  byId('debts').replaceChildren(...debts.map(debtItem))
  byId('owed').toggleAttribute('hidden', debts.length === 0)
  byId('history').replaceChildren(...found.repayments.map(pastItem))
  byId('past').toggleAttribute('hidden', found.repayments.length === 0)
  const options = payable.map((debt) => {
    const option = make(
      'option',
      `${words.kind[debt.kind] ?? debt.kind} · ${money(left(debt).toString(), debt.currency)}`,
    )
    option.setAttribute('value', debt.id)
    return option
  })
  field('debt').replaceChildren(...options)
  byId('form').toggleAttribute('hidden', payable.length === 0)
  choose()
  return payable.length === 0 ? (debts.length === 0 ? words.nothing : words.all_asked) : words.owed
}

/** Asks how it stands; what is told afterwards is the stand, unless there is something else to tell first. */
const load = async (/** @type {boolean} */ tell = true) => {
  keepSecretInLinks()
  const link = secretOfPage()
  byId('reload').toggleAttribute('hidden', link === undefined)
  if (!link) return say(words.link_bad)
  const back = byId('receipt')
  if (back instanceof HTMLAnchorElement) {
    back.search = `?lang=${lang}`
    back.hash = location.hash
    back.hidden = false
  }
  const found = await ask(`/v1/closures/${link.closure}/debts`, link)
  if (found?.body?.code === 'link_frozen') return say([found.body.title, found.body.detail])
  if (found && [401, 403, 404].includes(found.status)) return say(words.link_bad)
  if (found?.status !== 200) return tell ? say(words.unknown) : undefined
  const told = show(found.body)
  if (tell) say(told, { good: found.body.debts.length === 0 })
}

const send = async () => {
  const link = secretOfPage()
  const debt = chosen()
  if (!link || !debt) return
  const amount = amountOf(debt)
  if (amount === undefined) {
    say([fill(words.amountBad, { most: money(left(debt).toString(), debt.currency) })])
    return field('amount').focus()
  }
  const bank = field('bank').value.trim()
  const account = {
    scheme: field('scheme').value,
    number: field('number').value.trim(),
    ...(bank === '' ? {} : { bank }),
  }
  const body = { amount: amount.toString(), account }
  const key = keyFor(JSON.stringify([debt.id, body]))
  const answer = await ask(`/v1/closures/${link.closure}/debts/${debt.id}/repayments`, {
    secret: link.secret,
    method: 'POST',
    body,
    key,
  })
  if (!answer || answer.status >= 500 || answer.status === 429) return say(words.unsure)
  // Answered: the next press is another repayment.
  open = undefined
  if (answer.status !== 202) return say([answer.body?.title ?? '', answer.body?.detail ?? ''])
  await load(false)
  say(words.done, { values: { amount: money(body.amount, debt.currency) }, good: true })
}

const button = byId('press')
const name = button.textContent

byId('form').addEventListener('submit', async (event) => {
  event.preventDefault()
  if (button.getAttribute('aria-busy') === 'true') return
  button.setAttribute('aria-busy', 'true')
  button.textContent = button.dataset.busy ?? name
  await send().finally(() => {
    button.removeAttribute('aria-busy')
    button.textContent = name
  })
})
byId('debt').addEventListener('change', choose)
byId('reload').addEventListener('click', () => load())
// Another link opened in the same tab changes the fragment only.
window.addEventListener('hashchange', () => load())
load()
