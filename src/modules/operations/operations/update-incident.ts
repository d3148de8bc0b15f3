import Type from 'typebox'
import { operatorOf } from '../../../kernel/actors.ts'
import { namedStrict } from '../../../kernel/named.ts'
import { Id } from '../../../kernel/shapes.ts'
import { momentIn } from '../../../kernel/time/times.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { updateIncident } from '../operations.ts'
import { ReportBody } from './shapes.ts'

export const reportIncident = txUseCase({
  kind: 'tx',
  name: 'operator.report_incident',
  access: ['operator'],
  roles: ['engineer', 'agent'],
  status: 204,
  key: 'required',
  availableDuringMaintenance: true,
  params: Type.Object({ incident: Id }),
  body: namedStrict('IncidentReport', ReportBody),
  output: Type.Null(),
  refuses: ['not_found', 'incident_over', 'public_text_address', 'request_invalid'],
  async run(tx, call, { params, body }) {
    const { state, text, next_update_at: next } = body
    const nextAt = next === undefined ? undefined : momentIn(next, '/next_update_at')
    await updateIncident(tx, params.incident, { state, text, nextAt, by: operatorOf(call) })
    return null
  },
})
