/**
 * Where the money of a dispute is.
 * B5 What is contested is set aside at the merchant, as far as its balance goes, and lies between both until the decision:
 *    what may still be the other's is nobody's to spend. `provisional` holds it: for each open dispute what was credited
 *    (nothing, but in rows of an older version) less what was set aside.
 */
import { deriveId, type Uuid } from '../../../kernel/ids.ts'
import type { PostingRequest } from '../../../kernel/lane.ts'
import type { Currency } from '../../../kernel/money.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { accepted, accountId, openAccounts, post, systemAccount } from '../../ledger/ledger.ts'
import { awaitMoney, type WalletRow } from '../../wallets/wallets.ts'
import { lockResting, takeResting } from '../merchants/resting.ts'
import type { Dispute } from './disputes-sql.ts'
import { owe } from './owing.ts'

/** Due row about money of a dispute that found its wallet closed: it lies on the claim account, `amount` minor units. */
export const LATE_SETTLED = 'commerce.late_settled'

type About = Pick<Dispute, 'id' | 'wallet' | 'purchase' | 'merchant' | 'amount' | 'currency' | 'bucket'>

/** Takes what the merchant has, at most what is contested: what rests for it first (B20). The purchase is locked. Minor units. */
export const setAside = async (tx: Tx, d: About): Promise<bigint> => {
  const request: PostingRequest = {
    id: d.id,
    wallet: d.wallet,
    kind: 'balance',
    code: 'dispute_credit',
    debit: accountId(d.merchant, 'available', d.currency),
    credit: provisional(d),
    amount: d.amount,
    currency: d.currency,
  }
  // The merchant may have nothing, or have left: then there is nothing to set aside.
  const rests = await lockResting(tx, [d.purchase])
  const { taken } = await takeResting(tx, rests, { take: request, state: 'disputed' })
  return taken?.ok ? taken.amount : 0n
}

/** What the payer has of it that the merchant has not given. */
export const lentOn = ({ credited, refunded }: Pick<Dispute, 'credited' | 'refunded'>): bigint =>
  credited > refunded ? credited - refunded : 0n

const provisional = ({ currency, bucket }: Pick<Dispute, 'currency' | 'bucket'>): Uuid =>
  systemAccount('provisional', currency, bucket)

export type Parties = { readonly payer: WalletRow; readonly merchant: WalletRow }
type Move = {
  readonly wallet: WalletRow
  /** Minor units; below zero it is taken. */
  readonly gets: bigint
  readonly source: 'dispute' | 'dispute_sale'
  /** Before the end, of what is set aside alone. */
  readonly part: boolean
}

/**
 * The end, or the one part before it: `share` of the amount is the payer’s, the rest the merchant’s. What a balance does not cover is owed; what finds
 * a closed wallet is kept for its former holder. Both wallets are locked.
 */
export const divide = async (
  tx: Tx,
  d: Dispute,
  { payer, merchant, share, part = false }: Parties & { readonly share: bigint; readonly part?: boolean },
): Promise<void> => {
  const moves: readonly Move[] = [
    { wallet: payer, gets: share - d.credited, source: 'dispute', part },
    { wallet: merchant, gets: d.secured - share, source: 'dispute_sale', part },
  ]
  for (const { wallet } of moves) await awaitMoney(tx, wallet, d.currency)
  const asked = moves.flatMap((move) => {
    const request = moveOf(d, move)
    return request ? [{ move, request }] : []
  })
  for (const { move } of asked) if (move.gets > 0n) await landing(tx, move.wallet, d.currency)
  const results = await post(
    tx,
    asked.map(({ request }) => request),
  )
  accepted(results.filter((_, i) => (asked[i]?.move.gets ?? 0n) > 0n))
  for (const move of moves) {
    const result = results[asked.findIndex((one) => one.move === move)]
    const moved = result?.ok ? result.amount : 0n
    if (move.gets < 0n) await oweRest(tx, d, { ...move, missing: -move.gets - moved })
    else if (moved > 0n) await keepLate(tx, d, { ...move, ref: backId(d, move) })
  }
}

const backId = (d: Dispute, { wallet, source, part }: Move): Uuid =>
  deriveId(wallet.bucket, part ? 'commerce.dispute_part' : 'commerce.dispute_end', d.id, source)

const moveOf = (d: Dispute, move: Move): PostingRequest | undefined => {
  const { wallet, gets } = move
  const { currency } = d
  const base = { id: backId(d, move), wallet: wallet.id, currency }
  if (gets > 0n) {
    const into = landingOf(wallet)
    const code = into === 'claim' ? 'late_money' : 'dispute_credit'
    const credit = accountId(wallet.id, into, currency)
    return { ...base, kind: 'post', code, debit: provisional(d), credit, amount: gets }
  }
  if (gets === 0n || wallet.state === 'closed') return undefined
  const debit = accountId(wallet.id, 'available', currency)
  return { ...base, kind: 'balance', code: 'dispute_reversal', debit, credit: provisional(d), amount: -gets }
}

const landingOf = (wallet: WalletRow) =>
  wallet.state === 'closed' ? ('claim' as const) : ('available' as const)

/** Opens the claim account where the money lands on one. */
const landing = async (tx: Tx, { id, state, epoch }: WalletRow, currency: Currency): Promise<void> => {
  if (state === 'closed') await openAccounts(tx, [{ wallet: id, purpose: 'claim', currency, state, epoch }])
}

const oweRest = async (
  tx: Tx,
  d: Dispute,
  { wallet, source, missing }: Move & { readonly missing: bigint },
): Promise<void> => {
  if (missing > 0n)
    await owe(tx, wallet, { id: d.id, amount: missing, currency: d.currency, credit: provisional(d), source })
}

/** Money that landed on a claim account is a claim, and the rules for late money decide about it. */
const keepLate = async (
  tx: Tx,
  { currency }: Pick<Dispute, 'currency'>,
  { wallet, gets, ref }: Pick<Move, 'wallet' | 'gets'> & { readonly ref: Uuid },
): Promise<void> => {
  if (wallet.state !== 'closed') return
  const { id, bucket } = wallet
  const payload = { amount: gets.toString(), currency }
  await schedule(tx, [{ bucket, kind: LATE_SETTLED, ref, dueAt: await tx.now(), wallet: id, payload }])
}

export type Conceding = {
  /** Of the refund; its posting is made of it. */
  readonly id: Uuid
  readonly amount: bigint
  readonly payer: WalletRow
  readonly spending: PostingRequest['spending']
}

/**
 * B7 What the merchant gives back: from what was set aside, the rest from its balance; the payer gets what they did not have
 * before. False: the merchant could not pay, and nothing was written. `late`: some of it is kept for a former holder.
 */
export const payConceded = async (tx: Tx, d: Dispute, c: Conceding) => {
  const given = d.refunded + c.amount
  const pays = given > d.secured ? given - d.secured : 0n
  const gets = given > d.credited ? given - d.credited : 0n
  const { currency } = d
  const into = landingOf(c.payer)
  if (gets > 0n) await landing(tx, c.payer, currency)
  const own = { id: c.id, wallet: d.merchant, kind: 'post', code: 'refund', currency } as const
  const debit = accountId(d.merchant, 'available', currency)
  const spends = c.spending ? { spending: c.spending } : {}
  const take: PostingRequest = { ...own, debit, credit: provisional(d), amount: pays, ...spends }
  const give: PostingRequest = {
    ...own, id: deriveId(d.bucket, 'commerce.conceded', c.id), wallet: d.wallet,
    code: into === 'claim' ? 'late_money' : 'refund', debit: provisional(d), credit: accountId(d.wallet, into, currency),
    amount: gets,
  } // biome-ignore format: one request
  const both = pays > 0n && gets > 0n
  const results = await post(tx, [
    ...(pays > 0n ? [{ ...take, linked: both }] : []),
    ...(gets > 0n ? [give] : []),
  ])
  if (results.some((result) => !result.ok)) return { results, late: false }
  await keepLate(tx, d, { wallet: c.payer, gets, ref: c.id })
  return { results, late: gets > 0n && into === 'claim' }
}
