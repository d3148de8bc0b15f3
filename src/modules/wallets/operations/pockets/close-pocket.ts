import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { parseCurrency } from '../../../../kernel/money.ts'
import { CURRENCY, Id } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { closePocket, lockForFence, requireOpen } from '../../wallets.ts'

/** Closing a part: one currency ends, everything else stays. */
export const closeWalletPocket = txUseCase({
  kind: 'tx',
  name: 'wallets.close_pocket',
  access: ['holder'],
  availableDuringMaintenance: true,
  status: 204,
  params: Type.Object({ wallet: Id, currency: CURRENCY }),
  output: Type.Object({}),
  refuses: [
    'wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen', 'currency_unsupported', 'pocket_unknown',
    'pocket_first', 'pocket_not_empty',
  ], // biome-ignore format: a list
  async run(tx, _call, { params }) {
    const currency = parseCurrency(params.currency, 'params/currency')
    const [wallet] = await lockForFence(tx, [params.wallet])
    if (!wallet) return refuse('wallet_unknown')
    requireOpen(wallet)
    await closePocket(tx, wallet, currency)
    return {}
  },
})
