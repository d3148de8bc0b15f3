/** Leaving, by every way in; what may come in between; and what remains to be done for those who have left. */
import { isoOf, plus } from '../../src/kernel/clock.ts'
import { requireProgramme, shownProgramme } from '../../src/modules/campaigns/campaigns.ts'
import { addProgrammeWallets } from '../../src/modules/campaigns/operations/programmes/add-wallets.ts'
import { makeProgrammeUseCase } from '../../src/modules/campaigns/operations/programmes/make.ts'
import { steerProgramme } from '../../src/modules/campaigns/operations/programmes/set-state.ts'
import { startProgrammeUseCase } from '../../src/modules/campaigns/operations/programmes/start.ts'
import { collectClaims } from '../../src/modules/claims/operations/claims/collect.ts'
import { listSurvivingDebts } from '../../src/modules/claims/operations/debts/list-debts.ts'
import { repaySurvivingDebt } from '../../src/modules/claims/operations/debts/repay.ts'
import { cancelClosure } from '../../src/modules/closure/operations/acceptance/cancel.ts'
import { confirmClosure } from '../../src/modules/closure/operations/acceptance/confirm.ts'
import { openClosure } from '../../src/modules/closure/operations/draft/open.ts'
import { openAssisted } from '../../src/modules/closure/operations/draft/open-assisted.ts'
import { planClosure } from '../../src/modules/closure/operations/draft/plan.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { decideReview } from '../../src/modules/closure/operations/review/review-decide.ts'
import { proposeReview } from '../../src/modules/closure/operations/review/review-propose.ts'
import { agreeToStep } from '../../src/modules/closure/operations/settlement/agree.ts'
import { retryClosure } from '../../src/modules/closure/operations/settlement/operator-retry.ts'
import { standClosure } from '../../src/modules/closure/operations/standing/stand.ts'
import { stopClosure } from '../../src/modules/closure/operations/stops/stop.ts'
import { decideStop } from '../../src/modules/closure/operations/stops/stop-decide.ts'
import { proposeStop } from '../../src/modules/closure/operations/stops/stop-propose.ts'
import { readStop } from '../../src/modules/closure/operations/stops/stop-read.ts'
import { shred } from '../../src/modules/vault/vault.ts'
import { exampleNumber } from '../../src/platform/rails/sim/sentinels.ts'
import { read } from '../closure/steps.ts'
import { documentOf, look, proof } from '../closure/world.ts'
import { tidyUp } from './tidying.ts'
import { anybody, ask, type Kind, type Member, params, type Town } from './town.ts'

/** A way out for each pocket: an account that may be used, else (or sometimes) a claim; crumbs may be given away. */
const payoutsOf = async (town: Town, by: Member) => {
  const { pockets, ways_out } = await look(town.world, by, [previewClosure, { params: params(by) }])
  const usable = ways_out.filter((w) => w.usable)
  return pockets.map(({ currency, available }) => {
    if (available.length < 3 && town.chance.happens(60))
      return { currency, way: town.chance.pick(['donate', 'forfeit'] as const) }
    const { way, instrument } = town.chance.pick(usable)
    return { currency, way, ...(instrument ? { instrument } : {}) }
  })
}

const plan = async (town: Town, by: Member): Promise<void> => {
  const repay_surviving = town.chance.happens(50)
  const body = { payouts: await payoutsOf(town, by), ...(repay_surviving ? { repay_surviving } : {}) }
  await ask(town, by, [planClosure, { params: params(by), body }])
}

const confirm = async (town: Town, by: Member): Promise<void> => {
  const { quote } = await read(town.world, by)
  if (!quote) throw new Error('a plan was made, and there is no quote')
  const challenge = await proof(town.world, by, 'closure.confirm')
  const acknowledged = quote.consequences.map((c) => c.code)
  await ask(town, by, [
    confirmClosure,
    { params: params(by), body: { quote: quote.id, acknowledged, challenge } },
  ])
}

/** Somebody whose case stands so. */
const whose = async (
  town: Town,
  states: readonly string[],
): Promise<(Member & { closure: string }) | undefined> => {
  const rows = await town.world.db.query<{ id: string; wallet: string }>(
    'SELECT id, wallet FROM closure.closure WHERE state = ANY($1::text[]) AND wallet = ANY($2::uuid[]) ORDER BY requested_at, draft_until',
    [states, town.members.map((m) => m.wallet)],
  )
  if (rows.length === 0) return undefined
  const one = town.chance.pick(rows)
  const by = town.members.find((m) => m.wallet === one.wallet)
  return by && { ...by, closure: one.id }
}

const start = async (town: Town) => {
  const by = anybody(town)
  if (town.chance.happens(30))
    return ask(town, town.operators[0], [
      openAssisted,
      { params: params(by), body: { channel: town.chance.pick(['phone', 'branch', 'post'] as const) } },
    ])
  return ask(town, by, [openClosure, { params: params(by), body: {} }])
}

/** Opens, clears the way, plans and confirms at one go. */
const leave = async (town: Town) => {
  const plain = town.members.filter((m) => !m.shop)
  const by = plain.length > 0 && town.chance.happens(85) ? town.chance.pick(plain) : anybody(town)
  await ask(town, by, [openClosure, { params: params(by), body: {} }])
  if (town.chance.happens(85)) await tidyUp(town, by)
  await plan(town, by)
  await confirm(town, by)
}

/** The same with a case that is open already. */
const goOn = async (town: Town) => {
  const by = await whose(town, ['preparing'])
  if (!by) return 'nothing'
  if (town.chance.happens(85)) await tidyUp(town, by)
  await plan(town, by)
  await confirm(town, by)
}

const stand = async (town: Town) => {
  const by = await whose(town, ['preparing'])
  if (!by) return 'nothing'
  await plan(town, by)
  const { quote } = await read(town.world, by)
  const moved = [...(quote?.lines ?? []), ...(quote?.steps.filter((step) => step.kind !== 'cancel') ?? [])]
  const bounds = [...new Set(moved.map((one) => one.currency))].map((currency) => ({
    currency,
    receive_at_least: '0',
    repay_at_most: '10000000',
    fees_at_most: '100000',
  }))
  const acknowledged = quote?.consequences.map((c) => c.code) ?? []
  const signed = { standing: JSON.stringify({ bounds }) }
  const challenge = await proof(town.world, by, ['closure.stand', signed])
  return ask(town, by, [standClosure, { params: params(by), body: { bounds, acknowledged, challenge } }])
}

const cancel = async (town: Town) => {
  const by = await whose(town, ['preparing', 'cooling_off', 'in_review'])
  if (!by) return 'nothing'
  const { state } = await read(town.world, by)
  const query = state === 'preparing' ? {} : { challenge: await proof(town.world, by, 'closure.cancel') }
  return ask(town, by, [cancelClosure, { params: params(by), query }])
}

const stop = async (town: Town) => {
  const by = await whose(town, ['cooling_off', 'in_review', 'settling'])
  if (!by) return 'nothing'
  const link = { kind: 'bearer', purpose: 'stop', closure: by.closure, bucket: by.bucket } as const
  return ask(town, link, [stopClosure, { params: { closure: by.closure }, body: {} }])
}

type Case = Member & { readonly closure: string }
const holdOf = async ({ world }: Town, { closure }: Case): Promise<string | undefined> => {
  const held = `SELECT state FROM closure.closure WHERE id = $1 AND stopped_at IS NOT NULL AND stop_settled_at IS NULL`
  return (await world.db.query<{ state: string }>(held, [closure]))[0]?.state
}

/** Two operators settle a stop as its holder said. */
const settleStop = async (town: Town, by: Case, state: string) => {
  const where = { params: { closure: by.closure } }
  const [, two, three] = town.operators
  const { contacts } = await look(town.world, two, [readStop, where])
  const act = town.chance.happens(60) ? 'release' : state === 'settling' ? 'keep' : 'cancel'
  const body = { act, contact: contacts[0]?.id ?? '', evidence: 'They were called.' } as const
  const { approval, shown_hash } = await ask(town, two, [proposeStop, { ...where, body }])
  if (!approval || !shown_hash) throw new Error('nothing was proposed')
  return ask(town, three, [
    decideStop,
    { ...where, body: { approval, verdict: 'approve' as const, shown_hash } },
  ])
}

const settle = async (town: Town) => {
  const by = await whose(town, ['cooling_off', 'in_review', 'settling'])
  const state = by && (await holdOf(town, by))
  return by && state ? settleStop(town, by, state) : 'nothing'
}

/** Two operators look at one case; `nothing` when none waits. */
export const review = async (town: Town) => {
  const by = await whose(town, ['in_review'])
  if (!by) return 'nothing'
  const held = await holdOf(town, by)
  if (held) return settleStop(town, by, held)
  const verdict = town.chance.happens(70) ? 'approve' : 'reject'
  const where = { params: { closure: by.closure } }
  const [opens, two, three] = town.operators
  const [one, other] = town.chance.happens(10) ? [opens, two] : [two, three]
  const { approval, shown_hash } = await ask(town, one, [
    proposeReview,
    { ...where, body: { verdict, reason_for_holder: 'Looked at.', reason_for_staff: 'Looked at.' } },
  ])
  const body = { approval, verdict: 'approve' as const, shown_hash }
  return ask(town, other, [decideReview, { ...where, body }])
}

const STEPS = `SELECT s.id FROM closure.step s WHERE s.closure = $1 AND `
/** Of the few that are asked; a random case that settles is seldom one of them. */
const agree = async (town: Town) => {
  const asked = await town.world.db.query<{ id: string; closure: string; wallet: string }>(
    `SELECT s.id, s.closure, c.wallet FROM closure.step s JOIN closure.closure c ON c.id = s.closure
     WHERE c.state = 'settling' AND c.wallet = ANY($1::uuid[]) AND s.asked_at IS NOT NULL AND s.agreed_at IS NULL
       AND s.state = 'waiting' ORDER BY c.requested_at, s.ordinal`,
    [town.members.map((m) => m.wallet)],
  )
  if (asked.length === 0) return 'nothing'
  const { id: step, closure, wallet } = town.chance.pick(asked)
  const by = town.members.find((m) => m.wallet === wallet)
  return by ? ask(town, by, [agreeToStep, { params: { closure, step } }]) : 'nothing'
}

const retry = async (town: Town) => {
  const by = await whose(town, ['settling'])
  if (!by) return 'nothing'
  const [step] = town.chance.happens(40)
    ? await town.world.db.query<{ id: string }>(`${STEPS} s.kind = 'payout' ORDER BY s.ordinal`, [by.closure])
    : []
  const body = step ? { claim_step: step.id } : {}
  return ask(town, town.operators[0], [retryClosure, { params: { closure: by.closure }, body }])
}

const programme = async (town: Town) => {
  const [one, two] = town.operators
  const deadline = isoOf(plus(await town.world.db.now(), { hours: 24 * 8 }))
  const body = { kind: 'risk_exit' as const, name: 'The old card', deadline, per_minute: 60 }
  const { id } = await ask(town, one, [makeProgrammeUseCase, { body }])
  const where = { params: { programme: id } }
  const wallets = [...new Set([anybody(town).wallet, anybody(town).wallet])]
  await ask(town, one, [addProgrammeWallets, { ...where, body: { wallets } }])
  const shown_hash = await town.world.db.tx(async (tx) => shownProgramme(tx, await requireProgramme(tx, id)))
  await ask(town, two, [startProgrammeUseCase, { ...where, body: { shown_hash } }])
  if (town.chance.happens(20))
    await ask(town, two, [steerProgramme, { ...where, body: { state: 'aborted' as const } }])
}

const someFormer = ({ former, chance }: Town) => (former.length > 0 ? chance.pick(former) : undefined)
const receiptOf = (by: Member & { closure: string }) =>
  ({ kind: 'bearer', purpose: 'receipt', closure: by.closure, bucket: by.bucket }) as const

const anAccount = ({ chance }: Town) => ({
  scheme: 'iban' as const,
  number: exampleNumber('iban', chance.pick(['7777', '7777', '0002', '0003', '0005', '0007', '0009'])),
})

const collect = async (town: Town) => {
  const by = someFormer(town)
  if (!by) return 'nothing'
  const body = { real_name: '王小明', document_number: documentOf(by), account: anAccount(town) }
  return ask(town, receiptOf(by), [collectClaims, { params: { closure: by.closure }, body }])
}

const owing = async (town: Town) => {
  const [debt] = await town.world.db.query<{ wallet: string }>(
    `SELECT wallet FROM commerce.debt WHERE state = 'surviving' AND wallet = ANY($1::uuid[])
      UNION ALL SELECT wallet FROM credit.loan WHERE state = 'surviving' AND wallet = ANY($1::uuid[])`,
    [town.former.map((m) => m.wallet)],
  )
  return town.former.find((m) => m.wallet === debt?.wallet)
}

const repaySurviving = async (town: Town) => {
  const by = await owing(town)
  if (!by) return 'nothing'
  const where = { closure: by.closure }
  const { debts } = await look(town.world, receiptOf(by), [listSurvivingDebts, { params: where }])
  const debt = town.chance.pick(debts)
  const part = 1 + town.chance.below(Math.min(Number(debt.owed), 1_000_000))
  const amount = town.chance.happens(60) ? debt.owed : String(part)
  const body = { amount, account: anAccount(town) }
  return ask(town, receiptOf(by), [repaySurvivingDebt, { params: { ...where, debt: debt.id }, body }])
}

/** The papers' time is over, and nothing is under way for which somebody's name is still needed. */
const forget = async (town: Town) => {
  const by = someFormer(town)
  if (!by) return 'nothing'
  return town.world.db.tx(async (tx) => {
    const [busy] = await tx.query(
      `SELECT FROM payments.payment WHERE wallet = $1 AND state IN ('created', 'sent', 'unknown')
        UNION ALL SELECT FROM core.due WHERE wallet = $1 AND kind IN ('claim.payout', 'debt.collect', 'instrument.name_check')
        UNION ALL SELECT FROM instruments.instrument WHERE wallet = $1 AND state = 'pending'`,
      [by.wallet],
    )
    if (busy) return 'nothing'
    return (await shred(tx, by.person, 'identity_documents')) === 'shredded' ? undefined : 'nothing'
  })
}

export const closingKinds: readonly Kind[] = [
  { name: 'ask to close', weight: 4, run: start },
  { name: 'close', weight: 16, run: leave },
  { name: 'go on closing', weight: 6, run: goOn },
  { name: 'close when ready', weight: 4, run: stand },
  { name: 'cancel closing', weight: 4, run: cancel },
  { name: 'stop closing', weight: 4, run: stop },
  { name: 'settle stop', weight: 16, run: settle },
  { name: 'decide review', weight: 16, run: review },
  { name: 'agree to less', weight: 60, run: agree },
  { name: 'retry closing', weight: 12, run: retry },
  { name: 'programme', weight: 1, run: programme },
  { name: 'collect claims', weight: 8, run: collect },
  { name: 'repay after closing', weight: 8, run: repaySurviving },
  { name: 'identity gone', weight: 4, run: forget },
]
