/** What the holder hears of money that leaves, and of rights by which it may. */

import { type Instant, isoOf } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/ids.ts'
import type { MessageParams } from '../../../kernel/message.ts'
import { type Currency, formatMoney, type Money } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { alert } from '../../identity/operations/identity.ts'

export const tellLeft = (tx: Tx, person: Uuid, { to, ...money }: Money & { readonly to: string }) =>
  alert(tx, person, { template: 'money_left', amount: formatMoney(money), to })

type Taken = MessageParams['money_taken']
/** Somebody else took money by right: a merchant (`to`) under a mandate, the house what was owed or went back. */
export const tellTaken = (
  tx: Tx,
  person: Uuid,
  { cause, to, ...money }: Money & { readonly cause: Taken['cause']; readonly to?: string },
) => alert(tx, person, { template: 'money_taken', cause, amount: formatMoney(money), to: to ?? '' })

type Used = MessageParams['wallet_used']
/** What a stolen session could have done with the wallet. */
export const tellUsed = (
  tx: Tx,
  person: Uuid,
  { act, what, from }: Pick<Used, 'act' | 'what'> & { readonly from?: string },
) => alert(tx, person, { template: 'wallet_used', act, what, from: from ?? '' })

const PERIODS = { day: 'P1D', week: 'P1W', month: 'P1M', year: 'P1Y' } as const
type Right = {
  readonly to: string
  readonly money?: Money
  readonly every?: string | undefined
  readonly limit?: { readonly period: keyof typeof PERIODS; readonly most: bigint } | undefined
}
/** Somebody may read the wallet, or debit it when there is an amount. */
export const tellRight = (tx: Tx, person: Uuid, { to, money, every, limit }: Right) =>
  alert(tx, person, {
    template: 'right_granted',
    to,
    amount: money ? formatMoney(money) : '',
    every: every ?? '',
    period: limit ? PERIODS[limit.period] : '',
    most: money && limit ? formatMoney({ ...money, amount: limit.most }) : '',
  })

/** No `from` = at once; `most` null = no limit any more. */
export const tellLimit = (
  tx: Tx,
  person: Uuid,
  {
    most,
    currency,
    from,
  }: { readonly most: bigint | null; readonly currency: Currency; readonly from?: Instant },
) =>
  alert(tx, person, {
    template: 'limit_changed',
    most: most === null ? '' : formatMoney({ amount: most, currency }),
    currency,
    from: from ? isoOf(from) : '',
  })
