import type { Route } from '../../kernel/module.ts'
import { acceptTransfer } from './operations/accept-transfer.ts'
import { cancelTransfer } from './operations/cancel-transfer.ts'
import { decideOutcome } from './operations/decide-outcome.ts'
import { declineTransfer } from './operations/decline-transfer.ts'
import { exportStatement } from './operations/export-statement.ts'
import { linkAccount } from './operations/link-account.ts'
import { listAccounts } from './operations/list-accounts.ts'
import { listInFlight } from './operations/list-in-flight.ts'
import { listLimits } from './operations/list-limits.ts'
import { proposeOutcome } from './operations/propose-outcome.ts'
import { readPayment } from './operations/read-payment.ts'
import { readStatement } from './operations/read-statement.ts'
import { readWallet } from './operations/read-wallet.ts'
import { setLimit } from './operations/set-limit.ts'
import { topUp } from './operations/top-up.ts'
import { transfer } from './operations/transfer.ts'
import { unlinkAccount } from './operations/unlink-account.ts'
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
