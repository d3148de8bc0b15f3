/** Merchants, credit, the fund and mandates. */

import { isoOf, plus } from '../../src/kernel/clock.ts'
import { acceptOpenBill } from '../../src/modules/commerce/operations/bills/accept-bill.ts'
import { payOpenBill } from '../../src/modules/commerce/operations/bills/pay-bill.ts'
import { rejectOpenBill } from '../../src/modules/commerce/operations/bills/reject-bill.ts'
import { billPayer } from '../../src/modules/commerce/operations/bills/send-bill.ts'
import { allowBiller } from '../../src/modules/commerce/operations/bills/set-biller.ts'
import { reportChargeback } from '../../src/modules/commerce/operations/chargebacks/charge-back.ts'
import { repayOpenDebt } from '../../src/modules/commerce/operations/debts/repay-debt.ts'
import { decideOpenDispute } from '../../src/modules/commerce/operations/disputes/decide-dispute.ts'
import { disputePurchase } from '../../src/modules/commerce/operations/disputes/open-dispute.ts'
import { undoYoungSales } from '../../src/modules/commerce/operations/merchants/rest-rule.ts'
import { buyFromMerchant } from '../../src/modules/commerce/operations/purchases/buy.ts'
import { capturePurchase } from '../../src/modules/commerce/operations/purchases/capture.ts'
import { voidAuthorised } from '../../src/modules/commerce/operations/purchases/void.ts'
import { refundPurchase } from '../../src/modules/commerce/operations/refunds/refund.ts'
import { decideWriteOff } from '../../src/modules/credit/operations/decide-write-off.ts'
import { drawLoan } from '../../src/modules/credit/operations/draw-loan.ts'
import { openCreditLine } from '../../src/modules/credit/operations/open-line.ts'
import { proposeWriteOff } from '../../src/modules/credit/operations/propose-write-off.ts'
import { repayLoan } from '../../src/modules/credit/operations/repay-loan.ts'
import { authoriseService } from '../../src/modules/mandates/operations/authorise.ts'
import { cancelMandate } from '../../src/modules/mandates/operations/cancel.ts'
import { chargeMandate } from '../../src/modules/mandates/operations/charge.ts'
import { grantMandate } from '../../src/modules/mandates/operations/grant.ts'
import { pauseMandate } from '../../src/modules/mandates/operations/pause.ts'
import { resumeMandate } from '../../src/modules/mandates/operations/resume.ts'
import { lockAlone } from '../../src/modules/wallets/wallets.ts'
import { publishFundPrice } from '../../src/modules/wealth/operations/publish-price.ts'
import { redeemFund } from '../../src/modules/wealth/operations/redeem.ts'
import { subscribeFund } from '../../src/modules/wealth/operations/subscribe.ts'
import { FUNDS, type Fund } from '../../src/modules/wealth/rules.ts'
import { agreed, proof } from '../closure/world.ts'
import {
  amountOf, anybody, aShop, ask, currencyOf, type Kind, keep, oneOf, params, type Thing, type Town,
} from './town.ts' // biome-ignore format: a list

const buy = (capture: 'immediate' | 'later') => async (town: Town) => {
  const by = anybody(town)
  const to = aShop(town, by)
  if (!to) return 'nothing'
  const body = {
    merchant: to.wallet,
    amount: amountOf(town, 9_000),
    currency: currencyOf(town),
    reference: 'an order',
    capture,
  }
  // With a proof it rests with its merchant: they are all young.
  const challenge = town.chance.happens(40) ? await proof(town.world, by, ['commerce.buy', body]) : undefined
  const order = challenge ? { ...body, challenge } : body
  const { id } = await ask(town, by, [buyFromMerchant, { params: params(by), body: order }])
  keep(town, capture === 'later' ? 'holds' : 'purchases', { id, by, to })
}

/** As the link does that freezes, once its wallet is locked: what rests with merchants comes back. */
const takeBackSales = async (town: Town) => {
  const { db } = town.world
  const payers = await db.query<{ payer: string }>(
    `SELECT payer FROM commerce.resting WHERE state = 'open' ORDER BY created_at, id`,
  )
  // Mostly somebody of whose money some rests, which is not for long; now and then anybody.
  const { payer: wallet } = payers[town.chance.below(payers.length + 1)] ?? { payer: anybody(town).wallet }
  const undone = await db.tx(async (tx) => {
    const { state } = await lockAlone(tx, wallet)
    const at = await tx.now()
    return state === 'closed' ? [] : undoYoungSales(tx, { wallet, at, since: plus(at, '-P7D') })
  })
  return undone.length === 0 ? 'nothing' : undefined
}

const asMerchant = ({ id, to }: Thing) => ({ params: { wallet: to.wallet, purchase: id } })

const capture = async (town: Town) => {
  const held = oneOf(town, 'holds')
  if (!held) return 'nothing'
  const last = town.chance.happens(50)
  const done = await ask(town, held.to, [
    capturePurchase,
    { ...asMerchant(held), body: { amount: amountOf(town, 4_000), ...(last ? { last } : {}) } },
  ])
  keep(town, done.state === 'authorised' ? 'holds' : 'purchases', held)
}

const voidOne = async (town: Town) => {
  const held = oneOf(town, 'holds')
  return held ? ask(town, held.to, [voidAuthorised, asMerchant(held)]) : 'nothing'
}

const refund = (when: 'now' | 'dated') => async (town: Town) => {
  const bought = oneOf(town, 'purchases', 'again')
  if (!bought) return 'nothing'
  const on = isoOf(plus(await town.world.db.now(), { hours: 1 + town.chance.below(24 * 20) }))
  const body = { amount: amountOf(town, 3_000), ...(when === 'dated' ? { on } : {}) }
  return ask(town, bought.to, [refundPurchase, { ...asMerchant(bought), body }])
}

const dispute = async (town: Town) => {
  const bought = oneOf(town, 'purchases', 'again')
  if (!bought) return 'nothing'
  const { by } = bought
  const body = { purchase: bought.id, reason: 'not_received' as const }
  const { id } = await ask(town, by, [disputePurchase, { params: params(by), body }])
  keep(town, 'disputes', { ...bought, id })
}

const decide = async (town: Town) => {
  const open = oneOf(town, 'disputes')
  if (!open) return 'nothing'
  const verdict = town.chance.pick(['won', 'lost', 'lost'] as const)
  const reason = 'what both sides brought forward'
  const asked = await ask(town, town.operators[0], [
    decideOpenDispute,
    { params: { dispute: open.id }, body: { verdict, reason } },
  ])
  if (asked.approval && town.chance.happens(80)) await agreed(town.world, asked)
}

/** By the bank's own books the money is gone from the day it says so. */
const chargeback = (whose: 'members' | 'former') => async (town: Town) => {
  if (town[whose].length === 0) return 'nothing'
  const by = town.chance.pick(town[whose])
  const [amount, currency] = [amountOf(town, 30_000), currencyOf(town)]
  const reference = `${by.name} ${town.chance.below(1_000_000_000)}`
  const asked = await ask(town, town.operators[1], [
    reportChargeback,
    { params: params(by), body: { reference, amount, currency, reason: 'the notice of the bank' } },
  ])
  if (asked.approval) await agreed(town.world, asked)
  town.chargedBack.set(currency, (town.chargedBack.get(currency) ?? 0n) + BigInt(amount))
}

const repayDebt = async (town: Town) => {
  const [debt] = await town.world.db.query<{ id: string; wallet: string }>(
    `SELECT id, wallet FROM commerce.debt WHERE state = 'open' AND wallet = ANY($1::uuid[]) ORDER BY created_at, amount LIMIT 1`,
    [town.members.map((m) => m.wallet)],
  )
  const by = town.members.find((m) => m.wallet === debt?.wallet)
  if (!by || !debt) return 'nothing'
  const amount = town.chance.happens(50) ? ('all' as const) : amountOf(town, 5_000)
  return ask(town, by, [repayOpenDebt, { params: { ...params(by), debt: debt.id }, body: { amount } }])
}

const bill = async (town: Town) => {
  const [by, shop] = [anybody(town), aShop(town)]
  if (!shop) return 'nothing'
  const due_at = isoOf(plus(await town.world.db.now(), { hours: 240 }))
  const body = {
    to: by.wallet,
    amount: amountOf(town, 6_000),
    currency: currencyOf(town),
    label: 'Water',
    due_at,
  }
  const allowed = town.chance.happens(80)
  await ask(town, by, [allowBiller, { params: { ...params(by), merchant: shop.wallet }, body: { allowed } }])
  const { id } = await ask(town, shop, [billPayer, { params: params(shop), body }])
  keep(town, 'bills', { id, by, to: shop })
  if (town.chance.happens(40)) await ask(town, by, [acceptOpenBill, { params: { ...params(by), bill: id } }])
}

const payBill = async (town: Town) => {
  const open = oneOf(town, 'bills')
  return open
    ? ask(town, open.by, [payOpenBill, { params: { ...params(open.by), bill: open.id } }])
    : 'nothing'
}

const rejectBill = async (town: Town) => {
  const open = oneOf(town, 'bills')
  return open
    ? ask(town, open.by, [rejectOpenBill, { params: { ...params(open.by), bill: open.id } }])
    : 'nothing'
}

const openLine = async (town: Town) => {
  const by = anybody(town)
  return ask(town, by, [openCreditLine, { params: params(by) }])
}

/** Somebody of this town, as the tables know them. */
const oneWith = async (town: Town, sql: string) => {
  const rows = await town.world.db.query<{ wallet: string }>(sql, [town.members.map((m) => m.wallet)])
  const wallet = rows.length > 0 ? town.chance.pick(rows).wallet : undefined
  return town.members.find((m) => m.wallet === wallet)
}

const draw = async (town: Town) => {
  const by = await oneWith(
    town,
    `SELECT wallet FROM credit.line WHERE state = 'open' AND wallet = ANY($1::uuid[]) ORDER BY opened_at`,
  )
  if (!by) return 'nothing'
  const body = { amount: amountOf(town, 80_000), instalments: town.chance.pick([1, 3, 6]) }
  const { id } = await ask(town, by, [drawLoan, { params: params(by), body }])
  keep(town, 'loans', { id, by, to: by })
}

const repay = async (town: Town) => {
  const loan = oneOf(town, 'loans', 'again')
  if (!loan) return 'nothing'
  const amount = town.chance.happens(30) ? ('all' as const) : amountOf(town, 9_000)
  return ask(town, loan.by, [repayLoan, { params: { ...params(loan.by), loan: loan.id }, body: { amount } }])
}

const giveUp = async (town: Town) => {
  const loan = oneOf(town, 'loans')
  if (!loan) return 'nothing'
  const where = { params: { loan: loan.id } }
  const { approval, shown_hash } = await ask(town, town.operators[0], [
    proposeWriteOff,
    { ...where, body: { reason: 'Cannot be found.' } },
  ])
  const body = { approval, verdict: 'approve' as const, shown_hash }
  return ask(town, town.operators[1], [decideWriteOff, { ...where, body }])
}

const FUND = 'steady-cny'
const subscribe = async (town: Town) => {
  const by = anybody(town)
  return ask(town, by, [
    subscribeFund,
    { params: params(by), body: { fund: FUND, amount: amountOf(town, 15_000) } },
  ])
}
const redeem = (fast: boolean) => async (town: Town) => {
  const by = await oneWith(
    town,
    'SELECT wallet FROM wealth.position WHERE units > 0 AND wallet = ANY($1::uuid[]) ORDER BY units',
  )
  if (!by) return 'nothing'
  const amount = town.chance.happens(25) ? ('all' as const) : amountOf(town, 8_000)
  return ask(town, by, [redeemFund, { params: params(by), body: { fund: FUND, amount, fast } }])
}

const grant = (kind: 'mandate' | 'subscription') => async (town: Town) => {
  const by = anybody(town)
  const to = aShop(town, by)
  if (!to) return 'nothing'
  const every = town.chance.pick(['P1D', 'P3D', 'P1W', 'P1M'])
  const body = {
    kind,
    merchant: to.wallet,
    payee: 'A shop',
    amount: amountOf(town, 2_000),
    currency: currencyOf(town),
  }
  const { id } = await ask(town, by, [
    grantMandate,
    { params: params(by), body: kind === 'subscription' ? { ...body, every } : body },
  ])
  keep(town, kind === 'mandate' ? 'mandates' : 'subscriptions', { id, by, to })
}

const charge = async (town: Town) => {
  const given = oneOf(town, 'mandates', 'again')
  if (!given) return 'nothing'
  const where = { params: { ...params(given.to), mandate: given.id } }
  return ask(town, given.to, [chargeMandate, { ...where, body: { amount: amountOf(town, 1_500) } }])
}

const onMandate =
  (useCase: typeof cancelMandate | typeof resumeMandate, once: 'once' | 'again') => async (town: Town) => {
    const given = oneOf(town, 'subscriptions', once)
    return given
      ? ask(town, given.by, [useCase, { params: { ...params(given.by), mandate: given.id } }])
      : 'nothing'
  }

const authorise = async (town: Town) => {
  const by = anybody(town)
  const until = isoOf(plus(await town.world.db.now(), { hours: 24 * 60 }))
  const body = { client: 'An adviser', scopes: ['balance.read' as const], until }
  return ask(town, by, [authoriseService, { params: params(by), body }])
}

/** The price of the coming trading day; once published it stands. */
export const publishPrice = async (town: Town, day: Temporal.PlainDate) => {
  const [fund]: readonly Fund[] = FUNDS
  const price = String(97_000_000 + town.chance.below(6_000_000))
  const asked = await ask(town, town.operators[0], [
    publishFundPrice,
    { params: { fund: fund?.id ?? FUND, day: day.toString() }, body: { price, reason: 'the market' } },
  ])
  if (asked.approval) await agreed(town.world, asked)
}

export const productKinds: readonly Kind[] = [
  { name: 'buy', weight: 50, run: buy('immediate') },
  { name: 'authorise', weight: 36, run: buy('later') },
  { name: 'capture', weight: 36, run: capture },
  { name: 'void', weight: 6, run: voidOne },
  { name: 'take back what rests', weight: 8, run: takeBackSales },
  { name: 'refund', weight: 20, run: refund('now') },
  { name: 'refund on a date', weight: 14, run: refund('dated') },
  { name: 'dispute', weight: 12, run: dispute },
  { name: 'decide dispute', weight: 10, run: decide },
  { name: 'chargeback', weight: 8, run: chargeback('members') },
  { name: 'chargeback after closing', weight: 4, run: chargeback('former') },
  { name: 'repay debt', weight: 14, run: repayDebt },
  { name: 'bill', weight: 18, run: bill },
  { name: 'pay bill', weight: 12, run: payBill },
  { name: 'reject bill', weight: 5, run: rejectBill },
  { name: 'open credit line', weight: 8, run: openLine },
  { name: 'borrow', weight: 12, run: draw },
  { name: 'repay loan', weight: 14, run: repay },
  { name: 'write off', weight: 3, run: giveUp },
  { name: 'subscribe', weight: 70, run: subscribe },
  { name: 'redeem', weight: 10, run: redeem(false) },
  { name: 'redeem at once', weight: 10, run: redeem(true) },
  { name: 'grant mandate', weight: 8, run: grant('mandate') },
  { name: 'subscription', weight: 10, run: grant('subscription') },
  { name: 'charge mandate', weight: 14, run: charge },
  { name: 'cancel mandate', weight: 3, run: onMandate(cancelMandate, 'once') },
  { name: 'pause mandate', weight: 5, run: onMandate(pauseMandate, 'again') },
  { name: 'resume mandate', weight: 10, run: onMandate(resumeMandate, 'again') },
  { name: 'authorise service', weight: 2, run: authorise },
]
