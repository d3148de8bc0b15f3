import Type from 'typebox'
import { statementCsv } from '../../domain/payments/statement.ts'
import { noteExport } from '../../domain/wallets/standing.ts'
import { txUseCase } from '../../usecase.ts'
import { ownerOf } from './owner-of.ts'
import { WalletParams } from './shapes.ts'

/** One export fits in memory and in a spreadsheet; a longer history is read by the paged statement. */
const MOST_LINES = 20_000

/** That it was saved is remembered: a closing warns those who never did. */
export const exportStatement = txUseCase({
  kind: 'tx',
  name: 'money.export_statement',
  summary: `The statement as CSV, oldest first; the newest ${MOST_LINES} lines`,
  access: ['holder'],
  alwaysOpen: true,
  media: 'text/csv; charset=utf-8',
  params: WalletParams,
  output: Type.String(),
  refuses: ['wallet_unknown'],
  async run(tx, _call, { params }) {
    const owner = await ownerOf(tx, params.wallet)
    await noteExport(tx, params.wallet)
    return statementCsv(tx, owner, MOST_LINES)
  },
})
