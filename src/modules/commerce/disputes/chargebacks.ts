/**
 * Money that a bank takes back.
 * B18 A bank's reference is one chargeback over all wallets, also where an older version has recorded it.
 */
import type { Instant } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, deriveId, type Uuid } from '../../../kernel/ids.ts'
import type { PostingRequest } from '../../../kernel/lane.ts'
import type { Currency } from '../../../kernel/money.ts'
import { referenceForm, usualSpelling } from '../../../kernel/text/reference-form.ts'
import { asciiUpper, typedPlainly } from '../../../kernel/text/text.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { accountId, balances, post, systemAccount } from '../../ledger/ledger.ts'
import { awaitMoney, type WalletRow } from '../../wallets/wallets.ts'
import * as sql from './disputes-sql.ts'
import { debtIdOf, type Owing, owe } from './owing.ts'

type TakingBack = Owing & { readonly code: 'chargeback' }

/** Minor units: what was taken from the wallet just now, and what is owed. */
export type Back = { readonly taken: bigint; readonly owed: bigint }

/** B6: what there is is taken at once; the rest is owed, and booked in a transaction of its own. */
const takeBack = async (tx: Tx, wallet: WalletRow, t: TakingBack): Promise<Back> => {
  const bucket = wallet.bucket
  // A pocket that was closed alone stands again: what is owed must be repayable.
  await awaitMoney(tx, wallet, t.currency)
  const request: PostingRequest = {
    id: deriveId(bucket, 'commerce.taken_back', t.id), wallet: wallet.id, kind: 'balance', code: t.code,
    debit: accountId(wallet.id, 'available', t.currency), credit: t.credit, amount: t.amount, currency: t.currency,
  } // biome-ignore format: one request
  const [result] = wallet.state === 'closed' ? [] : await post(tx, [request])
  const taken = result?.ok ? result.amount : 0n
  const owed = t.amount - taken
  if (owed > 0n) await owe(tx, wallet, { ...t, amount: owed })
  return { taken, owed }
}

/** The form of older versions: without case, width and spaces. */
const plainly = (reference: string): string => asciiUpper(typedPlainly(reference)).replaceAll(/\s/g, '')
/** How a chargeback may have been written: as it is known from now on, and as older versions have kept it. */
const spellings = (reference: string): readonly string[] => [
  ...new Set([referenceForm(reference), plainly(reference), plainly(usualSpelling(reference)), reference]),
]
const keyOf = (spelled: string): Uuid => deriveId(0, 'commerce.chargeback_reference', spelled)

/** Refuses currency_mismatch where there never was a pocket in it: nothing can have come in that could be taken back. */
export const requirePocket = async (q: Queryable, wallet: WalletRow, currency: Currency): Promise<void> => {
  const pocket = accountId(wallet.id, 'available', currency)
  if (!(await balances(q, [wallet.id])).some((b) => b.account === pocket))
    refuse('currency_mismatch', { facts: { wallet_currency: wallet.currency } })
}

/**
 * The chargeback of an older version that this reference stands for: it is in its id alone, as it was typed or plainly, with
 * its wallet.
 */
const olderOf = async (q: Queryable, reference: string): Promise<Uuid | undefined> => {
  const rows = await sql.unreferenced(q)
  const spelled = spellings(reference)
  return rows.find(({ id, wallet }) =>
    spelled.some((text) => deriveId(bucketOf(id), 'commerce.chargeback', wallet, text) === id),
  )?.id
}

/** The chargeback that this reference stands for, over all wallets; else the one that it would be for this wallet. */
const standsFor = async (q: Queryable, { bucket, id }: WalletRow, reference: string): Promise<Uuid> =>
  (await sql.referenced(q, spellings(reference).map(keyOf))) ??
  (await olderOf(q, reference)) ??
  deriveId(bucket, 'commerce.chargeback', id, referenceForm(reference))

/** One person's proposal of it, however they spell it. */
export const chargebackAsked = ({ bucket, id }: WalletRow, reference: string): Uuid =>
  deriveId(bucket, 'alone.chargeback', id, referenceForm(reference))

/**
 * The bank's reference makes the id: the same report again gets the first answer, and a different one under it is refused,
 * one about another wallet too.
 * The wallet is locked. Refuses chargeback_differs and what requirePocket does.
 */
export const chargeBack = async (
  tx: Tx,
  wallet: WalletRow,
  c: {
    readonly reference: string
    readonly amount: bigint
    readonly currency: Currency
    readonly topup: Uuid | null
  },
): Promise<Back> => {
  const { amount, currency } = c
  await requirePocket(tx, wallet, currency)
  const id = await standsFor(tx, wallet, c.reference)
  const first = await sql.claimReference(tx, keyOf(referenceForm(c.reference)), id)
  const stands = first === id ? undefined : await sql.chargebackById(tx, first)
  if (first !== id && stands?.wallet !== wallet.id) return differs(stands)
  const row = { id: first, wallet: wallet.id, amount, currency, reported_at: await tx.now(), topup: c.topup }
  const known = await sql.insertChargeback(tx, row)
  if (known && known.wallet !== wallet.id) return differs(known)
  if (known) return { taken: 0n, owed: await answered(tx, known, row) }
  return takeBack(tx, wallet, {
    id,
    amount,
    currency,
    credit: systemAccount('bank_settlement', currency, wallet.bucket),
    source: 'chargeback',
    code: 'chargeback',
  })
}

/** What was taken back from the wallet since, minor units; and whether this very chargeback is known. */
export const chargedBackSince = async (
  q: Queryable,
  wallet: WalletRow,
  c: { readonly reference: string; readonly currency: Currency; readonly since: Instant },
): Promise<{ readonly sum: bigint; readonly known: boolean }> => {
  const id = await standsFor(q, wallet, c.reference)
  const rows = await sql.chargebacksSince(q, { wallet: wallet.id, currency: c.currency, since: c.since, id })
  const sum = rows.filter((row) => row.recent).reduce((total, { amount }) => total + amount, 0n)
  return { sum, known: rows.some((row) => row.id === id) }
}

/** Refuses chargeback_differs, with what the reference stands for. */
const differs = (known: sql.Chargeback | undefined): never =>
  refuse('chargeback_differs', {
    facts: known ? { amount: known.amount.toString(), currency: known.currency } : {},
  })

/** What was owed after it was reported first. */
const answered = async (
  tx: Tx,
  known: sql.Chargeback,
  { amount, currency }: Pick<sql.Chargeback, 'amount' | 'currency'>,
): Promise<bigint> => {
  if (known.amount !== amount || known.currency !== currency) differs(known)
  return (await sql.debtById(tx, debtIdOf(bucketOf(known.id), known.id)))?.amount ?? 0n
}
