import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { isoOf } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, nullable } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { SESSION_IDLE_MINUTES } from '../../rules.ts'
import { sessionsOf } from '../../sessions/sessions.ts'
import { RealTime } from '../shapes.ts'

/** Who asks: a page of this site has its session in a cookie, and knows neither token nor wallet. */
export const readSession = readUseCase({
  kind: 'read',
  name: 'identity.read_session',
  access: ['holder'],
  availableDuringMaintenance: true,
  whileFrozen: true,
  output: named('CurrentSession', {
    id: Id,
    wallet: Id,
    expires_at: RealTime,
    idle_minutes: Type.Integer(),
    frozen_since: nullable(Type.String({ format: 'date-time' })),
  }),
  refuses: ['session_unknown'],
  async run(db, call) {
    const { person, session, wallet, frozenSince } = holderOf(call).actor
    const own = (await sessionsOf(db, person)).find(({ id }) => id === session) ?? refuse('session_unknown')
    return {
      id: session,
      wallet,
      expires_at: isoOf(own.expiresAt),
      idle_minutes: SESSION_IDLE_MINUTES,
      frozen_since: frozenSince ? isoOf(frozenSince) : null,
    }
  },
})
