/** What a wallet gathers over the years, and what of it stands in the way of leaving. */
import { createClient } from '../../sdk/src/index.ts'
import { exampleNumber } from '../../src/modules/sandbox/sentinels.ts'
import { money } from './format.ts'
import { must, type Person, until, visitorOf, type World, withProof } from './person.ts'
import type { Teller } from './teller.ts'

type Both = { readonly holder: Person; readonly friend: Person }
/** What blocks until somebody acts: a purchase that the shop has not taken yet, a bill. */
export type Blocking = { readonly purchase: string; readonly bill: string }

/** Milliseconds. */
const DAY = 24 * 60 * 60_000
const inDays = (from: string, days: number): string => new Date(Date.parse(from) + days * DAY).toISOString()

/** Money: a second currency, a card, units of a fund, a loan. */
export const gather = async (
  teller: Teller,
  { client, wallet }: Person,
  account: { readonly id: string },
): Promise<void> => {
  const params = { wallet }
  await client.post('/v1/wallets/{wallet}/pockets', { params, body: { currency: 'USD' } })
  await client.post('/v1/wallets/{wallet}/topups', {
    params,
    body: { instrument: account.id, amount: '2500', currency: 'USD' },
  })
  const purse = () => client.get('/v1/wallets/{wallet}', { params })
  await until(purse, {
    is: ({ pockets }) => pockets.some((one) => one.currency === 'USD' && one.available === '2500'),
    what: 'the dollars in their pocket',
  })
  teller.tell('dollars', { amount: money('2500', 'USD') })
  const card = await client.post('/v1/wallets/{wallet}/instruments', {
    params,
    body: {
      kind: 'card',
      number: exampleNumber('card_number', '9024'),
      expires: '2090-11',
      bank: '中国银行',
    },
  })
  teller.tell('card', { label: card.label })
  const fund = await client.post('/v1/wallets/{wallet}/fund/subscriptions', {
    params,
    body: { fund: 'steady-cny', amount: '10000' },
  })
  await client.post('/v1/wallets/{wallet}/credit-line', { params })
  const loan = await client.post('/v1/wallets/{wallet}/loans', {
    params,
    body: { amount: '5000', instalments: 3 },
  })
  teller.tell('filled', { fund: money(fund.amount, 'CNY'), loan: money(loan.principal, loan.currency) })
}

/** Permissions: a subscription, a mandate, another service; and what ends with the wallet: a coupon and points. */
export const permit = async (world: World, teller: Teller, { holder, friend }: Both): Promise<void> => {
  const { client, wallet } = holder
  const params = { wallet }
  const zh = world.lang === 'zh-CN'
  const { business_now: now } = await visitorOf(world).get('/v1/sandbox/clock', {})
  // Who takes money from others, and sends them bills, is known by name.
  await friend.client.put('/v1/wallets/{wallet}/identity', {
    params: { wallet: friend.wallet },
    body: { real_name: '张薇', document: { type: 'passport', number: 'E20000001' } },
  })
  await friend.client.put('/v1/wallets/{wallet}/merchant', {
    params: { wallet: friend.wallet },
    body: { name: zh ? '张薇茶馆' : 'Tea House' },
  })
  const merchant = { merchant: friend.wallet, currency: 'CNY' } as const
  await client.post('/v1/wallets/{wallet}/mandates', {
    params,
    body: {
      ...merchant,
      kind: 'subscription',
      payee: zh ? '电影俱乐部' : 'Film House',
      amount: '800',
      every: 'P1M',
      trial_until: inDays(now, 30),
    },
  })
  await client.post('/v1/wallets/{wallet}/mandates', {
    params,
    body: { ...merchant, kind: 'mandate', payee: zh ? '城市用电' : 'City Power', amount: '20000' },
  })
  const client_ = zh ? '记账助手' : 'Budget helper'
  const granted = {
    client: client_,
    scopes: ['balance.read' as const, 'statement.read' as const],
    until: inDays(now, 60),
  }
  await withProof(holder, (challenge) =>
    client.post('/v1/wallets/{wallet}/authorisations', {
      params,
      body: challenge === undefined ? granted : { ...granted, challenge },
    }),
  )
  teller.tell('permitted', { debit: money('800', 'CNY'), most: money('20000', 'CNY'), service: client_ })
  const { operators } = await visitorOf(world).get('/v1/sandbox/cast', {})
  const token = operators.find(({ id }) => id === 'ada')?.token ?? must('an operator of the sandbox')
  const staff = createClient({ baseUrl: world.url, token, lang: world.lang })
  const expires_at = inDays(now, 90)
  for (const body of [
    { kind: 'coupon', label: zh ? '咖啡八折券' : '20% off coffee', quantity: 1, expires_at } as const,
    { kind: 'points', label: zh ? '积分' : 'Points', quantity: 320, expires_at } as const,
  ])
    await staff.post('/v1/operator/wallets/{wallet}/benefits', { params, body })
  teller.tell('benefits')
}

/** The friend has a shop: a purchase that is authorised and not taken, and a bill. */
export const shop = async (world: World, teller: Teller, { holder, friend }: Both): Promise<Blocking> => {
  const zh = world.lang === 'zh-CN'
  const name = zh ? '张薇茶馆' : 'Tea House'
  const purchase = await holder.client.post('/v1/wallets/{wallet}/purchases', {
    params: { wallet: holder.wallet },
    body: {
      merchant: friend.wallet,
      amount: '1500',
      currency: 'CNY',
      reference: zh ? '茶具押金' : 'Deposit for a tea set',
      capture: 'later',
    },
  })
  const { business_now: now } = await visitorOf(world).get('/v1/sandbox/clock', {})
  const bill = await friend.client.post('/v1/wallets/{wallet}/bills', {
    params: { wallet: friend.wallet },
    body: {
      to: holder.wallet,
      label: zh ? '六月茶会' : 'Tea in June',
      amount: '600',
      currency: 'CNY',
      due_at: inDays(now, 20),
    },
  })
  // Owed from now on: what its payer has not accepted stands in nobody's way.
  await holder.client.post('/v1/wallets/{wallet}/bills/{bill}/acceptance', {
    params: { wallet: holder.wallet, bill: bill.id },
  })
  teller.tell('shop', { hold: money('1500', 'CNY'), name, bill: money('600', 'CNY') })
  return { purchase: purchase.id, bill: bill.id }
}

/** Both are solved where they stand: the shop takes a part and frees the rest, the bill is paid. */
export const solve = async (
  teller: Teller,
  { holder, friend }: Both,
  { purchase, bill }: Blocking,
): Promise<void> => {
  const taken = await friend.client.post('/v1/wallets/{wallet}/purchases/{purchase}/captures', {
    params: { wallet: friend.wallet, purchase },
    body: { amount: '1000', last: true },
  })
  await holder.client.post('/v1/wallets/{wallet}/bills/{bill}/payment', {
    params: { wallet: holder.wallet, bill },
  })
  teller.tell('solved', {
    captured: money(taken.captured, 'CNY'),
    freed: money((BigInt(taken.amount) - BigInt(taken.captured)).toString(), 'CNY'),
    bill: money('600', 'CNY'),
  })
}
