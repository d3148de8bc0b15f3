import { WalletParams } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { requireLine } from '../credit.ts'
import { LineShape, showLine } from './shapes.ts'

export const readCreditLine = readUseCase({
  kind: 'read',
  name: 'credit.read_line',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  params: WalletParams,
  output: LineShape,
  refuses: ['credit_line_none'],
  async run(db, _call, { params }) {
    return showLine(await requireLine(db, params.wallet))
  },
})
