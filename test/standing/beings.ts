/** One wallet in each state of the matrix, each with as many dealings as its state allows. */

import { isoOf, plus } from '../../src/kernel/clock.ts'
import { bucketOf, newId, type Uuid } from '../../src/kernel/ids.ts'
import type { WalletState } from '../../src/kernel/manifest/state-matrix.ts'
import { byId } from '../../src/modules/closure/case/case.ts'
import { openUnitOfWork } from '../../src/modules/closure/case/unit-of-work.ts'
import { actNamed } from '../../src/modules/identity/challenges/acts.ts'
import { registerIdentityActs } from '../../src/modules/identity/operations/acts.ts'
import { startSession } from '../../src/modules/identity/sessions/sessions.ts'
import { addOperator } from '../../src/modules/support/operators.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { confirmed } from '../closure/steps.ts'
import { type Holder, openWorld, person, type World } from '../closure/world.ts'
import { bankTakes } from '../commerce/bank-takes.ts'
import { makeFreezeLink } from '../freeze-link.ts'
import { EASY, offered } from '../investments/offers.ts'
import { type Asked, done, openServer } from './asking.ts'

/** Ids of what belongs to somebody, by the name of the path parameter. */
export type Things = Readonly<Record<string, Uuid>>
export type Being = {
  readonly holder: Holder
  readonly token: string
  readonly things: Things
  /** What the other one of a payment has with this wallet. */
  readonly shared: Things
  readonly secrets: Readonly<Record<'freeze' | 'delegate', string>> & {
    readonly receipt?: string
    readonly stop?: string
    /** A session from before the wallet was frozen. */
    readonly earlier?: string
  }
}
export type Scene = {
  readonly world: World
  readonly asked: Asked
  readonly beings: Readonly<Record<WalletState, Being>>
  /** Open wallets on the other side of payments: a merchant with a long drawer, and a customer. */
  readonly shop: Being
  readonly buyer: Being
  readonly staff: readonly [string, string]
}

if (!actNamed('wallet.resume')) registerIdentityActs()

type Stage = { readonly world: World; readonly asked: Asked; staff: string }

const entered = async ({ world }: Stage): Promise<{ holder: Holder; token: string; freeze: string }> => {
  const made = await person(world)
  return world.db.tx(async (tx) => {
    const session = await startSession(tx, { person: made.person, wallet: made.wallet, source: 'here' })
    const freeze = await makeFreezeLink(tx, made.person, await tx.now())
    const holder = { ...made, session: session.id }
    return { holder, token: session.token, freeze: freeze.split('#')[1] ?? '' }
  })
}

type Call = (method: string, path: string, body?: unknown) => ReturnType<typeof done>
/** Requests of one holder, below their wallet. */
const callsOf =
  ({ asked }: Stage, { holder, token }: { holder: Holder; token: string }): Call =>
  (method, path, body) =>
    done(asked, { method, url: `/v1/wallets/${holder.wallet}/${path}`, token, body })

const post = (stage: Stage, { wallet }: Holder) => ({
  staff: (path: string, body: unknown) =>
    done(stage.asked, {
      method: 'POST',
      url: `/v1/operator/wallets/${wallet}/${path}`,
      token: stage.staff,
      body,
    }),
})

type Newcomer = Awaited<ReturnType<typeof entered>> & { readonly instrument: Uuid; readonly spare: Uuid }

/** People with two checked accounts, a debt and money: all of them wait for the bank together. */
const newcomers = async (stage: Stage, amounts: readonly string[]): Promise<Newcomer[]> => {
  const people: Newcomer[] = []
  for (const _ of amounts) {
    const who = await entered(stage)
    const call = callsOf(stage, who)
    const account = (tail: string) => ({
      kind: 'bank_account',
      scheme: 'iban',
      number: exampleNumber('iban', tail),
    })
    const { id: instrument } = await call('POST', 'instruments', account('4321'))
    const { id: spare } = await call('POST', 'instruments', account('5678'))
    people.push({ ...who, instrument, spare })
  }
  const bring = async (amountOf: (i: number) => string) => {
    for (const [i, who] of people.entries()) {
      const money = { instrument: who.instrument, amount: amountOf(i), currency: 'CNY' }
      await callsOf(stage, who)('POST', 'topups', money)
    }
    await stage.world.work()
  }
  await stage.world.work()
  await bring(() => '100')
  for (const { holder } of people)
    await bankTakes(stage.world, {
      params: { wallet: holder.wallet },
      body: { reference: `one ${holder.wallet}`, amount: '300', currency: 'CNY' },
    })
  await bring((i) => amounts[i] ?? '0')
  return people
}

/** A wallet with money, a loan, units, points, a debt, and dealings with the shop that stand in no closing's way. */
const settled = async (stage: Stage, who: Newcomer, shop?: Being): Promise<Being> => {
  const { holder, instrument, spare, token } = who
  const call = callsOf(stage, who)
  const until = isoOf(plus(await stage.world.db.now(), 'P200D'))
  await call('POST', 'credit-line')
  const loan = await call('POST', 'loans', { amount: '1000', instalments: 12 })
  await call('POST', 'fund/subscriptions', { fund: 'steady-cny', amount: '500' })
  const investment = await call('POST', 'investments', { offer: EASY, amount: '400' })
  const points = { kind: 'points', label: 'Tea', quantity: 10, expires_at: until }
  const benefit = await post(stage, holder).staff('benefits', points)
  const service = { client: 'Ledger of mine', scopes: ['balance.read', 'statement.read'], until }
  const authorised = await call('POST', 'authorisations', service)
  const { debts } = await call('GET', 'debts')
  const { lines } = await call('GET', 'statement')
  const shared = shop ? await dealings(call, shop) : {}
  const things = {
    ...shared,
    wallet: holder.wallet,
    session: holder.session,
    instrument: spare,
    account: instrument,
    loan: loan.id,
    investment: investment.id,
    benefit: benefit.id,
    authorisation: authorised.id,
    debt: debts[0].id,
    payment: lines.find((line: { payment: Uuid | null }) => line.payment).payment,
  }
  return { holder, token, things, shared, secrets: { freeze: who.freeze, delegate: authorised.token } }
}

const dealings = async (call: Call, { holder: { wallet: merchant } }: Being): Promise<Things> => {
  const bought = { merchant, amount: '300', currency: 'CNY', reference: 'order 7', capture: 'immediate' }
  const purchase = await call('POST', 'purchases', bought)
  const terms = { kind: 'mandate', merchant, payee: 'Tea House', amount: '100', currency: 'CNY' }
  const mandate = await call('POST', 'mandates', terms)
  return { purchase: purchase.id, mandate: mandate.id }
}

type Others = { readonly shop: Being; readonly buyer: Being }
/** The same, and all that a closing would have to wait for: a role, waiting transfers, bills, authorised money. */
const busy = async (stage: Stage, who: Newcomer, { shop, buyer }: Others): Promise<Being> => {
  const plain = await settled(stage, who, shop)
  const [own, shops, buyers] = [plain, shop, buyer].map((who) => callsOf(stage, who))
  if (!own || !shops || !buyers) throw new Error('three people')
  const { wallet } = plain.holder
  const merchant = wallet
  const waiting = { amount: '70', currency: 'CNY', accept: 'required' }
  await own('PUT', 'merchant', { name: 'Corner Shop' })
  const incoming = await buyers('POST', 'transfers', { to: { wallet }, ...waiting })
  const outgoing = await own('POST', 'transfers', { to: { wallet: buyer.holder.wallet }, ...waiting })
  const reserve = { amount: '200', currency: 'CNY', reference: 'order 8', capture: 'later' }
  const authorised = await own('POST', 'purchases', { merchant: shop.holder.wallet, ...reserve })
  const reserved = await buyers('POST', 'purchases', { merchant, ...reserve })
  const sold = await buyers('POST', 'purchases', { merchant, ...reserve, capture: 'immediate' })
  const due_at = isoOf(plus(await stage.world.db.now(), 'P20D'))
  const tea = { amount: '40', currency: 'CNY', label: 'Tea', due_at }
  const bill = await shops('POST', 'bills', { to: wallet, ...tea })
  const sent = await own('POST', 'bills', { to: buyer.holder.wallet, ...tea })
  const terms = { kind: 'mandate', merchant, payee: 'Corner Shop', amount: '100', currency: 'CNY' }
  const charged = await buyers('POST', 'mandates', terms)
  const things = {
    ...plain.things,
    incoming: incoming.id,
    outgoing: outgoing.id,
    reserved: reserved.id,
    sold: sold.id,
    bill: bill.id,
    charged: charged.id,
  }
  return {
    ...plain,
    things,
    shared: { ...plain.shared, outgoing: outgoing.id, authorised: authorised.id, sent: sent.id },
  }
}

const claim = { payouts: [{ currency: 'CNY', way: 'claim' }] }
/** Asks to leave and plans; the case. */
const asking = async (stage: Stage, being: Being): Promise<Being> => {
  const call = callsOf(stage, being)
  const { id } = await call('POST', 'closure', {})
  const { quote } = await call('PUT', 'closure/plan', claim)
  return { ...being, things: { ...being.things, closure: id, quote: quote.id } }
}

const leaving = async (stage: Stage, being: Being): Promise<Being> => {
  const { world } = stage
  const draft = await asking(stage, being)
  const closure = draft.things.closure ?? ''
  const { receipt_secret: receipt } = await confirmed(world, draft.holder)
  const c = await byId(world.db, { id: closure, bucket: bucketOf(closure) })
  if (!c) throw new Error('no case')
  const stop = await world.db.tx(async (tx) => {
    const unit = openUnitOfWork(tx, await tx.now())
    const secret = unit.link(c, { purpose: 'stop', expiresAt: plus(unit.at, { hours: 9_000 }) })
    await unit.write()
    return secret
  })
  return { ...draft, secrets: { ...draft.secrets, receipt, stop } }
}

const operator = async ({ db }: World): Promise<string> => {
  const roles = ['agent', 'checker', 'compliance', 'engineer'] as const
  return (await db.tx((tx) => addOperator(tx, { name: 'Somebody', roles }))).token
}

/** What is not about leaving, once the clock stands still: transfers wait for a day, authorisations for a week. */
const staying = async (stage: Stage, people: readonly Newcomer[], others: Others) => {
  const until = isoOf(plus(await stage.world.db.now(), 'P100D'))
  const made: Being[] = []
  for (const who of people) made.push(await busy(stage, who, others))
  const [open, paused, restricted, held, frozen] = made
  if (!open || !paused || !restricted || !held || !frozen) throw new Error('five people stay')
  await callsOf(stage, paused)('POST', 'pause', { until })
  await done(stage.asked, {
    method: 'PUT',
    url: `/v1/operator/wallets/${restricted.holder.wallet}/restriction`,
    token: stage.staff,
    body: { restricted: true, reason: 'risk' },
  })
  const order = await post(stage, held.holder).staff('orders', {
    kind: 'freeze', authority: '某某公安局', document: '2026-17', disclosure: 'full', amount: '90000000', currency: 'CNY', until,
  }) // biome-ignore format: one request
  const money_frozen = { ...held, things: { ...held.things, order: order.id } }
  return { open, paused, restricted, frozen_by_link: await frozenByLink(stage, frozen), money_frozen }
}

/** The link of an alert was used; who signs in afterwards. */
const frozenByLink = async ({ world, asked }: Stage, being: Being): Promise<Being> => {
  // The role is older than what a freeze ends.
  await world.db.query(
    `UPDATE commerce.merchant SET became_at = became_at - interval '30 days' WHERE wallet = $1`,
    [being.holder.wallet],
  )
  await done(asked, { method: 'POST', url: '/v1/freezes', body: { secret: being.secrets.freeze } })
  const { person, wallet } = being.holder
  const { id, token } = await world.db.tx((tx) => startSession(tx, { person, wallet, source: 'here' }))
  const secrets = { ...being.secrets, earlier: being.token }
  return { ...being, holder: { ...being.holder, session: id }, token, secrets }
}

export const openScene = async (): Promise<Scene> => {
  const world = await openWorld()
  const asked = await openServer(world)
  const staff = [await operator(world), await operator(world)] as const
  const stage: Stage = { world, asked, staff: staff[0] }
  await offered(world, EASY)
  const [keeper, customer, first] = await newcomers(stage, ['900000', '20000', '20000'])
  if (!keeper || !customer || !first) throw new Error('three people')
  const shop = await settled(stage, keeper)
  await callsOf(stage, shop)('PUT', 'merchant', { name: 'Tea House' })
  const buyer = await settled(stage, customer, shop)
  const closed = await leaving(stage, await settled(stage, first, shop))
  await world.pass('P4D')
  const [rich, second] = await newcomers(stage, ['6000000', '20000'])
  if (!rich || !second) throw new Error('two people')
  const in_review = await leaving(stage, await settled(stage, rich, shop))
  const settling = await leaving(stage, await settled(stage, second, shop))
  await world.pass('P7DT10M')
  const [third, victim, draft, ...others] = await newcomers(
    stage,
    Array.from({ length: 8 }, () => '20000'),
  )
  if (!third || !victim || !draft) throw new Error('eight people')
  const cooling_off = await leaving(stage, await settled(stage, third, shop))
  const held = await leaving(stage, await settled(stage, victim, shop))
  await done(asked, {
    method: 'POST',
    url: `/v1/closures/${held.things.closure}/stop`,
    token: held.secrets.stop ?? '',
    body: {},
  })
  const stay = await staying(stage, others, { shop, buyer })
  await world.work()
  const preparing = await asking(stage, await settled(stage, draft, shop))
  const token = `remembered-${newId(0)}`
  asked.remembered.set(token, closed.holder)
  asked.onlyAsk()
  return {
    world,
    asked,
    staff,
    shop,
    buyer,
    beings: {
      ...stay,
      preparing,
      cooling_off,
      held,
      in_review,
      settling,
      closed,
      just_closed: { ...closed, token },
    },
  }
}

/** A bank account nobody here has. */
export const elsewhere = () => ({ scheme: 'iban' as const, number: exampleNumber('iban', '9999') })
