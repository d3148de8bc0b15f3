import Type from 'typebox'
import { Id } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { visibleCase } from '../../../closure/operations/closure.ts'
import { PDF, PdfShape, paperOf, pdfOf } from '../../../credit/operations/credit.ts'

/** On paper by the receipt link. */
export const closureSettlementPdf = readUseCase({
  kind: 'read',
  name: 'claims.settlement_letter_pdf',
  access: ['holder', 'operator', 'bearer'],
  availableDuringMaintenance: true,
  media: PDF,
  file: 'settlement-letter.pdf',
  params: Type.Object({ closure: Id, loan: Id }),
  output: PdfShape,
  refuses: ['not_found', 'loan_unknown', 'loan_not_settled'],
  async run(db, call, { params }) {
    const { wallet } = await visibleCase(db, call, params.closure)
    return pdfOf(await paperOf(db, { wallet, loan: params.loan }), call)
  },
})
