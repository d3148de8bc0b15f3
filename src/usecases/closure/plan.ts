import { currentOf, lock } from '../../domain/closure/case.ts'
import { planCase } from '../../domain/closure/prepare.ts'
import { lockShared } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { parseCurrency } from '../../money.ts'
import { txUseCase } from '../../usecase.ts'
import { ClosureShape, PlanBody, WalletParams } from './shapes.ts'
import { showCase } from './show-case.ts'

/** Two ways out for one currency would be a guess. */
const requireOneWay = (payouts: readonly { readonly currency: string }[]): void => {
  const errors = payouts.flatMap(({ currency }, i) =>
    payouts.findIndex((p) => p.currency === currency) === i
      ? []
      : [{ pointer: `/payouts/${i}/currency`, message: 'this currency has a way out already' }],
  )
  if (errors.length > 0) refuse('request_invalid', { errors })
}

/** Refused rather than passed over: an account beside a claim, or none beside another way, was meant as something. */
const requireFitting = (
  payouts: readonly { readonly way: string; readonly instrument?: string | undefined }[],
): void => {
  const errors = payouts.flatMap(({ way, instrument }, i) => {
    const none = way === 'claim' || way === 'donate' || way === 'forfeit'
    if (none === (instrument === undefined)) return []
    const message = instrument ? 'a claim names no account' : 'this way needs the account to pay to'
    return [{ pointer: `/payouts/${i}/instrument`, message }]
  })
  if (errors.length > 0) refuse('request_invalid', { errors })
}

/** Where the money goes. The answer carries the binding quote. */
export const planClosure = txUseCase({
  kind: 'tx',
  name: 'closure.plan',
  summary: 'Choose a way out for each currency; the answer is the binding quote',
  access: ['holder'],
  key: 'required',
  alwaysOpen: true,
  params: WalletParams,
  body: PlanBody,
  output: ClosureShape,
  refuses: [
    'wallet_unknown', 'closure_none', 'closure_action_not_allowed', 'plan_incomplete', 'plan_underfunded',
    'destination_unknown', 'destination_too_new', 'dust_choice_not_allowed', 'currency_unsupported', 'request_invalid',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    requireOneWay(body.payouts)
    requireFitting(body.payouts)
    await lockShared(tx, params.wallet)
    const payouts = body.payouts.map((p, i) => ({
      currency: parseCurrency(p.currency, `/payouts/${i}/currency`),
      way: p.way,
      ...(p.instrument ? { instrument: p.instrument } : {}),
    }))
    const seen = await currentOf(tx, params.wallet)
    const [planned] = await planCase(tx, await lock(tx, seen), {
      plan: { payouts, ...(body.repay_surviving ? { repay_surviving: true } : {}) },
      actor: call.actor,
    })
    return showCase(tx, planned, call.lang)
  },
})
