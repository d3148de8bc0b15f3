/** A wallet as support sees it who has found it: enough to know it again, and no more. */
import Type, { type Static } from 'typebox'
import { bucketOf, isUuid, type Uuid } from '../../../kernel/ids.ts'
import type { Queryable } from '../../../platform/db/types.ts'
import { byId as closureById } from '../../closure/case/case.ts'
import { disputeById } from '../../commerce/disputes.ts'
import { purchaseById } from '../../commerce/purchases.ts'
import { loanById } from '../../credit/credit.ts'
import { contactsOf, holderOf, masked, parseContact } from '../../identity/contacts.ts'
import { realNameOf } from '../../kyc/kyc.ts'
import { Id, nullable } from '../../operations/operations/shapes.ts'
import { find as paymentsOf } from '../../payments/payments.ts'
import { find, ofPerson } from '../../wallets/wallets.ts'
import type { AboutShape } from './shapes.ts'

/** Whom something is about, masked. */
const WHO = {
  name: nullable(Type.String({ description: 'Masked: the first character; null where none was given' })),
  contacts: Type.Array(Type.String({ description: 'Masked' })),
}
export const FoundShape = Type.Object({
  wallet: Id,
  state: Type.Enum(['open', 'frozen', 'closing', 'closed']),
  ...WHO,
})

/** The first character, and that there is more. */
export const maskedName = (name: string): string => `${[...name][0] ?? ''}••`

/** The wallets that exactly this names: a wallet, a case, a payment, purchase, dispute or loan, a phone or an e-mail. */
export const walletsNamed = async (db: Queryable, term: string): Promise<Uuid[]> => {
  const id = term.toLowerCase()
  if (!isUuid(id)) {
    const person = await holderOf(db, parseContact(term.includes('@') ? { email: term } : { phone: term }))
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

const whoIs = async (q: Queryable, person: Uuid) => {
  const name = await realNameOf(q, person)
  const contacts = (await contactsOf(q, person)).map(masked)
  return { name: name === undefined ? null : maskedName(name), contacts }
}

export const showFound = async (
  q: Queryable,
  wallets: readonly Uuid[],
): Promise<Static<typeof FoundShape>[]> => {
  const found: Static<typeof FoundShape>[] = []
  for (const { id, state, person } of await find(q, wallets))
    found.push({ wallet: id, state, ...(await whoIs(q, person)) })
  return found
}

/** Whom work is about, by person; nobody where it is about no holder. */
export const peopleOf = async (q: Queryable, persons: readonly (Uuid | null)[]) => {
  const known = new Map<Uuid, Static<typeof AboutShape>>()
  for (const person of new Set(persons)) {
    const [wallet] = person ? await ofPerson(q, person) : []
    if (person && wallet) known.set(person, { wallet: wallet.id, ...(await whoIs(q, person)) })
  }
  return (person: Uuid | null) => (person ? (known.get(person) ?? null) : null)
}

/** The same, for lists whose rows name a wallet: each wallet of the page is looked at once. */
export const holdersOfRows = async (q: Queryable, rows: readonly { readonly wallet: Uuid }[]) => {
  const known = new Map<Uuid, Static<typeof AboutShape>>()
  for (const { wallet, name, contacts } of await showFound(q, [...new Set(rows.map((row) => row.wallet))]))
    known.set(wallet, { wallet, name, contacts })
  return (wallet: Uuid) => known.get(wallet) ?? null
}
