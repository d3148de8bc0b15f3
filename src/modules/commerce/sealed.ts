/**
 * What merchants and their orders are called. B13 A merchant's name lies sealed under the keys of its holder, the
 * reference of an order under those of its payer; the clear columns are empty, and older rows are sealed by a job.
 */

import type { Uuid } from '../../kernel/ids.ts'
import type { Db, Queryable, Tx } from '../../platform/db/types.ts'
import { openMany, type SealedAt, seal, sealOlder } from '../vault/vault.ts'
import { find } from '../wallets/wallets.ts'
import { lookOf } from './merchants/looks.ts'
import * as sql from './sql.ts'

const namePlace = (person: Uuid, wallet: Uuid): SealedAt => ({
  person,
  class: 'transactions',
  at: { table: 'commerce.merchant', column: 'sealed_name', row: wallet },
})
const referencePlace = (person: Uuid, id: Uuid): SealedAt => ({
  person,
  class: 'transactions',
  at: { table: 'commerce.purchase', column: 'sealed_reference', row: id },
})

/** Whose wallet each is. */
const personsOf = async (q: Queryable, wallets: readonly Uuid[]): Promise<(wallet: Uuid) => Uuid> => {
  const persons = new Map((await find(q, [...new Set(wallets)])).map((w) => [w.id, w.person]))
  return (wallet) => persons.get(wallet) ?? wallet
}

/** The columns in which the name of a merchant is kept. */
export const sealName = async (
  tx: Tx,
  m: { readonly person: Uuid; readonly wallet: Uuid; readonly name: string },
): Promise<sql.SealedName> => ({
  sealed_name: await seal(tx, { ...namePlace(m.person, m.wallet), text: m.name }),
  ...lookOf(m.name),
})

export const sealReference = (
  tx: Tx,
  p: { readonly person: Uuid; readonly id: Uuid; readonly reference: string },
): Promise<Buffer> => seal(tx, { ...referencePlace(p.person, p.id), text: p.reference })

/** The name of each merchant; none where it was erased. */
export const namesOf = async (
  q: Queryable,
  merchants: readonly sql.Merchant[],
): Promise<ReadonlyMap<Uuid, string>> => {
  const sealed = merchants.flatMap(({ wallet, sealed_name }) =>
    sealed_name ? [{ wallet, sealed: sealed_name }] : [],
  )
  const older = merchants.filter(({ name }) => name !== '').map(({ wallet, name }) => [wallet, name] as const)
  if (sealed.length === 0) return new Map(older)
  const personOf = await personsOf(
    q,
    sealed.map(({ wallet }) => wallet),
  )
  const texts = await openMany(
    q,
    sealed.map((one) => ({ ...namePlace(personOf(one.wallet), one.wallet), sealed: one.sealed })),
  )
  const opened = sealed.flatMap(({ wallet }, i) => {
    const text = texts[i]
    return text === undefined ? [] : [[wallet, text] as const]
  })
  return new Map([...opened, ...older])
}

/** A purchase with what its merchant calls the order; empty when it was erased. */
export type Purchase = Omit<sql.PurchaseRow, 'sealed_reference'> & { readonly sealed_reference?: never }

export const withReferences = async (q: Queryable, rows: readonly sql.PurchaseRow[]): Promise<Purchase[]> => {
  const sealed = rows.flatMap(({ id, wallet, sealed_reference: text }) =>
    text ? [{ id, wallet, text }] : [],
  )
  const personOf = await personsOf(
    q,
    sealed.map(({ wallet }) => wallet),
  )
  const texts = await openMany(
    q,
    sealed.map(({ id, wallet, text }) => ({ ...referencePlace(personOf(wallet), id), sealed: text })),
  )
  const opened = new Map(sealed.map(({ id }, i) => [id, texts[i] ?? '']))
  return rows.map(({ sealed_reference: _, ...row }) => ({
    ...row,
    reference: opened.get(row.id) ?? row.reference,
  }))
}

/** Seals what an older version wrote; answers how many rows. */
export const sealOlderWords = async (db: Db): Promise<number> => {
  const names = await sealOlder(db, {
    clear: sql.clearMerchants,
    id: ({ wallet }) => wallet,
    seal: async (tx, { wallet, name }) => {
      const personOf = await personsOf(tx, [wallet])
      await sql.setMerchantName(tx, wallet, await sealName(tx, { person: personOf(wallet), wallet, name }))
    },
    blank: (tx, { wallet }) =>
      sql.setMerchantName(tx, wallet, { sealed_name: null, looks: null, scripts: null }),
  })
  const references = await sealOlder(db, {
    clear: sql.clearPurchases,
    id: ({ id }) => id,
    seal: async (tx, { id, wallet, reference }) => {
      const person = (await personsOf(tx, [wallet]))(wallet)
      await sql.setReference(tx, id, await sealReference(tx, { person, id, reference }))
    },
    blank: (tx, { id }) => sql.setReference(tx, id, null),
  })
  return names + references
}
