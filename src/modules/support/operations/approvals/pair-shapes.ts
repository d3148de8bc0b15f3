/** Pairs of colleagues who decide over each other's proposals, as the API shows them. */

import Type from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import type { Uuid } from '../../../../kernel/ids.ts'
import { named } from '../../../../kernel/named.ts'
import { Id, Minor, nullable, Time } from '../../../../kernel/shapes.ts'
import type { pairsOf } from '../../approvals/pairs.ts'

const Person = named('OperatorName', {
  id: Id,
  name: nullable(Type.String({ description: 'null: not a colleague of this list, or erased' })),
})
const Count = Type.Integer({ minimum: 0 })
const Kind = named('PairKind', {
  kind: Type.String({ description: 'What was asked for, as in the list of approvals' }),
  agreed: Count,
  declined: Count,
  sums: Type.Array(Type.Object({ currency: Type.String(), amount: Minor }), {
    description: 'What was agreed to, in minor units; empty where the act moves no money',
  }),
  shortest_seconds: Type.Integer({ description: 'The shortest time from a proposal to its decision' }),
  first_at: Time,
  last_at: Time,
})
export const PairsShape = named('PairReport', {
  from: Time,
  until: Time,
  pairs: Type.Array(
    named('Pair', {
      proposer: Person,
      decider: Person,
      both_ways: Type.Boolean({ description: 'They also decided the other way round in this period' }),
      agreed: Count,
      declined: Count,
      kinds: Type.Array(Kind),
    }),
  ),
})

type Rows = Awaited<ReturnType<typeof pairsOf>>

/** The most agreements first. */
export const paired = (rows: Rows, nameOf: (id: Uuid) => string | null) => {
  const pairs = Map.groupBy(rows, ({ proposer, decider }) => `${proposer} ${decider}`)
  return [...pairs.values()]
    .flatMap((kinds) => {
      const [first] = kinds
      if (!first) return []
      const { proposer, decider } = first
      return {
        proposer: { id: proposer, name: nameOf(proposer) },
        decider: { id: decider, name: nameOf(decider) },
        both_ways: pairs.has(`${decider} ${proposer}`),
        agreed: kinds.reduce((sum, { agreed }) => sum + agreed, 0),
        declined: kinds.reduce((sum, { declined }) => sum + declined, 0),
        kinds: kinds.map(shown),
      }
    })
    .sort((a, b) => b.agreed - a.agreed || b.declined - a.declined)
}

const shown = ({ kind, agreed, declined, sums, shortest_seconds, first_at, last_at }: Rows[number]) => ({
  kind,
  agreed,
  declined,
  sums: sums.map(({ currency, amount }) => ({ currency, amount: amount.toString() })),
  shortest_seconds,
  first_at: isoOf(first_at),
  last_at: isoOf(last_at),
})
