/** Who the other side of a line is, as its reader may know them: a merchant by name, a person masked, the bank account behind it. */

import { declared } from '../../../../declared.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Lang } from '../../../../kernel/languages.ts'
import type { Both } from '../../../../kernel/manifest/declares.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { merchantNames } from '../../../commerce/commerce.ts'
import { maskedContactsOf } from '../../../identity/identity.ts'
import { labelsOf } from '../../../instruments/instruments.ts'
import { knownNamesOf, maskedNamesOf } from '../../../kyc/kyc.ts'
import { find } from '../../../wallets/wallets.ts'
import { otherSide, type Payment } from '../../payments.ts'
import type { StatementLine } from '../../statement.ts'
import { words } from '../../words/words.generated.ts'

/** Codes under which the other wallet sells to this one, or this one to it. */
const COMMERCE: readonly string[] = [
  'merchant',
  'refund',
  'sale_returned',
  'bill',
  'mandate',
  'dispute_credit',
  'dispute_reversal',
]

/** Names the other side of each line; two set-based look-ups a kind, whatever the number of lines. */
export const counterpartiesOf = async (
  q: Queryable,
  lines: readonly StatementLine[],
  lang: Lang,
): Promise<(line: StatementLine) => string> => {
  const wallets = [...new Set(lines.flatMap(({ peer }) => peer?.wallet ?? []))]
  const merchants = await merchantNames(q, wallets)
  const people = await peopleOf(q, wallets)
  return ({ instrument, peer, code }) => {
    if (instrument !== undefined) return instrument
    if (!peer) return words[lang].nobody
    if (peer.wallet === null) return houseName(peer.purpose, lang)
    const merchant = COMMERCE.includes(code) ? merchants.get(peer.wallet) : undefined
    return merchant ?? people.get(peer.wallet) ?? words[lang].former
  }
}

type Paid = Pick<Payment, 'id' | 'kind' | 'wallet' | 'peer' | 'instrument'>

/** The same of payments, as one of their two wallets reads them; none where nobody is behind one. */
export const counterpartiesOfPayments = async (
  q: Queryable,
  payments: readonly Paid[],
  { by, lang }: { readonly by: Uuid; readonly lang: Lang },
): Promise<(payment: Paid) => string | undefined> => {
  const other = (p: Paid) => (p.kind === 'transfer' ? otherSide(p, by) : undefined)
  const people = await peopleOf(q, [...new Set(payments.flatMap((p) => other(p) ?? []))])
  const labels = await labelsOf(
    q,
    payments.flatMap((p) => p.instrument ?? []),
  )
  return (payment) => {
    const wallet = other(payment)
    return wallet ? (people.get(wallet) ?? words[lang].former) : labels.get(payment.instrument ?? '')
  }
}

/** "*明 +86 •••• 8000": the masked name where one was declared, and a masked contact. */
export const peopleOf = (q: Queryable, wallets: readonly Uuid[]): Promise<ReadonlyMap<Uuid, string>> =>
  named(q, wallets, maskedNamesOf)

/** "Jane M. +86 •••• 8000": the same for whoever shares a wallet with them, looks after them or is looked after. */
export const relationsOf = (q: Queryable, wallets: readonly Uuid[]): Promise<ReadonlyMap<Uuid, string>> =>
  named(q, wallets, knownNamesOf)

const named = async (
  q: Queryable,
  wallets: readonly Uuid[],
  namesOf: typeof maskedNamesOf,
): Promise<ReadonlyMap<Uuid, string>> => {
  if (wallets.length === 0) return new Map()
  const rows = await find(q, wallets)
  const persons = [...new Set(rows.map(({ person }) => person))]
  const names = await namesOf(q, persons)
  const contacts = await maskedContactsOf(q, persons)
  return new Map(
    rows.flatMap(({ id, person }) => {
      const text = [names.get(person), contacts.get(person)].filter((part) => part !== undefined).join(' ')
      return text === '' ? [] : [[id, text] as const]
    }),
  )
}

/** The operator's own accounts, for those lines that have nobody else behind them. */
const houseName = (purpose: string, lang: Lang): string => {
  const { house, nobody } = words[lang]
  const names: Readonly<Record<string, string>> = house
  const ofProducts: Readonly<Record<string, Both>> = declared.accountWords
  return ofProducts[purpose]?.[lang] ?? names[purpose] ?? nobody
}
