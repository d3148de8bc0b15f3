import { named, namedStrict } from '../../../kernel/named.ts'
import { ProposalFields, ReasonField } from '../../../kernel/shapes.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { ALONE, proposeInstead } from '../../support/operations/support.ts'
import { requireDay, weighFile } from '../days.ts'
import { dayId } from '../rules.ts'
import { BALANCES, broughtOf, requireOthersFile, shownFile } from './file-decided.ts'
import { DayParams, DayShape, DECIDERS, dateOf, showDay } from './shapes.ts'

/** For a bank that does not answer: its file and statement, brought by a person. */
export const uploadBankFile = txUseCase({
  kind: 'tx',
  name: 'operator.bring_bank_file',
  access: ['operator'],
  roles: DECIDERS,
  proposes: true,
  bodyBytes: 1024 * 1024,
  key: 'required',
  params: DayParams,
  body: namedStrict('BankFile', {
    file: Text('file', { maxLength: 1_000_000, description: 'As docs/operating.md describes it' }),
    balances: BALANCES,
    reason: ReasonField,
  }),
  output: named('BankFileResult', { ...DayShape.properties, ...ProposalFields }),
  refuses: [
    'request_invalid', 'reconciliation_unknown', 'day_not_over', 'day_waits', 'bank_file_malformed',
    'bank_file_incomplete', 'bank_file_other_day', 'bank_file_conflict', 'second_person_needed', 'approval_pending',
    'own_wallet',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const date = dateOf(params.date)
    const brought = broughtOf(date, body.file, body.balances)
    const weighed = await weighFile(tx, brought)
    const day = showDay(await requireDay(tx, date))
    if (weighed.known) return { ...day, ...ALONE }
    await requireOthersFile(tx, call, weighed)
    const asking = { subject: dayId(date), kind: 'reconciliation.file', reason: body.reason }
    const asked = await proposeInstead(tx, call, { ...asking, shown: shownFile(brought, weighed) })
    return { ...asked, ...day }
  },
})
