/** Who sells here, under which name, and whether they take new purchases. */
import { refuse } from '../../../kernel/errors.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable, Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { find, requireOpen, type WalletRow } from '../../wallets/wallets.ts'
import { namesOf, sealName } from '../sealed.ts'
import * as sql from '../sql.ts'
import { requireOwnLook } from './looks.ts'
import { openWithCustomers, someOpen, withdrawSentBills } from './merchant-sql.ts'

/** The names of those of these wallets that sell, or once did. */
export const merchantNames = async (
  q: Queryable,
  wallets: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, string>> =>
  namesOf(q, wallets.length > 0 ? await sql.everMerchants(q, wallets) : [])

/** How a wallet that sells is called. Refuses merchant_unknown. */
export const merchantName = async (q: Queryable, wallet: Uuid): Promise<string> =>
  (await namesOf(q, [await requireMerchant(q, wallet)])).get(wallet) ?? refuse('merchant_unknown')

/** Refuses merchant_unknown. */
const requireMerchant = async (tx: Queryable, wallet: Uuid): Promise<sql.Merchant> =>
  (await sql.merchantsOf(tx, [wallet]))[0] ?? refuse('merchant_unknown')

/** Whether the wallet has the role; it keeps it until this transaction has ended. */
export const isMerchant = async (tx: Tx, wallet: Uuid): Promise<boolean> =>
  (await sql.shareMerchant(tx, wallet)) !== undefined

/** Whether it takes new purchases. */
export const takesOrders = async (q: Queryable, merchant: Uuid): Promise<boolean> =>
  (await sql.merchantsOf(q, [merchant]))[0]?.takes === true

/** How one is called to whom a mandate may be given. Refuses merchant_unknown: for whoever else has this number, too. */
export const collectorName = async (q: Queryable, merchant: Uuid): Promise<string> => {
  const [wallet] = await find(q, [merchant])
  return wallet?.state === 'open' ? merchantName(q, merchant) : refuse('merchant_unknown')
}

/** How a merchant that may be paid is called. Refuses recipient_unavailable: for whoever else has this number, too. */
export const payableName = async (q: Queryable, merchant: Uuid): Promise<string> => {
  const [wallet] = await find(q, [merchant])
  if (wallet?.state !== 'open' || !(await takesOrders(q, merchant))) refuse('recipient_unavailable')
  return merchantName(q, merchant)
}

const note = (tx: Tx, wallet: Uuid, active: boolean) =>
  append(tx, [{ bucket: bucketOf(wallet), ref: wallet, type: 'commerce.merchant', data: { active } }])

/**
 * Becomes a merchant. `takes`: false takes no new purchase and sends no new bill, so that what is open can come to an end: a
 * customer who keeps buying must not keep a merchant from leaving. False when all of it is so already. The wallet is locked.
 * Refuses name_imitates.
 */
export const becomeMerchant = async (
  tx: Tx,
  wallet: WalletRow,
  { name, takes }: { readonly name: string; readonly takes: boolean },
): Promise<boolean> => {
  requireOpen(wallet)
  const [now] = await sql.merchantsOf(tx, [wallet.id])
  if (now?.takes === takes && (await namesOf(tx, [now])).get(wallet.id) === name) return false
  await requireOwnLook(tx, name, wallet.id)
  const sealed = await sealName(tx, { person: wallet.person, wallet: wallet.id, name })
  await sql.upsertMerchant(tx, { ...sealed, wallet: wallet.id, takes, at: await tx.now() })
  await note(tx, wallet.id, true)
  return true
}

/** What `merchant_has_open` names; there may be more. */
const NAMED = 20

/** Bills that nobody has answered are taken back. Refuses merchant_unknown, merchant_has_open, which names what is open. */
export const endMerchant = async (tx: Tx, wallet: Uuid): Promise<void> => {
  await requireMerchant(tx, wallet)
  const open = (await openWithCustomers(tx, [wallet])).get(wallet) ?? 0
  if (open > 0) {
    const named = (await someOpen(tx, wallet, NAMED)).map(({ id, kind }) => ({ id, kind }))
    refuse('merchant_has_open', { facts: { open, named } })
  }
  const at = await tx.now()
  await withdrawSentBills(tx, wallet, at)
  await sql.endMerchant(tx, wallet, at)
  await note(tx, wallet, false)
}
