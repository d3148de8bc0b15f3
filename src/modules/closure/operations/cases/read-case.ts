import { readUseCase } from '../../../../kernel/usecase.ts'
import { ClosureParams, ClosureShape } from '../shapes.ts'
import { showCase } from './show-case.ts'
import { visibleCase } from './visible-case.ts'

/** One case, also after the wallet is closed and nobody can sign in: by receipt link. */
export const readCase = readUseCase({
  kind: 'read',
  name: 'closure.read_case',
  access: ['holder', 'operator', 'bearer'],
  availableDuringMaintenance: true,
  params: ClosureParams,
  output: ClosureShape,
  refuses: ['not_found'],
  async run(db, call, { params }) {
    return showCase(db, await visibleCase(db, call, params.closure), call.lang)
  },
})
