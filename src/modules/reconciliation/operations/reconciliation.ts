/** What the operations and jobs of other modules may call of the operations of reconciliation. */
export { decideStatement } from './break-stated.ts'
export { uploadBankFile } from './bring-file.ts'
export { decideLock } from './decide-lock.ts'
export { decideFile } from './file-decided.ts'
export { explainDiscrepancyUseCase } from './state-break.ts'
