/** A wallet as support sees it who has found it: enough to know it again, and no more. */

import Type, { type Static } from 'typebox'
import { bucketOf, isUuid, type Uuid } from '../../../kernel/ids.ts'
import { named } from '../../../kernel/named.ts'
import { Id, nullable } from '../../../kernel/shapes.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { caseOfWallet, byId as closureById } from '../../closure/closure.ts'
import { disputeById, purchaseById } from '../../commerce/commerce.ts'
import { loanById } from '../../credit/credit.ts'
import {
  disownedAmong,
  frozenAmong,
  holderOf,
  masked,
  maskedContactsInUse,
  trustedAt,
  trustedOf,
} from '../../identity/identity.ts'
import { contactFrom } from '../../identity/operations/identity.ts'
import { realNamesOf } from '../../kyc/kyc.ts'
import { find as paymentsOf } from '../../payments/payments.ts'
import { paymentsOf as paymentsMeant } from '../../reconciliation/reconciliation.ts'
import { find, ofPerson } from '../../wallets/wallets.ts'
import type { AboutShape } from './shapes.ts'

/** Whom something is about, masked. */
const WHO = {
  name: nullable(Type.String({ description: 'Masked: the first character; null where none was given' })),
  contacts: Type.Array(Type.String({ description: 'Masked' })),
}
export const FoundShape = named('SearchResult', {
  wallet: Id,
  state: Type.Enum(['open', 'frozen', 'closing', 'closed']),
  ...WHO,
  recovery: nullable(
    Type.String({
      description:
        'Where to propose a recovery (`operator.propose_recovery`) for whoever has lost every way in, once a document was seen; null of a closed wallet',
    }),
  ),
})

/** The first character, and that there is more. */
export const maskedName = (name: string): string => `${[...name][0] ?? ''}••`

/**
 * The wallets that exactly this names: a wallet, a case, a payment (also as a bank writes its reference), purchase, dispute
 * or loan, a phone or an e-mail.
 */
export const walletsNamed = async (db: Queryable, term: string): Promise<Uuid[]> => {
  const id = term.toLowerCase()
  const meant = isUuid(id) ? [] : paymentsMeant(id)
  if (meant.length > 0) return [...new Set((await paymentsOf(db, meant)).map((p) => p.wallet))]
  if (!isUuid(id)) {
    const person = await holderOf(db, contactFrom(term.includes('@') ? { email: term } : { phone: term }))
    return person === undefined ? [] : (await ofPerson(db, person)).map((w) => w.id)
  }
  const rows = [
    (await find(db, [id])).map((w) => w.id),
    [(await closureById(db, { id, bucket: bucketOf(id) }))?.wallet],
    (await paymentsOf(db, [id])).map((p) => p.wallet),
    [(await purchaseById(db, id))?.wallet],
    [(await disputeById(db, id))?.wallet],
    [(await loanById(db, id))?.wallet],
  ]
  return [...new Set(rows.flat().filter((wallet) => wallet !== undefined))]
}

/** What was a former holder's before the closing that they say was not theirs; undefined: nothing has closed. */
const beforeClosing = async (q: Queryable, person: Uuid) => {
  const wallet = (await ofPerson(q, person)).findLast(({ state }) => state === 'closed')
  const c = wallet && (await caseOfWallet(q, wallet.id))
  return c && trustedAt(q, person, c.requested_at)
}

const whoAre = async (q: Queryable, persons: readonly Uuid[]) => {
  const wanted = [...new Set(persons)]
  const names = await realNamesOf(q, wanted)
  const contacts = new Map(await maskedContactsInUse(q, wanted))
  // Of a wallet frozen by its holder's link: those from before, by which they are reached; others may be the thief's.
  for (const person of await frozenAmong(q, wanted)) {
    const trusted = await trustedOf(q, person)
    if (trusted) contacts.set(person, trusted.contacts.map(masked))
  }
  for (const person of await disownedAmong(q, wanted)) {
    const before = await beforeClosing(q, person)
    if (before) contacts.set(person, before.contacts.map(masked))
  }
  return (person: Uuid) => {
    const name = names.get(person)
    return { name: name === undefined ? null : maskedName(name), contacts: [...(contacts.get(person) ?? [])] }
  }
}

export const showFound = async (
  q: Queryable,
  wallets: readonly Uuid[],
): Promise<Static<typeof FoundShape>[]> => {
  const rows = await find(q, wallets)
  const who = await whoAre(
    q,
    rows.map(({ person }) => person),
  )
  return rows.map(({ id, state, person }) => {
    const recovery = state === 'closed' ? null : `/v1/operator/wallets/${id}/recovery`
    return { wallet: id, state, ...who(person), recovery }
  })
}

/** Whom work is about, by person; nobody where it is about no holder. */
export const peopleOf = async (q: Queryable, persons: readonly (Uuid | null)[]) => {
  const known = new Map<Uuid, Static<typeof AboutShape>>()
  const wanted = [...new Set(persons)].filter((person) => person !== null)
  const who = await whoAre(q, wanted)
  for (const person of wanted) {
    const [wallet] = await ofPerson(q, person)
    if (wallet) known.set(person, { wallet: wallet.id, ...who(person) })
  }
  return (person: Uuid | null) => (person ? (known.get(person) ?? null) : null)
}

/** The same, for lists whose rows name a wallet: the people of a page are looked up together. */
export const holdersOfRows = async (q: Queryable, rows: readonly { readonly wallet: Uuid }[]) => {
  const known = new Map<Uuid, Static<typeof AboutShape>>()
  for (const { wallet, name, contacts } of await showFound(q, [...new Set(rows.map((row) => row.wallet))]))
    known.set(wallet, { wallet, name, contacts })
  return (wallet: Uuid) => known.get(wallet) ?? null
}

/** The same, for rows about a payment: whose it is. Nobody where it is something else: a posting, a day, a currency. */
export const holdersOfPayments = async (q: Queryable, payments: readonly Uuid[]) => {
  const rows = await paymentsOf(q, [...new Set(payments)])
  const about = await holdersOfRows(q, rows)
  const wallets = new Map(rows.map(({ id, wallet }) => [id, wallet]))
  return (payment: Uuid) => {
    const wallet = wallets.get(payment)
    return wallet === undefined ? null : about(wallet)
  }
}
