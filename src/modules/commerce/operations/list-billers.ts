import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { named } from '../../../kernel/named.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { Id, Time, WalletParams } from '../../payments/operations/shapes.ts'
import { billersOf } from '../bills.ts'
import { merchantNames } from '../merchants.ts'
import { MERCHANT_NAME } from './shapes.ts'

const MOST = 500

export const listBillers = readUseCase({
  kind: 'read',
  name: 'commerce.list_billers',
  summary: 'Merchants that you let send you bills, or told not to; at most 500, newest first',
  access: ['holder'],
  alwaysOpen: true,
  params: WalletParams,
  output: named('BillerList', {
    billers: Type.Array(
      named('Biller', { merchant: Id, merchant_name: MERCHANT_NAME, allowed: Type.Boolean(), since: Time }),
    ),
  }),
  refuses: [],
  async run(db, _call, { params }) {
    const billers = await billersOf(db, params.wallet, MOST)
    const names = await merchantNames(
      db,
      billers.map(({ merchant }) => merchant),
    )
    return {
      billers: billers.map((b) => ({
        ...b,
        merchant_name: names.get(b.merchant) ?? '',
        since: isoOf(b.since),
      })),
    }
  },
})
