import Type from 'typebox'
import { minus } from '../../../../kernel/clock.ts'
import { parseAmount, parseCurrency } from '../../../../kernel/money.ts'
import { named, namedStrict } from '../../../../kernel/named.ts'
import {
  AMOUNT,
  CURRENCY,
  Id,
  Minor,
  nullable,
  ProposalFields,
  ReasonField,
} from '../../../../kernel/shapes.ts'
import { Text } from '../../../../kernel/text/text-schema.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { ALONE, dayAlone, proposeInstead } from '../../../support/operations/support.ts'
import { lockAlone } from '../../../wallets/wallets.ts'
import { chargebackAsked, chargedBackSince, requirePocket } from '../../disputes/chargebacks.ts'
import { chargeBackDecided } from './charge-back-decided.ts'
import { topupCharged } from './topup-charged.ts'

const REFERENCE = Text('identifier', { minLength: 1, maxLength: 64 })

/** The bank's reference makes it the same chargeback, however often it is reported. */
export const reportChargeback = txUseCase({
  kind: 'tx',
  name: 'operator.report_chargeback',
  access: ['operator'],
  roles: ['checker', 'compliance'],
  status: 201,
  proposes: true,
  key: 'required',
  params: Type.Object({ wallet: Id }),
  body: namedStrict('ChargebackReport', {
    reference: REFERENCE,
    amount: AMOUNT,
    currency: CURRENCY,
    topup: Type.Optional(Id),
    reason: ReasonField,
  }),
  output: named('Chargeback', {
    owed: nullable(Minor),
    state: Type.Enum(['booked', 'proposed']),
    ...ProposalFields,
  }),
  refuses: [
    'wallet_unknown', 'amount_invalid', 'currency_unsupported', 'currency_mismatch', 'chargeback_differs',
    'outcome_unknown', 'payment_unknown', 'second_person_needed', 'approval_pending',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { reference, reason } = body
    const [amount, currency] = [parseAmount(body.amount), parseCurrency(body.currency)]
    const wallet = await lockAlone(tx, params.wallet)
    await requirePocket(tx, wallet, currency)
    const since = minus(await tx.now(), 'PT24H')
    const { sum, known } = await chargedBackSince(tx, wallet, { reference, currency, since })
    const alone = BigInt(defaultPack().alone.chargeback[currency] ?? '0')
    const topup = await topupCharged(tx, wallet, { amount, currency, topup: body.topup })
    const named = topup === undefined ? {} : { topup }
    const shown = { wallet: wallet.id, reference, amount: amount.toString(), currency, ...named }
    const ref = chargebackAsked(wallet, reference)
    const day = await dayAlone(tx, call, { kind: 'chargeback', unit: currency, amount, ref })
    if (!known && (topup === undefined || sum + amount > alone || !day.fits)) {
      const asking = { subject: wallet.id, kind: 'commerce.chargeback', person: wallet.person, reason }
      const facts = { alone: alone.toString(), taken: sum.toString(), currency, ...day.facts, ...named }
      return { owed: null, ...(await proposeInstead(tx, call, { ...asking, shown, facts })) }
    }
    if (!known) await day.count()
    return { owed: await chargeBackDecided(tx, shown), state: 'booked' as const, ...ALONE }
  },
})
