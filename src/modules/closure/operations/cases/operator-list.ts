import Type from 'typebox'
import { named, namedEnum } from '../../../../kernel/named.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { holdersOfRows } from '../../../support/operations/support.ts'
import { queue } from '../../case/case.ts'
import { CLOSURE_STATES, type ClosureState } from '../../case/types.ts'
import { cursorOf, parseCursor } from '../../views/cursor.ts'
import { renderQueued } from '../../views/view.ts'
import { After } from '../shapes.ts'
import { QueuedShape, weighed } from './queued.ts'

/** What waits for us. Drafts wait for their holders, who mostly never come back: asked for by name. */
const OURS: readonly ClosureState[] = ['cooling_off', 'in_review', 'settling']
const PAGE = 100

/** The operators' queue: oldest statutory deadline first. */
export const listClosures = readUseCase({
  kind: 'read',
  name: 'operator.list_closures',
  access: ['operator'],
  query: Type.Object(
    {
      state: Type.Optional(
        namedEnum('ClosureState', CLOSURE_STATES, {
          description: 'Without it: everything that waits for us, no drafts',
        }),
      ),
      after: Type.Optional(After),
    },
    { additionalProperties: false },
  ),
  output: named('ClosureList', {
    closures: Type.Array(QueuedShape),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  refuses: ['request_invalid'],
  async run(db, _call, { query }) {
    const rows = await queue(db, {
      states: query.state ? [query.state] : OURS,
      after: query.after === undefined ? undefined : parseCursor(query.after),
      limit: PAGE,
    })
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    const about = await holdersOfRows(db, rows)
    const closures = []
    for (const row of rows)
      closures.push({ ...renderQueued(row), about: about(row.wallet), amounts: await weighed(db, row) })
    return { closures, next: last ? cursorOf(last) : null }
  },
})
