import { parseAmount } from '../../../kernel/money.ts'
import { namedStrict } from '../../../kernel/named.ts'
import { AMOUNT } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { postingRefusesBut } from '../../ledger/ledger.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { exitNow, leave, lockInvestment } from '../investments.ts'
import { InvestmentParams, InvestmentShape, showInvestment } from './shapes.ts'
import { tellLeft } from './tell.ts'

/** Also from a restricted wallet: money comes back, none leaves. Behind a fence the plan does it. */
export const leaveEarly = txUseCase({
  kind: 'tx',
  name: 'investments.leave_early',
  access: ['holder'],
  key: 'required',
  params: InvestmentParams,
  body: namedStrict('EarlyExitRequest', { at_least: AMOUNT }),
  output: InvestmentShape,
  refuses: [
    ...postingRefusesBut('wallet_frozen'), 'amount_invalid', 'investment_unknown', 'investment_ended',
    'early_exit_excluded', 'investment_returns_less',
  ], // biome-ignore format: a list
  async run(tx, _call, { params, body }) {
    const atLeast = parseAmount(body.at_least, '/at_least')
    const wallet = await lockShared(tx, params.wallet)
    if (wallet.state !== 'frozen') requireOpen(wallet)
    const row = await lockInvestment(tx, wallet.id, params.investment)
    const at = await tx.now()
    const cost = exitNow(row, at)?.cost ?? 0n
    const left = await leave(tx, row, { wallet, atLeast, at })
    await tellLeft(tx, wallet.person, { row: left, cost })
    return showInvestment(left, at)
  },
})
