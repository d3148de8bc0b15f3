import type { Queryable } from '../../db/types.ts'
import { labelsOf } from '../../domain/instruments/instruments.ts'
import { memosOf, type Payment } from '../../domain/payments/payments.ts'
import { statementId } from '../../domain/payments/transfers.ts'
import { find } from '../../domain/wallets/wallets.ts'
import type { Uuid } from '../../ids.ts'
import { showPayment } from './shapes.ts'

/** A payment with its memo and the masked account, as one of its two wallets sees it. */
export const showOne = async (q: Queryable, payment: Payment, by: Uuid) => {
  const [wallet] = await find(q, [by])
  const posting = statementId(payment, payment.expires_at !== null)
  const memos = wallet ? await memosOf(q, { wallet: by, person: wallet.person }, [posting]) : undefined
  const labels = await labelsOf(q, payment.instrument ? [payment.instrument] : [])
  return showPayment(payment, {
    by,
    memo: memos?.get(posting),
    label: payment.instrument ? labels.get(payment.instrument) : undefined,
  })
}
