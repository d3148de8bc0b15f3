import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { named, namedEnum } from '../../../kernel/named.ts'
import { Id, nullable, Time } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { everywhere, IMPACTS, INCIDENT_STATES, status } from '../operations.ts'
import { Notice } from './shapes.ts'
import { renderWindow, WindowShape } from './windows.ts'

/** "Is it me or is it you?": for anybody, never gated, in every language at once. */
export const readStatus = readUseCase({
  kind: 'read',
  name: 'operations.read_status',
  access: ['public'],
  availableDuringMaintenance: true,
  output: named('ServiceStatus', {
    state: Type.Enum(['ok', 'degraded', 'down', 'maintenance']),
    at: Time,
    incidents: Type.Array(
      named('Incident', {
        id: Id,
        impact: Type.Enum(IMPACTS),
        scope: Type.String(),
        state: namedEnum('IncidentState', INCIDENT_STATES),
        opened_at: Time,
        updated_at: Time,
        next_update_at: nullable(Time),
        text: Notice,
      }),
    ),
    maintenance: nullable(WindowShape),
    next_maintenance: nullable(WindowShape),
  }),
  refuses: [],
  async run(db) {
    const found = await status(db)
    return {
      state: found.state,
      at: isoOf(found.at),
      incidents: found.incidents.map((i) => ({
        id: i.id,
        impact: i.impact,
        scope: i.scope,
        state: i.state,
        opened_at: isoOf(i.opened_at),
        updated_at: isoOf(i.at),
        next_update_at: i.next_at ? isoOf(i.next_at) : null,
        text: everywhere(i.text),
      })),
      maintenance: found.current ? renderWindow(found.current) : null,
      next_maintenance: found.next ? renderWindow(found.next) : null,
    }
  },
})
