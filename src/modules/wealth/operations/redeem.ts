import Type from 'typebox'
import { transferId } from '../../../kernel/ids.ts'
import { parseAmountOrAll } from '../../../kernel/money.ts'
import { namedStrict } from '../../../kernel/named.ts'
import { AMOUNT, WalletParams } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { postingRefusesBut } from '../../ledger/ledger.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { redeem, requireFund } from '../wealth.ts'
import { FUND, OrderShape, showOrder } from './shapes.ts'

/** Also from a restricted wallet: money comes back, none leaves. Behind a fence the plan does it. */
export const redeemFund = txUseCase({
  kind: 'tx',
  name: 'wealth.redeem',
  access: ['holder'],
  status: 202,
  key: 'required',
  params: WalletParams,
  body: namedStrict('RedemptionRequest', {
    fund: FUND,
    amount: Type.Union([AMOUNT, Type.Literal('all')]),
    fast: Type.Optional(
      Type.Boolean({
        description:
          'At once, up to a limit per calendar day of the fund’s zone (facts of fast_limit: left, day, again_from)',
      }),
    ),
  }),
  output: OrderShape,
  refuses: [
    ...postingRefusesBut('wallet_frozen'),
    'amount_invalid',
    'fund_unknown',
    'units_missing',
    'fast_limit',
    'price_stale',
  ],
  async run(tx, call, { params, body }) {
    const amount = parseAmountOrAll(body.amount)
    const fund = requireFund(body.fund)
    const wallet = await lockShared(tx, params.wallet)
    if (wallet.state !== 'frozen') requireOpen(wallet)
    const id = transferId(wallet.id, call.key)
    const base = { id, wallet: wallet.id, fund, epoch: wallet.epoch, at: await tx.now() }
    return showOrder(await redeem(tx, { ...base, amount, fast: body.fast === true }))
  },
})
