/** B6 Money taken back that a wallet no longer has is owed; `receivables` is the control account of all debts. */
import { type Bucket, bucketOf, deriveId, type Uuid } from '../../../kernel/ids.ts'
import type { Currency } from '../../../kernel/money.ts'
import { schedule } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import type { WalletRow } from '../../wallets/wallets.ts'
import { type Debt, insertDebt, salesOwed } from './disputes-sql.ts'

/** Due row that books what could not be taken back as owed. */
export const DEBT_BOOKING = 'commerce.debt_booking'

/** Due row that takes what a merchant owes from what its wallet has by then; `again`: once a day until it is repaid. */
export const DEBT_TAKING = 'commerce.debt_taking'

export type Owing = {
  /** Of what was taken back. */
  readonly id: Uuid
  readonly amount: bigint
  readonly currency: Currency
  /** The account that lacks it. */
  readonly credit: Uuid
  readonly source: Debt['source']
}

/** The debt that what was taken back may leave, in the bucket of the wallet that owes. */
export const debtIdOf = (bucket: Bucket, taken: Uuid): Uuid => deriveId(bucket, 'commerce.debt', taken)

/** Booked in a transaction of its own. The wallet is locked. Twice = once. */
export const owe = async (tx: Tx, wallet: WalletRow, o: Owing): Promise<void> => {
  const { bucket } = wallet
  const at = await tx.now()
  const id = debtIdOf(bucket, o.id)
  const state = wallet.state === 'closed' ? 'surviving' : 'open'
  const { amount, currency, source } = o
  const row = { id, wallet: wallet.id, amount, currency, source, state, created_at: at } as const
  if (!(await insertDebt(tx, row))) return
  const data = { amount: amount.toString(), source }
  await append(tx, [{ bucket: bucketOf(id), ref: id, type: 'commerce.debt', data }])
  const payload = { credit: o.credit }
  await schedule(tx, [{ bucket, kind: DEBT_BOOKING, ref: id, dueAt: at, wallet: wallet.id, payload }])
}

/** What a merchant has just been paid goes to what it owes from disputes first, in a transaction of its own. */
export const takeFromSale = async (tx: Tx, merchant: Uuid): Promise<void> => {
  const owed = await salesOwed(tx, merchant)
  if (owed.length === 0) return
  const dueAt = await tx.now()
  const payload = { again: false }
  await schedule(
    tx,
    owed.map(({ id: ref, bucket }) => ({ bucket, kind: DEBT_TAKING, ref, dueAt, wallet: merchant, payload })),
  )
}
