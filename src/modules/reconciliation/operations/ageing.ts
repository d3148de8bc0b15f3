import Type from 'typebox'
import { isoOf } from '../../../kernel/clock.ts'
import { named, namedEnum } from '../../../kernel/named.ts'
import { Time } from '../../../kernel/shapes.ts'
import { readUseCase } from '../../../kernel/usecase.ts'
import { ageing } from '../ageing.ts'
import { AGES, BREAK_KINDS } from '../rules.ts'
import { READERS } from './shapes.ts'

const Age = namedEnum('Age', AGES)
const Minor = Type.String({ pattern: '^-?[0-9]+$', description: 'Minor units' })
const Money = Type.Array(
  named('AgedAmount', { currency: Type.String(), age: Age, count: Type.Integer(), amount: Minor }),
)

/** Money that is nobody’s to keep, and differences nobody has closed, by how long. */
export const ageingReport = readUseCase({
  kind: 'read',
  name: 'operator.ageing',
  access: ['operator'],
  roles: READERS,
  output: named('AgeingReport', {
    at: Time,
    claims: Money,
    kept: Type.Array(Type.Object({ currency: Type.String(), amount: Minor }), {
      description: 'What the ledger keeps on claim accounts: the sum of `claims`',
    }),
    suspense: Money,
    breaks: Type.Array(
      named('AgedBreaks', {
        kind: namedEnum('DiscrepancyKind', BREAK_KINDS),
        age: Age,
        count: Type.Integer(),
        explained: Type.Integer(),
      }),
    ),
  }),
  refuses: [],
  async run(db) {
    const report = await ageing(db)
    const shown = (rows: typeof report.claims) =>
      rows.map((row) => ({ ...row, amount: row.amount.toString() }))
    return {
      at: isoOf(report.at),
      claims: shown(report.claims),
      kept: report.kept.map(({ currency, balance }) => ({ currency, amount: balance.toString() })),
      suspense: shown(report.suspense),
      breaks: report.breaks,
    }
  },
})
