/**
 * Who ordered, and under which number. W12 The words of an order lie sealed under the keys of the wallet's holder; the
 * same document is known again by a blind index over the forms of authority and number.
 */

import type { Uuid } from '../../kernel/ids.ts'
import { referenceForm, usualSpelling } from '../../kernel/text/reference-form.ts'
import type { Db, Queryable } from '../../platform/db/types.ts'
import { blindIndex, KeyGone, openMany, type SealedAt, seal } from '../vault/vault.ts'
import * as sql from './standing-sql.ts'
import { find } from './wallets.ts'

export type OrderWords = { readonly authority: string; readonly document: string }

const place = (person: Uuid, id: Uuid): SealedAt => ({
  person,
  class: 'case_evidence',
  at: { table: 'wallets.authority_order', column: 'sealed', row: id },
})

const indexOf = (form: (text: string) => string, { authority, document }: OrderWords): Buffer =>
  blindIndex('order_document', `${form(authority)}\n${form(document)}`)

/** How it is spelled does not make it another document. */
export const documentIndex = (words: OrderWords): Buffer => indexOf(referenceForm, words)

/** The form of older versions: without case, width and spaces. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')

/** Under which a document may lie: an order of an older version has the form of then, as it was typed. */
export const documentIndexes = (words: OrderWords): readonly Buffer[] => [
  documentIndex(words),
  indexOf(plain, words),
  indexOf((text) => plain(usualSpelling(text)), words),
]

export const sealWords = (q: Queryable, of: { person: Uuid; id: Uuid }, words: OrderWords): Promise<Buffer> =>
  seal(q, {
    ...place(of.person, of.id),
    text: JSON.stringify({ authority: words.authority, document: words.document }),
  })

/** The orders with their words; empty where they were erased. */
export const withWords = async <O extends sql.AuthorityOrder>(
  q: Queryable,
  orders: readonly O[],
): Promise<O[]> => {
  const sealed = orders.flatMap(({ id, wallet, sealed: text }) => (text ? [{ id, wallet, text }] : []))
  if (sealed.length === 0) return [...orders]
  const persons = new Map(
    (await find(q, [...new Set(sealed.map(({ wallet }) => wallet))])).map((w) => [w.id, w.person]),
  )
  const texts = await openMany(
    q,
    sealed.map(({ id, wallet, text }) => ({ ...place(persons.get(wallet) ?? wallet, id), sealed: text })),
  )
  const words = new Map(sealed.map(({ id }, i) => [id, texts[i]]))
  return orders.map((o) => ({ ...o, ...wordsOf(words.get(o.id)) }))
}

const wordsOf = (text: string | undefined): Partial<OrderWords> => {
  if (text === undefined) return {}
  const { authority, document }: { authority?: unknown; document?: unknown } = JSON.parse(text)
  return { authority: String(authority ?? ''), document: String(document ?? '') }
}

const ROUND = 100

/** Seals what was written before; each in a transaction of its own. Answers how many. */
export const sealOldOrders = async (db: Db): Promise<number> => {
  let done = 0
  for (let after: Uuid | undefined; ; ) {
    const clear = await sql.clearOrders(db, { after, limit: ROUND })
    const persons = new Map(
      (await find(db, [...new Set(clear.map((o) => o.wallet))])).map((w) => [w.id, w.person]),
    )
    for (const order of clear) if (await sealed(db, order, persons.get(order.wallet))) done++
    after = clear.at(-1)?.id
    if (clear.length < ROUND || !after) return done
  }
}

/** Somebody whose keys are gone has nothing under which it could lie. */
const sealed = (db: Db, order: sql.AuthorityOrder, person: Uuid | undefined): Promise<boolean> =>
  db
    .tx(async (tx) => {
      if (person === undefined) return false
      const words = await sealWords(tx, { person, id: order.id }, order)
      await sql.sealOrder(tx, { id: order.id, sealed: words, document_index: documentIndex(order) })
      return true
    })
    .catch((error: unknown) => {
      if (error instanceof KeyGone) return false
      throw error
    })
