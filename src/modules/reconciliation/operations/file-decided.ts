/** A bank's file that a person brought: seen by two, and none of them named in it. */

import Type from 'typebox'
import { Parse } from 'typebox/value'
import { operatorOf } from '../../../kernel/actors.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Decided } from '../../../kernel/manifest/second-person.ts'
import { CURRENCIES } from '../../../kernel/money.ts'
import { namedEnum, namedStrict } from '../../../kernel/named.ts'
import type { Call } from '../../../kernel/usecase.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { defaultPack } from '../../policy/policy.ts'
import { mattersOf } from '../../support/operations/support.ts'
import { decide } from '../../support/support.ts'
import { type Brought, takeFile, type Weighed, weighFile } from '../days.ts'
import { dayId } from '../rules.ts'
import { handOut } from './hand-out.ts'
import { DateText } from './shapes.ts'

export const BALANCES = Type.Array(
  namedStrict('BankBalance', {
    currency: namedEnum('Currency', CURRENCIES),
    amount: Type.String({ pattern: '^(0|-?[1-9][0-9]{0,17})$', description: 'Minor units' }),
  }),
  { maxItems: 200, description: 'Of the safeguarding account at the end of the day; a currency once' },
)
type Balances = Type.Static<typeof BALANCES>

/** What the second person sees of a file: all of it, and what it adds up to by currency. */
const ShownFile = Type.Object({
  day: DateText,
  file: Type.String(),
  balances: BALANCES,
  sha256: Type.String(),
  lines: Type.Integer(),
  sums: Type.Array(Type.Object({ currency: Type.String(), in: Type.String(), out: Type.String() })),
})

export const broughtOf = (date: string, text: string, sent: Balances): Brought => {
  const balances = new Map(sent.map(({ currency, amount }) => [currency, BigInt(amount)]))
  if (balances.size < sent.length)
    refuse('request_invalid', { errors: [{ pointer: '/balances', message: 'a currency comes once' }] })
  return { date, text, balances, zone: defaultPack().time_zone }
}

export const shownFile = ({ date, text, balances }: Brought, weighed: Weighed) => ({
  day: date,
  file: text,
  balances: [...balances].map(([currency, amount]) => ({ currency, amount: amount.toString() })),
  sha256: weighed.sha256,
  lines: weighed.lines.length,
  sums: [...new Set(weighed.lines.map(({ currency }) => currency))].sort().map((currency) => {
    const sum = (inward: boolean) =>
      weighed.lines
        .filter((line) => line.currency === currency && line.inward === inward)
        .reduce((all, { amount }) => all + amount, 0n)
        .toString()
    return { currency, in: sum(true), out: sum(false) }
  }),
})

/** Nobody brings, or agrees to, a file with a payment of their own wallet in it. Refuses own_wallet. */
export const requireOthersFile = async (tx: Tx, { actor }: Call, { lines }: Weighed): Promise<void> => {
  const wallet = actor.kind === 'operator' ? actor.ownWallet : undefined
  const ids = [...new Set(lines.flatMap(({ ours }) => ours))]
  if (wallet && ids.length > 0 && (await mattersOf(tx, { ids, wallet })).size > 0) refuse('own_wallet')
}

/** The second of two: the file is taken as it was shown. A day that got another file since is refused (bank_file_conflict). */
export const decideFile = async (tx: Tx, call: Call, { subject, shown, body }: Decided): Promise<void> => {
  const { day, file, balances } = Parse(ShownFile, shown)
  const brought = broughtOf(day, file, balances)
  if (subject !== dayId(day)) refuse('not_found')
  const { shown_hash: shownHash, ...decision } = body
  if (body.verdict === 'approve') await requireOthersFile(tx, call, await weighFile(tx, brought))
  const row = await decide(tx, { ...decision, shownHash, by: operatorOf(call) })
  if (row.state === 'approved') await handOut(tx, await takeFile(tx, brought))
}
