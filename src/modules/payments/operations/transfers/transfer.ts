import Type from 'typebox'
import { transferId } from '../../../../kernel/ids.ts'
import { parseAmount, parseCurrency } from '../../../../kernel/money.ts'
import { named } from '../../../../kernel/named.ts'
import { SPENT, WalletParams } from '../../../../kernel/shapes.ts'
import { laneUseCase } from '../../../../kernel/usecase.ts'
import { POSTING_REFUSES, SPENDING_REFUSES } from '../../../ledger/ledger.ts'
import { movesLater, transferWork } from '../../transfers/transfers.ts'
import { MEMO, PaymentShape, RECIPIENT, showPayment } from '../shapes.ts'
import { explainingNow, provedFor, spendingOf } from '../step-up.ts'
import { waitOf } from './first-payment.ts'
import { countRefused } from './looks-at-others.ts'
import { recipientOf, recipientShown, subjectOfTransfer } from './recipient-of.ts'
import { sealedMemo } from './sealed-memo.ts'
import { waitInLine } from './wait-in-line.ts'

/** One commit on the ledger lane. Paying a wallet by its number at once looks nothing up. */
export const transfer = laneUseCase({
  kind: 'lane',
  name: 'money.transfer',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: named('TransferRequest', {
    to: RECIPIENT,
    ...SPENT,
    memo: Type.Optional(MEMO),
    accept: Type.Optional(Type.Enum(['at_once', 'required'])),
    confirm_recipient: Type.Optional(Type.Boolean({ description: 'Who has this contact now is meant' })),
  }),
  output: PaymentShape,
  refuses: [
    ...POSTING_REFUSES, ...SPENDING_REFUSES, 'subject_invalid', 'amount_invalid', 'currency_unsupported', 'contact_invalid',
    'recipient_changed', 'lookups_exhausted', 'sender_limit_reached',
  ], // biome-ignore format: a list
  async run(db, call, { params, body }) {
    const { wallet } = params
    const [amount, currency] = [parseAmount(body.amount), parseCurrency(body.currency)]
    const id = transferId(wallet, call.key)
    const mustBeAccepted = body.accept === 'required'
    const confirmed = body.confirm_recipient === true
    const to = await recipientOf(db, body.to, { id, from: wallet, amount, currency, confirmed })
    const wish = { act: 'money.transfer', subject: subjectOfTransfer(body), challenge: body.challenge }
    const proof = await provedFor(db, call, { ...wish, usedFor: id })
    const waits = await waitOf(db, { id, wallet, payee: to, proof })
    const later = movesLater({ mustBeAccepted, waits })
    if (later) await waitInLine(db, { id, wallet, payee: to })
    const spending = spendingOf(currency, 'others', proof)
    const { memo: text } = body
    const memo = text && (await sealedMemo(db, { id, wallet, to, later, text }))
    const work = transferWork(
      { id, wallet, to, amount, currency, mustBeAccepted, waits, spending, ...(memo ? { memo } : {}) },
      (made) =>
        showPayment(
          { ...made, kind: 'transfer', wallet, peer: to, instrument: null, reason: null, next_try: null },
          { by: wallet, memo: text, counterparty: recipientShown(body.to) },
        ),
    )
    const answer: typeof work.answer = (results) => explainingNow(wish, spending, () => work.answer(results))
    return { ...work, answer, refused: (why) => countRefused(db, { wallet, to: body.to }, why) }
  },
})
