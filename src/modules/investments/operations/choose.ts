import { namedStrict } from '../../../kernel/named.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { choose, lockInvestment } from '../investments.ts'
import { CHOICE, InvestmentParams, InvestmentShape, showInvestment } from './shapes.ts'

/** On an open wallet: where nothing new may begin, everything is paid back whatever was chosen. */
export const chooseAtEnd = txUseCase({
  kind: 'tx',
  name: 'investments.choose',
  summary: 'Choose what happens at the end of the term; until the day before',
  description:
    'Some days before the end (`investments.notice` of the policy) its holder is told at which rate it will be rolled over: that rate, or a better one that is offered on the day, is the one of the next term, also when less is offered then. Whoever could not be told a whole day before is paid back; so is everybody whose wallet is not open then.',
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
