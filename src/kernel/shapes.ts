/** Shapes that operations of every module use: identifiers, times, money, and decisions of two people. */
import Type from 'typebox'
import { UUID_PATTERN } from './ids.ts'
import { CURRENCIES } from './money.ts'
import { named, namedEnum, namedStrict } from './named.ts'
import { Text } from './text/text-schema.ts'

export const strict = { additionalProperties: false } as const
export const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const Id = Type.String({ pattern: UUID_PATTERN })
export const Time = Type.String({ format: 'date-time', maxLength: 40 })
export const Minor = Type.String({
  pattern: '^-?[0-9]{1,19}$',
  description: 'Whole minor units of the currency, as a string',
})
export const CurrencyShape = namedEnum('Currency', CURRENCIES)
export const WalletParams = Type.Object({ wallet: Id })

/** Amount and currency as a request gives them; their own refusals say what is wrong with them. */
export const AMOUNT = Text('exact', {
  maxLength: 32,
  description: 'Whole minor units as a string, "1" to "100000000000000"',
  examples: ['1234'],
})
export const CURRENCY = Text('exact', { maxLength: 16, description: 'ISO 4217', examples: ['CNY'] })

/** Of a request that may need a proof. */
export const Challenge = Type.String({
  pattern: UUID_PATTERN,
  description:
    'A challenge of POST /v1/challenges that you have answered, for exactly this request. Needed when step_up_required says so',
})

/** Of a request by which money leaves. */
export const SPENT = { amount: AMOUNT, currency: CURRENCY, challenge: Type.Optional(Challenge) }

/** Hex hash of what both people of a decision see. */
export const ShownHash = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** Yes or no to exactly what was shown. */
export const VERDICT_FIELDS = {
  verdict: Type.Enum(['approve', 'reject']),
  shown_hash: ShownHash,
  reason: Type.Optional(
    Text('text', {
      minLength: 3,
      maxLength: 2000,
      description:
        'Why not: needed with `reject`. Kept sealed; whoever asked reads it with the request, and has a task to do so',
    }),
  ),
}

/** What the second person says: about which request, and that they saw exactly this. */
export const DecisionBody = namedStrict('ProposalDecision', {
  approval: Id,
  ...VERDICT_FIELDS,
})

/** What a second person says it about. */
export const ProposalMade = named('Proposal', { approval: Id, shown_hash: Type.String() })

/** Where what was proposed stands after it. */
export const DecisionMade = named('DecisionMade', { state: Type.String() })

/** Why nobody will repay what is owed: a loan, or a debt to us. */
export const WriteOffBody = namedStrict('WriteOffProposal', {
  reason: Text('text', { minLength: 3, maxLength: 2000 }),
})

/** How much of what is owed: a loan, or a debt to us. */
export const RepaymentBody = namedStrict('RepaymentRequest', {
  amount: Type.Union([AMOUNT, Type.Literal('all')]),
})

/** Beside `state`: the request for a second person, or null where one person could do it. */
export const ProposalFields = {
  approval: nullable(
    Type.String({ format: 'uuid', description: 'With 202: the request. null: one person could do it' }),
  ),
  shown_hash: nullable(Type.String({ description: 'Of what the second person reads and decides over' })),
}

/** Why a second person is asked; needed beyond what one may do alone. */
export const ReasonField = Type.Optional(
  Text('text', {
    minLength: 3,
    maxLength: 2000,
    description: 'Makes what takes two people a proposal (202). Kept sealed; staff alone read it',
  }),
)
