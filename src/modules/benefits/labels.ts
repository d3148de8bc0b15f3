/** What a benefit is called. F3 It lies sealed under the keys of whoever was given it; the clear column is empty. */

import type { Instant } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { Db, Queryable, Tx } from '../../platform/db/types.ts'
import { openMany, type SealedAt, seal, sealOlder } from '../vault/vault.ts'
import { find } from '../wallets/wallets.ts'
import * as sql from './sql.ts'

const place = (person: Uuid, id: Uuid): SealedAt => ({
  person,
  class: 'preferences',
  at: { table: 'benefits.benefit', column: 'sealed_label', row: id },
})

const personsOf = async (q: Queryable, wallets: readonly Uuid[]): Promise<(wallet: Uuid) => Uuid> => {
  const persons = new Map((await find(q, [...new Set(wallets)])).map((w) => [w.id, w.person]))
  return (wallet) => persons.get(wallet) ?? wallet
}

export type NewBenefit = Omit<sql.NewRow, 'sealed_label'> & { readonly label: string }

/** Twice = once, by the id. */
export const grant = async (tx: Tx, { label, ...benefit }: NewBenefit): Promise<void> => {
  const person = (await personsOf(tx, [benefit.wallet]))(benefit.wallet)
  await sql.insert(tx, {
    ...benefit,
    sealed_label: await seal(tx, { ...place(person, benefit.id), text: label }),
  })
}

/** A benefit with what it is called; empty when that was erased. */
export type Benefit = Omit<sql.BenefitRow, 'sealed_label'> & { readonly sealed_label?: never }

/** What can still be used at `at`, soonest to expire first; behind a fence time stands still. */
export const activeOf = async (q: Queryable, wallets: readonly Uuid[], at: Instant): Promise<Benefit[]> =>
  labelled(q, await sql.activeOf(q, wallets, at))

/** Of which something was used since, the first one first. */
export const usedSince = async (q: Queryable, wallet: Uuid, since: Instant): Promise<Benefit[]> =>
  labelled(q, await sql.usedSince(q, wallet, since))

const labelled = async (q: Queryable, rows: readonly sql.BenefitRow[]): Promise<Benefit[]> => {
  const sealed = rows.flatMap(({ id, wallet, sealed_label: text }) => (text ? [{ id, wallet, text }] : []))
  if (sealed.length === 0) return rows.map(({ sealed_label: _, ...row }) => row)
  const personOf = await personsOf(
    q,
    sealed.map(({ wallet }) => wallet),
  )
  const texts = await openMany(
    q,
    sealed.map(({ id, wallet, text }) => ({ ...place(personOf(wallet), id), sealed: text })),
  )
  const opened = new Map(sealed.map(({ id }, i) => [id, texts[i] ?? '']))
  return rows.map(({ sealed_label: _, ...row }) => ({ ...row, label: opened.get(row.id) ?? row.label }))
}

/** Seals what an older version wrote; answers how many rows. */
export const sealOlderLabels = (db: Db): Promise<number> =>
  sealOlder(db, {
    clear: sql.clear,
    id: ({ id }) => id,
    seal: async (tx, { id, wallet, label }) => {
      const person = (await personsOf(tx, [wallet]))(wallet)
      await sql.setLabel(tx, id, await seal(tx, { ...place(person, id), text: label }))
    },
    blank: (tx, { id }) => sql.setLabel(tx, id, null),
  })
