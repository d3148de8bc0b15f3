import { parseCurrency } from '../../../../kernel/money.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { askAgain } from '../../../wallets/operations/wallets.ts'
import { lockShared } from '../../../wallets/wallets.ts'
import { currentOf, lock, notAllowed } from '../../case/case.ts'
import { planCase } from '../../draft/prepare.ts'
import { showCase } from '../cases/show-case.ts'
import { tellHolder } from '../letter-links.ts'
import { plannedNotice } from '../messages.ts'
import { ClosureShape, PlanBody } from '../shapes.ts'
import { requireFitting, requireOneWay } from './plan-fits.ts'
import { plannedWays } from './planned-ways.ts'

/** Where the money goes. The answer carries the binding quote. */
export const planClosure = txUseCase({
  kind: 'tx',
  name: 'closure.plan',
  access: ['holder'],
  key: 'required',
  availableDuringMaintenance: true,
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
    const c = await lock(tx, await currentOf(tx, params.wallet))
    // What was confirmed with a proof is not changed without one: take the confirmation back first.
    if (c.standing) notAllowed(c)
    const [planned] = await planCase(tx, c, {
      plan: { payouts, ...(body.repay_surviving ? { repay_surviving: true } : {}) },
      actor: call.actor,
    })
    await askAgain(tx, params.wallet)
    // What the operator decides is confirmed by nobody: the plan alone leads the money.
    if (c.initiator === 'operator')
      await tellHolder(tx, planned, plannedNotice(planned, await plannedWays(tx, planned)))
    return showCase(tx, planned, call.lang)
  },
})
