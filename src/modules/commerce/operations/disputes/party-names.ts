/** Who the two sides of a dispute are, beside their ids: for whoever decides by what is shown. */

import Type from 'typebox'
import type { Uuid } from '../../../../kernel/ids.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { peopleOf } from '../../../payments/operations/payments.ts'
import { merchantNames } from '../../merchants/merchants.ts'

export const PAYER_NAME = Type.String({
  description: 'Masked, as statements name them; empty once the data have been erased',
})
export const PARTY_NAMES = {
  payer_name: PAYER_NAME,
  merchant_name: Type.String({ description: 'The name under which it sells' }),
}

type Parties = { readonly wallet: Uuid; readonly merchant: Uuid }
export const partyNames = async (q: Queryable, disputes: readonly Parties[]) => {
  const people = await peopleOf(q, [...new Set(disputes.map(({ wallet }) => wallet))])
  const merchants = await merchantNames(q, [...new Set(disputes.map(({ merchant }) => merchant))])
  return ({ wallet, merchant }: Parties) => ({
    payer_name: people.get(wallet) ?? '',
    merchant_name: merchants.get(merchant) ?? '',
  })
}
