import Type from 'typebox'
import { statementCsv } from '../../domain/payments/statement.ts'
import { readUseCase } from '../../usecase.ts'
import { ownerOf } from './owner-of.ts'
import { WalletParams } from './shapes.ts'

/** One export fits in memory and in a spreadsheet; a longer history is read by the paged statement. */
const MOST_LINES = 20_000

export const exportStatement = readUseCase({
  kind: 'read',
  name: 'money.export_statement',
  summary: `The statement as CSV, oldest first; the newest ${MOST_LINES} lines`,
  access: ['holder'],
  alwaysOpen: true,
  media: 'text/csv; charset=utf-8',
  params: WalletParams,
  output: Type.String(),
  refuses: ['wallet_unknown'],
  run: async (db, _call, { params }) => statementCsv(db, await ownerOf(db, params.wallet), MOST_LINES),
})
