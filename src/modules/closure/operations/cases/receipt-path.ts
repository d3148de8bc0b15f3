import type { Tx } from '../../../../platform/db/types.ts'
import { newReceiptLink } from '../../case/receipt-link.ts'
import type { ClosureRow } from '../../case/types.ts'

/** Where a message sends somebody who cannot sign in: a link of its own, so that the message always leads somewhere. */
export const receiptPath = async (tx: Tx, c: ClosureRow): Promise<string> =>
  `/receipt#${await newReceiptLink(tx, c, await tx.now())}`
