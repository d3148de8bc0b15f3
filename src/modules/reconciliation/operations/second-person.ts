/** What two people decide here: who the second may be, and what then happens. */
import type { SecondPerson } from '../../../kernel/manifest/second-person.ts'
import { decideStatement } from './break-stated.ts'
import { uploadBankFile } from './bring-file.ts'
import { decideLock } from './decide-lock.ts'
import { decideFile } from './file-decided.ts'
import { explainDiscrepancyUseCase } from './state-break.ts'

export const secondPerson: SecondPerson = {
  'reconciliation.file': {
    roles: uploadBankFile.roles,
    refuses: [...uploadBankFile.refuses, 'task_taken'],
    decide: decideFile,
  },
  'reconciliation.statement': {
    roles: explainDiscrepancyUseCase.roles,
    refuses: [...explainDiscrepancyUseCase.refuses, 'task_taken'],
    decide: decideStatement,
  },
  'reconciliation.lock': {
    roles: decideLock.roles,
    refuses: decideLock.refuses,
    decide: (tx, call, { shown, body }) =>
      decideLock.run(tx, call, { params: { date: String(shown.day) }, query: {}, body }),
  },
}
