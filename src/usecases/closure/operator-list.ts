import Type from 'typebox'
import { isoOf } from '../../clock.ts'
import { ownerOf } from '../../domain/closure/rules.ts'
import { queue } from '../../domain/closure/sql.ts'
import { CLOSURE_STATES, type ClosureState } from '../../domain/closure/types.ts'
import { refuse } from '../../errors.ts'
import { isUuid } from '../../ids.ts'
import { readUseCase } from '../../usecase.ts'
import { Id, Time } from './shapes.ts'

const OPEN: readonly ClosureState[] = ['preparing', 'cooling_off', 'in_review', 'settling']
const PAGE = 100

/** The operators' queue: oldest statutory deadline first. */
export const listClosures = readUseCase({
  kind: 'read',
  name: 'operator.list_closures',
  summary: 'Closings by statutory deadline: state, owner, dates',
  access: ['operator'],
  query: Type.Object(
    {
      state: Type.Optional(Type.Enum(CLOSURE_STATES)),
      after: Type.Optional(Type.String({ maxLength: 80, description: 'Cursor: `next` of the page before' })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    closures: Type.Array(
      Type.Object({
        id: Id,
        wallet: Id,
        state: Type.Enum(CLOSURE_STATES),
        waits_for: Type.String(),
        requested_at: Time,
        statutory_by: Time,
        review_until: Type.Union([Time, Type.Null()]),
      }),
    ),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  refuses: ['request_invalid'],
  async run(db, _call, { query }) {
    const rows = await queue(db, {
      states: query.state ? [query.state] : OPEN,
      after: query.after === undefined ? undefined : cursor(query.after),
      limit: PAGE,
    })
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    return {
      closures: rows.map((c) => ({
        id: c.id,
        wallet: c.wallet,
        state: c.state,
        waits_for: ownerOf(c.state),
        requested_at: isoOf(c.requested_at),
        statutory_by: isoOf(c.statutory_due_at),
        review_until: c.review_until ? isoOf(c.review_until) : null,
      })),
      next: last ? `${last.statutory_due_at.toString()}~${last.id}` : null,
    }
  },
})

const cursor = (text: string) => {
  const [due = '', id = ''] = text.split('~')
  const time = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(due)
  return time && isUuid(id)
    ? { due: Temporal.Instant.from(due), id }
    : refuse('request_invalid', {
        errors: [{ pointer: 'query/after', message: 'not a cursor of this list' }],
      })
}
