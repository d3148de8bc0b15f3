/**
 * What a freeze does about what its wallet paid merchants in the days before it (B21): what rests comes back, what is only set
 * aside is free again, what was agreed to is owed no more, and what merchants have is named, with the way to contest it.
 */
import type { Uuid } from '../../../../kernel/ids.ts'
import type { UndoneThing, Young } from '../../../../kernel/manifest/young.ts'
import { formatMoney, type Money } from '../../../../kernel/money.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { notify } from '../../../notices/notices.ts'
import { holdersOf, nameOf } from '../../../wallets/operations/wallets.ts'
import { merchantNames } from '../../merchants/merchants.ts'
import { voidYoung } from '../../purchases.ts'
import { billsPaidSince, takenSince, unaccept } from '../../sql.ts'
import { undoYoungSales } from '../merchants/rest-rule.ts'

type Paid = Pick<UndoneThing, 'kind' | 'at'> & Money & { readonly merchant: Uuid }

const named = async (tx: Tx, paid: readonly Paid[]): Promise<UndoneThing[]> => {
  const names = await merchantNames(tx, [...new Set(paid.map(({ merchant }) => merchant))])
  return paid.map(({ kind, at, merchant, ...money }) => {
    const to = names.get(merchant)
    return { kind, at, what: to ? `${formatMoney(money)} · ${to}` : formatMoney(money) }
  })
}

/** Its merchant hears it; the payer reads it in the list, once the wallet is theirs again. */
const voided = async (tx: Tx, { wallet, since }: Young): Promise<Paid[]> => {
  const young = await voidYoung(tx, wallet, since)
  const customer = young.length > 0 ? await nameOf(tx, wallet) : ''
  const all: Paid[] = []
  for (const { merchant, amount: most, captured, currency, created_at: at } of young) {
    const amount = most - captured
    const params = { amount: formatMoney({ amount, currency }), customer }
    const to = await holdersOf(tx, [merchant])
    await notify(
      tx,
      to.map((who) => ({ ...who, template: 'authorisation_ended' as const, params })),
    )
    all.push({ kind: 'purchase_voided', merchant, amount, currency, at })
  }
  return all
}

export const undoYoungPayments = async (tx: Tx, young: Young): Promise<readonly UndoneThing[]> => {
  const { wallet, since, at } = young
  const returned = await undoYoungSales(tx, young)
  const free = await voided(tx, young)
  const bills = (await unaccept(tx, wallet, since)).map((bill) => ({
    ...bill,
    kind: 'bill_unaccepted' as const,
    at: bill.created_at,
  }))
  const bought = (await takenSince(tx, wallet, since)).map((p) => ({
    ...p,
    kind: 'purchase_taken' as const,
    amount: p.captured - p.refunded,
    at: p.created_at,
  }))
  const paid = (await billsPaidSince(tx, wallet, since)).map((bill) => ({
    ...bill,
    kind: 'bill_paid' as const,
    at: bill.ended_at ?? at,
  }))
  return [...returned, ...(await named(tx, [...free, ...bills, ...bought, ...paid]))]
}
