import Type from 'typebox'
import { transferId } from '../../../../kernel/ids.ts'
import { parseAmount, parseCurrency } from '../../../../kernel/money.ts'
import { named } from '../../../../kernel/named.ts'
import { SPENT, WalletParams } from '../../../../kernel/shapes.ts'
import { laneUseCase } from '../../../../kernel/usecase.ts'
import { POSTING_REFUSES, SPENDING_REFUSES } from '../../../ledger/ledger.ts'
import { transferWork } from '../../transfers/transfers.ts'
import { MEMO, PaymentShape, RECIPIENT, showPayment } from '../shapes.ts'
import { explainingNow, provedFor, spendingOf } from '../step-up.ts'
import { countRefused } from './looks-at-others.ts'
import { recipientOf, recipientShown, subjectOfTransfer } from './recipient-of.ts'
import { sealedMemo } from './sealed-memo.ts'
import { waitInLine } from './wait-in-line.ts'

/** One commit on the ledger lane. Paying a wallet by its number at once looks nothing up. */
export const transfer = laneUseCase({
  kind: 'lane',
  name: 'money.transfer',
  summary: 'Pay another person, at once or to be accepted within 24 hours',
  description:
    'Nobody at a contact, and a wallet that is restricted, leaving or closed, are all answered `recipient_unavailable`. What comes to nothing, by contact or by number of the wallet, is counted (`limits.failed_lookups` of the policy pack; `lookups_exhausted`), and so are transfers that wait to be accepted (`limits.waiting_transfers`; `sender_limit_reached`). The payee is told; beyond `limits.arrivals` a day, in one message at its end.',
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
    if (mustBeAccepted) await waitInLine(db, { id, wallet, payee: to })
    const wish = { act: 'money.transfer', subject: subjectOfTransfer(body), challenge: body.challenge }
    const spending = spendingOf(currency, 'others', await provedFor(db, call, { ...wish, usedFor: id }))
    const { memo: text } = body
    const memo = text && (await sealedMemo(db, { id, wallet, to, mustBeAccepted, text }))
    const work = transferWork(
      { id, wallet, to, amount, currency, mustBeAccepted, spending, ...(memo ? { memo } : {}) },
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
