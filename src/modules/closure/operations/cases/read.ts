import { WalletParams } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { currentOf } from '../../case/case.ts'
import { ClosureShape } from '../shapes.ts'
import { showCase } from './show-case.ts'

/** The closing of this wallet: the open one, else the last. The same answer on every device. */
export const readClosure = readUseCase({
  kind: 'read',
  name: 'closure.read',
  access: ['holder'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: ClosureShape,
  refuses: ['closure_none'],
  async run(db, call, { params }) {
    return showCase(db, await currentOf(db, params.wallet), call.lang)
  },
})
