import { type Instant, plus } from '../../clock.ts'
import type { Tx } from '../../db/types.ts'
import { RECEIPT_LINK_LIFE } from './accept.ts'
import { openSheet } from './sheet.ts'
import type { ClosureRow } from './types.ts'

/** One more receipt link, for a message that asks for an answer: only its hash is kept. The earlier ones still work. */
export const newReceiptLink = async (tx: Tx, c: ClosureRow, at: Instant): Promise<string> => {
  const sheet = openSheet(tx, at)
  const secret = sheet.link(c, { purpose: 'receipt', expiresAt: plus(at, RECEIPT_LINK_LIFE) })
  await sheet.write()
  return secret
}
