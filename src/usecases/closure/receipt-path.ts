import type { Tx } from '../../db/types.ts'
import { newReceiptLink } from '../../domain/closure/receipt-link.ts'
import type { ClosureRow } from '../../domain/closure/types.ts'

/** Where a message sends somebody who cannot sign in: a link of its own, so that the message always leads somewhere. */
export const receiptPath = async (tx: Tx, c: ClosureRow): Promise<string> =>
  `/receipt#${await newReceiptLink(tx, c, await tx.now())}`
