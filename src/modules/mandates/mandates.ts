/**
 * Auto-debits and subscriptions of a wallet.
 * MA1 A debit runs under the payer's wallet lock and epoch: none fires behind a fence (M6).
 * MA2 One due date is one posting, however often the worker tries: its id is made of mandate, date and attempt.
 * MA6 Dates are reckoned from the first one, in days of the zone the mandate was given in.
 * MA7 Under a mandate a merchant debits at most so much at once and so much in a calendar period; the mandate's lock counts.
 * MA8 Who is paid has the merchant role: without it nothing is given, charged or run, and with it mandates end.
 * MA3 What fell due while nothing could run is skipped, never caught up: after an outage one debit, then the next date.
 */
import { deadline, type Instant, isAfter, isoOf } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/errors.ts'
import { bucketOf, deriveId, type Uuid } from '../../kernel/ids.ts'
import type { Ordered, PostingRequest } from '../../kernel/lane.ts'
import type { Resting, Rests, Sale } from '../../kernel/resting.ts'
import { schedule } from '../../platform/db/due.ts'
import type { Queryable, Tx } from '../../platform/db/types.ts'
import { append } from '../audit/audit.ts'
import { accepted, accountId, post } from '../ledger/ledger.ts'
import { openMany, seal } from '../vault/vault.ts'
import { find, lockShared, requireOpen, requirePayer, type WalletRow } from '../wallets/wallets.ts'
import { DEFAULT_PERIOD, LIVE, type Period, paid, periodAt, RUNS, resumedAt, unpaid } from './rules.ts'
import * as sql from './sql.ts'

export { clientsOf, delegateActor, withdrawAll } from './authorisations.ts'

export {
  DEFAULT_PERIOD,
  MANDATE_KINDS,
  MANDATE_STATES,
  type MandateKind,
  PERIODS,
  type Period,
} from './rules.ts'
export { allOf, byId, liveAt, type Mandate, pageOfCollected } from './sql.ts'

/** Due row that debits a subscription. */
export const RUN = 'mandate.run'
/** Due row that tells the merchant that a mandate has ended. */
export const ENDED = 'mandate.ended'

/** Due row of a merchant whose role has ended; of each mandate that ends with it. */
export const LEFT = 'mandate.merchant_left'
export const ENDS_WITH = 'mandate.ends_with_merchant'

const payeePlace = (person: Uuid, id: Uuid) => ({
  person,
  class: 'transactions' as const,
  at: { table: 'mandates.mandate', column: 'payee', row: id },
})

export type Granting = Omit<
  sql.NewMandate,
  'payee' | 'state' | 'created_at' | 'anchor' | 'period' | 'period_max'
> & {
  readonly person: Uuid
  readonly payee: string
  readonly trial: boolean
  readonly at: Instant
  /** Of a mandate; ten full debits a month unless told. */
  readonly limit: { readonly period: Period; readonly most: bigint } | undefined
}

/** What is kept of the limit of a period: a subscription has its dates instead. */
const limitOf = ({ kind, max_amount, limit }: Granting) => {
  if (kind !== 'mandate') return { period: null, period_max: null }
  const { period, most } = limit ?? { ...DEFAULT_PERIOD, most: max_amount * DEFAULT_PERIOD.times }
  return { period, period_max: most }
}

/**
 * The holder allows it. Refuses merchant_unknown, idempotency_key_reused. The wallet is locked and open, the merchant has
 * its role.
 */
export const grant = async (tx: Tx, g: Granting): Promise<sql.Mandate> => {
  const [merchant] = await find(tx, [g.merchant])
  if (merchant?.state !== 'open' || merchant.id === g.wallet) refuse('merchant_unknown')
  const { person, payee, trial, at, limit: _limit, ...rest } = g
  const row = { ...rest, ...limitOf(g), anchor: g.next_run }
  const state = g.kind === 'mandate' ? 'active' : trial ? 'trialing' : 'incomplete'
  const sealed = await seal(tx, { ...payeePlace(person, g.id), text: payee })
  const fresh = await sql.insert(tx, { ...row, state, payee: sealed, created_at: at })
  const made = await sql.byId(tx, g.id)
  const same = made?.merchant === g.merchant && made.max_amount === g.max_amount
  if (!made || (!fresh && (!same || made.period !== row.period || made.period_max !== row.period_max)))
    return refuse('idempotency_key_reused')
  if (!fresh) return made
  if (made.next_run) await runAt(tx, made, made.next_run)
  await note(tx, made, 'granted')
  return made
}

const note = (tx: Tx, { id, bucket, wallet, kind }: sql.Mandate, what: string) =>
  append(tx, [{ bucket, type: `mandate.${what}`, ref: id, data: { wallet, kind } }])

const runAt = (tx: Tx, { id, bucket, wallet }: sql.Mandate, dueAt: Instant): Promise<void> =>
  schedule(tx, [{ bucket, kind: RUN, ref: id, dueAt, wallet }])

/** Whether the holder of `wallet` lets this merchant debit them, by a mandate that has not ended. */
export const mayDebit = async (
  q: Queryable,
  { merchant, wallet }: { readonly merchant: Uuid; readonly wallet: Uuid },
): Promise<boolean> => (await sql.liveOf(q, [wallet])).some((m) => m.merchant === merchant)

/** What the payer calls the merchants. */
export const payeesOf = async (
  q: Queryable,
  mandates: readonly sql.Mandate[],
): Promise<ReadonlyMap<Uuid, string>> => {
  const people = new Map(
    (
      await find(
        q,
        mandates.map((m) => m.wallet),
      )
    ).map((w) => [w.id, w.person]),
  )
  const texts = await openMany(
    q,
    mandates.map((m) => ({ ...payeePlace(people.get(m.wallet) ?? '', m.id), sealed: m.payee })),
  )
  return new Map(mandates.map((m, i) => [m.id, texts[i] ?? '']))
}

type Owned = { readonly id: Uuid; readonly wallet: Uuid }
/** Refuses mandate_unknown, mandate_ended. The wallet is locked. */
const lockLive = async (tx: Tx, { id, wallet }: Owned): Promise<sql.Mandate> => {
  const found = await sql.lock(tx, id)
  if (!found || found.wallet !== wallet) return refuse('mandate_unknown')
  return LIVE.includes(found.state) ? found : refuse('mandate_ended', { facts: { state: found.state } })
}

/** The merchant is told; nothing more is debited. Twice = once. */
export const cancel = async (tx: Tx, what: Owned & { readonly by: 'holder' | 'closing' }): Promise<void> => {
  const found = await sql.lock(tx, what.id)
  if (!found || found.wallet !== what.wallet) return refuse('mandate_unknown')
  if (LIVE.includes(found.state)) await end(tx, found, { state: 'cancelled', by: what.by })
}

const end = async (
  tx: Tx,
  m: sql.Mandate,
  { state, by }: { state: 'cancelled' | 'expired'; by: 'holder' | 'closing' | 'unpaid' | 'merchant' },
): Promise<void> => {
  const at = await tx.now()
  await sql.change(tx, m.id, { state, ended_at: at, ended_by: by, retry_at: null })
  await note(tx, m, state)
  if (by === 'merchant') return
  await schedule(tx, [{ bucket: m.bucket, kind: ENDED, ref: m.id, dueAt: at, wallet: m.wallet }])
}

/** Who is paid is no merchant any more (MA8). The mandate, for its payer to be told; undefined when it had ended. */
export const endWithMerchant = async (tx: Tx, id: Uuid): Promise<sql.Mandate | undefined> => {
  const seen = await sql.byId(tx, id)
  if (!seen) return undefined
  await lockShared(tx, seen.wallet)
  const found = await sql.lock(tx, id)
  if (!found || !LIVE.includes(found.state)) return undefined
  await end(tx, found, { state: 'cancelled', by: 'merchant' })
  return found
}

/** The holder stops a mandate for a while, and lets it run again from the next date on. */
export const pause = async (tx: Tx, what: Owned): Promise<void> => {
  const found = await lockLive(tx, what)
  await sql.change(tx, found.id, { state: 'paused', retry_at: null, failures: 0 })
}

/** Refuses mandate_not_paused. */
export const resume = async (tx: Tx, what: Owned): Promise<void> => {
  const found = await lockLive(tx, what)
  if (found.state !== 'paused') refuse('mandate_not_paused')
  const at = await tx.now()
  const dates = datesOf(found)
  const next = dates && resumedAt(dates, at)
  await sql.change(tx, found.id, { state: 'active', next_run: next ?? null })
  if (next) await runAt(tx, found, next)
}

/** The dates of a subscription; a mandate has none. */
const datesOf = ({ anchor, every, next_run, zone, state, failures }: sql.Mandate) =>
  anchor && every && next_run ? { anchor, every, next_run, zone, state, failures } : undefined

/** Granted without a proof it takes no more than paying does; with one, no more than the holder's own limit of the day. */
type Debit = Pick<PostingRequest, 'id' | 'wallet' | 'amount' | 'epoch'> & { readonly ordered: Ordered }
const debit = (m: sql.Mandate, { ordered, ...more }: Debit): PostingRequest => ({
  ...more,
  spending: ordered(m.currency, m.proved),
  kind: 'post',
  code: 'mandate',
  debit: accountId(m.wallet, 'available', m.currency),
  credit: accountId(m.merchant, 'available', m.currency),
  currency: m.currency,
})

/** What is young is the right to debit: who has debited for long is known to its payer. */
const saleOf = (m: sql.Mandate, { id: posting, amount }: Pick<PostingRequest, 'id' | 'amount'>): Sale => {
  const { id: source, wallet: payer, merchant, currency, proved, created_at: since } = m
  return { kind: 'mandate', source, posting, payer, merchant, amount, currency, proved, since }
}
const withRest = (request: PostingRequest, resting: Resting | undefined): readonly PostingRequest[] =>
  resting ? [{ ...request, linked: true }, resting.hold] : [request]

/** The merchant role of this wallet has ended: the worker ends what was to be paid to it, and tells the payers. */
export const leaveMandates = async (tx: Tx, merchant: Uuid): Promise<void> => {
  const at = await tx.now()
  const payload = { until: isoOf(deadline(at)) }
  await schedule(tx, [
    { bucket: bucketOf(merchant), kind: LEFT, ref: merchant, dueAt: at, wallet: merchant, payload },
  ])
}

export type Charge = {
  readonly id: Uuid
  readonly mandate: Uuid
  readonly merchant: Uuid
  readonly amount: bigint
  readonly ordered: Ordered
  readonly rests: Rests
}

/**
 * The merchant debits within the mandate. One fence, one answer: how both wallets stand comes before what became of the
 * mandate. Refuses mandate_unknown, mandate_ended, mandate_exceeded, mandate_period_exceeded, wallet_*,
 * payer_unavailable. The merchant has its role.
 */
export const charge = async (
  tx: Tx,
  { id, mandate, merchant, amount, ordered, rests }: Charge,
): Promise<sql.Mandate> => {
  const [own] = await find(tx, [merchant])
  if (own) requireOpen(own)
  const seen = await sql.byId(tx, mandate)
  if (!seen || seen.merchant !== merchant) return refuse('mandate_unknown')
  const payer = await lockShared(tx, seen.wallet)
  requirePayer(payer)
  const found = await lockLive(tx, { id: mandate, wallet: seen.wallet })
  if (found.state !== 'active' || found.kind !== 'mandate') refuse('mandate_not_chargeable')
  if (amount > found.max_amount) refuse('mandate_exceeded', { facts: { most: found.max_amount.toString() } })
  await count(tx, found, { id, amount })
  const request = debit(found, { id, wallet: merchant, amount, epoch: payer.epoch, ordered })
  const resting = await rests(tx, saleOf(found, request))
  accepted(await post(tx, withRest(request, resting)), 'credit')
  await resting?.keep()
  return found
}

/** MA7: two charges at once meet at the lock of the mandate. The same charge again counts once. */
const count = async (
  tx: Tx,
  m: sql.Mandate,
  { id, amount }: Pick<Charge, 'id' | 'amount'>,
): Promise<void> => {
  const at = await tx.now()
  const fresh = await sql.insertCharge(tx, { mandate: m.id, id, amount, at })
  if (!fresh || !m.period || m.period_max === null) return
  const { from, to } = periodAt(m.period, m.zone, at)
  const sum = (await sql.chargedIn(tx, [{ mandate: m.id, from, to }])).get(m.id) ?? 0n
  if (sum > m.period_max)
    refuse('mandate_period_exceeded', {
      facts: {
        most: m.period_max.toString(),
        period: m.period,
        left: (m.period_max - (sum - amount)).toString(),
        again_from: isoOf(to),
      },
    })
}

export type Used = { readonly used: bigint; readonly until: Instant }
/** What was debited under each mandate that limits a period, in the period that `at` falls into. */
export const usedOf = async (
  q: Queryable,
  mandates: readonly sql.Mandate[],
  at: Instant,
): Promise<ReadonlyMap<Uuid, Used>> => {
  const spans = mandates.flatMap(({ id, period, zone }) =>
    period ? [{ mandate: id, ...periodAt(period, zone, at) }] : [],
  )
  const sums = await sql.chargedIn(q, spans)
  return new Map(spans.map((s) => [s.mandate, { used: sums.get(s.mandate) ?? 0n, until: s.to }]))
}

export type Ran = { readonly mandate: sql.Mandate; readonly paid: boolean }

/** Timer: debits a subscription whose date has come. Behind a fence nothing happens; thawing schedules it anew. */
export const run = async (
  tx: Tx,
  id: Uuid,
  { ordered, rests }: { readonly ordered: Ordered; readonly rests: Rests },
): Promise<Ran | undefined> => {
  const seen = await sql.byId(tx, id)
  if (!seen) return undefined
  const payer = await lockShared(tx, seen.wallet)
  const m = await sql.lock(tx, id)
  const dates = m && datesOf(m)
  if (!dates || !RUNS.includes(m.state) || payer.state === 'closing') return undefined
  const at = await tx.now()
  const due = m.retry_at ?? dates.next_run
  if (isAfter(due, at)) return undefined
  if (payer.state !== 'open') return failed(tx, m, { code: `wallet_${payer.state}`, at })
  const posting = deriveId(m.bucket, 'mandate.run', m.id, isoOf(dates.next_run), String(m.failures))
  const request = debit(m, {
    id: posting,
    wallet: m.wallet,
    amount: m.max_amount,
    epoch: payer.epoch,
    ordered,
  })
  const resting = await rests(tx, saleOf(m, request))
  const [result] = await post(tx, withRest(request, resting))
  if (!result?.ok) return failed(tx, m, { code: result?.refusal ?? 'refused', at })
  await resting?.keep()
  const next = paid(dates, at)
  await sql.change(tx, m.id, { ...next, last_code: null })
  await runAt(tx, m, next.next_run)
  return { mandate: m, paid: true }
}

const failed = async (tx: Tx, m: sql.Mandate, { code, at }: { code: string; at: Instant }) => {
  const dates = datesOf(m)
  if (!dates) return undefined
  const next = unpaid(dates, at)
  await sql.change(tx, m.id, { failures: next.failures, retry_at: next.retry_at, last_code: code })
  if (next.state === 'cancelled' || next.state === 'expired')
    await end(tx, m, { state: next.state, by: 'unpaid' })
  else {
    await sql.change(tx, m.id, { state: next.state })
    if (next.retry_at) await runAt(tx, m, next.retry_at)
  }
  return { mandate: m, paid: false }
}

/** After a cancelled closing: subscriptions go on from the first date that has not passed. */
export const reschedule = async (tx: Tx, wallets: readonly WalletRow[], at: Instant): Promise<void> => {
  const live = await sql.liveOf(
    tx,
    wallets.map((w) => w.id),
  )
  for (const m of live) {
    const dates = datesOf(m)
    if (!dates || !RUNS.includes(m.state)) continue
    const next = resumedAt(dates, at)
    await sql.change(tx, m.id, { next_run: next, failures: 0, retry_at: null })
    await runAt(tx, m, next)
  }
}
