import { refuse } from '../../../../kernel/errors.ts'
import { WalletParams } from '../../../../kernel/shapes.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { recoveredSince, requireProof } from '../../../identity/identity.ts'
import { ChallengeQuery } from '../../../identity/operations/identity.ts'
import { requireWords } from '../../acceptance/shared-words.ts'
import { releaseStop, requireHeld } from '../../acceptance/stop.ts'
import { keptAccounts, keptByFreeze } from '../../acceptance/unsent.ts'
import { currentOf, openQuote } from '../../case/case.ts'
import { coolingOffEnd } from '../../case/clocks.ts'
import { continueStatement } from '../../draft/statement.ts'
import { lockCase } from '../../settlement/advance.ts'
import { receiptPath } from '../cases/receipt-path.ts'
import { showCase } from '../cases/show-case.ts'
import { tellHolder } from '../letter-links.ts'
import { continuedNotice } from '../messages.ts'
import { stopSettled } from '../owners.ts'
import { sessionOf } from '../session-of.ts'
import { ClosureShape } from '../shapes.ts'

/**
 * A recovery has shown who the holder is, with two ways from before the thief, and so what two people of ours would find
 * out otherwise: the holder settles the stop alone.
 */
export const continueClosure = txUseCase({
  kind: 'tx',
  name: 'closure.continue',
  access: ['holder'],
  key: 'required',
  availableDuringMaintenance: true,
  params: WalletParams,
  body: ChallengeQuery,
  output: ClosureShape,
  refuses: [
    'closure_none', 'stop_not_open', 'stop_needs_agreement', 'recovery_needed', 'proof_missing', 'proof_stale', 'statement_changed',
  ], // biome-ignore format: a list
  async run(tx, call, { params, body }) {
    const { c, wallet } = await lockCase(tx, await currentOf(tx, params.wallet))
    requireHeld(c)
    if (!c.stopped_at || !(await recoveredSince(tx, c.person, c.stopped_at))) refuse('recovery_needed')
    await requireWords(tx, c)
    const statement = continueStatement(c, await openQuote(tx, c), await keptAccounts(tx, c))
    await requireProof(tx, { challenge: body.challenge, person: c.person, ...sessionOf(call), statement })
    const at = await tx.now()
    const released = await releaseStop(tx, { c, wallet }, { actor: call.actor, at })
    await stopSettled(tx, released, { outcome: 'release', by: null })
    const until = released.state === 'cooling_off' ? await coolingOffEnd(tx, released) : undefined
    await tellHolder(
      tx,
      released,
      continuedNotice(released, {
        until,
        link: await receiptPath(tx, released),
        kept: await keptByFreeze(tx, released),
      }),
    )
    return showCase(tx, released, call.lang)
  },
})
