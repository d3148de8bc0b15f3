import type { Route } from '../../kernel/manifest/module.ts'
import { linkAccount } from './operations/instruments/link-account.ts'
import { listAccounts } from './operations/instruments/list-accounts.ts'
import { unlinkAccount } from './operations/instruments/unlink-account.ts'
import { listLimits } from './operations/limits/list-limits.ts'
import { setLimit } from './operations/limits/set-limit.ts'
import { decideOutcome } from './operations/payments/decide-outcome.ts'
import { listInFlight } from './operations/payments/list-in-flight.ts'
import { proposeOutcome } from './operations/payments/propose-outcome.ts'
import { readPayment } from './operations/payments/read-payment.ts'
import { readWallet } from './operations/read-wallet.ts'
import { exportStatement } from './operations/statement/export-statement.ts'
import { readStatement } from './operations/statement/read-statement.ts'
import { topUp } from './operations/top-up.ts'
import { acceptTransfer } from './operations/transfers/accept-transfer.ts'
import { cancelTransfer } from './operations/transfers/cancel-transfer.ts'
import { declineTransfer } from './operations/transfers/decline-transfer.ts'
import { transfer } from './operations/transfers/transfer.ts'
import { withdraw } from './operations/withdraw.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['GET',    '/v1/wallets/{wallet}', readWallet],
  ['POST',   '/v1/wallets/{wallet}/instruments', linkAccount],
  ['GET',    '/v1/wallets/{wallet}/instruments', listAccounts],
  ['DELETE', '/v1/wallets/{wallet}/instruments/{instrument}', unlinkAccount],
  ['POST',   '/v1/wallets/{wallet}/topups', topUp],
  ['POST',   '/v1/wallets/{wallet}/withdrawals', withdraw],
  ['POST',   '/v1/wallets/{wallet}/transfers', transfer],
  ['POST',   '/v1/wallets/{wallet}/transfers/{transfer}/acceptance', acceptTransfer],
  ['POST',   '/v1/wallets/{wallet}/transfers/{transfer}/refusal', declineTransfer],
  ['POST',   '/v1/wallets/{wallet}/transfers/{transfer}/cancellation', cancelTransfer],
  ['GET',    '/v1/wallets/{wallet}/payments', listInFlight],
  ['GET',    '/v1/wallets/{wallet}/payments/{payment}', readPayment],
  ['GET',    '/v1/wallets/{wallet}/statement', readStatement],
  ['GET',    '/v1/wallets/{wallet}/statement.csv', exportStatement],
  ['GET',    '/v1/wallets/{wallet}/limits', listLimits],
  ['PUT',    '/v1/wallets/{wallet}/limits/{currency}', setLimit],
  // for staff
  ['POST',   '/v1/operator/payments/{payment}/outcome', proposeOutcome],
  ['POST',   '/v1/operator/payments/{payment}/outcome/decision', decideOutcome],
]
