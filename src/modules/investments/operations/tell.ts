/** What holders are written about their investments. */

import { isoOf } from '../../../kernel/clock.ts'
import { bucketOf, type Uuid } from '../../../kernel/ids.ts'
import { formatMoney } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { FREEZE_LINK, notify } from '../../notices/notices.ts'
import { choiceEnds, interestAtEnd, type Row } from '../investments.ts'
import type { Announced, Matured } from '../maturity.ts'

/** Basis points as letters have them; '' = nobody can leave early. */
const earlyOf = ({ early_bp }: Pick<Row, 'early_bp'>): string => (early_bp === null ? '' : String(early_bp))
const moneyOf = ({ currency }: Row, amount: bigint): string => formatMoney({ amount, currency })
const to = (person: Uuid) => ({ person, bucket: bucketOf(person) })

/** To every contact of the last days, with the link that freezes: a stolen session could have done it. */
export const tellTaken = async (
  tx: Tx,
  person: Uuid,
  { row, what, at }: { readonly row: Row; readonly what: string; readonly at: string },
): Promise<void> => {
  await notify(tx, [
    {
      ...to(person),
      to: 'all_recent',
      template: 'investment_taken',
      params: {
        amount: what,
        rate: String(row.annual_bp),
        on: row.pays_on,
        early: earlyOf(row),
        at,
        rolls_until: row.choice === 'roll_over' ? isoOf(choiceEnds(row)) : '',
        freeze_link: FREEZE_LINK,
      },
    },
  ])
}

export const tellLeft = async (
  tx: Tx,
  person: Uuid,
  { row, cost }: { readonly row: Row; readonly cost: bigint },
): Promise<void> => {
  const params = {
    amount: moneyOf(row, row.principal),
    interest: moneyOf(row, row.interest),
    cost: moneyOf(row, cost),
    at_end: moneyOf(row, interestAtEnd(row)),
    on: row.pays_on,
  }
  await notify(tx, [{ ...to(person), template: 'investment_left', params }])
}

export const tellAnnounced = async (tx: Tx, told: Announced): Promise<void> => {
  const { row, wallet, rolls, block, open } = told
  const params = {
    amount: moneyOf(row, row.principal),
    on: row.pays_on,
    until: open ? isoOf(choiceEnds(row)) : '',
    rate: rolls ? String(rolls.annual_bp) : '',
    wanted: block ?? row.choice,
    ...(rolls ? { early: earlyOf(rolls) } : {}),
  }
  await notify(tx, [{ ...to(wallet.person), template: 'investment_ends_soon', params }])
}

export const tellMatured = async (tx: Tx, matured: Matured): Promise<void> => {
  const { row, wallet } = matured
  const amount = moneyOf(row, row.principal)
  const interest = moneyOf(row, row.interest)
  const about = to(wallet.person)
  if (matured.outcome === 'moved') {
    await notify(tx, [{ ...about, template: 'investment_moved', params: { amount, on: row.pays_on } }])
    return
  }
  if (matured.outcome === 'paid') {
    await notify(tx, [{ ...about, template: 'investment_paid', params: { amount, interest } }])
    return
  }
  const { next } = matured
  const params = { amount, interest, rate: String(next.annual_bp), on: next.pays_on, early: earlyOf(next) }
  await notify(tx, [{ ...about, template: 'investment_rolled_over', params }])
}
