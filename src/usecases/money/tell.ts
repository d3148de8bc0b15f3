/** What the holder hears of money that leaves, and of rights by which it may. */
import type { Tx } from '../../db/types.ts'
import type { Uuid } from '../../ids.ts'
import { formatMoney, type Money } from '../../money.ts'
import { alert } from '../identity/alert.ts'

export const tellLeft = (tx: Tx, person: Uuid, { to, ...money }: Money & { readonly to: string }) =>
  alert(tx, person, { template: 'money_left', amount: formatMoney(money), to })

/** Somebody may read the wallet, or debit it when there is an amount. */
export const tellRight = (
  tx: Tx,
  person: Uuid,
  { to, money }: { readonly to: string; readonly money?: Money },
) => alert(tx, person, { template: 'right_granted', to, amount: money ? formatMoney(money) : '' })
