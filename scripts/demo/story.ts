/** The journey, chapter by chapter. Whatever is not as told throws. */
import { exampleNumber } from '../../src/modules/sandbox/sentinels.ts'
import { type Blocking, gather, permit, shop, solve } from './belongings.ts'
import { day, money, span } from './format.ts'
import type { Closure } from './person.ts'
import {
  enter,
  messagesOf,
  must,
  type Person,
  pass,
  proveByCode,
  proveByPassword,
  refused,
  until,
  type World,
} from './person.ts'
import type { Teller } from './teller.ts'

export type Told = {
  readonly closure: string
  readonly secret: string
  readonly destination: string
  readonly holder: Person
  readonly friend: Person
}

/** Opens, proves, links, tops up, pays. */
export const openAndUse = async (world: World, teller: Teller) => {
  const { tell } = teller
  const zh = world.lang === 'zh-CN'
  teller.chapter('chapter1')
  const holder = await enter(world, zh ? '李华' : 'Li Hua', 'seven lamps along the quay')
  tell('registered', { name: holder.name, contact: holder.contact })
  const friend = await enter(world, zh ? '张薇' : 'Zhang Wei', 'nine kites over the harbour')
  tell('friend', { name: friend.name })
  const { client, wallet } = holder
  const params = { wallet }
  await client.put('/v1/wallets/{wallet}/identity', {
    params,
    body: { real_name: '李华', document: { type: 'cn_resident_id', number: '110101199003072658' } },
  })
  tell('identity')
  const account = await linked(holder)
  tell('linked', { label: account.label })
  const topup = await client.post('/v1/wallets/{wallet}/topups', {
    params,
    body: { instrument: account.id, amount: '50000', currency: 'CNY' },
  })
  await settled(holder, topup.id, 'paid')
  tell('topup', { amount: money('50000', 'CNY') })
  await pay(holder, friend, { amount: '12050' })
  tell('paid', { amount: money('12050', 'CNY'), name: friend.name })
  await gather(teller, holder, account)
  await permit(world, teller, { holder, friend })
  const { business_now } = await pass(world, { advance: 'P4D' })
  tell('days', { now: day(business_now) })
  const waiting = await pay(holder, friend, { amount: '3000', accept: 'required' })
  tell('pending', { amount: money('3000', 'CNY'), name: friend.name })
  const blocking = await shop(world, teller, { holder, friend })
  return { holder, friend, account, waiting, blocking }
}

/** The bank checks the name after the commit. */
const linked = async ({ client, wallet }: Person) => {
  const params = { wallet }
  const { id } = await client.post('/v1/wallets/{wallet}/instruments', {
    params,
    body: {
      kind: 'bank_account',
      scheme: 'cn_card_number',
      number: exampleNumber('cn_card_number', '7080'),
      bank: '招商银行',
    },
  })
  const { instruments } = await until(() => client.get('/v1/wallets/{wallet}/instruments', { params }), {
    is: (list) => list.instruments.some((one) => one.id === id && one.state === 'verified'),
    what: 'a verified bank account',
  })
  return instruments.find((one) => one.id === id) ?? must('the linked account in the list')
}

const settled = ({ client, wallet }: Person, payment: string, state: string) =>
  until(() => client.get('/v1/wallets/{wallet}/payments/{payment}', { params: { wallet, payment } }), {
    is: (found) => found.state === state,
    what: `the payment ${state}`,
  })

export const pay = (
  { client, wallet }: Person,
  to: { readonly contact: string },
  { amount, accept = 'at_once' }: { amount: string; accept?: 'at_once' | 'required' },
) =>
  client.post('/v1/wallets/{wallet}/transfers', {
    params: { wallet },
    body: { to: { phone: to.contact }, amount, currency: 'CNY', accept },
  })

/** Everything that stands in the way, at once. */
export const look = async (world: World, teller: Teller, { client, wallet }: Person): Promise<void> => {
  teller.chapter('chapter2')
  const found = await client.get('/v1/wallets/{wallet}/closure/preview', { params: { wallet } })
  teller.tell('preview')
  for (const o of found.obligations) {
    const what = o.blocks ? '✗' : o.severity === 'blocking' ? '→' : '·'
    const amount = o.object.amount && o.object.currency ? ` ${money(o.object.amount, o.object.currency)}` : ''
    teller.detail(`${what} ${o.title}${amount} [${o.code}]`)
    const how = o.remedy ? shortened(o.remedy) : o.clears_at ? day(o.clears_at) : ''
    teller.detail(`    ${o.what_to_do} ${how}`)
  }
  if (!found.blocked || !found.obligations.some((o) => o.code === 'transfer.pending'))
    must('the pending transfer among what blocks')
  teller.tell('steps')
  for (const step of found.steps) {
    const amount = step.kind === 'cancel' ? '' : ` ${money(step.amount, step.currency)}`
    const kind = step.object.kind === 'loan' ? `${teller.words('loan')} ` : ''
    const name = kind + (step.object.label ?? teller.words('line'))
    teller.detail(`${teller.words(step.kind)}: ${name}${amount} (${day(step.done_by)})`)
    if (step.fails_next) teller.detail(`    ${teller.words('failsNext')} ${day(step.fails_next.at)}`)
  }
  teller.tell('less')
  for (const { words, label } of found.alternatives) teller.detail(`· ${words}${label ? ` (${label})` : ''}`)
  teller.tell('dates', {
    duration: span(found.cooling_off.duration, world.lang),
    statutory: day(found.dates.statutory_by),
    restore: day(found.dates.restore_until),
  })
}

const shortened = ({ method, href }: { method: string; href: string }): string =>
  `${method} ${href.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')}`

type Scene = {
  readonly holder: Person
  readonly friend: Person
  readonly account: { readonly id: string }
  readonly waiting: { readonly id: string }
  readonly blocking: Blocking
}

const plan = (holder: Person, instrument: string): Promise<Closure> =>
  holder.client.put('/v1/wallets/{wallet}/closure/plan', {
    params: { wallet: holder.wallet },
    body: {
      payouts: [
        { currency: 'CNY', way: 'own_account', instrument },
        { currency: 'USD', way: 'own_account', instrument },
      ],
    },
  })

/** The same money, another way out: what somebody else at the holder's screen might try. */
const asClaim = ({ client, wallet }: Person): Promise<Closure> =>
  client.put('/v1/wallets/{wallet}/closure/plan', {
    params: { wallet },
    body: {
      payouts: [
        { currency: 'CNY', way: 'claim' },
        { currency: 'USD', way: 'claim' },
      ],
    },
  })

const confirm = ({ client, wallet }: Person, closure: Closure, challenge: string) =>
  client.post('/v1/wallets/{wallet}/closure/confirmation', {
    params: { wallet },
    body: {
      quote: closure.quote?.id ?? must('a quote'),
      acknowledged: closure.quote?.consequences.map(({ code }) => code) ?? [],
      challenge,
    },
  })

const quoteOf = (closure: Closure) => {
  const lines = closure.quote?.lines ?? []
  const [first] = lines
  if (!first || lines.length !== 2) return must('a quote with a line for each currency')
  const amount = lines.map((line) => money(line.amount, line.currency)).join(' + ')
  const fee = money(first.fee, first.currency)
  return { amount, fee, destination: first.destination, until: day(closure.quote?.valid_until ?? null) }
}

/** Plan, quote, and a confirmation that is refused with everything that blocks. */
export const tryTooEarly = async (
  world: World,
  teller: Teller,
  { holder, friend, account, waiting, blocking }: Scene,
): Promise<void> => {
  const { client, wallet } = holder
  teller.chapter('chapter3')
  const opened = await client.post('/v1/wallets/{wallet}/closure', { params: { wallet }, body: {} })
  teller.tell('opened')
  const planned = await plan(holder, account.id)
  teller.tell('quote', quoteOf(planned))
  const early = await proveByCode(world, holder, 'closure.confirm')
  const no = await refused(confirm(holder, planned, early.id), 'closure_blocked')
  const { receipts } = await client.get('/v1/closures/{closure}/receipt', { params: { closure: opened.id } })
  const paper = receipts.find(({ kind }) => kind === 'refusal') ?? must('a receipt of the refusal')
  teller.tell('blocked', { title: no.problem.title, id: paper.id })
  const { obligations } = await client.get('/v1/wallets/{wallet}/closure', { params: { wallet } })
  const remedy = obligations.find((o) => o.code === 'transfer.pending')?.remedy ?? must('a remedy')
  await client.post('/v1/wallets/{wallet}/transfers/{transfer}/cancellation', {
    params: { wallet, transfer: waiting.id },
  })
  if (!remedy.href.includes(waiting.id)) must('a remedy that names the transfer')
  teller.tell('cleared', { remedy: shortened(remedy) })
  await solve(teller, { holder, friend }, blocking)
}

/** The one moment: proof bound to the statement, fence, messages. */
export const accept = async (world: World, teller: Teller, scene: Scene): Promise<Told> => {
  const { holder, friend, account } = scene
  teller.chapter('chapter4')
  const planned = await plan(holder, account.id)
  teller.tell('requoted', quoteOf(planned))
  const challenge = await proveByCode(world, holder, 'closure.confirm')
  teller.tell('signs', { words: challenge.words })
  const swapped = await asClaim(holder)
  const dead = await refused(confirm(holder, swapped, challenge.id), 'statement_changed')
  teller.tell('swapped', { code: dead.code })
  const again = await plan(holder, account.id)
  const proof = await proveByPassword(holder, 'closure.confirm')
  const { closure, receipt_secret: secret } = await confirm(holder, again, proof)
  teller.tell('accepted', { id: closure.id })
  const actions = closure.actions.map(({ action }) => action)
  if (!actions.includes('cancel')) must('that it can be cancelled')
  teller.tell('cooling', { until: day(closure.cooling_off_until), actions: actions.join(', ') })
  const links = (await messagesOf(world, holder.contact)).flatMap((message) => message.links)
  teller.tell('stop', { link: links.find((link) => link.includes('/stop#')) ?? must('a stop link') })
  const out = await refused(pay(holder, friend, { amount: '100' }), 'wallet_closing')
  teller.tell('fenceOut', { code: out.code })
  const back = await refused(pay(friend, holder, { amount: '100' }), 'recipient_unavailable')
  teller.tell('fenceIn', { code: back.code })
  const { destination } = quoteOf(again)
  return { closure: closure.id, secret, destination, holder, friend }
}
