import Type from 'typebox'
import { holderOf } from '../../../../kernel/actors.ts'
import { isoOf } from '../../../../kernel/clock.ts'
import { named } from '../../../../kernel/named.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { sessionsOf } from '../../sessions/sessions.ts'
import { SessionShape } from '../shapes.ts'

export const listSessions = readUseCase({
  kind: 'read',
  name: 'identity.list_sessions',
  access: ['holder'],
  availableDuringMaintenance: true,
  output: named('SessionList', { sessions: Type.Array(SessionShape) }),
  refuses: [],
  async run(db, call) {
    const { person, session } = holderOf(call).actor
    const live = await sessionsOf(db, person)
    return {
      sessions: live.map(({ id, createdAt, lastSeenAt, expiresAt }) => ({
        id,
        current: id === session,
        created_at: isoOf(createdAt),
        last_seen_at: isoOf(lastSeenAt),
        expires_at: isoOf(expiresAt),
      })),
    }
  },
})
