import type { Route } from '../../kernel/manifest/module.ts'
import { closeCreditLine } from './operations/close-line.ts'
import { creditReport } from './operations/credit-report.ts'
import { decideWriteOff } from './operations/decide-write-off.ts'
import { drawLoan } from './operations/draw-loan.ts'
import { listLoans } from './operations/list-loans.ts'
import { openCreditLine } from './operations/open-line.ts'
import { proposeWriteOff } from './operations/propose-write-off.ts'
import { quoteLoan } from './operations/quote-loan.ts'
import { readCreditLine } from './operations/read-line.ts'
import { repayLoan } from './operations/repay-loan.ts'
import { settlementLetter } from './operations/settlement-letter.ts'
import { settlementLetterPdf } from './operations/settlement-letter-pdf.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['POST',   '/v1/wallets/{wallet}/credit-line', openCreditLine],
  ['GET',    '/v1/wallets/{wallet}/credit-line', readCreditLine],
  ['DELETE', '/v1/wallets/{wallet}/credit-line', closeCreditLine],
  ['GET',    '/v1/wallets/{wallet}/credit-line/quote', quoteLoan],
  ['POST',   '/v1/wallets/{wallet}/loans', drawLoan],
  ['GET',    '/v1/wallets/{wallet}/loans', listLoans],
  ['POST',   '/v1/wallets/{wallet}/loans/{loan}/repayments', repayLoan],
  ['GET',    '/v1/wallets/{wallet}/loans/{loan}/settlement-letter', settlementLetter],
  ['GET',    '/v1/wallets/{wallet}/loans/{loan}/settlement-letter.pdf', settlementLetterPdf],
  // for staff
  ['GET',    '/v1/operator/credit-report', creditReport],
  ['POST',   '/v1/operator/loans/{loan}/write-off', proposeWriteOff],
  ['POST',   '/v1/operator/loans/{loan}/write-off/decision', decideWriteOff],
]
