/** Wallets that nobody uses, as the API shows them. */

import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import { named, namedEnum } from '../../../../kernel/named.ts'
import { Id, nullable, Time } from '../../../../kernel/shapes.ts'
import { AboutShape } from '../../../support/operations/support.ts'
import { DORMANCY_STATES, type listDormant } from '../../campaigns.ts'

/** Counting further would be a scan. */
export const COUNTED_TO = 100_000
const Count = (description: string) => Type.Integer({ description })

export const OverviewShape = named('DormancyReport', {
  rules: named('DormancyRules', {
    inactive: Type.String({ description: 'ISO 8601: so long without any act of the holder' }),
    notice: Type.String({ description: 'ISO 8601: from the telling to the closing' }),
    reminders: Type.Array(Type.String({ description: 'ISO 8601: so long before the closing' })),
  }),
  counts: named('DormancyCounts', {
    told: Count('Told; they close at their date unless their holder signs in'),
    closing: Count('Their date has come: cooling-off, review or settling'),
    closed: Count('Closed, by us or by their holder'),
    residual: Count('Could not be closed; looked at again every day'),
    back: Count('Their holder came back'),
    kept: Count('Not dormant any more, or taken back'),
    left: Count('Their holder closes them by themself'),
    exempt: Count('Left alone by decision of an operator'),
  }),
  coming: Type.Object({
    to_be_told: Count(`Silent for long enough within 30 days; counted up to ${COUNTED_TO}`),
    to_be_closed: Count('Told, with a date within 30 days'),
  }),
})

export const DormantShape = named('DormantWallet', {
  wallet: Id,
  about: AboutShape,
  state: namedEnum('DormancyState', DORMANCY_STATES),
  closure: nullable(Id),
  quiet_since: Time,
  told_at: Time,
  closes_at: Time,
  reason: nullable(Type.String()),
  owner: nullable(Type.String()),
})

export const showDormant = (d: Awaited<ReturnType<typeof listDormant>>[number]) => ({
  wallet: d.wallet,
  state: d.state,
  closure: d.closure,
  quiet_since: isoOf(d.quiet_since),
  told_at: isoOf(d.told_at),
  closes_at: isoOf(d.deadline),
  reason: d.reason,
  owner: d.owner,
})
