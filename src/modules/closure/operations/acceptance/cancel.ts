import Type from 'typebox'
import { refuse } from '../../../../kernel/errors.ts'
import { UUID_PATTERN } from '../../../../kernel/ids.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { requireProof } from '../../../identity/identity.ts'
import { cancelCase } from '../../acceptance/cancel.ts'
import { currentOf, destinationOf } from '../../case/case.ts'
import { cancelStatement } from '../../draft/statement.ts'
import { lockCase } from '../../settlement/advance.ts'
import { hidden, showCase } from '../cases/show-case.ts'
import { caseCancelled } from '../owners.ts'
import { sessionOf } from '../session-of.ts'
import { ClosureShape } from '../shapes.ts'

/** Undo: free while it is a draft, with the same strength of proof once it was accepted. */
export const cancelClosure = txUseCase({
  kind: 'tx',
  name: 'closure.cancel',
  access: ['holder'],
  key: 'required',
  availableDuringMaintenance: true,
  whileFrozen: true,
  urgent: true,
  params: WalletParams,
  query: Type.Object(
    {
      challenge: Type.Optional(
        Type.String({ pattern: UUID_PATTERN, description: 'Needed once the closing was accepted' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: ClosureShape,
  refuses: [
    'closure_none', 'closure_action_not_allowed', 'cooling_off_over', 'proof_missing', 'proof_stale', 'statement_changed',
  ], // biome-ignore format: a list
  async run(tx, call, { params, query }) {
    const { c } = await lockCase(tx, await currentOf(tx, params.wallet))
    destinationOf(c, 'cancel')
    const at = await tx.now()
    if (c.state !== 'preparing')
      await requireProof(tx, {
        challenge: query.challenge ?? refuse('proof_missing'),
        person: c.person,
        ...sessionOf(call),
        statement: cancelStatement(c),
      })
    const cancelled = await cancelCase(tx, c, { actor: call.actor, at })
    await caseCancelled(tx, c, cancelled)
    const shown = await showCase(tx, cancelled, call.lang)
    return call.actor.kind === 'holder' && call.actor.frozenSince ? hidden(shown) : shown
  },
})
