import { namedStrict } from '../../../kernel/named.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { choose, lockInvestment } from '../investments.ts'
import { CHOICE, InvestmentParams, InvestmentShape, showInvestment } from './shapes.ts'

/** On an open wallet: where nothing new may begin, everything is paid back whatever was chosen. */
export const chooseAtEnd = txUseCase({
  kind: 'tx',
  name: 'investments.choose',
  access: ['holder'],
  params: InvestmentParams,
  body: namedStrict('InvestmentChoice', { choice: CHOICE }),
  output: InvestmentShape,
  refuses: [
    'wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen', 'investment_unknown', 'investment_ended',
    'choice_too_late', 'offer_unknown',
  ], // biome-ignore format: a list
  async run(tx, _call, { params, body }) {
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    const row = await lockInvestment(tx, wallet.id, params.investment)
    return showInvestment(await choose(tx, row, body.choice), await tx.now())
  },
})
