import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { bucketOf } from '../../../../kernel/ids.ts'
import { named, namedEnum } from '../../../../kernel/named.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { DISOWNED, disownClosed } from '../../../identity/operations/identity.ts'
import { stopCase } from '../../acceptance/stop.ts'
import { byId, lastEvent } from '../../case/case.ts'
import { coolingOffEnd, holdEnd } from '../../case/clocks.ts'
import { CLOSURE_STATES } from '../../case/types.ts'
import { lockCase } from '../../settlement/advance.ts'
import { mayStop } from '../cases/visible-case.ts'
import { tellHolder } from '../letter-links.ts'
import { stoppedNotice } from '../messages.ts'
import { tellOthers } from '../others.ts'
import { stopBegan } from '../owners.ts'
import { ClosureParams } from '../shapes.ts'

/** The no-log-in stop link: "this was not me". Holds the case once and calls support. */
export const stopClosure = txUseCase({
  kind: 'tx',
  name: 'closure.stop',
  access: ['holder', 'bearer'],
  availableDuringMaintenance: true,
  whileFrozen: true,
  urgent: true,
  params: ClosureParams,
  body: Type.Object({}, { additionalProperties: false }),
  output: named('Stop', {
    held_until: Type.String({
      format: 'date-time',
      description:
        'At most. When nobody has settled it by then, a person decides, or what has not left is kept as a claim; it is never paid out by itself',
    }),
    state: namedEnum('ClosureState', CLOSURE_STATES, {
      description: 'In which the stop met the closing: while it settles, only what had not been sent is held',
    }),
    cooling_off_until: Type.String({
      format: 'date-time',
      description: 'The end of the cooling-off: moved by the stop unless it was over before',
    }),
  }),
  refuses: [
    'closure_none', 'closure_action_not_allowed', 'stop_wallet_closed', 'nothing_to_hold', 'stop_used', 'not_found',
  ], // biome-ignore format: a list
  async run(tx, call, { params }) {
    const { actor } = call
    const found = await byId(tx, { id: params.closure, bucket: bucketOf(params.closure) })
    if (!found || !mayStop(actor, found)) return refuse('not_found')
    const { c, wallet } = await lockCase(tx, found)
    const at = await tx.now()
    if (
      c.state === 'closed' &&
      wallet.state === 'closed' &&
      actor.kind === 'bearer' &&
      actor.purpose === 'stop'
    ) {
      const spent = (await lastEvent(tx, c, DISOWNED)) !== undefined
      await disownClosed(tx, { person: c.person, wallet: c.wallet, at, spent })
      return refuse('stop_wallet_closed')
    }
    const stopped = await stopCase(tx, { c, wallet }, { actor, at })
    const until = await holdEnd(tx, stopped)
    await tellHolder(tx, stopped, stoppedNotice(stopped, { until }))
    await tellOthers(tx, stopped, 'stopped')
    await stopBegan(tx, stopped, at)
    const cooling = isoOf(await coolingOffEnd(tx, stopped))
    return { held_until: isoOf(until), state: stopped.state, cooling_off_until: cooling }
  },
})
