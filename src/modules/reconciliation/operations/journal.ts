import Type from 'typebox'
import { readUseCase } from '../../../kernel/usecase.ts'
import { requireDay } from '../days.ts'
import { journalCsv } from '../journal.ts'
import { DayParams, dateOf, READERS } from './shapes.ts'

export const exportJournal = readUseCase({
  kind: 'read',
  name: 'operator.export_journal',
  access: ['operator'],
  roles: READERS,
  media: 'text/csv; charset=utf-8',
  file: 'journal.csv',
  params: DayParams,
  output: Type.String(),
  refuses: ['request_invalid', 'reconciliation_unknown'],
  async run(db, _call, { params }) {
    return journalCsv(db, await requireDay(db, dateOf(params.date)))
  },
})
