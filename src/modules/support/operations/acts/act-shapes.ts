import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, nullable, Time } from '../../../../kernel/shapes.ts'
import type { readActs } from '../../acts.ts'

/** An act of staff as the API shows it. */
export const ActShape = named('Act', {
  id: Id,
  at: Time,
  operator: Id,
  roles: Type.Array(Type.String()),
  act: Type.String({ description: 'operationId' }),
  params: Type.Record(Type.String(), Type.String(), { description: 'What the address named' }),
  object: nullable(Id),
  made: nullable(Id),
  reason: nullable(Type.String({ description: 'null: none was given, or it was erased' })),
})

type Act = Awaited<ReturnType<typeof readActs>>[number]
export const showAct = (a: Act) => ({
  id: a.id,
  at: isoOf(a.at),
  operator: a.operator,
  roles: [...a.roles],
  act: a.act,
  params: { ...a.params },
  object: a.object,
  made: a.made,
  reason: a.reason,
})
