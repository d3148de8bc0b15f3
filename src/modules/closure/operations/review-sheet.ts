import Type from 'typebox'
import { readUseCase } from '../../../kernel/usecase.ts'
import { shownHash } from '../../support/approvals.ts'
import { ShownHash } from '../../support/operations/shapes.ts'
import { reviewSheet } from '../acceptance/review.ts'
import { ClosureParams } from './shapes.ts'
import { visibleCase } from './visible-case.ts'

/** What the two operators decide over: the words the holder saw, the rule that fired, and the hash that binds. */
export const readReview = readUseCase({
  kind: 'read',
  name: 'operator.read_review',
  summary: 'The sheet of a closing in review and its hash',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  params: ClosureParams,
  output: Type.Object({
    shown: Type.Record(Type.String(), Type.Unknown()),
    shown_hash: ShownHash,
  }),
  refuses: ['not_found'],
  async run(db, call, { params }) {
    const shown = await reviewSheet(db, await visibleCase(db, call, params.closure), 'en')
    return { shown, shown_hash: shownHash(shown) }
  },
})
