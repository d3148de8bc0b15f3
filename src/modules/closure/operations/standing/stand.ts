import { refuse } from '../../../../kernel/errors.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { requireProof } from '../../../identity/identity.ts'
import { FREEZE_LINK } from '../../../notices/notices.ts'
import { currentOf, destinationOf, openQuote, packOf, refOf } from '../../case/case.ts'
import { renewalsOf } from '../../draft/renewals.ts'
import { stand } from '../../draft/standing.ts'
import { standStatement } from '../../draft/statement.ts'
import { lockCase } from '../../settlement/advance.ts'
import { showCase } from '../cases/show-case.ts'
import { plannedWays } from '../draft/planned-ways.ts'
import { tellHolder } from '../letter-links.ts'
import { standsNotice } from '../messages.ts'
import { tellOthers } from '../others.ts'
import { sessionOf } from '../session-of.ts'
import { ClosureShape, StandingBody } from '../shapes.ts'
import { termsOf } from './standing-terms.ts'

/** Close when ready: one confirmation within limits; we watch, wait and close, and ask again only outside the limits. */
export const standClosure = txUseCase({
  kind: 'tx',
  name: 'closure.stand',
  access: ['holder'],
  key: 'required',
  availableDuringMaintenance: true,
  params: WalletParams,
  body: StandingBody,
  output: ClosureShape,
  refuses: [
    'closure_none', 'closure_action_not_allowed', 'plan_missing', 'standing_bounds', 'acknowledgement_missing',
    'standing_too_late', 'proof_missing', 'proof_stale', 'statement_changed',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { c } = await lockCase(tx, await currentOf(tx, params.wallet))
    destinationOf(c, 'ready')
    const quote = (await openQuote(tx, c)) ?? refuse('plan_missing')
    const terms = termsOf(body, '')
    const { strength } = await requireProof(tx, {
      challenge: body.challenge,
      person: c.person,
      ...sessionOf(call),
      statement: standStatement(c, quote, {
        terms,
        pack: await packOf(tx, c),
        renewals: await renewalsOf(tx, refOf(c)),
      }),
    })
    const standing = { ...terms, acknowledged: body.acknowledged }
    const { closure: standingCase, found } = await stand(tx, c, { standing, strength, actor: call.actor })
    const payouts = await plannedWays(tx, standingCase)
    await tellHolder(tx, standingCase, standsNotice(standingCase, { payouts, found, link: FREEZE_LINK }))
    await tellOthers(tx, standingCase, 'stands')
    return showCase(tx, standingCase, call.lang)
  },
})
