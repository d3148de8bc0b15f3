import Type from 'typebox'
import { operatorOf } from '../../../kernel/actors.ts'
import { named, namedStrict } from '../../../kernel/named.ts'
import { Id } from '../../../kernel/shapes.ts'
import { momentIn } from '../../../kernel/time/times.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { IMPACTS, openIncident } from '../operations.ts'
import { ReportBody, Scope } from './shapes.ts'

/** Something is wrong and everybody may know: it appears on the status at once. */
export const openIncidentReport = txUseCase({
  kind: 'tx',
  name: 'operator.open_incident',
  access: ['operator'],
  roles: ['engineer', 'agent'],
  status: 201,
  key: 'required',
  availableDuringMaintenance: true,
  body: namedStrict('IncidentRequest', { impact: Type.Enum(IMPACTS), scope: Scope, ...ReportBody }),
  output: named('OpenedIncident', { id: Id }),
  refuses: ['public_text_address', 'request_invalid'],
  async run(tx, call, { body }) {
    const { impact, scope, state, text, next_update_at: next } = body
    const nextAt = next === undefined ? undefined : momentIn(next, '/next_update_at')
    const id = await openIncident(tx, { impact, scope }, { state, text, nextAt, by: operatorOf(call) })
    return { id }
  },
})
