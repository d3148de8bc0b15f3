/** Money in, out and between people; what holders, staff and authorities do to a wallet in between. */
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { Refusal } from '../../src/kernel/errors.ts'
import { bucketOf, newId } from '../../src/kernel/ids.ts'
import { linkAccount } from '../../src/modules/payments/operations/instruments/link-account.ts'
import { unlinkAccount } from '../../src/modules/payments/operations/instruments/unlink-account.ts'
import { decideOutcome } from '../../src/modules/payments/operations/payments/decide-outcome.ts'
import { proposeOutcome } from '../../src/modules/payments/operations/payments/propose-outcome.ts'
import { topUp } from '../../src/modules/payments/operations/top-up.ts'
import { acceptTransfer } from '../../src/modules/payments/operations/transfers/accept-transfer.ts'
import { cancelTransfer } from '../../src/modules/payments/operations/transfers/cancel-transfer.ts'
import { declineTransfer } from '../../src/modules/payments/operations/transfers/decline-transfer.ts'
import { transfer } from '../../src/modules/payments/operations/transfers/transfer.ts'
import { withdraw } from '../../src/modules/payments/operations/withdraw.ts'
import { restrictWallet } from '../../src/modules/support/operations/restrictions/restrict-wallet.ts'
import { changeAuthorityOrder } from '../../src/modules/wallets/operations/orders/change-order.ts'
import { placeAuthorityOrder } from '../../src/modules/wallets/operations/orders/place-order.ts'
import { pauseWallet } from '../../src/modules/wallets/operations/pauses/pause.ts'
import { resumeWallet } from '../../src/modules/wallets/operations/pauses/resume.ts'
import { closeWalletPocket } from '../../src/modules/wallets/operations/pockets/close-pocket.ts'
import { openWalletPocket } from '../../src/modules/wallets/operations/pockets/open-pocket.ts'
import { schedule } from '../../src/platform/db/due.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { SIM_CALLBACK } from '../../src/platform/rails/sim/sim.ts'
import { agreed, callBy, proof } from '../closure/world.ts'
import { ownerOf } from '../harness.ts'
import {
  amountOf, another, anybody, ask, currencyOf, join, type Kind, keep, lane, Many, type Member, oneOf, params, type Town,
} from './town.ts' // biome-ignore format: a list

const pay = async (town: Town) => {
  const by = anybody(town)
  const to = another(town, by)
  const body = { to: { wallet: to.wallet }, amount: amountOf(town, 2_000), currency: currencyOf(town) }
  return lane(town, by, [transfer, { params: params(by), body }])
}

/** Many at once on the ledger lane, as on a market day: one batch, whoever they are. */
const market = async (town: Town) => {
  const asked = await Promise.allSettled(Array.from({ length: town.crowd }, () => pay(town)))
  return new Many(
    asked.map((answer) => {
      if (answer.status === 'fulfilled') return undefined
      if (answer.reason instanceof Refusal) return answer.reason
      throw answer.reason
    }),
  )
}

/** The answer was lost, and the client asks again under the same key: once is once. */
const payTwice = async (town: Town) => {
  const { lane: queue, db } = town.world
  const by = anybody(town)
  const body = { to: { wallet: another(town, by).wallet }, amount: amountOf(town, 900), currency: 'CNY' }
  const call = callBy(by, newId(0))
  const once = async () => queue.submit(await transfer.run(db, call, { params: params(by), query: {}, body }))
  const [first, second] = await Promise.all([once(), once()])
  if (first.id !== second.id) throw new Error('one key made two transfers')
}

const offer = async (town: Town) => {
  const by = anybody(town)
  const to = another(town, by)
  const body = { to: { wallet: to.wallet }, amount: amountOf(town, 5_000), currency: currencyOf(town) }
  const made = await lane(town, by, [
    transfer,
    { params: params(by), body: { ...body, accept: 'required' as const } },
  ])
  keep(town, 'offers', { id: made.id, by, to })
}

const decideOffer = (useCase: typeof acceptTransfer, whose: 'by' | 'to') => async (town: Town) => {
  const offered = oneOf(town, 'offers')
  if (!offered) return 'nothing'
  const who = offered[whose]
  return ask(town, who, [useCase, { params: { wallet: who.wallet, transfer: offered.id }, body: {} }])
}

const overBank = (useCase: typeof topUp, most: number) => async (town: Town) => {
  const by = anybody(town)
  const instrument = town.chance.pick(by.accounts)
  const body = { instrument, amount: amountOf(town, most), currency: currencyOf(town) }
  return ask(town, by, [useCase, { params: params(by), body }])
}

/** A bank that said no brings the money after all, to those who have left first; by its own books it has it, too. */
const broughtAfterAll = async (town: Town) => {
  const all = [...town.members, ...town.former].map((m) => m.wallet)
  const { db } = town.world
  const [refused] = await db.query<{ id: string }>(REFUSED, [all])
  if (!refused) return 'nothing'
  const ref = refused.id
  const accept = `UPDATE rails_sim.instruction SET outcome = 'accepted', reason = NULL WHERE key = $1`
  await ownerOf(db).query(accept, [ref])
  return db.tx(async (tx) => {
    const payload = { event: 'accepted' }
    await schedule(tx, [{ bucket: bucketOf(ref), kind: SIM_CALLBACK, ref, dueAt: await tx.now(), payload }])
  })
}
const REFUSED = `SELECT p.id FROM payments.payment p JOIN rails_sim.instruction i ON i.key = p.id AND i.outcome = 'refused'
    JOIN wallets.wallet w ON w.id = p.wallet
   WHERE p.kind = 'topup' AND p.state = 'refused' AND p.wallet = ANY($1::uuid[])
   ORDER BY w.state = 'closed' DESC, p.created_at, p.amount LIMIT 1`

/** Two operators write down what the silent bank said by telephone: what its books say. */
const byTelephone = async (town: Town) => {
  const [found] = await town.world.db.query<{ id: string; outcome: 'accepted' | 'refused' }>(
    `SELECT p.id, CASE i.outcome WHEN 'refused' THEN 'refused' ELSE 'accepted' END AS outcome
       FROM payments.payment p JOIN rails_sim.instruction i ON i.key = p.id
      WHERE p.state IN ('sent', 'unknown') AND p.wallet = ANY($1::uuid[]) ORDER BY p.created_at, p.amount LIMIT 1`,
    [town.members.map((m) => m.wallet)],
  )
  if (!found) return 'nothing'
  const [one, two] = town.operators
  const where = { params: { payment: found.id } }
  const { approval, shown_hash } = await ask(town, one, [
    proposeOutcome,
    { ...where, body: { outcome: found.outcome, evidence: 'Called their desk.' } },
  ])
  return ask(town, two, [
    decideOutcome,
    { ...where, body: { approval, verdict: 'approve' as const, shown_hash } },
  ])
}

const TAILS = ['4321', '7654', '8765', '0002', '0005', '0007', '0010', '0003', '0009']
const linkOne = async (town: Town) => {
  const by = anybody(town)
  const number = exampleNumber('iban', town.chance.pick(TAILS))
  const made = await ask(town, by, [
    linkAccount,
    {
      params: params(by),
      body: { kind: 'bank_account' as const, scheme: 'iban' as const, number, bank: 'A bank' },
    },
  ])
  by.accounts.push(made.id)
}

const unlinkOne = async (town: Town) => {
  const several = town.members.filter((m) => m.accounts.length > 1)
  if (several.length === 0) return 'nothing'
  const by = town.chance.pick(several)
  const instrument = town.chance.pick(by.accounts)
  await ask(town, by, [unlinkAccount, { params: { ...params(by), instrument } }])
  by.accounts.splice(by.accounts.indexOf(instrument), 1)
}

const secondCurrency = (useCase: 'open' | 'close') => async (town: Town) => {
  const by = anybody(town)
  return useCase === 'open'
    ? ask(town, by, [openWalletPocket, { params: params(by), body: { currency: 'USD' } }])
    : ask(town, by, [closeWalletPocket, { params: { ...params(by), currency: 'USD' } }])
}

const inDays = async ({ world, chance }: Town, most: number): Promise<string> =>
  isoOf(plus(await world.db.now(), { hours: 24 * (1 + chance.below(most)) }))

const freezeMoney = async (town: Town) => {
  const by = anybody(town)
  const disclosure = town.chance.pick(['full', 'authority_only', 'neutral'] as const)
  const { id } = await ask(town, town.operators[0], [
    placeAuthorityOrder,
    {
      params: params(by),
      body: {
        kind: 'freeze' as const,
        authority: 'A court',
        document: `7 of ${town.chance.below(1_000_000_000)}`,
        disclosure,
        amount: amountOf(town, 20_000),
        currency: currencyOf(town),
        until: await inDays(town, 20),
      },
    },
  ])
  keep(town, 'orders', { id, by, to: by })
}

const changeFreeze = async (town: Town) => {
  const order = oneOf(town, 'orders')
  if (!order) return 'nothing'
  const until = town.chance.happens(40) ? await inDays(town, 10) : null
  const asked = await ask(town, town.operators[1], [
    changeAuthorityOrder,
    { params: { ...params(order.by), order: order.id }, body: { until, reason: 'a new paper' } },
  ])
  if (asked.approval) await agreed(town.world, asked)
  if (until) keep(town, 'orders', order)
}

const pauseOne = async (town: Town) => {
  const by = anybody(town)
  return ask(town, by, [pauseWallet, { params: params(by), body: { until: await inDays(town, 12) } }])
}

const resumeOne = async (town: Town) => {
  const paused = await town.world.db.query<{ wallet: string }>(
    'SELECT wallet FROM wallets.pause WHERE ended_at IS NULL AND wallet = ANY($1::uuid[])',
    [town.members.map((m) => m.wallet)],
  )
  const by = town.members.find((m) => m.wallet === paused[0]?.wallet)
  if (!by) return 'nothing'
  const challenge = await proof(town.world, by, 'wallet.resume')
  return ask(town, by, [resumeWallet, { params: params(by), query: { challenge } }])
}

const restrictOne = (restricted: boolean) => async (town: Town) => {
  const frozen = await town.world.db.query<{ id: string }>(
    `SELECT id FROM wallets.wallet WHERE 'frozen' IN (state, stored_state) AND id = ANY($1::uuid[])`,
    [town.members.map((m) => m.wallet)],
  )
  const ids = new Set(frozen.map((f) => f.id))
  const by: Member | undefined = restricted ? anybody(town) : town.members.find((m) => ids.has(m.wallet))
  if (!by) return 'nothing'
  return ask(town, town.operators[0], [
    restrictWallet,
    { params: params(by), body: { restricted, reason: 'risk' as const } },
  ])
}

/** People who live in a town at one time. */
export const LIVING = 14

export const paymentKinds: readonly Kind[] = [
  { name: 'join', weight: 40, run: async (town) => (town.members.length < LIVING ? join(town) : 'nothing') },
  { name: 'pay', weight: 60, run: pay },
  { name: 'market day', weight: 60, run: market },
  { name: 'pay twice', weight: 10, run: payTwice },
  { name: 'offer', weight: 60, run: offer },
  { name: 'accept offer', weight: 36, run: decideOffer(acceptTransfer, 'to') },
  { name: 'decline offer', weight: 8, run: decideOffer(declineTransfer, 'to') },
  { name: 'cancel offer', weight: 8, run: decideOffer(cancelTransfer, 'by') },
  { name: 'top up', weight: 70, run: overBank(topUp, 250_000) },
  { name: 'withdraw', weight: 45, run: overBank(withdraw, 20_000) },
  { name: 'brought after all', weight: 25, run: broughtAfterAll },
  { name: 'outcome by telephone', weight: 12, run: byTelephone },
  { name: 'link account', weight: 8, run: linkOne },
  { name: 'unlink account', weight: 4, run: unlinkOne },
  { name: 'open pocket', weight: 5, run: secondCurrency('open') },
  { name: 'close pocket', weight: 5, run: secondCurrency('close') },
  { name: 'freeze money', weight: 6, run: freezeMoney },
  { name: 'change freeze', weight: 10, run: changeFreeze },
  { name: 'pause', weight: 4, run: pauseOne },
  { name: 'resume', weight: 5, run: resumeOne },
  { name: 'restrict', weight: 4, run: restrictOne(true) },
  { name: 'lift restriction', weight: 8, run: restrictOne(false) },
]
