/** Programmes as the API shows them. */

import Type, { type Static } from 'typebox'
import { isoOf, latest } from '../../../../kernel/clock.ts'
import { named, namedEnum } from '../../../../kernel/named.ts'
import { Id, nullable, Time } from '../../../../kernel/shapes.ts'
import type { Queryable } from '../../../../platform/db/types.ts'
import {
  closesAt,
  countsOf,
  PROGRAMME_KINDS,
  type Programme,
  programmeNames,
  shownProgramme,
} from '../../campaigns.ts'

export const ProgrammeParams = Type.Object({ programme: Id })
const FACTS = {
  id: Id,
  kind: namedEnum('ProgrammeKind', PROGRAMME_KINDS),
  state: Type.Enum(['draft', 'running', 'paused', 'aborted']),
  name: Type.String(),
  deadline: Time,
  per_minute: Type.Integer(),
  started_at: nullable(Time),
}
export const ProgrammeRow = named('ProgrammeSummary', {
  ...FACTS,
  made_at: Time,
  made_by: Id,
  started_by: nullable(Id),
})
export const ProgrammeShape = named('Programme', {
  ...FACTS,
  shown_hash: nullable(
    Type.String({
      description:
        'Of a draft: SHA-256 over "id kind deadline per_minute" (the deadline in milliseconds) and each wallet of the list, one a line; starting takes it',
    }),
  ),
  counts: named('ProgrammeCounts', {
    listed: Type.Integer(),
    told: Type.Integer(),
    closing: Type.Integer(),
    closed: Type.Integer(),
    residual: Type.Integer({ description: 'Could not be closed at the deadline; tried again every day' }),
  }),
  estimated_end: nullable(
    Type.String({
      format: 'date-time',
      description: 'When every wallet has been told; closing begins at the deadline',
    }),
  ),
  estimated_closing_end: nullable(
    Type.String({
      format: 'date-time',
      description:
        'When the closing of the last wallet begins, at the pace of telling; cooling-off and settling follow',
    }),
  ),
})

const factsOf = (p: Programme, name: string) => ({
  id: p.id,
  kind: p.kind,
  state: p.state,
  name,
  deadline: isoOf(p.deadline),
  per_minute: p.per_minute,
  started_at: p.started_at && isoOf(p.started_at),
})

export const rowOf = (p: Programme, name: string): Static<typeof ProgrammeRow> => ({
  ...factsOf(p, name),
  made_at: isoOf(p.made_at),
  made_by: p.made_by,
  started_by: p.started_by,
})

export const showProgramme = async (q: Queryable, p: Programme): Promise<Static<typeof ProgrammeShape>> => {
  const counts = await countsOf(q, p.id)
  const of = (state: string) => counts.get(state) ?? 0
  const left = of('listed')
  const end = p.started_at ? (await q.now()).add({ seconds: Math.ceil((left * 60) / p.per_minute) }) : null
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0)
  const paced = left > 0 ? end : p.started_at?.add({ seconds: Math.ceil((all * 60) / p.per_minute) })
  const closingEnd = end && paced && left + of('told') > 0 ? latest(closesAt(p, paced), end) : null
  return {
    ...factsOf(p, (await programmeNames(q, [p])).get(p.id) ?? ''),
    shown_hash: p.state === 'draft' ? await shownProgramme(q, p) : null,
    counts: {
      listed: left,
      told: of('told'),
      closing: of('closing'),
      closed: of('closed'),
      residual: of('residual'),
    },
    estimated_end: end && isoOf(end),
    estimated_closing_end: closingEnd && isoOf(closingEnd),
  }
}
