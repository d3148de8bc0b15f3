import Type from 'typebox'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { noteExport } from '../../../wallets/wallets.ts'
import { newestLines, statementCsv } from '../../statement.ts'
import { counterpartiesOf } from './counterparties.ts'
import { ownerOf } from './owner-of.ts'

/** One export fits in memory and in a spreadsheet; a longer history is read by the paged statement. */
const MOST_LINES = 20_000

/** That all of it was saved is remembered: a closing warns those who never did. */
export const exportStatement = txUseCase({
  kind: 'tx',
  name: 'money.export_statement',
  summary: `The statement of every pocket as CSV, oldest first; the newest ${MOST_LINES} lines`,
  description:
    'Columns are added at the end alone: `line`, `time_utc`, `what`, `kind`, `direction`, `amount`, `set_aside`, `balance`, `currency`, `counterparty`, `memo`, `transfer`, `account`, `local_time`. Amounts are decimal, below zero for money that left. `local_time` is `time_utc` in the zone of the policy pack, with its offset: the day that papers print.',
  access: ['holder'],
  alwaysOpen: true,
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
