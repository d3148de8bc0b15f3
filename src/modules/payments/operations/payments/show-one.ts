import type { Uuid } from '../../../../kernel/ids.ts'
import type { Lang } from '../../../../kernel/languages.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import { find } from '../../../wallets/wallets.ts'
import { memosOf, type Payment } from '../../payments.ts'
import { movedLater, statementId } from '../../transfers/transfers.ts'
import { showPayment } from '../shapes.ts'
import { counterpartiesOfPayments } from '../statement/counterparties.ts'

/** A payment with its memo and its other side, as one of its two wallets sees it. */
export const showOne = async (
  q: Queryable,
  payment: Payment,
  { by, lang }: { readonly by: Uuid; readonly lang: Lang },
) => {
  const [wallet] = await find(q, [by])
  const posting = statementId(payment, movedLater(payment))
  const memos = wallet ? await memosOf(q, { wallet: by, person: wallet.person }, [posting]) : undefined
  const counterpartyOf = await counterpartiesOfPayments(q, [payment], { by, lang })
  return showPayment(payment, { by, memo: memos?.get(posting), counterparty: counterpartyOf(payment) })
}
