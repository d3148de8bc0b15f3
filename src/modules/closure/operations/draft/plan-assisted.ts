import { refuse } from '../../../../kernel/errors.ts'
import { parseCurrency } from '../../../../kernel/money.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { askAgain } from '../../../wallets/operations/wallets.ts'
import { lockShared } from '../../../wallets/wallets.ts'
import { currentOf, lock } from '../../case/case.ts'
import { planCase } from '../../draft/prepare.ts'
import { showCase } from '../cases/show-case.ts'
import { ClosureShape, PlanBody } from '../shapes.ts'
import { requireFitting, requireOneWay } from './plan-fits.ts'

/** What the holder says by phone or at the branch. It binds nobody: the holder reads the quote and confirms, or plans anew. */
export const planAssisted = txUseCase({
  kind: 'tx',
  name: 'operator.plan_closure',
  access: ['operator'],
  roles: ['agent', 'checker'],
  key: 'required',
  params: WalletParams,
  body: PlanBody,
  output: ClosureShape,
  refuses: [
    'wallet_unknown', 'closure_none', 'closure_action_not_allowed', 'plan_incomplete', 'plan_underfunded',
    'destination_unknown', 'destination_too_new', 'dust_choice_not_allowed', 'currency_unsupported', 'request_invalid', 'not_allowed',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    requireOneWay(body.payouts)
    requireFitting(body.payouts)
    await lockShared(tx, params.wallet)
    const c = await lock(tx, await currentOf(tx, params.wallet))
    // A closing that its holder began is the holder's alone.
    if (c.initiator !== 'staff') refuse('not_allowed')
    const payouts = body.payouts.map((p, i) => ({
      currency: parseCurrency(p.currency, `/payouts/${i}/currency`),
      way: p.way,
      ...(p.instrument ? { instrument: p.instrument } : {}),
    }))
    const plan = { payouts, ...(body.repay_surviving ? { repay_surviving: true } : {}) }
    const [planned] = await planCase(tx, c, { plan, actor: call.actor })
    await askAgain(tx, params.wallet)
    return showCase(tx, planned, call.lang)
  },
})
