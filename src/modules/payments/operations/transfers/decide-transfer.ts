import type { Call } from '../../../../kernel/usecase.ts'
import type { Tx } from '../../../../platform/db/types.ts'
import { type Decision, decideTransfer } from '../../transfers/transfers.ts'
import { showOne } from '../payments/show-one.ts'

/** The three ways in which a waiting transfer is decided are the same act, and answer with the payment. */
export const decided = async (tx: Tx, { lang }: Pick<Call, 'lang'>, decision: Decision) =>
  showOne(tx, await decideTransfer(tx, decision), { by: decision.wallet, lang })
