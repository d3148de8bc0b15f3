/** What others ask about payments: find them, see what a wallet has under way, read its memos. */

import type { Uuid } from '../../kernel/ids.ts'
import type { Queryable } from '../../platform/db/types.ts'
import { openMany, sealMany } from '../vault/vault.ts'
import * as sql from './sql.ts'
import type { Payment } from './types.ts'

export { CLAIM_BACK, LATE_MONEY, postingId } from './rail/advance.ts'
export { callBack, inFlight } from './rail/in-flight.ts'
export { orderTopup, orderWithdrawal, payOutClaims, returnLateMoney } from './rail/orders.ts'
export { keepLateRefund } from './rail/payouts.ts'
export {
  firstOverRail,
  paymentsAmong,
  type RailStanding,
  railStandings,
  railStandingsOf,
} from './standings.ts'
export { forgetYoungPayees } from './transfers/payees.ts'
export { transferWork } from './transfers/transfers.ts'
export {
  PAYMENT_KINDS,
  PAYMENT_STATES,
  type Payment,
  type PaymentKind,
  type PaymentState,
} from './types.ts'

/** The other wallet of a transfer. */
export const otherSide = (transfer: Pick<Payment, 'wallet' | 'peer'>, wallet: Uuid): Uuid | undefined =>
  transfer.wallet === wallet ? (transfer.peer ?? undefined) : transfer.wallet

export const find = sql.byIds

/** Top-ups of a wallet whose money came, newest first. */
export const topupsOf = sql.topupsOf

/** Payments over this instrument that have not ended. */
export const openOver = sql.openOver

/** Where the closing paid to, while its number can still be read: the last payout that arrived. */
export const destinationOf = sql.lastDestinationOf

type Side = { readonly wallet: Uuid; readonly person: Uuid }

/** The memo of a posting, sealed once for each side under the key of that statement's owner. */
export const sealMemo = async (
  q: Queryable,
  { transfer, text, sides }: { transfer: Uuid; text: string; sides: readonly Side[] },
): Promise<Buffer[]> =>
  sealMany(
    q,
    sides.map((side) => ({ ...memoPlace(side, transfer), text })),
  )

/** Memos by posting, as the owner of the statement may read them. */
export const memosOf = async (
  q: Queryable,
  side: Side,
  transfers: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, string>> => {
  const rows = await sql.memosOf(q, { wallet: side.wallet, transfers })
  const texts = await openMany(
    q,
    rows.map((row) => ({ ...memoPlace(side, row.transfer), sealed: row.sealed })),
  )
  return new Map(
    rows.flatMap((row, i) => (texts[i] === undefined ? [] : [[row.transfer, texts[i]] as const])),
  )
}

const memoPlace = ({ wallet, person }: Side, transfer: Uuid) =>
  ({
    person,
    class: 'transactions',
    at: { table: 'payments.memo', column: 'sealed', row: `${transfer} ${wallet}` },
  }) as const
