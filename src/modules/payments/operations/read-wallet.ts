import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { named } from '../../../kernel/named.ts'
import { CurrencyShape, Id, Minor, Time, WalletParams } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { balances } from '../../ledger/ledger.ts'
import { concealedOf, find } from '../../wallets/wallets.ts'

export const readWallet = readUseCase({
  kind: 'read',
  name: 'money.read_wallet',
  access: ['holder', 'delegate'],
  scope: 'balance.read',
  availableDuringMaintenance: true,
  params: WalletParams,
  output: named('Wallet', {
    id: Id,
    state: Type.Enum(['open', 'frozen', 'closing', 'closed']),
    currency: CurrencyShape,
    created_at: Time,
    pockets: Type.Array(
      named('WalletPocket', { currency: CurrencyShape, available: Minor, set_aside: Minor, arriving: Minor }),
      { description: 'set_aside: held to leave; arriving: held by others to come in' },
    ),
  }),
  refuses: ['wallet_unknown'],
  async run(db, _call, { params }) {
    const [wallet] = await find(db, [params.wallet])
    if (!wallet) return refuse('wallet_unknown')
    const pockets = (await balances(db, [wallet.id])).filter(
      (b) => b.purpose === 'available' && (b.state !== 'closed' || wallet.state === 'closed'),
    )
    const concealed = await concealedOf(db, wallet.id)
    return {
      id: wallet.id,
      state: wallet.state,
      currency: wallet.currency,
      created_at: isoOf(wallet.createdAt),
      pockets: pockets.map((b) => {
        const hidden = concealed.get(b.currency) ?? 0n
        return {
          currency: b.currency,
          available: (b.available + hidden).toString(),
          set_aside: (b.heldOut - hidden).toString(),
          arriving: b.heldIn.toString(),
        }
      }),
    }
  },
})
