import { requireLine } from '../../domain/credit/credit.ts'
import { readUseCase } from '../../usecase.ts'
import { WalletParams } from '../money/shapes.ts'
import { LineShape, showLine } from './shapes.ts'

export const readCreditLine = readUseCase({
  kind: 'read',
  name: 'credit.read_line',
  summary: 'The open credit line of a wallet',
  access: ['holder', 'operator'],
  alwaysOpen: true,
  params: WalletParams,
  output: LineShape,
  refuses: ['credit_line_none'],
  async run(db, _call, { params }) {
    return showLine(await requireLine(db, params.wallet))
  },
})
