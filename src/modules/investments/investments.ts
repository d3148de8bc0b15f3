/**
 * Fixed-term investments of a wallet: money that lies with the issuer until a day, at a rate agreed before.
 * IV1 Principal and its control account `issuer` move together; interest is paid by `issuer_interest`, never by us.
 * IV2 Interest is simple, by actual days, reckoned once and rounded half up; the principal always comes back whole.
 * IV3 It is paid on the day that was told; that day may move later (the exchanges are closed), never earlier.
 * IV4 Who may leave early, and at which rate, is agreed when it is taken: nothing that is offered later changes it.
 */
import { type Instant, isAfter, isBefore, latest, minus, zoneInUse } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { bucketOf, deriveId, type Uuid } from '../../kernel/ids.ts'
import type { PostingRequest } from '../../kernel/lane.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { accepted, accountId, post, systemAccount } from '../ledger/ledger.ts'
import { defaultPack } from '../policy/policy.ts'
import { awaitMoney, type WalletRow } from '../wallets/wallets.ts'
import { choiceUntil, dayOf, type Placed, paysAt, paysOn, worthOn } from './rules.ts'
import * as sql from './sql.ts'

export { requireOffer } from './offers.ts'
export { endsOn, isEstimate, paysAt, paysOn, worthOn } from './rules.ts'
export { allOf, type Choice, currentOffers, type Offer, placedSince, type Row } from './sql.ts'

/** Due row of the day on which it ends. */
export const MATURITY = 'investments.maturity'
/** Due row so long before: its holder is told what will happen, and can still choose. */
export const NOTICE = 'investments.notice'

export const today = (at: Instant): Temporal.PlainDate => dayOf(at, zoneInUse())

export const placedOf = (row: sql.Row): Placed => ({
  ...row,
  begins_on: Temporal.PlainDate.from(row.begins_on),
  pays_on: Temporal.PlainDate.from(row.pays_on),
})

/** When its holder can choose no more. */
export const choiceEnds = (row: sql.Row): Instant => choiceUntil(placedOf(row).pays_on, zoneInUse())

export const note = (tx: Tx, ref: Uuid, leaf: { type: string; data: Record<string, unknown> }) =>
  append(tx, [{ bucket: bucketOf(ref), ref, type: `investments.${leaf.type}`, data: leaf.data }])

/** Of the wallet; another one's is not there. Refuses investment_unknown. */
export const requireInvestment = async (q: Queryable, wallet: Uuid, id: Uuid): Promise<sql.Row> =>
  ofWallet(await sql.byId(q, id), wallet)

export const lockInvestment = async (tx: Tx, wallet: Uuid, id: Uuid): Promise<sql.Row> =>
  ofWallet(await sql.lock(tx, id), wallet)

const ofWallet = (row: sql.Row | undefined, wallet: Uuid): sql.Row =>
  row?.wallet === wallet ? row : refuse('investment_unknown')

export type Taking = {
  readonly id: Uuid
  readonly wallet: WalletRow
  readonly offer: sql.Offer
  readonly amount: bigint
  readonly choice: sql.Choice
}

/** Refuses investment_bounds, idempotency_key_reused and what posting refuses. The wallet is locked and open. */
export const take = async (tx: Tx, t: Taking): Promise<sql.Row> => {
  const known = await sql.byId(tx, t.id)
  if (known) return sameAs(known, t)
  const { id, wallet, offer, amount, choice } = t
  if (amount < offer.least || amount > offer.most)
    refuse('investment_bounds', { facts: { least: offer.least.toString(), most: offer.most.toString() } })
  const at = await tx.now()
  const row = await begin(tx, { id, wallet: wallet.id, offer, principal: amount, choice, at, from: null })
  const request: PostingRequest = {
    id,
    wallet: wallet.id,
    kind: 'post',
    code: 'investment_placed',
    debit: accountId(wallet.id, 'available', offer.currency),
    credit: systemAccount('issuer', offer.currency, wallet.bucket),
    amount,
    currency: offer.currency,
    epoch: wallet.epoch,
  }
  accepted(await post(tx, [request]))
  return row
}

const sameAs = (known: sql.Row, { wallet, offer, amount }: Taking): sql.Row =>
  known.wallet === wallet.id && known.offer === offer.id && known.principal === amount
    ? known
    : refuse('idempotency_key_reused')

type Beginning = {
  readonly id: Uuid
  readonly wallet: Uuid
  readonly offer: sql.Offer
  readonly principal: bigint
  readonly choice: sql.Choice
  readonly at: Instant
  /** What it is rolled over from: it begins on the day on which that ended, however late the worker comes. */
  readonly from: sql.Row | null
}

/** Writes it down, with the due rows of its day and of the notice before. */
export const begin = async (tx: Tx, b: Beginning): Promise<sql.Row> => {
  const { currency, days, annual_bp, early_bp, year_days } = b.offer
  const begins_on = b.from ? placedOf(b.from).pays_on : today(b.at)
  const pays_on = paysOn({ begins_on, days }, zoneInUse())
  await sql.insert(tx, {
    id: b.id,
    wallet: b.wallet,
    offer: b.offer.id,
    version: b.offer.version,
    principal: b.principal,
    currency,
    days,
    annual_bp,
    early_bp,
    year_days,
    begins_on: begins_on.toString(),
    pays_on: pays_on.toString(),
    choice: b.choice,
    told: null,
    told_at: null,
    rolled_from: b.from?.id ?? null,
    taken_at: b.at,
  })
  const about = { bucket: bucketOf(b.id), ref: b.id, wallet: b.wallet }
  await schedule(tx, [
    { ...about, kind: MATURITY, dueAt: paysAt(pays_on, zoneInUse()) },
    { ...about, kind: NOTICE, dueAt: latest(b.at, noticeAt(pays_on)) },
  ])
  const data = {
    wallet: b.wallet,
    offer: b.offer.id,
    version: b.offer.version,
    principal: b.principal.toString(),
  }
  await note(tx, b.id, { type: b.from ? 'rolled_over' : 'taken', data })
  return (await sql.byId(tx, b.id)) ?? refuse('investment_unknown')
}

/** When its holder is told what will happen at the end. */
const noticeAt = (pays: Temporal.PlainDate): Instant =>
  minus(paysAt(pays, zoneInUse()), defaultPack().investments.notice)

type Ending = {
  readonly wallet: WalletRow
  readonly state: 'paid' | 'left' | 'rolled_over' | 'undone'
  readonly interest: bigint
  readonly at: Instant
}

/** It is over: what comes back is in the wallet in the same commit. The row is locked and runs. */
export const end = async (tx: Tx, row: sql.Row, e: Ending): Promise<sql.Row> => {
  const { wallet, state, interest, at } = e
  await sql.change(tx, row, { state, interest, ended_at: at })
  await note(tx, row.id, { type: state, data: { wallet: row.wallet, interest: interest.toString() } })
  await awaitMoney(tx, wallet, row.currency)
  const back = state === 'rolled_over' ? 0n : row.principal
  const requests = postingsOf(row, { back, interest })
  if (requests.length > 0) accepted(await post(tx, requests))
  return { ...row, state, interest, ended_at: at }
}

/** Principal and interest in one chain: both or neither. */
const postingsOf = (
  row: sql.Row,
  { back, interest }: { readonly back: bigint; readonly interest: bigint },
): PostingRequest[] => {
  const { id, wallet, currency, bucket } = row
  const base = { wallet, kind: 'post', credit: accountId(wallet, 'available', currency), currency } as const
  const principal = {
    ...base,
    id: deriveId(bucket, 'investments.returned', id),
    code: 'investment_returned' as const,
    debit: systemAccount('issuer', currency, bucket),
    amount: back,
  }
  const earned = {
    ...base,
    id: deriveId(bucket, 'investments.interest', id),
    code: 'investment_interest' as const,
    debit: systemAccount('issuer_interest', currency, bucket),
    amount: interest,
  }
  if (interest === 0n) return back === 0n ? [] : [principal]
  return back === 0n ? [earned] : [{ ...principal, linked: true }, earned]
}

/** What is paid at the end of the term. */
export const interestAtEnd = (row: sql.Row): bigint => worthOn(placedOf(row), placedOf(row).pays_on).accrued

export type Exit = { readonly interest: bigint; readonly cost: bigint; readonly returns: bigint }
/** What leaving now brings and costs; undefined where the product does not let anybody leave, or the day has come. */
export const exitNow = (row: sql.Row, at: Instant): Exit | undefined => {
  const { early } = worthOn(placedOf(row), today(at))
  return early && row.state === 'running' ? { ...early, returns: row.principal + early.interest } : undefined
}

/** What leaving it early has cost: the interest that was agreed for the days until then, less what was paid. 0 where nobody left. */
export const costOf = (row: sql.Row): bigint =>
  row.state === 'left' && row.ended_at
    ? worthOn(placedOf(row), today(row.ended_at)).accrued - row.interest
    : 0n

/** Refuses investment_ended, early_exit_excluded, investment_returns_less. The wallet and the row are locked. */
export const leave = async (
  tx: Tx,
  row: sql.Row,
  { wallet, atLeast, at }: { readonly wallet: WalletRow; readonly atLeast: bigint; readonly at: Instant },
): Promise<sql.Row> => {
  if (row.state !== 'running') refuse('investment_ended')
  if (row.early_bp === null) refuse('early_exit_excluded', { facts: { pays_on: row.pays_on } })
  const exit = exitNow(row, at) ?? refuse('investment_ended')
  if (exit.returns < atLeast)
    refuse('investment_returns_less', { facts: { returns: exit.returns.toString() } })
  return end(tx, row, { wallet, state: 'left', interest: exit.interest, at })
}

/**
 * What happens at the end. Saying it again changes nothing, except that whoever says it knows at which rate. A roll-over
 * that is chosen so late that the notice is out is at the rate of now; before, the notice will say at which. Refuses investment_ended, choice_too_late, offer_unknown.
 */
export const choose = async (tx: Tx, row: sql.Row, choice: sql.Choice): Promise<sql.Row> => {
  if (row.state !== 'running') refuse('investment_ended')
  const at = await tx.now()
  const noticed = !isBefore(at, noticeAt(placedOf(row).pays_on))
  if (row.choice === choice && !(choice === 'roll_over' && noticed && row.told === null)) return row
  if (!isBefore(at, choiceEnds(row))) refuse('choice_too_late', { facts: { pays_on: row.pays_on } })
  const offer =
    choice === 'roll_over' ? ((await sql.offerNow(tx, row.offer)) ?? refuse('offer_unknown')) : null
  const told = noticed ? offer : null
  const set = { choice, told: told?.version ?? null, told_at: told ? at : null, chosen_at: at }
  await sql.change(tx, row, set)
  await note(tx, row.id, { type: 'choice', data: { wallet: row.wallet, choice, told: set.told } })
  return { ...row, ...set }
}

/** Its holder closes: it is paid back at its end, however late that is signed. The row is locked and runs. */
export const payBack = async (tx: Tx, row: sql.Row): Promise<void> => {
  await sql.change(tx, row, { choice: 'pay_back', told: null, told_at: null })
  await note(tx, row.id, { type: 'choice', data: { wallet: row.wallet, choice: 'pay_back', told: null } })
}

/** Whether the worker should be here: before, it comes back then. */
export const isDue = (row: sql.Row, at: Instant): boolean =>
  !isAfter(paysAt(placedOf(row).pays_on, zoneInUse()), at)

/** What a preview says of the end, and of leaving on the day before it, when that costs the most. */
export const previewOf = (placed: Placed): { readonly interest: bigint; readonly early: Exit | null } => {
  const { early } = worthOn(placed, placed.pays_on.subtract({ days: 1 }))
  return {
    interest: worthOn(placed, placed.pays_on).accrued,
    early: early && { ...early, returns: placed.principal + early.interest },
  }
}
