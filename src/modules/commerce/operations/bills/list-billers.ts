import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, Time, WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { billersOf } from '../../bills/bills.ts'
import { merchantNames } from '../../merchants/merchants.ts'

const MOST = 500

export const listBillers = readUseCase({
  kind: 'read',
  name: 'commerce.list_billers',
  access: ['holder'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('BillerList', {
    billers: Type.Array(
      named('Biller', {
        merchant: Id,
        merchant_name: Type.String({
          description: 'As the merchant calls itself; empty when it has left, or you never dealt with it',
        }),
        allowed: Type.Boolean(),
        since: Time,
      }),
    ),
  }),
  refuses: [],
  async run(db, _call, { params }) {
    const billers = await billersOf(db, params.wallet, MOST)
    // Of whoever else has the number, nothing is found out by naming it here.
    const known = billers.filter(({ named }) => named).map(({ merchant }) => merchant)
    const names = await merchantNames(db, known)
    return {
      billers: billers.map(({ merchant, allowed, since }) => ({
        merchant,
        merchant_name: names.get(merchant) ?? '',
        allowed,
        since: isoOf(since),
      })),
    }
  },
})
