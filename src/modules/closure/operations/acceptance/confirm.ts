import Type from 'typebox'
import { named, namedStrict } from '../../../../kernel/named.ts'
import { Id, WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { requireProof } from '../../../identity/identity.ts'
import { accept, checkQuote } from '../../acceptance/accept.ts'
import { situation } from '../../assessment/evaluate.ts'
import { currentOf, packOf, refOf } from '../../case/case.ts'
import { refuseBlocked } from '../../draft/refusal.ts'
import { confirmStatement } from '../../draft/statement.ts'
import { lockCase } from '../../settlement/advance.ts'
import { showCase } from '../cases/show-case.ts'
import { tellAccepted } from '../owners.ts'
import { sessionOf } from '../session-of.ts'
import { Acknowledged, ClosureShape } from '../shapes.ts'

/** The one moment: quote accepted, consequences acknowledged, proof bound to exactly this, fence raised. */
export const confirmClosure = txUseCase({
  kind: 'tx',
  name: 'closure.confirm',
  access: ['holder'],
  status: 201,
  key: 'required',
  availableDuringMaintenance: true,
  params: WalletParams,
  body: namedStrict('ClosureConfirmationRequest', { quote: Id, acknowledged: Acknowledged, challenge: Id }),
  output: named('ClosureConfirmation', {
    closure: ClosureShape,
    receipt_secret: Type.String({
      description:
        'Bearer secret of the receipt link, which needs no log-in: not shown here again, and in the message about the acceptance',
    }),
  }),
  refuses: [
    'closure_none', 'closure_action_not_allowed', 'plan_missing', 'quote_stale', 'quote_changed', 'acknowledgement_missing',
    'closure_blocked', 'destination_unknown', 'destination_too_new', 'plan_incomplete', 'plan_underfunded', 'dust_choice_not_allowed', 'proof_missing', 'proof_stale',
    'statement_changed',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { c } = await lockCase(tx, await currentOf(tx, params.wallet))
    const at = await tx.now()
    const quote = await checkQuote(tx, c, { ...body, at })
    const pack = await packOf(tx, c)
    const found = await situation(tx, refOf(c), { pack, at })
    if (found.obligations.some((o) => o.blocks)) await refuseBlocked(tx, c, { found, pack, call, at })
    const { strength } = await requireProof(tx, {
      challenge: body.challenge,
      person: c.person,
      ...sessionOf(call),
      statement: confirmStatement(c, quote, pack),
    })
    const accepted = await accept(tx, c, { actor: call.actor, pack, quote, strength, at })
    await tellAccepted(tx, accepted)
    const closure = await showCase(tx, accepted.closure, call.lang)
    return { closure, receipt_secret: accepted.receiptSecret }
  },
})
