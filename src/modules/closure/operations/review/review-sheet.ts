import Type from 'typebox'
import { named } from '../../../../kernel/named.ts'
import { ShownHash } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { AboutShape, holdersOfRows } from '../../../support/operations/support.ts'
import { shownHash } from '../../../support/support.ts'
import { reviewSheet } from '../../acceptance/review.ts'
import { visibleCase } from '../cases/visible-case.ts'
import { ClosureParams } from '../shapes.ts'

/** What the two operators decide over: the words the holder saw, the rule that fired, and the hash that binds. */
export const readReview = readUseCase({
  kind: 'read',
  name: 'operator.read_review',
  access: ['operator'],
  roles: ['agent', 'checker', 'compliance'],
  params: ClosureParams,
  output: named('Review', {
    about: AboutShape,
    shown: Type.Record(Type.String(), Type.Unknown()),
    shown_hash: ShownHash,
  }),
  refuses: ['not_found'],
  async run(db, call, { params }) {
    const c = await visibleCase(db, call, params.closure)
    const shown = await reviewSheet(db, c, 'en')
    const about = await holdersOfRows(db, [c])
    return { about: about(c.wallet), shown, shown_hash: shownHash(shown) }
  },
})
