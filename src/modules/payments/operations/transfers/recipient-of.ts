/**
 * The wallet that an address pays. P15 Whoever cannot be paid reads alike: where nobody has the contact, the ledger is asked
 * about a wallet that is not there, and says what it says of one that has closed. What could be found out without paying
 * is counted against the sender, contacts one after the other.
 */

import { refuse } from '../../../../kernel/errors.ts'
import { bucketOf, deriveId, newBucket, newId, type Uuid } from '../../../../kernel/ids.ts'
import type { Currency } from '../../../../kernel/money.ts'
import type { Db, Tx } from '../../../../platform/db/types.ts'
import { changedHands, holderOf, masked } from '../../../identity/identity.ts'
import { contactFrom } from '../../../identity/operations/identity.ts'
import { balances } from '../../../ledger/ledger.ts'
import { find, ofPerson, requireOpen } from '../../../wallets/wallets.ts'
import { find as findPayments } from '../../payments.ts'
import { lockLooks, mayTry } from './looks-at-others.ts'

export type To = { readonly wallet: Uuid } | { readonly phone: string } | { readonly email: string }

/** What a challenge for such a transfer is asked with. */
export const subjectOfTransfer = (wish: { to: To; amount: string; currency: string }) => ({
  ...wish.to,
  amount: wish.amount,
  currency: wish.currency,
})

/** What the payer gave of them, masked as on statements. To look up more would tell by its time whether they are there. */
export const recipientShown = (to: To): string | undefined =>
  'wallet' in to ? undefined : masked(contactFrom(to))

export type Paying = {
  /** Of the transfer. */
  readonly id: Uuid
  readonly from: Uuid
  readonly amount: bigint
  readonly currency: Currency
  /** Who has the contact now is meant. */
  readonly confirmed: boolean
}

/**
 * A contact that somebody else had lately pays its new owner only when the payer says that they are meant. Refuses
 * recipient_changed, lookups_exhausted, contact_invalid, and what stands in the payer's own way.
 */
export const recipientOf = async (db: Db, to: To, paying: Paying): Promise<Uuid> => {
  if ('wallet' in to) {
    await mayTry(db, paying)
    return to.wallet
  }
  const contact = contactFrom(to)
  const found = await db.tx((tx) => lookUp(tx, contact, paying))
  return found === 'changed' ? refuse('recipient_changed') : found
}

type Contact = ReturnType<typeof contactFrom>
const lookUp = async (tx: Tx, contact: Contact, paying: Paying): Promise<Uuid | 'changed'> => {
  const { from, confirmed } = paying
  const looks = await lockLooks(tx, from)
  const [made] = await findPayments(tx, [paying.id])
  // A payment that was made is answered again, whatever has become of its payer since.
  if (!made) await requireReady(tx, paying)
  if (!made) looks.requireLeft()
  const person = await holderOf(tx, contact)
  const somebody = person ?? newId(newBucket())
  const wallets = await ofPerson(tx, somebody)
  const open = wallets.find((w) => w.state === 'open')
  const changed = (await changedHands(tx, contact, somebody)) && !confirmed
  if (open && !changed) return open.id
  if (made) return made.peer ?? made.id
  await looks.count()
  if (open) return 'changed'
  return wallets.at(-1)?.id ?? deriveId(bucketOf(from), 'payments.nobody', contact.blindIndex.toString('hex'))
}

/** What stands in the payer's own way comes first, or it would tell who is there. Refuses wallet_*, insufficient_funds. */
const requireReady = async (tx: Tx, { from, amount, currency }: Paying): Promise<void> => {
  const [own] = await find(tx, [from])
  if (own) requireOpen(own)
  const pocket = (await balances(tx, [from])).find(
    (b) => b.purpose === 'available' && b.currency === currency,
  )
  if (pocket && pocket.available < amount) refuse('insufficient_funds')
}
