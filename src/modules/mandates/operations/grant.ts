import { refuse } from '../../../kernel/errors.ts'
import { transferId } from '../../../kernel/ids.ts'
import { parseAmount } from '../../../kernel/money.ts'
import { WalletParams } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { requireOwnLook } from '../../commerce/commerce.ts'
import { currencyOf, dealing, proveAbove, spendingOf, tellRight } from '../../payments/operations/payments.ts'
import { defaultPack } from '../../policy/policy.ts'
import { lockShared, requireOpen } from '../../wallets/wallets.ts'
import { grant } from '../mandates.ts'
import { requireCollector } from './collector.ts'
import { GrantBody, limitOf, MandateShape, shownMandates, subjectOf } from './shapes.ts'
import { merchantAndPayee } from './tell-debited.ts'
import { trialOf } from './trial-of.ts'

/** The holder lets a merchant debit: by itself at each date (subscription), or when it asks (mandate). */
export const grantMandate = txUseCase({
  kind: 'tx',
  name: 'mandates.grant',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  body: GrantBody,
  output: MandateShape,
  refuses: [
    'amount_invalid', 'currency_unsupported', 'currency_mismatch', 'wallet_unknown', 'wallet_closing', 'wallet_closed',
    'wallet_frozen', 'merchant_unknown', 'lookups_exhausted', 'mandate_unknown', 'idempotency_key_reused', 'request_invalid',
    'step_up_required', 'proof_missing', 'proof_stale', 'statement_changed', 'subject_invalid', 'name_imitates',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { kind, merchant, payee, every, challenge } = body
    const max_amount = parseAmount(body.amount)
    const limit = limitOf(body, max_amount)
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    const at = await tx.now()
    const trial = trialOf(body, at)
    const currency = await currencyOf(tx, wallet, body.currency)
    await dealing(tx, wallet.id, () => requireCollector(tx, merchant, wallet.id))
    await requireOwnLook(tx, payee, merchant)
    const proof = await proveAbove(tx, call, {
      act: 'mandates.grant', subject: subjectOf(body), challenge, amount: max_amount, most: spendingOf(currency, 'others', false).each,
    }) // biome-ignore format: one wish
    const made = await grant(tx, {
      id: transferId(wallet.id, call.key), wallet: wallet.id, person: wallet.person, merchant, kind, payee, max_amount,
      currency, proved: proof, every: every ?? null, next_run: every ? trial : null, trial: body.trial_until !== undefined,
      at, limit, zone: defaultPack().time_zone,
    }) // biome-ignore format: one mandate
    await tellRight(tx, wallet.person, {
      to: await merchantAndPayee(tx, merchant, payee),
      money: { amount: max_amount, currency },
      every,
      limit,
    })
    return (await shownMandates(tx, [made], call.lang))[0] ?? refuse('mandate_unknown')
  },
})
