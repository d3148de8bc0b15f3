import Type from 'typebox'
import { refuse } from '../../../kernel/errors.ts'
import { named } from '../../../kernel/named.ts'
import { WalletParams } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { find } from '../../wallets/wallets.ts'
import { holdings } from '../wealth.ts'
import { HoldingShape, OrderShape, showHolding, showOrder } from './shapes.ts'

/** Units, what they are worth at the last price, and redemptions on their way. */
export const readFund = readUseCase({
  kind: 'read',
  name: 'wealth.read_fund',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('Fund', { holdings: Type.Array(HoldingShape), pending: Type.Array(OrderShape) }),
  refuses: ['wallet_unknown'],
  async run(db, call, { params }) {
    const [wallet] = await find(db, [params.wallet])
    if (!wallet) return refuse('wallet_unknown')
    const { held, pending } = await holdings(db, wallet.id, await db.now())
    return { holdings: held.map((h) => showHolding(h, call.lang)), pending: pending.map(showOrder) }
  },
})
