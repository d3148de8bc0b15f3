import Type from 'typebox'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { noteExport } from '../../../wallets/wallets.ts'
import { MOST_LINES } from '../../rules.ts'
import { newestLines, statementCsv } from '../../statement.ts'
import { counterpartiesOf } from './counterparties.ts'
import { ownerOf } from './owner-of.ts'

/** That all of it was saved is remembered: a closing warns those who never did. */
export const exportStatement = txUseCase({
  kind: 'tx',
  name: 'money.export_statement',
  access: ['holder'],
  availableDuringMaintenance: true,
  media: 'text/csv; charset=utf-8',
  file: 'statement.csv',
  params: WalletParams,
  output: Type.String(),
  refuses: ['wallet_unknown'],
  async run(tx, call, { params }) {
    const owner = await ownerOf(tx, params.wallet)
    const { lines, whole } = await newestLines(tx, owner, MOST_LINES)
    if (whole) await noteExport(tx, params.wallet)
    return statementCsv(lines, await counterpartiesOf(tx, lines, call.lang))
  },
})
