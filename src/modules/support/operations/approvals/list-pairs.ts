import Type from 'typebox'
import { operatorOf } from '../../../../kernel/actors.ts'
import { isAfter, isoOf, latest, minus } from '../../../../kernel/clock.ts'
import { refuse } from '../../../../kernel/errors.ts'
import { FIRST, momentIn } from '../../../../kernel/time/times.ts'
import { txUseCase } from '../../../../kernel/usecase.ts'
import { pairsOf } from '../../approvals/pairs.ts'
import { namesOfStaff } from '../../operators.ts'
import { PairsShape, paired } from './pair-shapes.ts'

const UNASKED = 'P90D'
const Moment = (description: string) =>
  Type.Optional(Type.String({ format: 'date-time', maxLength: 40, description }))

/** Two people who always agree with each other are one. */
export const listPairs = txUseCase({
  kind: 'tx',
  name: 'operator.list_pairs',
  access: ['operator'],
  roles: ['compliance'],
  query: Type.Object(
    { from: Moment(`Decided since then; ${UNASKED} before \`until\` unless given`), until: Moment('Decided before then; now unless given') },
    { additionalProperties: false },
  ), // biome-ignore format: two moments
  output: PairsShape,
  refuses: ['request_invalid'],
  async run(tx, call, { query }) {
    const until = query.until ? momentIn(query.until, 'query/until') : await tx.now()
    const from = query.from ? momentIn(query.from, 'query/from') : latest(minus(until, UNASKED), FIRST)
    if (!isAfter(until, from))
      refuse('request_invalid', {
        errors: [{ pointer: 'query/until', message: 'must be later than `from`' }],
      })
    const rows = await pairsOf(tx, { from, until }, operatorOf(call))
    const nameOf = await namesOfStaff(tx)
    return { from: isoOf(from), until: isoOf(until), pairs: paired(rows, nameOf) }
  },
})
