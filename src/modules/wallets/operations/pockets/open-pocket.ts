import { parseCurrency } from '../../../../kernel/money.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { CURRENCY, CurrencyShape, WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { lockShared, openPocket, requireOpen } from '../../wallets.ts'

export const openWalletPocket = txUseCase({
  kind: 'tx',
  name: 'wallets.open_pocket',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: namedStrict('PocketRequest', { currency: CURRENCY }),
  output: named('OpenedPocket', { currency: CurrencyShape }),
  refuses: ['wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen', 'currency_unsupported'],
  async run(tx, _call, { params, body }) {
    const currency = parseCurrency(body.currency)
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    await openPocket(tx, wallet, currency)
    return { currency }
  },
})
