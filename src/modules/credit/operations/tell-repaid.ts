/** Interest and principal have left a wallet: every contact of its holder is told. */

import type { Uuid } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { tellTaken } from '../../payments/operations/payments.ts'
import type { Repaid } from '../credit.ts'

export const tellRepaid = (tx: Tx, person: Uuid, { loan, repayment }: Repaid): Promise<void> =>
  tellTaken(tx, person, {
    cause: 'loan',
    amount: repayment.interest + repayment.principal,
    currency: loan.currency,
  })
