import Type from 'typebox'
import { isoOf, zoneInUse } from '../../../kernel/clock.ts'
import { transferId } from '../../../kernel/ids.ts'
import { formatMoney, parseAmount } from '../../../kernel/money.ts'
import { namedStrict } from '../../../kernel/named.ts'
import { AMOUNT, Challenge, WalletParams } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { POSTING_REFUSES } from '../../ledger/ledger.ts'
import { proveAbove, spendingOf } from '../../payments/operations/payments.ts'
import { lockAlone, requireOpen } from '../../wallets/wallets.ts'
import { placedSince, requireOffer, take, today } from '../investments.ts'
import { CHOICE, InvestmentShape, OFFER, showInvestment } from './shapes.ts'
import { tellTaken } from './tell.ts'

/** The money leaves the wallet at once. The wallet is locked against another taking: those of a day are summed. */
export const takeInvestment = txUseCase({
  kind: 'tx',
  name: 'investments.take',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: namedStrict('InvestmentRequest', {
    offer: OFFER,
    amount: AMOUNT,
    choice: Type.Optional(CHOICE),
    challenge: Type.Optional(Challenge),
  }),
  output: InvestmentShape,
  refuses: [
    ...POSTING_REFUSES, 'amount_invalid', 'offer_unknown', 'investment_bounds', 'step_up_required', 'proof_missing',
    'proof_stale', 'statement_changed', 'subject_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const amount = parseAmount(body.amount)
    const wallet = await lockAlone(tx, params.wallet)
    requireOpen(wallet)
    const offer = await requireOffer(tx, body.offer)
    const id = transferId(wallet.id, call.key)
    const at = await tx.now()
    const from = today(at).toZonedDateTime(zoneInUse()).toInstant()
    // What cannot be left is as far away as with somebody else: a session alone takes no more of it than it sends.
    const locked = offer.early_bp === null
    const { currency } = offer
    const placed = await placedSince(tx, { wallet: wallet.id, currency, from, but: id, locked })
    await proveAbove(tx, call, {
      act: 'investments.take',
      subject: { offer: body.offer, amount: body.amount },
      challenge: body.challenge,
      amount: placed + amount,
      most: spendingOf(currency, locked ? 'others' : 'own', false).perDay,
    })
    const choice = body.choice ?? 'pay_back'
    const row = await take(tx, { id, wallet, offer, amount, choice })
    const what = formatMoney({ amount: row.principal, currency: row.currency })
    await tellTaken(tx, wallet.person, { row, what, at: isoOf(at) })
    return showInvestment(row, at)
  },
})
