import Type from 'typebox'
import { keysetOf } from '../../../../kernel/keyset.ts'
import { named } from '../../../../kernel/named.ts'
import { Id } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { AboutShape, holdersOfRows } from '../../../support/operations/support.ts'
import { pageOfOpenDisputes } from '../../disputes/disputes.ts'
import { AFTER, afterOf, DisputeShape, NEXT, PAGE, showDispute } from './dispute-shapes.ts'
import { PARTY_NAMES, partyNames } from './party-names.ts'

/** The most urgent first. */
export const listOpenDisputes = readUseCase({
  kind: 'read',
  name: 'operator.list_disputes',
  access: ['operator'],
  query: Type.Object({ after: AFTER }, { additionalProperties: false }),
  output: named('StaffDisputeList', {
    disputes: Type.Array(
      named('StaffDispute', {
        ...DisputeShape.properties,
        wallet: Id,
        merchant: Id,
        ...PARTY_NAMES,
        about: AboutShape,
        age_days: Type.Integer({ description: 'Whole days since it was opened' }),
        overdue: Type.Boolean(),
      }),
    ),
    next: NEXT,
  }),
  refuses: ['request_invalid'],
  async run(db, _call, { query }) {
    const at = await db.now()
    const rows = await pageOfOpenDisputes(db, { after: afterOf(query.after), limit: PAGE })
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    const about = await holdersOfRows(db, rows)
    const names = await partyNames(db, rows)
    return {
      disputes: rows.map((d) => ({
        ...showDispute(d),
        wallet: d.wallet,
        merchant: d.merchant,
        ...names(d),
        about: about(d.wallet),
        age_days: Math.floor(at.since(d.opened_at).total('hours') / 24),
        overdue: Temporal.Instant.compare(d.decide_by, at) <= 0,
      })),
      next: last ? keysetOf(last.decide_by, last.id) : null,
    }
  },
})
