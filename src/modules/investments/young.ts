/**
 * IV10 What was taken in the days before a freeze is taken back with it: the issuer gives the principal back, whole, and neither
 *     side owes anything for those days. A roll-over that was chosen in them is paid back instead, and taken back where it has begun; what was left early then
 *     is named, as it cannot be taken again.
 */
import type { Instant } from '../../kernel/clock.ts'
import { isBefore, latest } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { UndoneThing, Young } from '../../kernel/manifest/young.ts'
import { formatMoney } from '../../kernel/money.ts'
import type { Tx } from '../../platform/db/types.ts'
import { lockShared } from '../wallets/wallets.ts'
import { end, isDue, payBack } from './investments.ts'
import * as sql from './sql.ts'

export const undoYoungInvestments = async (tx: Tx, young: Young): Promise<UndoneThing[]> => {
  const { at, since } = young
  const wallet = await lockShared(tx, young.wallet)
  const all = await sql.allOf(tx, wallet.id)
  const known = new Map(all.map((row) => [row.id, row]))
  const taken = (row: sql.Row) => takenAt(row, known)
  const undone: UndoneThing[] = []
  for (const { id } of all.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const row = await sql.lock(tx, id)
    if (!row) continue
    const what = formatMoney({ amount: row.principal, currency: row.currency })
    if (row.state === 'left' && row.ended_at && !isBefore(row.ended_at, since))
      undone.push({ kind: 'investment_left', what, at: row.ended_at })
    // Of one whose day has come the worker pays all that is due: behind the restriction nothing is rolled over.
    if (row.state !== 'running' || isDue(row, at)) continue
    if (!isBefore(taken(row), since)) {
      await end(tx, row, { wallet, state: 'undone', interest: 0n, at })
      undone.push({ kind: 'investment_undone', what, at: taken(row) })
    } else if (row.choice === 'roll_over' && row.chosen_at && !isBefore(row.chosen_at, since)) {
      await payBack(tx, row)
      undone.push({ kind: 'investment_choice', what, at: row.chosen_at })
    }
  }
  return undone
}

/** When its money left the wallet, or somebody last chose that it stays away: a roll-over is as old as that. */
const takenAt = (row: sql.Row, known: ReadonlyMap<Uuid, sql.Row>): Instant => {
  const from = row.rolled_from === null ? undefined : known.get(row.rolled_from)
  if (!from) return row.taken_at
  const before = takenAt(from, known)
  return from.chosen_at ? latest(before, from.chosen_at) : before
}
