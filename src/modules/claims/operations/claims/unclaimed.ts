import Type from 'typebox'
import { isoOf, minus } from '../../../../kernel/clock.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, Time } from '../../../../kernel/shapes.ts'
import { readUseCase } from '../../../../kernel/usecase.ts'
import { defaultPack } from '../../../policy/policy.ts'
import { AboutShape, holdersOfRows } from '../../../support/operations/support.ts'
import { uncollected } from '../../claims.ts'
import { ClaimShape, showClaim } from '../shapes.ts'

/** Safeguarded and never income: what the law wants reported after its term. */
export const unclaimedReport = readUseCase({
  kind: 'read',
  name: 'operator.unclaimed',
  access: ['operator'],
  roles: ['compliance', 'checker'],
  output: named('UnclaimedReport', {
    at: Time,
    before: Time,
    claims: Type.Array(
      named('UnclaimedClaim', {
        ...ClaimShape.properties,
        wallet: Id,
        about: AboutShape,
        closure: Type.Union([Id, Type.Null()]),
      }),
    ),
  }),
  refuses: [],
  async run(db) {
    const at = await db.now()
    const before = minus(at, defaultPack().unclaimed.report_after)
    const rows = await uncollected(db, before)
    const about = await holdersOfRows(db, rows)
    const claims = rows.map((c) => ({
      ...showClaim(c),
      wallet: c.wallet,
      about: about(c.wallet),
      closure: c.closure,
    }))
    return { at: isoOf(at), before: isoOf(before), claims }
  },
})
