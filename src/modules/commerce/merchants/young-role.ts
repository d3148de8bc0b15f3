/** A merchant role that was taken in the days before its wallet was frozen by its holder's link. */
import { type Instant, isBefore } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { append } from '../../audit/audit.ts'
import { namesOf } from '../sealed.ts'
import * as sql from '../sql.ts'
import { openWithCustomers, withdrawSentBills } from './merchant-sql.ts'

export type EndedRole = { readonly kind: 'merchant' | 'selling'; readonly name: string; readonly at: Instant }

/**
 * Ends it, with its bills. Where something is open with customers, who are owed their goods, money or an answer, it only sells
 * nothing new (`selling`). Undefined: there is none so young. The wallet is locked FOR UPDATE. Twice = once.
 */
export const endRoleSince = async (
  tx: Tx,
  wallet: Uuid,
  { since, at }: { readonly since: Instant; readonly at: Instant },
): Promise<EndedRole | undefined> => {
  const [merchant] = await sql.merchantsOf(tx, [wallet])
  if (!merchant?.became_at || isBefore(merchant.became_at, since)) return undefined
  const name = (await namesOf(tx, [merchant])).get(wallet) ?? ''
  const open = (await openWithCustomers(tx, [wallet])).get(wallet) ?? 0
  await withdrawSentBills(tx, wallet, at)
  if (open > 0) await sql.stopSelling(tx, wallet, at)
  else await sql.endMerchant(tx, wallet, at)
  const data = { active: open > 0, takes: false }
  await append(tx, [{ bucket: bucketOf(wallet), ref: wallet, type: 'commerce.merchant', data }])
  return { kind: open > 0 ? 'selling' : 'merchant', name, at: merchant.became_at }
}
