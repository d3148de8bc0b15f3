import Type from 'typebox'
import { momentIn } from '../../../kernel/times.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import { operatorOf } from '../../closure/operations/operator-of.ts'
import { announce } from '../operations.ts'
import { Id, Notice, Scope, Time } from './shapes.ts'

/** Announced before it begins; holders' deadlines that it overlaps move at once. */
export const announceMaintenance = txUseCase({
  kind: 'tx',
  name: 'operator.announce_maintenance',
  summary: 'Announce a maintenance window: what stops, from when to when, and the notice in both languages',
  description:
    'Scope, beginning and end make it the same window, however often and under whichever key it is sent: its id is answered. With another notice it is refused (`window_announced`). Other windows may overlap it: each stops what it names, and deadlines move by the time once.',
  access: ['operator'],
  roles: ['engineer'],
  status: 201,
  key: 'required',
  alwaysOpen: true,
  body: Type.Object(
    { scope: Scope, starts_at: Time, ends_at: Time, notice: Notice },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Id }),
  refuses: ['window_invalid', 'window_announced', 'request_invalid'],
  async run(tx, call, { body }) {
    const id = await announce(tx, {
      scope: body.scope,
      startsAt: momentIn(body.starts_at, '/starts_at'),
      endsAt: momentIn(body.ends_at, '/ends_at'),
      notice: body.notice,
      by: operatorOf(call),
    })
    return { id }
  },
})
