/** What the operations and jobs of other modules may call of the operations of credit. */
export { JwsShape, PDF, PdfShape, paperOf, pdfOf } from './paper-of.ts'
