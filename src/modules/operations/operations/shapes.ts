/** Shapes that the operations and support areas share. */

import Type from 'typebox'
import { eachLanguage } from '../../../kernel/languages.ts'
import { namedEnum, namedStrict } from '../../../kernel/named.ts'
import { Time } from '../../../kernel/shapes.ts'
import { Text } from '../../../kernel/text/text-schema.ts'
import { INCIDENT_STATES, SCOPES } from '../operations.ts'

export const Notice = namedStrict(
  'Notice',
  eachLanguage(() => Text('text', { minLength: 1, maxLength: 1000 })),
)
export const Scope = Type.Enum(SCOPES, {
  description: '`all`, or the area of operations that is concerned',
})

/** One report on an incident; with `state` resolved it is the last. */
export const ReportBody = {
  state: namedEnum('IncidentState', INCIDENT_STATES),
  text: Notice,
  next_update_at: Type.Optional(Time),
}
