/**
 * The end of a debt.
 * B6 `receivables` is the control account of what is owed on all debts, so whatever ends one is posted to it.
 * B8 A debt is given up by two people; what the wallet still has is taken for it first, and the rest is our loss.
 */

import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, deriveId, type Uuid } from '../../../kernel/ids.ts'
import type { PostingRequest } from '../../../kernel/lane.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { accepted, accountId, balances, post, systemAccount } from '../../ledger/ledger.ts'
import * as sql from './disputes-sql.ts'
import { debtIdOf } from './owing.ts'

export { comeBack, type Debt, debtById, debtsOf, survive } from './disputes-sql.ts'

/** What is still owed on it. */
export const owedOn = ({ state, amount, repaid }: sql.Debt): bigint =>
  state === 'written_off' ? 0n : amount - repaid

/** The top-up that was taken back, of each debt of a wallet that came of one. */
export const topupsOwed = async (q: Queryable, wallet: Uuid): Promise<ReadonlyMap<Uuid, Uuid>> =>
  new Map(
    (await sql.chargebacksOf(q, wallet)).flatMap(({ id, topup }) =>
      topup ? [[debtIdOf(bucketOf(wallet), id), topup] as const] : [],
    ),
  )

/** The dispute of which each debt of a wallet came, of its own and of its customers. */
export const disputesOwed = async (q: Queryable, wallet: Uuid): Promise<ReadonlyMap<Uuid, sql.Dispute>> => {
  const all = await sql.pageOfDisputes(q, {
    wallet,
    side: undefined,
    state: undefined,
    after: undefined,
    limit: MOST_BEHIND,
  })
  return new Map(all.map((d) => [debtIdOf(bucketOf(wallet), d.id), d]))
}
/** The newest; of an older one the debt still says its day. */
const MOST_BEHIND = 200

/** What a wallet can pay with now. */
export const availableIn = async (q: Queryable, wallet: Uuid, currency: Currency): Promise<bigint> =>
  (await balances(q, [wallet])).find((b) => b.purpose === 'available' && b.currency === currency)
    ?.available ?? 0n

export type RepayingDebt = {
  readonly id: Uuid
  readonly debt: Uuid
  readonly wallet: Uuid
  readonly amount: bigint | 'all'
  /** Of the wallet, unless the money is kept for a former holder. */
  readonly from?: 'available' | 'claim'
}

const note = (tx: Tx, { id, bucket }: sql.Debt, { type, amount }: { type: string; amount: bigint }) =>
  append(tx, [{ bucket, ref: id, type: `commerce.${type}`, data: { amount: amount.toString() } }])

/** `paid`: minor units just now. */
export type DebtPaid = { readonly debt: sql.Debt; readonly paid: bigint }

/** From the balance, in any state but closed. Refuses debt_unknown, debt_repaid, repayment_too_much. */
export const repayDebt = async (tx: Tx, r: RepayingDebt): Promise<DebtPaid> => {
  const debt = await sql.lockDebt(tx, r.debt)
  if (!debt || debt.wallet !== r.wallet) return refuse('debt_unknown')
  const left = owedOn(debt)
  if (left === 0n) return refuse('debt_repaid')
  const amount = r.amount === 'all' ? left : r.amount
  if (amount > left) return refuse('repayment_too_much', { facts: { owed: left.toString() } })
  await sql.payDebt(tx, debt, amount)
  await note(tx, debt, { type: 'debt_repaid', amount })
  accepted(await post(tx, [repayment(debt, { id: r.id, amount, from: r.from ?? 'available' })]))
  return { debt: (await sql.debtById(tx, debt.id)) ?? debt, paid: amount }
}

type Paying = { readonly id: Uuid; readonly amount: bigint; readonly from: 'available' | 'claim' }
const repayment = ({ wallet, currency, bucket }: sql.Debt, { id, amount, from }: Paying): PostingRequest => ({
  id,
  wallet,
  kind: 'post',
  code: from === 'claim' ? 'claim_paid' : 'loan_repayment',
  debit: accountId(wallet, from, currency),
  credit: systemAccount('receivables', currency, bucket),
  amount,
  currency,
})

/** What is owed, at most `most`, from money that a bank brought for it or that is kept. Answers what was taken. */
export const repayDebtUpTo = async (
  tx: Tx,
  { most, ...r }: Omit<RepayingDebt, 'amount'> & { readonly most: bigint },
): Promise<bigint> => {
  const debt = await sql.lockDebt(tx, r.debt)
  const left = debt ? owedOn(debt) : 0n
  const covered = left <= most
  const amount = covered ? left : most
  if (amount > 0n) await repayDebt(tx, { ...r, amount })
  return amount
}

/** Timer: from what the wallet has now, at most what is owed. The wallet is locked. Answers what is left to repay. */
export const takeDebt = async (tx: Tx, id: Uuid): Promise<bigint> => {
  const debt = await sql.lockDebt(tx, id)
  if (debt?.state !== 'open') return 0n
  const { wallet, currency, bucket, repaid } = debt
  const most = await availableIn(tx, wallet, currency)
  const taking = deriveId(bucket, 'commerce.debt_taken', id, repaid.toString())
  const taken = most > 0n ? await repayDebtUpTo(tx, { id: taking, debt: id, wallet, most }) : 0n
  return owedOn(debt) - taken
}

/** Two people gave it up. The wallet is locked. Refuses debt_unknown, debt_repaid. */
export const writeOffDebt = async (tx: Tx, id: Uuid): Promise<DebtPaid> => {
  const debt = (await sql.lockDebt(tx, id)) ?? refuse('debt_unknown')
  const { wallet, currency, bucket } = debt
  const owed = owedOn(debt)
  if (owed === 0n) refuse('debt_repaid')
  const has = await availableIn(tx, wallet, currency)
  const covered = has >= owed
  const taken = covered ? owed : has
  const lost = owed - taken
  const from = 'available' as const
  const part = { id: deriveId(bucket, 'commerce.write_off_part', id), amount: taken, from }
  const loss: PostingRequest = {
    id: deriveId(bucket, 'commerce.write_off', id), wallet, kind: 'post', code: 'adjustment',
    debit: systemAccount('loss', currency, bucket), credit: systemAccount('receivables', currency, bucket),
    amount: lost, currency,
  } // biome-ignore format: one request
  if (taken > 0n) {
    await sql.payDebt(tx, debt, taken)
    await note(tx, debt, { type: 'debt_repaid', amount: taken })
  }
  if (lost > 0n) {
    await sql.writeOffDebt(tx, debt)
    await note(tx, debt, { type: 'debt_written_off', amount: lost })
  }
  accepted(await post(tx, [...(taken > 0n ? [repayment(debt, part)] : []), ...(lost > 0n ? [loss] : [])]))
  return { debt: (await sql.debtById(tx, id)) ?? debt, paid: taken }
}

/** Timer: the operator has an asset where money was missing. Twice = once, by the posting's id. */
export const bookDebt = async (tx: Tx, id: Uuid, credit: Uuid): Promise<sql.Debt | undefined> => {
  const debt = await sql.debtById(tx, id)
  if (!debt) return undefined
  const request: PostingRequest = {
    id: deriveId(debt.bucket, 'commerce.debt_booking', id), wallet: debt.wallet, kind: 'post', code: 'chargeback',
    debit: systemAccount('receivables', debt.currency, debt.bucket), credit, amount: debt.amount, currency: debt.currency,
  } // biome-ignore format: one request
  accepted(await post(tx, [request]))
  return debt
}
