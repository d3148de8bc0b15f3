import { readUseCase } from '../../../kernel/usecase.ts'
import { PDF, PdfShape, paperOf, pdfOf } from './paper-of.ts'
import { LoanParams } from './shapes.ts'

/** The same letter on paper, in the reader's language, with the signed one attached. */
export const settlementLetterPdf = readUseCase({
  kind: 'read',
  name: 'credit.settlement_letter_pdf',
  access: ['holder', 'operator'],
  availableDuringMaintenance: true,
  media: PDF,
  file: 'settlement-letter.pdf',
  params: LoanParams,
  output: PdfShape,
  refuses: ['loan_unknown', 'loan_not_settled'],
  async run(db, call, { params }) {
    return pdfOf(await paperOf(db, params), call)
  },
})
